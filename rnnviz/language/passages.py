"""A long text read as passages side by side: one step reads a token of each, which takes hardly longer than one token."""

from typing import Final

import numpy as np

from rnnviz.language.model import Model

PASSAGES: Final = 8
BEFORE: Final = 250  # tokens that are read before each: its network does not begin with an empty state


def cut(ids: np.ndarray) -> np.ndarray:
    """Return the places of passages that follow each other, each with BEFORE tokens in front, (passages, BEFORE + tokens) int.

    A text that is short stays one passage, from its first token on; the last few tokens of a long one are left out.

    Args:
        ids: (tokens,) a text.
    """
    each = (len(ids) - BEFORE) // PASSAGES
    if each < BEFORE:
        return np.arange(len(ids))[None]
    return np.arange(PASSAGES)[:, None] * each + np.arange(BEFORE + each)


def memory(model: Model, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return what a network's top layer remembers while it reads a text in passages.

    Args:
        model: the network.
        ids: (tokens,) a text.

    Returns:
        The tokens that count, in their order (counted,), and what it remembers after each, (counted, units).
    """
    places = cut(ids)
    first = BEFORE if len(places) > 1 else 0
    read = model.memory(ids[places])[:, first:]
    return ids[places[:, first:]].ravel(), read.reshape(-1, read.shape[-1])
