"""What can be chosen on the page about language models, beside the choices of a run."""

from typing import Annotated, Literal

from pydantic import Field

from rnnviz.choices.base import Choices, Control

VIEWS = {
    "write": "Write",
    "cells": "Cells that count",
    "learn": "Train one",
    "tutorial": "The tutorial",
    "truncated": "How far back",
    "compared": "Side by side",
}
_WRITE = {"view": ("write",)}
_CELLS = {"view": ("cells",)}


class GenerateChoices(Choices):
    """The view, how it writes, and what is looked for in its units."""

    view: Annotated[
        Literal["write", "cells", "learn", "tutorial", "truncated", "compared"],
        Control("View", "Let it write, look into it, or train one.", names=VIEWS),
    ] = "write"
    prompt: Annotated[
        str,
        Field(max_length=200),
        Control(
            "Begin with",
            "What the network reads before it writes. It goes on from there. Empty: words that suit its text.",
            when=_WRITE,
        ),
    ] = ""
    length: Annotated[
        int,
        Field(ge=1, le=2000),
        Control("Length", "How many tokens it writes.", step=50, when=_WRITE),
    ] = 400
    temperature: Annotated[
        float,
        Field(ge=0.0, le=2.0),
        Control(
            "Temperature",
            "The sums before the softmax are divided by it. Below 1 the likely becomes likelier; 0 takes the likeliest "
            "each time.",
            step=0.05,
            slider=True,
            when=_WRITE,
        ),
    ] = 0.7
    top_k: Annotated[
        int,
        Field(ge=0, le=100),
        Control("Top-k", "Draw among so many of the likeliest tokens. 0: among all.", step=1, when=_WRITE),
    ] = 0
    draw: Annotated[
        int,
        Field(ge=0, le=2**31 - 1),
        Control("Seed of the writing", "The same seed writes the same text.", step=1, when=_WRITE),
    ] = 0
    position: Annotated[
        int,
        Field(ge=1, le=2000),
        Control("Look at token", "Which of the written tokens: what else could have come there.", step=1, when=_WRITE),
    ] = 1
    force: Annotated[
        bool,
        Control("Force one unit", "Hold the memory of one unit at a value while it reads and writes.", when=_WRITE),
    ] = False
    force_unit: Annotated[
        int,
        Field(ge=0, le=255),
        Control("Unit to force", "Of the top layer.", step=1, when={**_WRITE, "force": (True,)}),
    ] = 0
    force_value: Annotated[
        float,
        Field(ge=-1.0, le=1.0),
        Control(
            "Held at",
            "Of an LSTM this is tanh of its cell state, of the others the hidden state.",
            step=0.05,
            slider=True,
            when={**_WRITE, "force": (True,)},
        ),
    ] = 1.0
    feature: Annotated[
        Literal["line", "quotes", "parentheses", "capital"],
        Control(
            "Look for units that follow",
            "What each unit is measured against, at every character of held-out text.",
            names={
                "line": "position in the line",
                "quotes": "inside quotes",
                "parentheses": "inside parentheses",
                "capital": "capital to come",
            },
            when=_CELLS,
        ),
    ] = "line"
    unit: Annotated[
        int,
        Field(ge=-1, le=255),
        Control("Unit", "Which unit colours the text. −1: the one that follows it best.", step=1, when=_CELLS),
    ] = -1
    reads: Annotated[
        Literal["held_out", "written"],
        Control(
            "It reads",
            "Text that it never learned from, or what it has just written itself.",
            names={"held_out": "held-out text", "written": "its own text"},
            when=_CELLS,
        ),
    ] = "held_out"
