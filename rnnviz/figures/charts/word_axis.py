"""Words as Plotly shows them, and those of a review along an axis: as many as have room, the last one always."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

LABELS: Final = 14  # words written on the axis at most


def axis(words: Sequence[str]) -> dict[str, Any]:
    """Return what an axis has to have.

    Args:
        words: in reading order.
    """
    every = max(1, -(-len(words) // LABELS))
    ticks = np.arange(len(words) - 1, -1, -every)[::-1]
    written = {"tickvals": ticks, "ticktext": [safe(words[k]) for k in ticks], "tickangle": -45}
    return {"title": {"text": "word, in reading order"}, **written}


def safe(text: str) -> str:
    """Return a word as Plotly shows it: no tags, no entities, not too long."""
    return escaped(text if len(text) <= 18 else f"{text[:17]}…")


def escaped(text: str) -> str:
    """Return a text of a learner's as Plotly shows it, which reads tags and entities in every text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
