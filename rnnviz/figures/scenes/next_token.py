"""The next-token distribution on its way through a text: a column for each written token, revealed one after the other."""

from collections.abc import Sequence

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Scene
from rnnviz.figures.scenes.word_scenes import Grid

COLUMNS, ROWS = 16, 14  # tokens written, and likeliest tokens, that fit beside and below one another


def distribution(
    written: Sequence[str], names: Sequence[str], probabilities: np.ndarray, drawn: Sequence[int], *, dark: bool = False
) -> Scene:
    """Return the probability of some tokens at each position; the lit row is the one that was written there.

    Args:
        written: (positions,) the tokens, as labels.
        names: (rows,) of the tokens whose probability is shown.
        probabilities: (positions, rows).
        drawn: (positions,) the row of the token that was written; -1 where it is none of them.
        dark: the theme.
    """
    steps = len(written)
    values = np.full((steps + 1, len(names), steps), np.nan)
    for step in range(1, steps + 1):
        values[step, :, :step] = probabilities[:step].T
    shades = (theme.NEGATIVE, theme.neutral(dark), theme.POSITIVE)
    title = "probability of each token to come next"
    label = f"A column for each of {steps} written tokens, a row for each of {len(names)} tokens that may come"
    panel = Grid(title, label, values, tuple(names), tuple(written), (-1, *drawn), 1.0, shades)
    return Scene(f"What may come next, at {steps} tokens", "token", steps, (panel,))
