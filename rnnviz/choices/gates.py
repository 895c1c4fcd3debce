"""What can be chosen on the page about gates."""

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field

from rnnviz.choices.base import Choices, Control
from rnnviz.choices.curves import STEPS, within

_HAND, _GRU, _INPUTS = {"view": ("hand",)}, {"view": ("gru",)}, {"view": ("inputs",)}
_HISTORY, _FUNCTIONS, _TRAINED = {"view": ("history",)}, {"view": ("functions",)}, {"view": ("trained",)}
_PRESSED: dict[str, tuple[Any, ...]] = {"view": ("hand", "gru", "inputs")}
_BACK = _PRESSED | {"way": ("backwards",)}
_LONGEST: Final = 200
_ROW = "One number per step, with blanks between; 1*10 is ten ones, and the last number stays to the end."

GATE_ROW: Final = (0.0, 1.0)
CANDIDATE_ROW: Final = (-1.0, 1.0)
INPUT_ROW: Final = (-3.0, 3.0)

Gate = Annotated[str, Field(max_length=_LONGEST), AfterValidator(within(*GATE_ROW))]
Candidate = Annotated[str, Field(max_length=_LONGEST), AfterValidator(within(*CANDIDATE_ROW))]
Inputs = Annotated[str, Field(max_length=_LONGEST), AfterValidator(within(*INPUT_ROW))]
Pulses = Annotated[str, Field(max_length=_LONGEST), AfterValidator(within(0.0, 1.0))]
Weight = Annotated[float, Field(ge=-20.0, le=20.0)]


def _weight(what: str, gate: str) -> Control:
    return Control(f"{what} of {gate}", "From −20 to 20.", step=0.5, when=_INPUTS)


