"""Words for the player: rows picked out of an embedding matrix, and a map of words that moves from epoch to epoch."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.charts.leaning import SIDES, group
from rnnviz.figures.scenes.scene import Curve, Entry, Lines, Range, Scene

COLUMNS: Final = 8  # numbers of a vector that are written out


@dataclass(frozen=True)
class Grid:
    """A matrix as numbers in coloured cells; at each step one row is lit, and cells that are NaN are still empty."""

    title: str
    label: str
    values: np.ndarray  # (steps + 1, rows, columns)
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    lit: tuple[int, ...]  # (steps + 1,) the row; -1 for none
    most: float  # the size of full colour
    shades: tuple[str, str, str]  # of -most, 0 and most
    whole: bool = False  # its numbers are counts
    revealed: bool = False  # a column has its name only when it has its numbers
    legend: tuple[Entry, ...] = ()
    kind: str = "grid"


@dataclass(frozen=True)
class Picking:
    """A review's words on their way through the embedding."""

    words: tuple[str, ...]  # (words,) in reading order
    ids: np.ndarray  # (words,) int; the row of each
    matrix: np.ndarray  # (vocabulary, size)


def picked_rows(picking: Picking, *, dark: bool = False) -> Scene:
    """Return one-hot row times matrix, word by word: the 1 meets one row of the matrix, and this row comes out.

    Only the rows of the matrix that some word needs are drawn; what the one-hot row has for all others is 0.
    """
    used, where = np.unique(picking.ids, return_inverse=True)
    shown = picking.matrix[used, :COLUMNS]
    steps = len(picking.ids)
    lit = (-1, *where.tolist())
    names = {int(i): word for i, word in zip(picking.ids, picking.words, strict=True)}
    rows = tuple(f"{i} {names[i]}" for i in used.tolist())
    columns = tuple(f"e{k}" for k in range(1, shown.shape[1] + 1))
    ones = np.zeros((steps + 1, len(used), 1))
    ones[np.arange(1, steps + 1), where, 0] = 1
    out = np.full((steps + 1, steps, shown.shape[1]), np.nan)
    for step in range(1, steps + 1):
        out[step, :step] = ones[1 : step + 1, :, 0] @ shown  # the product itself, not a look-up
    most = float(np.abs(shown).max()) or 1.0
    shades = _shades(dark)
    matrix = np.broadcast_to(shown, (steps + 1, *shown.shape))
    total = len(picking.matrix)
    return Scene(
        f"One-hot rows of {steps} words times an embedding matrix of {total:,} rows",
        "word",
        steps,
        (
            Grid("x, upright", f"The one-hot row of each word: one 1 among {total:,} entries", ones, rows, ("x",), lit, 1, shades,
                 whole=True),
            Grid(f"× E ({total:,} × {picking.matrix.shape[1]})", f"The rows of the matrix for {len(used)} ids", matrix,
                 ("",) * len(used), columns, lit, most, shades),
            Grid("= what the network reads", "The vectors that have come out so far, in reading order", out, picking.words,
                 columns, (-1, *range(steps)), most, shades),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class WordMap:
    """Words as points that move with the steps; squares lean to negative, dots to positive, rings to neither."""

    title: str
    label: str
    x: str
    y: str
    points: np.ndarray  # (steps + 1, words, 2)
    count: int  # of words
    words: tuple[str, ...]  # (words,) each is named where it is pointed at
    sides: tuple[int, ...]  # (words,) positions in `colors`
    named: tuple[
        int, ...
    ]  # positions of the words that are written beside their points, the ones that matter most first
    moments: tuple[str, ...]  # (steps + 1,) what each step is
    x_range: Range
    y_range: Range
    log: bool = False
    whole: bool = False
    colors: tuple[str, ...] = field(default_factory=lambda: tuple(side.color for side in SIDES))
    kind: str = "words"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """What the marks mean."""
        return tuple(Entry(side.name, side.color, side.mark) for side in SIDES)


def word_map(
    points: np.ndarray,
    words: Sequence[str],
    leaning: np.ndarray,
    epochs: Sequence[int],
    *,
    named: Sequence[int],
    axes: tuple[str, str],
    apart: tuple[str, np.ndarray] | None = None,
    title: str = "The vectors of the words",
    log: bool = False,
) -> Scene:
    """Return the words' ways over the epochs.

    Args:
        points: (epochs, words, 2); with a single epoch nothing moves.
        words: (words,).
        leaning: (words,) from -1 to 1.
        epochs: (epochs,) ascending; 0 is untrained.
        named: positions of the words whose names are always written.
        axes: what is drawn across and up.
        apart: a name and a number per epoch (epochs,) from 0 to 1 that is drawn beside the map.
        title: of the map.
        log: whether what is drawn up is a base-10 logarithm.
    """
    moments = ["untrained" if epoch == 0 else f"epoch {epoch}" for epoch in epochs]
    if len(points) == 1:
        points, moments = np.repeat(points, 2, axis=0), moments * 2
        apart = apart and (apart[0], np.repeat(apart[1], 2))
    steps, count = len(points) - 1, points.shape[1]
    x_range, y_range = (_ends(points[..., k]) for k in (0, 1))
    panel = WordMap(
        title=title,
        label=f"{title}: {count:,} words at {len(epochs)} epochs",
        x=axes[0], y=axes[1], points=points, count=count, words=tuple(words), sides=tuple(group(leaning).tolist()),
        named=tuple(named), moments=tuple(moments), x_range=x_range, y_range=y_range, log=log,
    )  # fmt: skip
    if apart is None:
        return Scene(f"{title}, from epoch to epoch", "snapshot", steps, (panel,))
    curve = Curve(apart[0], apart[1], theme.SERIES[0], width=3, played=True)
    half = Curve("chance", np.full(steps + 1, 0.5), theme.MUTED, dash="dot", width=1, spoken=False)
    ends = (-0.03, 1.03)
    chart = Lines(
        "How well the direction tells them apart", "From epoch to epoch", "snapshot", "share of pairs in order", (curve, half),
        ends, ends, log=False,
    )  # fmt: skip
    return Scene(f"{title}, from epoch to epoch", "snapshot", steps, (panel, chart))


def direction(
    places: np.ndarray,
    reviews: np.ndarray,
    leaning: np.ndarray,
    words: Sequence[str],
    epochs: Sequence[int],
    *,
    ends: tuple[str, str],
    named: Sequence[str],
) -> Scene:
    """Return every word's way along a direction between two words, above by how many reviews it stands in.

    Args:
        places: (epochs, words) -1 at the first of the ends, +1 at the second.
        reviews: (words,) that hold the word; words in none are left out.
        leaning: (words,) from -1 to 1.
        words: (words,).
        epochs: (epochs,) ascending; 0 is untrained.
        ends: the two words.
        named: words to name besides.
    """
    used = np.flatnonzero(reviews)
    up = np.broadcast_to(np.log10(reviews[used]), (len(epochs), len(used)))
    row = {words[k]: n for n, k in enumerate(used.tolist())}
    return word_map(
        np.stack([places[:, used], up], axis=-1), [words[k] for k in used.tolist()], leaning[used], epochs,
        named=[row[word] for word in dict.fromkeys([*ends, *named]) if word in row],
        axes=(f"place between “{ends[0]}” (−1) and “{ends[1]}” (+1)", "reviews that hold the word"),
        title="Every word on the line between two", log=True,
    )  # fmt: skip


def _ends(values: np.ndarray) -> Range:
    low, high = float(values.min()), float(values.max())
    pad = 0.06 * (high - low) + 1e-6
    return low - pad, high + pad


def _shades(dark: bool) -> tuple[str, str, str]:
    scale = theme.diverging(dark)
    return scale[0][1], scale[2][1], scale[-1][1]
