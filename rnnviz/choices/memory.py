"""What can be chosen on the page about memory, beside what its runs have."""

from typing import Annotated, Any, Final, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

_SPAN: Final[dict[str, tuple[Any, ...]]] = {"view": ("span",)}


class MemoryChoices(Choices):
    """The view, and what it looks at."""

    view: Annotated[
        Literal["task", "span", "series", "compared", "leaderboard"],
        Control(
            "View",
            "One puzzle, how far back each cell reaches, a series that goes on, runs side by side, and all cells at one size.",
            names={
                "task": "One task",
                "span": "Span",
                "series": "Series",
                "compared": "Side by side",
                "leaderboard": "Leaderboard",
            },
        ),
    ] = "task"
    example: Annotated[
        int,
        Field(ge=0, le=99),
        Control("Example", "Which sequence that no network has learned from.", step=1),
    ] = 0
    measure: Annotated[
        Literal["accuracy", "loss"],
        Control("Measure", "Of the test sequences.", names={"accuracy": "accuracy", "loss": "loss"}, when=_SPAN),
    ] = "accuracy"
    cell: Annotated[
        Literal["SimpleRNN", "Identity-ReLU", "GRU", "LSTM"],
        Control("Cell", "Trained with the same budget and size as the recorded curves.", when=_SPAN),
    ] = "LSTM"
    own_seed: Annotated[
        int, Field(ge=0, le=999), Control("Seed of your runs", "Another seed is another start.", step=1, when=_SPAN)
    ] = 3
    lag: Annotated[
        Literal[5, 10, 20, 40, 70, 100],
        Control("Words after the verdict", "How far back it has to remember.", when={"view": ("leaderboard",)}),
    ] = 40
    ahead: Annotated[
        int,
        Field(ge=10, le=400),
        Control("Steps to go on", "Free running: each answer becomes the next input.", step=10,
                when={"view": ("series",)}),
    ] = 100  # fmt: skip