class GatesChoices(Choices):
    """The view, and what drives the cells."""

    view: Annotated[
        Literal["hand", "gru", "inputs", "history", "functions", "trained"],
        Control(
            "View",
            "Gates by hand, gates from weights, how the cells came about, what squashes, and a trained cell.",
            names={
                "hand": "Drive an LSTM",
                "gru": "Drive a GRU",
                "inputs": "Your weights",
                "history": "History",
                "functions": "Functions",
                "trained": "A trained cell",
            },
        ),
    ] = "hand"

    i: Annotated[Gate, Control("Input gate i", _ROW, when=_HAND)] = "1*10 0*10 1*10"
    f: Annotated[Gate, Control("Forget gate f", _ROW, when=_HAND)] = "1"
    g: Annotated[Candidate, Control("Candidate c̃", _ROW, when=_HAND)] = "1*15 -1*15"
    o: Annotated[Gate, Control("Output gate o", _ROW, when=_HAND)] = "1"
    c0: Annotated[
        float,
        Field(ge=-30.0, le=30.0),
        Control("Start c₀", "The cell state before the first step.", step=1.0, when=_HAND),
    ] = 0.0
    w: Annotated[
        float,
        Field(ge=-1.5, le=1.5),
        Control(
            "SimpleRNN's weight w",
            "A SimpleRNN that reads the same i × c̃: its state is multiplied by w and squashed at every step.",
            step=0.05,
            slider=True,
            when=_HAND,
        ),
    ] = 0.9

    z: Annotated[Gate, Control("Update gate z", _ROW, when=_GRU)] = "0*5 1*10 0*5 1"
    r: Annotated[Gate, Control("Reset gate r", _ROW, when=_GRU)] = "1*15 0"
    x: Annotated[Inputs, Control("Input x", _ROW, when=_GRU)] = "1*5 -1*10 0.5"
    u: Annotated[
        float,
        Field(ge=-2.0, le=2.0),
        Control("Recurrent weight u", "Of the candidate: h̃ = tanh(x + r × u × h).", step=0.1, slider=True, when=_GRU),
    ] = 1.0

    inputs: Annotated[Inputs, Control("Inputs x", _ROW, when=_INPUTS)] = "1 0*9 -1 0*9 1 0"
    wi: Annotated[Weight, _weight("Weight W", "i")] = 12.0
    wf: Annotated[Weight, _weight("Weight W", "f")] = 12.0
    wg: Annotated[Weight, _weight("Weight W", "c̃")] = 3.0
    wo: Annotated[Weight, _weight("Weight W", "o")] = 0.0
    ui: Annotated[Weight, _weight("Recurrent U", "i")] = 0.0
    uf: Annotated[Weight, _weight("Recurrent U", "f")] = 0.0
    ug: Annotated[Weight, _weight("Recurrent U", "c̃")] = 0.0
    uo: Annotated[Weight, _weight("Recurrent U", "o")] = 0.0
    bi: Annotated[Weight, _weight("Bias b", "i")] = -6.0
    bf: Annotated[Weight, _weight("Bias b", "f")] = 6.0
    bg: Annotated[Weight, _weight("Bias b", "c̃")] = 0.0
    bo: Annotated[Weight, _weight("Bias b", "o")] = 4.0

    step: Annotated[
        int,
        Field(ge=1, le=STEPS),
        Control("Step t", "Whose operations are computed.", step=1, slider=True, when=_PRESSED),
    ] = 5
    way: Annotated[
        Literal["forward", "backwards"],
        Control(
            "Way",
            "Forward the step computes its numbers; backwards each operation sends a gradient back to what went into it.",
            names={"forward": "forward", "backwards": "backwards"},
            when=_PRESSED,
        ),
    ] = "forward"
    dh: Annotated[
        float,
        Field(ge=-10.0, le=10.0),
        Control("Comes back to hₜ", "δh: how much the loss L rises with one more of hₜ.", step=0.5, when=_BACK),
    ] = 1.0
    dc: Annotated[
        float,
        Field(ge=-10.0, le=10.0),
        Control(
            "Comes back to cₜ",
            "δc from the next step, along the memory: how much L rises with one more of cₜ there.",
            step=0.5,
            when=_BACK | {"view": ("hand", "inputs")},
        ),
    ] = 1.0
    done: Annotated[
        int, Field(ge=0, le=20), Control("Operations done", "How many have been pressed.", when=_PRESSED)
    ] = 0

    cell: Annotated[
        Literal["lstm_1997", "lstm", "lstm_peephole", "gru_classic"],
        Control(
            "Cell",
            "The same inputs run through each; the weights of all of them are set by hand.",
            names={
                "lstm_1997": "1997",
                "lstm": "Forget gate, 2000",
                "lstm_peephole": "Peepholes, 2000",
                "gru_classic": "GRU, 2014",
            },
            when=_HISTORY,
        ),
    ] = "lstm_1997"
    pulses: Annotated[Pulses, Control("Pulses", f"A 1 is to be counted. {_ROW}", when=_HISTORY)] = (
        "0 1 0 1 0 1 0*8 1 0 1 0 1 0"
    )
    resets: Annotated[Pulses, Control("Resets", f"A 1 says: start again. {_ROW}", when=_HISTORY)] = "0*11 1 0"
    units: Annotated[
        int, Field(ge=1, le=512), Control("Units n", "For the parameter counts.", step=1, when=_HISTORY)
    ] = 64
    features: Annotated[
        int, Field(ge=1, le=512), Control("Inputs d", "For the parameter counts.", step=1, when=_HISTORY)
    ] = 32

    function: Annotated[
        Literal["sigmoid", "tanh", "relu", "hard_sigmoid", "linear"],
        Control(
            "Function",
            "What a sum is put through.",
            names={
                "sigmoid": "sigmoid",
                "tanh": "tanh",
                "relu": "ReLU",
                "hard_sigmoid": "hard sigmoid",
                "linear": "linear",
            },
            when=_FUNCTIONS,
        ),
    ] = "sigmoid"
    at: Annotated[
        float, Field(ge=-6.0, le=6.0), Control("Sum a", "What is squashed.", step=0.1, slider=True, when=_FUNCTIONS)
    ] = 2.0

    unit: Annotated[
        int, Field(ge=0, le=511), Control("Unit", "Of the layer that reads last.", step=1, when=_TRAINED)
    ] = 0
    review: Annotated[
        int,
        Field(ge=0, le=399),
        Control("Test review", "By its number among the run's test reviews.", step=1, when=_TRAINED),
    ] = 0
