"""What can be chosen on the clipping page."""

from typing import Annotated, Final, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

LARGEST_SEED: Final = 2**31 - 1
_RULES = {"value": "value", "norm": "norm", "global_norm": "global norm"}


_GRADIENT = {"view": ("gradient",)}
_CLIFF = {"view": ("cliff",)}
_TWINS = {"view": ("twins",)}


def _tip(variable: int, axis: str) -> Control:
    return Control(
        f"g{'₁₂'[variable - 1]}, {axis}", f"The {axis} number of variable {variable}'s gradient.", 0.5, when=_GRADIENT
    )


Tip = Annotated[float, Field(ge=-12.0, le=12.0)]


class ClippingChoices(Choices):
    """The view, and what each of the four is about."""

    view: Annotated[
        Literal["gradient", "cliff", "twins", "threshold"],
        Control(
            "View",
            "What clipping does to one gradient, to one walk, to one training run; then how to choose where to clip.",
            names={
                "gradient": "One gradient",
                "cliff": "The cliff",
                "twins": "Twin runs",
                "threshold": "The threshold",
            },
        ),
    ] = "gradient"

    g1x: Annotated[Tip, _tip(1, "first")] = 3.0
    g1y: Annotated[Tip, _tip(1, "second")] = 4.0
    g2x: Annotated[Tip, _tip(2, "first")] = -8.0
    g2y: Annotated[Tip, _tip(2, "second")] = 1.0
    clip_at: Annotated[
        float,
        Field(ge=0.5, le=12.0),
        Control("Clip at", "The threshold of all three rules.", step=0.5, slider=True, when=_GRADIENT),
    ] = 4.0

    w: Annotated[
        float,
        Field(ge=2.0, le=8.0),
        Control("Start w", "The recurrent weight where both walks begin.", step=0.05, slider=True, when=_CLIFF),
    ] = 4.7
    b: Annotated[
        float,
        Field(ge=-5.0, le=0.0),
        Control("Start b", "The bias where both walks begin.", step=0.05, slider=True, when=_CLIFF),
    ] = -2.0
    rate: Annotated[
        float,
        Field(gt=0.0, le=10.0),
        Control("Learning rate", "Each update moves by this times the gradient.", logarithmic=True, when=_CLIFF),
    ] = 0.1
    momentum: Annotated[
        float,
        Field(ge=0.0, lt=1.0),
        Control("Momentum", "How much of the last update is carried into the next.", step=0.05, when=_CLIFF),
    ] = 0.0
    rule: Annotated[
        Literal["value", "norm", "global_norm"],
        Control(
            "Clip by",
            "The rule of the second walk: each number, each variable, or all of them together.",
            names=_RULES,
            when=_CLIFF,
        ),
    ] = "global_norm"
    threshold: Annotated[
        float,
        Field(gt=0.0, le=1000.0),
        Control("Threshold", "Longer gradients are cut back to this.", logarithmic=True, when=_CLIFF),
    ] = 0.2
    updates: Annotated[
        int,
        Field(ge=10, le=300),
        Control("Updates", "How many steps of gradient descent both walks take.", step=10, slider=True, when=_CLIFF),
    ] = 100
    timesteps: Annotated[
        int,
        Field(ge=1, le=200),
        Control(
            "Timesteps T", "How often the unit is applied before its error counts.", step=1, slider=True, when=_CLIFF
        ),
    ] = 50
    target: Annotated[
        float,
        Field(ge=0.05, le=0.95),
        Control("Target", "What the output σ(x_T) should be.", step=0.05, slider=True, when=_CLIFF),
    ] = 0.7
    x0: Annotated[
        float,
        Field(ge=-3.0, le=3.0),
        Control("Start state x₀", "The state before the first timestep.", step=0.1, slider=True, when=_CLIFF),
    ] = 0.5
    face: Annotated[
        Literal["error", "gradient"],
        Control(
            "Colours of the map",
            "The error itself, or how long its gradient is.",
            names={"error": "error", "gradient": "gradient length"},
            when=_CLIFF,
        ),
    ] = "error"
    area: Annotated[
        Literal["near", "far"],
        Control("Map", "Near the wall, or more of the plane.", names={"near": "near", "far": "far"}, when=_CLIFF),
    ] = "near"

    pair: Annotated[
        Literal["explodes", "stalls", "calm", "adam"],
        Control(
            "Experiment",
            "Real networks, each trained twice: same reviews, same start, same batches. Only the clipping differs.",
            names={
                "explodes": "SimpleRNN, ReLU",
                "stalls": "SimpleRNN, tanh",
                "calm": "GRU",
                "adam": "SimpleRNN, ReLU, Adam",
            },
            when=_TWINS,
        ),
    ] = "explodes"
    reviews: Annotated[
        Literal["sample", "imdb"],
        Control("Reviews", "What they learn from.", names={"sample": "Sample reviews", "imdb": "IMDB"}, when=_TWINS),
    ] = "sample"
    race: Annotated[
        bool,
        Control("Race three thresholds", "Train with the thresholds 0.05, 0.2 and 2 instead of one.", when=_TWINS),
    ] = False
    twin_seed: Annotated[
        int,
        Field(ge=0, le=LARGEST_SEED),
        Control(
            "Seed", "Another seed: another start and other batches, the same for all of them.", step=1, when=_TWINS
        ),
    ] = 0
    twin_seeds: Annotated[
        int,
        Field(ge=1, le=5),
        Control(
            "Number of seeds",
            "Train all of them with several seeds, from the one beside on, and see the mean and the spread.",
            step=1,
            slider=True,
            when=_TWINS,
        ),
    ] = 1

    run: Annotated[
        str,
        Field(pattern=r"^([0-9a-f]{16})?$"),
        Control("Run", "Whose gradient norms are shown.", when={"view": ("threshold",)}),
    ] = ""
    at: Annotated[
        float,
        Field(gt=0.0, le=1e6),
        Control("Threshold to try", "What would it have clipped?", logarithmic=True, when={"view": ("threshold",)}),
    ] = 1.0
