"""What can be chosen on the page about the unrolled network: its inputs, its weights, and what is asked of it."""

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.matrices import within

UNITS: Final = 8
STEPS: Final = 12
FEATURES: Final = 4
LIMIT: Final = 20.0  # of a weight or an input
_LONGEST: Final = 1_500

VIEWS: Final = {
    "forward": "Forward",
    "ways": "Three ways",
    "state": "A state",
    "shapes": "Shapes",
    "backward": "Backward",
    "truncated": "Truncated",
    "train": "Train",
}
SOURCES: Final = {"numbers": "numbers", "words": "words"}
TASKS: Final = {
    "one_to_one": "one to one",
    "one_to_many": "one to many",
    "many_to_one": "many to one",
    "tagging": "many to many: tagging",
    "translation": "many to many: translation",
    "video": "frames through a ConvNet",
}
CELLS: Final = {"simple_rnn": "SimpleRNN", "lstm": "LSTM", "gru": "GRU"}

_NETWORK: dict[str, tuple[Any, ...]] = {"view": ("forward", "ways", "state", "backward", "truncated", "train")}
_NUMBERS = _NETWORK | {"source": ("numbers",)}
_WORDS = _NETWORK | {"source": ("words",)}
_READOUT: dict[str, tuple[Any, ...]] = {"view": ("backward", "truncated", "train")}
_STATE, _TRUNCATED = {"view": ("state",)}, {"view": ("truncated",)}
_SHAPES: dict[str, tuple[Any, ...]] = {"view": ("shapes",)}
_ONE_OUT, _READ = _SHAPES | {"task": ("many_to_one",)}, _SHAPES | {"task": ("many_to_one", "tagging")}
_OVER_TIME = _SHAPES | {"task": ("one_to_many", "many_to_one", "tagging", "translation", "video")}
_VECTORS = _SHAPES | {"task": ("one_to_one", "one_to_many", "many_to_one", "tagging", "translation")}
_ROWS = "Numbers with blanks between; a semicolon ends a row. Empty: as they were drawn. Numbers that are missing too."


def _few_words(text: str) -> str:
    count = len(text.split())
    if not 2 <= count <= STEPS:
        raise ValueError(f"Write 2 to {STEPS} words; these are {count}.")
    return text


def _matrix(label: str, about: str, when: dict[str, tuple[Any, ...]]) -> Control:
    return Control(label, f"{about} {_ROWS}", when=when)


Matrix = Annotated[str, Field(max_length=_LONGEST), AfterValidator(within(LIMIT))]


