"""Every choice a learner can make: default, range, options and help, written once.

The widgets, the URL, the run's id, the exported script and all validation are driven by these models (see config.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

RECURRENT = ("simple_rnn", "lstm", "gru")
WITH_RECURRENCE = (*RECURRENT, "cnn_lstm")
CONVOLUTIONAL = ("cnn", "cnn_lstm")


@dataclass(frozen=True)
class Control:
    """How a choice is shown: its label, its help, and when it matters at all.

    `when` maps the name of another choice to the values for which this one has an effect. A choice without effect is
    neither shown nor counted in the run's id.
    """

    label: str
    help: str
    step: float | None = None
    names: Mapping[str, str] | None = None
    when: Mapping[str, tuple[Any, ...]] | None = None
    logarithmic: bool = False


class Choices(BaseModel):
    """A group of choices: immutable, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class DataChoices(Choices):
    """Which reviews, and how they become rows of token ids."""

    source: Annotated[
        Literal["imdb", "sample", "upload"],
        Control(
            "Reviews",
            "IMDB: 50,000 real film reviews. Sample: reviews written by a small grammar, always available, with a known "
            "truth for every word. Your own: a CSV with the columns text and label.",
            names={"imdb": "IMDB", "sample": "Sample reviews", "upload": "Your own CSV"},
        ),
    ] = "imdb"
    upload: Annotated[
        str,
        Field(pattern=r"^([0-9a-f]{16})?$"),
        Control("Uploaded file", "The fingerprint of your uploaded reviews.", when={"source": ("upload",)}),
    ] = ""
    vocabulary: Annotated[
        int,
        Field(ge=10, le=88_587),
        Control(
            "Vocabulary size",
            "How many different token ids the network knows. The first three are padding, start and "
            "'unknown word'; the rest are the commonest words. Rarer words become 'unknown'.",
            step=100,
        ),
    ] = 10_000
    maxlen: Annotated[
        int,
        Field(ge=5, le=1000),
        Control(
            "Review length",
            "Timesteps the network reads. Longer reviews are cut to this many tokens, shorter ones are padded.",
            step=5,
        ),
    ] = 100
    cut: Annotated[
        Literal["front", "back"],
        Control(
            "Cut long reviews at the",
            "Front: the network reads the last words, where the verdict often is (the Keras default). Back: the first words.",
            names={"front": "front", "back": "back"},
        ),
    ] = "front"
    pad: Annotated[
        Literal["front", "back"],
        Control(
            "Pad short reviews at the",
            "Front: the padding comes before the words, so the last step is a real word (the Keras default). Back: after "
            "them, so an unmasked network must carry what it read across the padding.",
            names={"front": "front", "back": "back"},
        ),
    ] = "front"
    masking: Annotated[
        bool,
        Control(
            "Skip the padding (masking)",
            "With masking, recurrent layers keep their state over padded steps instead of reading zeros.",
            when={"architecture": (*RECURRENT, "feed_forward"), "pooling": ("average", None)},
        ),
    ] = False
    subset: Annotated[
        int,
        Field(ge=20, le=50_000),
        Control(
            "Training reviews",
            "How many reviews to learn from (balanced between the labels). Fewer is faster; more is more accurate.",
            step=100,
        ),
    ] = 2_000
    test_subset: Annotated[
        int,
        Field(ge=20, le=25_000),
        Control(
            "Test reviews",
            "How many unseen reviews measure the final accuracy. The same ones for every run, so that runs can be compared. "
            "More reviews give a narrower interval.",
            step=100,
        ),
    ] = 2_000
    validation_split: Annotated[
        float,
        Field(ge=0.05, le=0.5),
        Control(
            "Validation share",
            "The share of the training reviews that is set aside to watch for overfitting. The network never learns from it.",
            step=0.05,
        ),
    ] = 0.2


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
    embedding: Annotated[
        int,
        Field(ge=1, le=300),
        Control("Embedding size", "How many numbers describe each word. They are learned.", step=1),
    ] = 32
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
            "Max pooling keeps the largest of this many steps.",
            step=1,
            when={"architecture": CONVOLUTIONAL},
        ),
    ] = 4
    units: Annotated[
        int,
        Field(ge=1, le=256),
        Control(
            "Units per layer",
            "The size of the hidden state: how many numbers the network can remember.",
            step=1,
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = 32
    layers: Annotated[
        int,
        Field(ge=1, le=4),
        Control(
            "Layers",
            "How many recurrent layers (for a CNN: convolutions) are stacked. Each reads what the one below wrote.",
            step=1,
            when={"architecture": (*WITH_RECURRENCE, "cnn")},
        ),
    ] = 1
    bidirectional: Annotated[
        bool,
        Control(
            "Bidirectional",
            "A second copy reads the review from the end to the start; both states are joined.",
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = False
    activation: Annotated[
        Literal["tanh", "relu", "sigmoid", "linear"],
        Control(
            "Cell activation",
            "The function that squashes the new state. Tanh is the standard; ReLU does not saturate but can explode.",
            names={"tanh": "tanh", "relu": "ReLU", "sigmoid": "sigmoid", "linear": "linear"},
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = "tanh"
    recurrent_initializer: Annotated[
        Literal["orthogonal", "glorot_uniform", "identity"],
        Control(
            "Recurrent kernel starts as",
            "Orthogonal (the Keras default) keeps lengths. Glorot uniform is random. Identity copies the state (the IRNN).",
            names={"orthogonal": "orthogonal", "glorot_uniform": "Glorot uniform", "identity": "identity"},
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = "orthogonal"
    recurrent_gain: Annotated[
        float,
        Field(ge=0.0, le=5.0),
        Control(
            "Recurrent gain",
            "The recurrent kernel is multiplied by this at the start. Above 1, gradients of a SimpleRNN tend to grow.",
            step=0.05,
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = 1.0
    forget_bias: Annotated[
        float,
        Field(ge=-5.0, le=10.0),
        Control(
            "Forget bias",
            "What the forget gate's bias starts as. 1 (the Keras default) makes a fresh LSTM remember; 0 makes it forget fast.",
            step=0.5,
            when={"architecture": ("lstm", "cnn_lstm")},
        ),
    ] = 1.0
    dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control(
            "Dropout",
            "The share of each recurrent layer's inputs that is set to zero in training.",
            step=0.05,
            when={"architecture": WITH_RECURRENCE},
        ),
    ] = 0.0
    recurrent_dropout: Annotated[
        float,
        Field(ge=0.0, le=0.9),
        Control(
            "Recurrent dropout",
            "The share of the hidden state that is set to zero in training, the same units at each step of a review.",
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


class TrainingChoices(Choices):
    """How the network learns."""

    optimizer: Annotated[
        Literal["adam", "rmsprop", "sgd"],
        Control(
            "Optimizer",
            "The rule that turns gradients into steps. Adam and RMSprop scale each weight's step; SGD follows it as it is.",
            names={"adam": "Adam", "rmsprop": "RMSprop", "sgd": "SGD"},
        ),
    ] = "adam"
    learning_rate: Annotated[
        float,
        Field(gt=0.0, le=10.0),
        Control(
            "Learning rate", "How large the steps are. Too small: nothing happens. Too large: chaos.", logarithmic=True
        ),
    ] = 0.001
    momentum: Annotated[
        float,
        Field(ge=0.0, lt=1.0),
        Control(
            "Momentum", "How much of the last step is carried into the next.", step=0.05, when={"optimizer": ("sgd",)}
        ),
    ] = 0.0
    clipping: Annotated[
        Literal["none", "norm", "value", "global_norm"],
        Control(
            "Gradient clipping",
            "Value: cut every number of the gradient. Norm: shorten each weight matrix's gradient. Global norm: shorten "
            "the whole gradient, keeping its direction (Pascanu et al. 2013).",
            names={"none": "none", "norm": "norm (each variable)", "value": "value", "global_norm": "global norm"},
        ),
    ] = "none"
    clip_threshold: Annotated[
        float,
        Field(gt=0.0, le=1000.0),
        Control(
            "Clip at",
            "Gradients larger than this are cut back to it.",
            when={"clipping": ("norm", "value", "global_norm")},
            logarithmic=True,
        ),
    ] = 1.0
    batch_size: Annotated[
        int,
        Field(ge=1, le=1024),
        Control("Batch size", "How many reviews are averaged for one step.", step=1),
    ] = 32
    epochs: Annotated[
        int,
        Field(ge=1, le=200),
        Control("Epochs", "How often the network sees all training reviews.", step=1),
    ] = 5
    early_stopping: Annotated[
        int,
        Field(ge=0, le=50),
        Control(
            "Early stopping",
            "Stop when the validation loss has not improved for this many epochs, and keep the best weights. 0: off.",
            step=1,
        ),
    ] = 0
    seed: Annotated[
        int,
        Field(ge=0, le=2**31 - 1),
        Control("Seed", "The source of all randomness: same seed, same curve.", step=1),
    ] = 0
