"""What can be chosen on the Cell states page, but for the run, the review's own text and the tokens."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

VIEWS = {
    "heatmap": "Heatmap",
    "unit": "One unit",
    "ranking": "Which units matter",
    "elsewhere": "Where else",
    "contexts": "Top contexts",
    "far_back": "How far back",
    "left_out": "Without each word",
    "counterfactual": "Counterfactual",
    "surgery": "Gate surgery",
    "space": "State space",
}

SIGNALS = {
    "prediction": "running prediction p",
    "cell": "cell state c",
    "hidden": "hidden state h",
    "cell_change": "change of c",
    "hidden_change": "change of h",
    "forget": "forget gate f",
    "input": "input gate i",
    "output": "output gate o",
    "update": "update gate z",
    "reset": "reset gate r",
    "candidate": "candidate",
    "gradient": "gradient |dp/dx|",
}


class CellStatesChoices(Choices):
    """The review, what colours its words, the unit and the view."""

    review: Annotated[
        Literal["positive", "negative", "correct", "wrong", "unsure", "long", "own"],
        Control(
            "Review",
            "A review that the network never saw in training, or one that you write. Wrong: its verdict contradicts the "
            "label. Uncertain: nearest to one half. Long: the most words.",
            names={
                "positive": "Positive",
                "negative": "Negative",
                "correct": "Judged right",
                "wrong": "Judged wrong",
                "unsure": "Uncertain",
                "long": "Long",
                "own": "Write your own",
            },
        ),
    ] = "positive"
    number: Annotated[
        int,
        Field(ge=1, le=50),
        Control(
            "Number",
            "Which of these reviews.",
            when={"review": ("positive", "negative", "correct", "wrong", "unsure", "long")},
        ),
    ] = 1
    signal: Annotated[
        Literal[
            "prediction",
            "cell",
            "hidden",
            "cell_change",
            "hidden_change",
            "forget",
            "input",
            "output",
            "update",
            "reset",
            "candidate",
            "gradient",
        ],
        Control(
            "Colour the words by", "What the colour of each word shows; all signals of the chosen unit.", names=SIGNALS
        ),
    ] = "prediction"
    layer: Annotated[
        str,
        Field(pattern=r"^([a-z_]{1,20}_\d{1,2}(/forward|/backward)?)?$"),
        Control("Layer", "Which recurrent layer, and in which reading direction."),
    ] = ""
    unit: Annotated[
        int,
        Field(ge=-1, le=9999),
        Control("Unit", "One of the layer's units: one number of its state."),
    ] = -1
    view: Annotated[
        Literal[
            "heatmap",
            "unit",
            "ranking",
            "elsewhere",
            "contexts",
            "far_back",
            "left_out",
            "counterfactual",
            "surgery",
            "space",
        ],
        Control("Look at", "What is drawn of this review.", names=VIEWS),
    ] = "heatmap"
    quantity: Annotated[
        Literal[
            "cell",
            "hidden",
            "forget",
            "input",
            "output",
            "update",
            "reset",
            "candidate",
            "cell_change",
            "hidden_change",
        ],
        Control(
            "Heatmap of",
            "States and candidates are blue below zero and orange above. Gates go from 0 to 1. A change is what one token "
            "added to the state.",
            names={name: label for name, label in SIGNALS.items() if name not in ("prediction", "gradient")},
            when={"view": ("heatmap",)},
        ),
    ] = "cell"
    rows: Annotated[
        Literal["cluster", "ranking", "number"],
        Control(
            "Rows",
            "Alike: units that move together in this review are neighbours. Ranked: those that alone tell the label best "
            "come first.",
            names={"cluster": "alike together", "ranking": "ranked", "number": "by number"},
            when={"view": ("heatmap",)},
        ),
    ] = "cluster"
    pads: Annotated[
        bool,
        Control(
            "All the padding",
            "A short review is padded to the length that the network takes. Off: the pictures show the pads nearest to the "
            "words. On: all of them, to see what a network that reads its padding makes of it.",
        ),
    ] = False
    by: Annotated[
        Literal["alone", "prediction", "ablation", "sentiment", "negation"],
        Control(
            "Rank by",
            "Alone: one threshold on the unit's last state decides. Correlation: with the running prediction, over all "
            "words. Lost: how much accuracy is gone when the unit is held at 0. The last two are known for the sample "
            "reviews only: the grammar that wrote them knows the sentiment at each word, and which words are negated.",
            names={
                "alone": "accuracy alone",
                "prediction": "correlation with p",
                "ablation": "accuracy lost",
                "sentiment": "true sentiment",
                "negation": "inside a negation",
            },
            when={"view": ("ranking",)},
        ),
    ] = "alone"
