"""How much of its context a language model uses: what the same tokens cost when it has read only the last k before each.

After Khandelwal, He, Qi & Jurafsky 2018, who cut the context of trained networks and watched the loss. The state is zero before
those k tokens. To read them anew for every token would cost k steps each; so a few tokens that follow each other share one
reading, and all but the first of them have read a little more: at most an eighth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import log_softmax

from rnnviz.language.model import Model
from rnnviz.statistics import mean_interval

STRETCH: Final = 32  # tokens that follow each other
WITHIN: Final = 0.01  # of the least loss: what costs no more than that counts as the same


@dataclass(frozen=True)
class Context:
    """What a network pays for the same tokens with each length of context."""

    lengths: tuple[int, ...]  # tokens read before each, rising
    bits: np.ndarray  # (lengths,) per token
    # (lengths, 2) 95 % interval of what a token costs more than with the longest, over stretches of text
    dearer: np.ndarray
    tokens: int  # that were measured

    @property
    def used(self) -> int:
        """The least context from which on no longer one is better by more than WITHIN of the loss."""
        enough = self.bits <= (1 + WITHIN) * self.bits.min()
        return self.lengths[int(np.argmax(enough))]


def lengths(window: int, tokens: int) -> tuple[int, ...]:
    """Return the contexts to measure: the powers of two up to a window, the window, twice and four times as much.

    Args:
        window: that the network was trained with.
        tokens: of the text; contexts that leave too little of it to measure are left out.
    """
    short = [2**k for k in range(window.bit_length()) if 2**k < window]
    return tuple(each for each in (*short, window, 2 * window, 4 * window) if tokens >= each + 2 * STRETCH)


def measure(model: Model, text: np.ndarray, contexts: Sequence[int], stretches: int) -> Context:
    """Measure a network on stretches spread evenly over a text.

    Args:
        model: the network.
        text: (tokens,) int, at least the longest context and two stretches long.
        contexts: how many tokens it reads before each, rising.
        stretches: how many, at least two; fewer where the text is short.

    Raises:
        ValueError: the text is too short.
    """
    first, count = contexts[-1], min(stretches, (len(text) - contexts[-1]) // STRETCH)
    if count < 2:
        raise ValueError(f"A context of {first:,} tokens needs a text of at least {first + 2 * STRETCH:,}.")
    starts = np.linspace(first, len(text) - STRETCH, count).astype(int)
    targets = starts[:, None] + np.arange(STRETCH)
    found = np.stack([costs(model, text, targets, each) for each in contexts])  # (lengths, stretches, STRETCH)
    more = (found - found[-1]).mean(axis=-1)
    return Context(
        tuple(contexts), found.mean(axis=(1, 2)), np.array([mean_interval(each) for each in more]), targets.size
    )


def costs(model: Model, text: np.ndarray, targets: np.ndarray, context: int) -> np.ndarray:
    """Return what tokens cost in bits, (stretches, STRETCH), when `context` of them (at most an eighth more) are read before.

    Args:
        model: the network.
        text: (tokens,) int.
        targets: (stretches, STRETCH) int, their places in the text, each row without a gap.
        context: how many are read before the first of those that share a reading.
    """
    shared = _shared(context)
    begins = targets[:, ::shared].ravel() - context
    windows = text[begins[:, None] + np.arange(context + shared - 1)]
    hidden = model.states(windows)[:, context - 1 :]  # (readings, shared, units)
    true = targets.reshape(-1, shared)
    nats = -np.take_along_axis(log_softmax(model.sums(hidden), axis=-1), text[true][..., None], axis=-1)
    return (nats / np.log(2)).reshape(targets.shape).astype(np.float64)


def steps(context: int) -> float:
    """Return how many steps are read for each token that is measured."""
    shared = _shared(context)
    return (context + shared - 1) / shared


def _shared(context: int) -> int:
    """Return how many tokens share a reading: a power of two, so that the last has read at most an eighth more."""
    shared = 1
    while shared < STRETCH and 16 * shared <= context:
        shared *= 2
    return shared
