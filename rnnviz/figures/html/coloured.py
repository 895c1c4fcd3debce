"""A text whose tokens are coloured by one number each: blue below zero, orange above; strong ones are underlined as well."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

import numpy as np

from rnnviz.figures import theme

LEVELS = 8  # shades on each side: neighbours of one shade share an element
STRONG = 0.5  # of full colour, from which on a token is underlined


def coloured(
    tokens: Sequence[str], values: np.ndarray, *, limit: float = 1.0, label: str, written_from: int = 0
) -> str:
    """Return a text as HTML.

    Args:
        tokens: as they follow one another, spaces included.
        values: (tokens,) a number each.
        limit: the number of full colour.
        label: what the colours tell, for those who do not see them.
        written_from: the tokens before this one were given, not written: they are set in italics.
    """
    levels = np.clip(np.round(np.asarray(values, float) / limit * LEVELS), -LEVELS, LEVELS).astype(int).tolist()
    marks = [(level, k < written_from) for k, level in enumerate(levels)]
    parts, first = [], 0
    for mark, run in groupby(marks):
        end = first + len(list(run))
        parts.append(_part("".join(tokens[first:end]), *mark))
        first = end
    style = "white-space:pre-wrap;font-family:monospace;line-height:1.6;overflow-wrap:anywhere"
    return f'<div role="group" aria-label="{escape(label, quote=True)}" style="{style}">{"".join(parts)}</div>'


def _part(text: str, level: int, given: bool) -> str:
    color = theme.faded(theme.POSITIVE if level > 0 else theme.NEGATIVE, 0.55 * abs(level) / LEVELS)
    strong = "text-decoration:underline;" if level >= STRONG * LEVELS else ""
    italic = "font-style:italic;" if given else ""
    return f'<span style="background:{color};{strong}{italic}">{escape(text)}</span>'
