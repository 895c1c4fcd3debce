"""Letting a language model write: each token is drawn from what it thinks comes next, and becomes part of what it reads.

Temperature T divides the sums before the softmax, p_i ~ exp(z_i / T): below 1 the likely become likelier; at 0 the likeliest
token is taken each time. Top-k draws among the k likeliest (Fan, Lewis & Dauphin 2018). The token for everything unknown is
never written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import log_softmax

from rnnviz.language.model import Forced, Model
from rnnviz.nn.cells.base import States

SHOWN: Final = 12  # of the likeliest tokens, so many are kept per position


@dataclass(frozen=True)
class How:
    """How tokens are drawn."""

    temperature: float = 1.0  # 0: always the likeliest
    top_k: int = 0  # 0: all of them
    seed: int = 0


@dataclass(frozen=True)
class Written:
    """A prompt and what the network wrote after it. Position k is the k-th written token."""

    prompt: np.ndarray  # (prompt tokens,) int32
    ids: np.ndarray  # (written,) int32
    likeliest: np.ndarray  # (written, shown) int32, the likeliest tokens there, the likeliest first
    probabilities: np.ndarray  # (written, shown) float32, of those: what the network thinks, whatever the temperature
    chosen: np.ndarray  # (written,) float32, the probability of the token that was drawn
    memory: np.ndarray  # (prompt + written, units) float32, what the top layer remembers after each token


def draw(sums: np.ndarray, how: How, rng: np.random.Generator) -> int:
    """Return a token drawn from sums (vocabulary,) before the softmax."""
    known = sums.astype(np.float64)
    known[0] = -np.inf
    if how.temperature == 0:
        return int(known.argmax())
    if how.top_k and how.top_k < len(known) - 1:
        least = np.partition(known, -how.top_k)[-how.top_k]
        known[known < least] = -np.inf
    return int((known / how.temperature + rng.gumbel(size=len(known))).argmax())  # the same as drawing from the softmax


def write(
    model: Model, prompt: np.ndarray, length: int, how: How, *, window: int = 0, forced: Forced | None = None
) -> Written:
    """Let it write `length` tokens after a prompt.

    Args:
        model: the network.
        prompt: (tokens,) int, at least one.
        length: tokens to write.
        how: they are drawn.
        window: of a network that answers after a window alone: how many tokens it reads before each answer.
        forced: a unit that is held at a value from the first token on.

    Raises:
        ValueError: there is no prompt.
    """
    if not len(prompt):
        raise ValueError("Give it something to begin with: at least one token.")
    rng, text = np.random.default_rng(how.seed), [int(k) for k in prompt]
    states, memory = model.start(), list[np.ndarray]()
    for token in text:
        states = model.feed(token, states, forced)
        memory.append(model.remembers(states))
    steps = list[tuple[np.ndarray, np.ndarray, float]]()
    for _ in range(length):
        if window and not model.every:
            states = _read_again(model, text[-window:], forced)
        sums = model.sums(states[-1][0])
        token = draw(sums, how, rng)
        steps.append(_position(sums, token))
        text.append(token)
        states = model.feed(token, states, forced)
        memory.append(model.remembers(states))
    shown = min(SHOWN, model.vocabulary)
    return Written(
        np.array(prompt, np.int32),
        np.array(text[len(prompt) :], np.int32),
        np.array([step[0] for step in steps], np.int32).reshape(length, shown),
        np.array([step[1] for step in steps], np.float32).reshape(length, shown),
        np.array([step[2] for step in steps], np.float32),
        np.array(memory, np.float32),
    )


def next_token(model: Model, prompt: Sequence[int] | np.ndarray, forced: Forced | None = None) -> np.ndarray:
    """Return the probability of each token to come after a prompt, (vocabulary,)."""
    states = _read_again(model, prompt, forced)
    return np.exp(log_softmax(model.sums(states[-1][0])))


def _read_again(model: Model, tokens: Sequence[int] | np.ndarray, forced: Forced | None) -> list[States]:
    states = model.start()
    for token in tokens:
        states = model.feed(int(token), states, forced)
    return states


def _position(sums: np.ndarray, token: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Return the likeliest tokens, their probabilities, and that of the token that was drawn."""
    probabilities = np.exp(log_softmax(sums))
    order = np.argsort(-probabilities, kind="stable")[:SHOWN]
    return order, probabilities[order], float(probabilities[token])
