"""What a language model writes while it learns, to be kept as a list: noise at first, then words, then sentences.

The worker lets the network write every EVERY steps, always from the beginning of the training text and with the same seed,
so that the only thing that changes from one sample to the next is the network.
"""

from typing import Final

import numpy as np

from rnnviz.language.model import Model
from rnnviz.language.writing import How, write

EVERY: Final = 100  # steps
TOKENS: Final = 100  # of a sample
PROMPT: Final = 16  # tokens at most, and no more than a window
HOW: Final = How(temperature=0.7)


def prompt(text: np.ndarray, window: int) -> np.ndarray:
    """Return what a sample begins with, (tokens,): the first tokens of the text that is learned from, (tokens or more,)."""
    return text[: min(PROMPT, window)]


def sample(model: Model, text: np.ndarray, window: int) -> np.ndarray:
    """Return what a network writes after the beginning of its text, (TOKENS,) int32."""
    return write(model, prompt(text, window), TOKENS, HOW, window=window).ids


def due(step: int) -> int:
    """Return the step of the next sample after a step."""
    return (step // EVERY + 1) * EVERY
