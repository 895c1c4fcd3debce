"""The choices of those views of the Cell states page that compare: with other reviews, other networks, an edited text."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

_ELSEWHERE = {"view": ("elsewhere",)}
_CORPUS = {"view": ("elsewhere", "contexts", "space")}
_FAR_BACK = {"view": ("far_back",)}
_EDIT = {"view": ("counterfactual",)}
_SURGERY = {"view": ("surgery",)}

HELD = {
    "silence": "Silence the unit",
    "forget_1": "Forget gate f = 1",
    "forget_0": "Forget gate f = 0",
    "input_1": "Input gate i = 1",
    "input_0": "Input gate i = 0",
    "output_1": "Output gate o = 1",
    "output_0": "Output gate o = 0",
    "update_1": "Update gate z = 1",
    "update_0": "Update gate z = 0",
    "reset_1": "Reset gate r = 1",
    "reset_0": "Reset gate r = 0",
}


class CellViewsChoices(Choices):
    """Where else, top contexts, how far back, counterfactual, gate surgery and state space."""

    state: Annotated[
        Literal["hidden", "cell"],
        Control(
            "State",
            "The hidden state h is what a layer gives away; the cell state c is what an LSTM keeps to itself.",
            names={"hidden": "hidden state h", "cell": "cell state c"},
            when=_CORPUS,
        ),
    ] = "hidden"
    silence: Annotated[
        Literal["unknown", "pad"],
        Control(
            "Then it reads",
            "What follows the end of each review, again and again: a word that the network does not know, or padding.",
            names={"unknown": "unknown words", "pad": "padding"},
            when={"view": ("space",)},
        ),
    ] = "unknown"
    changed: Annotated[
        bool,
        Control(
            "Its change", "Look at what each word adds to the state instead of at the state itself.", when=_ELSEWHERE
        ),
    ] = False
    on_from: Annotated[
        float,
        Field(ge=0.05, le=1.0),
        Control(
            "On from",
            "A unit counts as on where its value is above this, or below minus this. With tanh, 1 is the most there "
            "is; with ReLU there is no limit.",
            step=0.05,
            slider=True,
            when=_ELSEWHERE,
        ),
    ] = 0.3
    off_around: Annotated[
        bool,
        Control(
            "Off around",
            "Only the units that are not on at the word before and at the word after the selection.",
            when=_ELSEWHERE,
        ),
    ] = True

    about: Annotated[
        Literal["unit", "word"],
        Control(
            "About",
            "What moves the chosen unit, or what the chosen word moves.",
            names={"unit": "the unit", "word": "the word"},
            when={"view": ("contexts",)},
        ),
    ] = "unit"

    gradient: Annotated[
        Literal["token", "hidden"],
        Control(
            "Gradient of",
            "How the answer p depends on each word's vector x, or how the loss L depends on each hidden state h.",
            names={"token": "the answer, at each word: |dp/dx|", "hidden": "the loss, at each state: |dL/dh|"},
            when=_FAR_BACK,
        ),
    ] = "token"
    label: Annotated[
        Literal["positive", "negative"],
        Control("Label", "The label that the loss L measures against.", when=_FAR_BACK | {"gradient": ("hidden",)}),
    ] = "positive"
    rivals: Annotated[
        bool,
        Control("Other networks", "Show networks with other cells on the same review.", when=_FAR_BACK),
    ] = True

    edit: Annotated[
        Literal["negate", "delete", "swap", "reverse", "shuffle", "keep", "neutral", "own"],
        Control(
            "Edit",
            "What is changed. A single word is the one that is selected in the review above.",
            names={
                "negate": "Insert a word before it",
                "delete": "Delete the word",
                "swap": "Swap the word",
                "reverse": "Reverse the order",
                "shuffle": "Shuffle the words",
                "keep": "Keep the last words",
                "neutral": "Add neutral words",
                "own": "Edit the text",
            },
            when=_EDIT,
        ),
    ] = "negate"
    negation: Annotated[
        str,
        Field(min_length=1, max_length=20),
        Control("Word to put before it", "Such as not, never, hardly or very.", when=_EDIT | {"edit": ("negate",)}),
    ] = "not"
    swapped: Annotated[
        str,
        Field(min_length=1, max_length=60),
        Control("Instead", "One or several words to put in its place.", when=_EDIT | {"edit": ("swap",)}),
    ] = "terrible"
    shuffle_seed: Annotated[
        int,
        Field(ge=0, le=9999),
        Control("Seed", "Another seed gives another order.", step=1, when=_EDIT | {"edit": ("shuffle",)}),
    ] = 0
    kept: Annotated[
        int,
        Field(ge=1, le=200),
        Control("Words kept", "How many words at the end.", step=1, slider=True, when=_EDIT | {"edit": ("keep",)}),
    ] = 10
    added: Annotated[
        int,
        Field(ge=1, le=200),
        Control("Words added", "How many neutral words.", step=1, slider=True, when=_EDIT | {"edit": ("neutral",)}),
    ] = 50
    added_front: Annotated[
        bool,
        Control(
            "Before the review", "Add them before the review instead of after it.", when=_EDIT | {"edit": ("neutral",)}
        ),
    ] = False

    held: Annotated[
        Literal[
            "silence", "forget_1", "forget_0", "input_1", "input_0", "output_1", "output_0", "update_1", "update_0",
            "reset_1", "reset_0",
        ],
        Control("Hold", "What is set by hand, at every word.", names=HELD, when=_SURGERY),
    ] = "silence"  # fmt: skip
    everywhere: Annotated[
        bool,
        Control(
            "In all units", "Hold this gate in every unit of the layer, not only in the chosen one.", when=_SURGERY
        ),
    ] = True
