"""The choices about recurrent layers that every kind of task has, each written once."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import WITH_FORGET_GATE, WITH_RECURRENCE, Choices, Control

Units = Annotated[
    int,
    Field(ge=1, le=256),
    Control(
        "Units per layer",
        "The size of the hidden state: how many numbers the network can remember. Twice as many make the recurrent kernel four "
        "times as large.",
        step=1,
        when={"architecture": WITH_RECURRENCE},
    ),
]
Layers = Annotated[
    int,
    Field(ge=1, le=4),
    Control(
        "Layers",
        "How many recurrent layers (for a CNN: convolutions) are stacked. Each reads what the one below wrote.",
        step=1,
        when={"architecture": (*WITH_RECURRENCE, "cnn")},
    ),
]
Activation = Annotated[
    Literal["tanh", "relu", "sigmoid", "linear"],
    Control(
        "Cell activation",
        "The function that squashes the new state. Tanh is the standard. ReLU does not saturate above 0, but a unit that "
        "stays below 0 learns nothing, and the state can explode.",
        names={"tanh": "tanh", "relu": "ReLU", "sigmoid": "sigmoid", "linear": "linear"},
        when={"architecture": WITH_RECURRENCE},
    ),
]
RecurrentInitializer = Annotated[
    Literal["orthogonal", "glorot_uniform", "identity"],
    Control(
        "Recurrent kernel starts as",
        "An orthogonal kernel (the Keras default) by itself keeps lengths in a SimpleRNN; the slopes of the activation still "
        "shrink them. A single gate of an LSTM or GRU gets only a slice of it, which shrinks. Glorot uniform is random. "
        "Identity copies the state (with ReLU, the IRNN of Le et al. 2015).",
        names={"orthogonal": "orthogonal", "glorot_uniform": "Glorot uniform", "identity": "identity"},
        when={"architecture": WITH_RECURRENCE},
    ),
]
RecurrentGain = Annotated[
    float,
    Field(ge=0.0, le=5.0),
    Control(
        "Recurrent gain",
        "The recurrent kernel is multiplied by this at the start. Above 1, gradients can grow, but saturation works "
        "against it.",
        step=0.05,
        when={"architecture": WITH_RECURRENCE},
    ),
]
ForgetBias = Annotated[
    float,
    Field(ge=-5.0, le=10.0),
    Control(
        "Forget bias",
        "What the forget gate's bias starts as. With no other input the cell state then halves in 1 step at 0, in 2.2 at "
        "1 (the Keras default), and in 103 steps at 5.",
        step=0.5,
        when={"architecture": WITH_FORGET_GATE},
    ),
]
EmbeddingSize = Annotated[
    int,
    Field(ge=1, le=300),
    Control(
        "Embedding size",
        "How many numbers describe each word. They are learned: a weight for each number of each word in the vocabulary.",
        step=1,
    ),
]


class RecurrentChoices(Choices):
    """A stack of recurrent layers, for tasks that are not about reviews."""

    architecture: Annotated[
        Literal["simple_rnn", "lstm", "gru"],
        Control(
            "Architecture",
            "The cell that reads step by step. LSTM and GRU have gates, so that they can keep what they read for longer.",
            names={"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"},
        ),
    ] = "lstm"
    units: Units = 32
    layers: Layers = 1
    activation: Activation = "tanh"
    recurrent_initializer: RecurrentInitializer = "orthogonal"
    recurrent_gain: RecurrentGain = 1.0
    forget_bias: ForgetBias = 1.0
