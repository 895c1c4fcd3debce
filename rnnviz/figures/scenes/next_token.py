"""The next-token distribution on its way through a text: bars at each position, and all positions beside one another."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Entry, Scene
from rnnviz.figures.scenes.word_scenes import Grid

COLUMNS, ROWS = 16, 14  # tokens written, and likeliest tokens, that fit beside and below one another
READ: Final = 60  # letters of what was read before, at most


@dataclass(frozen=True)
class Draws:
    """Some tokens that were written one after the other, and from what each was drawn."""

    read: str  # the text before the first of them
    written: tuple[str, ...]  # (positions,) the text of each
    labels: tuple[str, ...]  # (positions,) how each is named
    likeliest: tuple[tuple[str, ...], ...]  # (positions, bars) the names of the likeliest tokens there
    chances: np.ndarray  # (positions, bars) their probabilities
    chosen: np.ndarray  # (positions,) that of the token that was written


@dataclass(frozen=True)
class Bars:
    """The likeliest tokens at one position as bars; the one that was written is marked. Step 0 is before the first."""

    title: str
    label: str
    before: tuple[str, ...]  # (steps,) what has been read there
    written: tuple[str, ...]  # (steps,) what was written there
    tokens: tuple[str, ...]  # (steps,) and how that is named
    names: tuple[str, ...]  # (steps * count,) of the likeliest ones
    values: np.ndarray  # (steps, count) their probabilities
    chosen: np.ndarray  # (steps,) that of the written one
    count: int
    drawn: tuple[int, ...]  # (steps,) the bar of the written one; -1 where it is none of them
    colors: tuple[str, str]  # of the written one, and of all others
    legend: tuple[Entry, ...] = ()
    kind: str = "bars"


def scene(draws: Draws, *, dark: bool = False) -> Scene:
    """Return bars, and a matrix with a column for each position, revealed one after the other."""
    steps = len(draws.labels)
    return Scene(f"What may come next, at {steps} tokens", "token", steps, (_bars(draws), _grid(draws, dark)))


def _bars(draws: Draws) -> Bars:
    shown, read = [], draws.read
    for piece in draws.written:
        shown.append(_line(read))
        read += piece
    named = zip(draws.likeliest, draws.labels, strict=True)
    return Bars(
        title="the likeliest tokens to come next",
        label=f"For each of {len(shown)} written tokens, bars for what else could have come",
        before=tuple(shown),
        written=tuple(_line(piece) for piece in draws.written),
        tokens=draws.labels,
        names=tuple(name for names in draws.likeliest for name in names),
        values=draws.chances,
        chosen=draws.chosen,
        count=draws.chances.shape[1],
        drawn=tuple(names.index(label) if label in names else -1 for names, label in named),
        colors=(theme.POSITIVE, theme.NEGATIVE),
        legend=(Entry("written", theme.POSITIVE, "square"), Entry("not written", theme.NEGATIVE, "square")),
    )


def _line(text: str) -> str:
    """Return the end of a text on one line."""
    return text[-READ:].replace("\n", "\u21b5")


def _grid(draws: Draws, dark: bool) -> Grid:
    steps = len(draws.labels)
    total = dict.fromkeys(draws.labels, 1.0)  # those that were written have a row first of all
    for names, chances in zip(draws.likeliest, draws.chances, strict=True):
        for name, chance in zip(names, chances.tolist(), strict=True):
            total[name] = total.get(name, 0.0) + chance
    rows = sorted(total, key=lambda name: -total[name])[:ROWS]
    values = np.full((steps + 1, len(rows), steps), np.nan)
    for position, (names, chances) in enumerate(zip(draws.likeliest, draws.chances, strict=True)):
        known = dict(zip(names, chances.tolist(), strict=True))
        values[position + 1 :, :, position] = [known.get(name, 0.0) for name in rows]
    lit = tuple(rows.index(label) if label in rows else -1 for label in draws.labels)
    title = "probability of each token to come next"
    label = f"A column for each of {steps} written tokens, a row for each of {len(rows)} tokens that may come"
    shades = (theme.NEGATIVE, theme.neutral(dark), theme.POSITIVE)
    return Grid(title, label, values, tuple(rows), draws.labels, (-1, *lit), 1.0, shades, revealed=True)
