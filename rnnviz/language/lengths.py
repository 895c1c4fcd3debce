"""What a network of windows answers to prompts of another length than it was trained on."""

import numpy as np

from rnnviz.language.model import Model


def right_by_length(model: Model, text: np.ndarray, lengths: range) -> np.ndarray:
    """Return how often the likeliest next token is the true one, (lengths,), asked at every place of a text.

    Args:
        model: a network that answers after a window alone.
        text: (tokens,) int.
        lengths: of the prompts; each begins with an empty state.
    """
    return np.array([_right(model, text, length) for length in lengths])


def _right(model: Model, text: np.ndarray, length: int) -> float:
    prompts = text[np.arange(len(text) - length)[:, None] + np.arange(length)]
    return float(np.mean(model.after(prompts).argmax(axis=-1) == text[length:]))