class UnrolledChoices(Choices):
    """The view, the small network, and the shapes of a larger one."""

    view: Annotated[
        Literal["forward", "ways", "state", "shapes", "backward", "truncated", "train"],
        Control("View", "The forward pass, what a state is, shapes, and the way back.", names=VIEWS),
    ] = "forward"

    source: Annotated[
        Literal["numbers", "words"],
        Control("It reads", "Numbers that you edit, or words, each as a one-hot vector.", names=SOURCES, when=_NETWORK),
    ] = "numbers"
    text: Annotated[
        str,
        Field(max_length=120),
        AfterValidator(_few_words),
        Control("Words", f"2 to {STEPS} words with blanks between; each different word is an input.", when=_WORDS),
    ] = "the good film was not the bad film"
    units: Annotated[int, Field(ge=1, le=UNITS), Control("Units", "How many numbers the state has.", when=_NETWORK)] = 3
    steps: Annotated[int, Field(ge=2, le=STEPS), Control("Timesteps", "How many inputs are read.", when=_NUMBERS)] = 5
    features: Annotated[
        int, Field(ge=1, le=FEATURES), Control("Input features", "How many numbers each input has.", when=_NUMBERS)
    ] = 2
    seed: Annotated[
        int, Field(ge=0, le=999), Control("Draw", "Another number draws other weights and inputs.", when=_NETWORK)
    ] = 1

    x: Annotated[Matrix, _matrix("Inputs x", "A row per timestep.", _NUMBERS)] = ""
    W: Annotated[Matrix, _matrix("Input weights W", "A row per unit, a column per input.", _NETWORK)] = ""
    U: Annotated[Matrix, _matrix("Recurrent weights U", "A row per unit, a column per unit before.", _NETWORK)] = ""
    b: Annotated[Matrix, _matrix("Bias b", "A row per unit.", _NETWORK)] = ""
    V: Annotated[Matrix, _matrix("Output weights V", "A row per class, a column per unit.", _READOUT)] = ""
    c: Annotated[Matrix, _matrix("Output bias c", "A row per class.", _READOUT)] = ""

    lag: Annotated[
        int,
        Field(ge=0, le=4),
        Control(
            "Asked for: the input so many steps ago",
            "The class of a step is whether the first number of that input was above 0.",
            when=_READOUT | {"source": ("numbers",)},
        ),
    ] = 1
    counted: Annotated[
        Literal["every", "last"],
        Control(
            "Loss",
            "At every step (many to many), or at the last one (many to one).",
            names={"every": "at every step", "last": "at the last step"},
            when=_READOUT,
        ),
    ] = "every"
    variable: Annotated[
        Literal["V", "c", "W", "U", "b"],
        Control(
            "Gradient of",
            "Whose gradient is added up, step by step.",
            names={"V": "V", "c": "c", "W": "W", "U": "U", "b": "b"},
            when={"view": ("backward",)},
        ),
    ] = "U"
    segment: Annotated[
        int,
        Field(ge=1, le=60),
        Control(
            "Segment", "Steps in a segment: the gradient is cut between two.", slider=True, step=1, when=_TRUNCATED
        ),
    ] = 3
    radius: Annotated[
        float,
        Field(ge=0.1, le=1.5),
        Control(
            "Spectral radius of U",
            "For the long sequence, U is scaled to this largest size of an eigenvalue.",
            slider=True,
            step=0.05,
            when=_TRUNCATED,
        ),
    ] = 0.9
    rate: Annotated[
        float,
        Field(ge=0.001, le=5.0),
        Control("Learning rate", "How far one step goes against the gradient.", step=0.1, when={"view": ("train",)}),
    ] = 0.5

    shift: Annotated[
        int,
        Field(ge=0, le=6),
        Control("Shift the pattern by", "So many steps later.", slider=True, step=1, when=_STATE),
    ] = 3

    task: Annotated[
        Literal["one_to_one", "one_to_many", "many_to_one", "tagging", "translation", "video"],
        Control("Task", "How many inputs, how many outputs.", names=TASKS, when=_SHAPES),
    ] = "many_to_one"
    cell: Annotated[
        Literal["simple_rnn", "lstm", "gru"],
        Control(
            "Cell",
            "Of every recurrent layer. LSTM and GRU have gates, so more parameters.",
            names=CELLS,
            when=_OVER_TIME,
        ),
    ] = "simple_rnn"
    samples: Annotated[
        int, Field(ge=1, le=1_024), Control("Samples", "How many sequences are in a batch.", step=1, when=_SHAPES)
    ] = 32
    time_steps: Annotated[
        int, Field(ge=1, le=1_000), Control("Timesteps", "How long each sequence is.", step=10, when=_OVER_TIME)
    ] = 100
    input_features: Annotated[
        int, Field(ge=1, le=512), Control("Input features", "Numbers per timestep.", step=8, when=_VECTORS)
    ] = 16
    layer_units: Annotated[int, Field(ge=1, le=512), Control("Units", "Of each layer.", step=8, when=_SHAPES)] = 64
    layers: Annotated[
        int, Field(ge=1, le=4), Control("Stacked layers", "Each reads the sequence of the one below.", when=_READ)
    ] = 1
    sequences: Annotated[
        bool, Control("return_sequences", "The output of every step, or of the last one only.", when=_ONE_OUT)
    ] = True
    with_state: Annotated[
        bool,
        Control(
            "return_state",
            "Hand out the last state as well (LSTM: h and c): for a decoder, or to go on.",
            when=_ONE_OUT,
            unless={"stateful": (True,), "bidirectional": (True,)},  # Keras 3 cannot build it
        ),
    ] = False
    stateful: Annotated[
        bool, Control("stateful", "Start each batch from where the one before it ended.", when=_READ)
    ] = False
    bidirectional: Annotated[bool, Control("Bidirectional", "A second layer reads from the end.", when=_READ)] = False
