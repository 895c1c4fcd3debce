"""The choices about the network."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import CONVOLUTIONAL, WITH_RECURRENCE, Choices, Control
from rnnviz.choices.recurrent import (
    Activation,
    EmbeddingSize,
    ForgetBias,
    Layers,
    RecurrentGain,
    RecurrentInitializer,
    Units,
)


class ModelChoices(Choices):
    """The network."""

    architecture: Annotated[
        Literal["feed_forward", "simple_rnn", "lstm", "gru", "cnn", "cnn_lstm"],
        Control(
            "Architecture",
            "Feed-forward sees the words without memory. SimpleRNN, LSTM and GRU read them one by one. The CNN looks at short "
            "windows. CNN-LSTM reads the windows one by one.",
            names={
                "feed_forward": "Feed-forward",
                "simple_rnn": "SimpleRNN",
                "lstm": "LSTM",
                "gru": "GRU",
                "cnn": "CNN",
                "cnn_lstm": "CNN-LSTM",
            },
        ),
    ] = "lstm"
    embedding: EmbeddingSize = 32
    embedding_dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control(
            "Dropout after the embedding", "The share of the embedding's numbers set to zero in training.", step=0.05
        ),
    ] = 0.0
    pooling: Annotated[
        Literal["flatten", "average"],
        Control(
            "Combine the words by",
            "Flatten keeps the position of each word: one weight per word position and number. Average forgets the order.",
            names={"flatten": "flattening", "average": "averaging"},
            when={"architecture": ("feed_forward",)},
        ),
    ] = "average"
    filters: Annotated[
        int,
        Field(ge=1, le=256),
        Control(
            "Filters", "How many patterns each convolution looks for.", step=1, when={"architecture": CONVOLUTIONAL}
        ),
    ] = 32
    kernel_size: Annotated[
        int,
        Field(ge=1, le=15),
        Control(
            "Kernel size", "How many words each filter sees at once.", step=1, when={"architecture": CONVOLUTIONAL}
        ),
    ] = 5
    pool_size: Annotated[
        int,
        Field(ge=1, le=10),
        Control(
            "Pool size",
            "Max pooling keeps the largest of this many steps, so that what follows has so many times fewer to read.",
            step=1,
            when={"architecture": CONVOLUTIONAL},
            unless={"architecture": ("cnn",), "layers": (1,)},  # the last convolution is pooled over the whole review
        ),
    ] = 4
    units: Units = 32
    layers: Layers = 1
    bidirectional: Annotated[
        bool,
        Control(
            "Bidirectional",
            "A second copy reads the review from the end to the start; both states are joined. The layer has twice the weights.",
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = False
    readout: Annotated[
        Literal["last", "mean", "max"],
        Control(
            "Answer from",
            "Last: the state after the last word, which has to hold all that matters. Mean: of the states after every word, so "
            "that each word has a short way to the verdict, and the gradient to it. Largest values: of each unit the largest of "
            "all steps, so that the words that make one are heard at once.",
            names={"last": "the last state", "mean": "the mean of all states", "max": "their largest values"},
            when={"architecture": WITH_RECURRENCE},
            later=True,
        ),
    ] = "last"
    activation: Activation = "tanh"
    recurrent_initializer: RecurrentInitializer = "orthogonal"
    recurrent_gain: RecurrentGain = 1.0
    forget_bias: ForgetBias = 1.0
    dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control(
            "Dropout",
            "The share of each recurrent layer's inputs that is set to zero in training, against learning by heart: one mask per "
            "review, kept for all its steps.",
            step=0.05,
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = 0.0
    recurrent_dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control(
            "Recurrent dropout",
            "The share of the hidden state that is set to zero in training: one mask per review, kept for all its steps: a new "
            "one at each step would wipe the memory out bit by bit (Gal & Ghahramani 2016).",
            step=0.05,
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = 0.0
    dense_units: Annotated[
        int,
        Field(ge=0, le=256),
        Control("Dense head", "Units of an extra ReLU layer before the verdict. 0: none.", step=1),
    ] = 0
    dense_dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control("Dropout before the verdict", "The share of the last features set to zero in training.", step=0.05),
    ] = 0.0
    output: Annotated[
        Literal["sigmoid", "linear"],
        Control(
            "Verdict",
            "Sigmoid turns the last sum into a probability. Linear leaves it out, as one published model does by mistake.",
            names={"sigmoid": "sigmoid", "linear": "linear (no sigmoid)"},
        ),
    ] = "sigmoid"
