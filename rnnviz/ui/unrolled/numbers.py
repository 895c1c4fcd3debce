"""What the page's choices describe: the small network and its sequence, as functions of the choices alone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from rnnviz.choices.matrices import rows_of, written
from rnnviz.nn import toy
from rnnviz.nn.initializers import glorot_uniform, orthonormal
from rnnviz.nn.toy import Network

Choices = Mapping[str, Any]
MATRICES: Final = ("x", "W", "U", "b", "V", "c")
END: Final = "(end)"
BATCH: Final = 32
_PLACES: Final = 2  # decimals of drawn numbers, so that all of a number is seen


@dataclass(frozen=True)
class Sequence:
    """What the network reads, and what it should say."""

    x: np.ndarray  # (times, d)
    names: tuple[str, ...]  # (times,) words, or ''
    inputs: tuple[str, ...]  # (d,)
    targets: np.ndarray  # (times,) int
    counted: np.ndarray  # (times,) bool
    classes: tuple[str, ...]  # (k,)


def sequence(choices: Choices) -> Sequence:
    """Return the inputs and the targets: the next word, or whether an earlier input was above 0."""
    if choices["source"] == "words":
        words = tuple(choices["text"].split())
        known = tuple(dict.fromkeys(words))
        ids = np.array([known.index(word) for word in words])
        targets = np.append(ids[1:], len(known))
        return Sequence(np.eye(len(known))[ids], words, known, targets, _counted(choices, len(words)), (*known, END))
    times, features = choices["steps"], choices["features"]
    x = _fitted(choices["x"], _random(choices, 1)[0])
    inputs = tuple(f"x{k}" for k in range(1, features + 1))
    return Sequence(
        x, ("",) * times, inputs, asked(x, choices["lag"]), _counted(choices, times), ("0 or less", "above 0")
    )


def asked(x: np.ndarray, lag: int) -> np.ndarray:
    """Return whether the first number of the input `lag` steps ago was above 0, (..., steps, d) -> (..., steps) of 0 and 1."""
    first = np.zeros(x.shape[:-1])
    first[..., lag:] = x[..., : x.shape[-2] - lag, 0] if lag < x.shape[-2] else 0
    return (first > 0).astype(int)


def _counted(choices: Choices, times: int) -> np.ndarray:
    return np.arange(times) == times - 1 if choices["counted"] == "last" else np.ones(times, dtype=bool)


def _random(choices: Choices, count: int, times: int | None = None) -> np.ndarray:
    """Return sequences of +1 and -1, or of words, at random, (count, times, d)."""
    rng = np.random.default_rng((choices["seed"], 1))
    times = times or choices["steps"]
    if choices["source"] == "words":
        known = len(dict.fromkeys(choices["text"].split()))
        return np.eye(known)[rng.integers(known, size=(count, times))]
    return rng.choice([-1.0, 1.0], size=(count, times, choices["features"]))


def network(choices: Choices) -> Network:
    """Return the weights: what was typed, and where nothing was, what the seed draws."""
    said = sequence(choices)
    drawn = _drawn(choices["seed"], len(said.inputs), choices["units"], len(said.classes))
    return Network(
        **{name: _like(_fitted(choices[name], _rows(getattr(drawn, name))), drawn, name) for name in "WUbVc"}
    )


def _drawn(seed: int, features: int, units: int, classes: int) -> Network:
    """Draw Keras' start: uniform kernels (Glorot & Bengio 2010), an orthogonal recurrent kernel, no bias."""
    rng = np.random.default_rng(seed)
    W, V = (glorot_uniform(rows, columns, rng) for rows, columns in ((units, features), (classes, units)))
    U = orthonormal(units, units, int(rng.integers(2**31)))
    return Network(*(each.round(_PLACES) + 0.0 for each in (W, U, np.zeros(units), V, np.zeros(classes))))


def _rows(values: np.ndarray) -> np.ndarray:
    return values if values.ndim == 2 else values[:, None]


def _like(values: np.ndarray, drawn: Network, name: str) -> np.ndarray:
    return values.reshape(getattr(drawn, name).shape)


def _fitted(text: str, drawn: np.ndarray) -> np.ndarray:
    """Return the drawn matrix with what was typed in its upper left corner; what does not fit is left out."""
    found, typed = drawn.copy(), rows_of(text)
    for r, row in enumerate(typed[: len(found)]):
        found[r, : len(row)] = row[: found.shape[1]]
    return found


def texts(said: Sequence, weights: Network, names: str = "WUbVc") -> dict[str, str]:
    """Return matrices as choices."""
    values = {name: said.x if name == "x" else _rows(getattr(weights, name)) for name in names}
    return {name: written(rows.tolist()) for name, rows in values.items()}


def batch(choices: Choices, *, fresh: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Return the toy task's sequences (count, times, d) and targets (count, times).

    Args:
        choices: of the page.
        fresh: other sequences than those that are trained on; of words there is only the one sentence.
    """
    if choices["source"] == "words":
        said = sequence(choices)
        return said.x[None], said.targets[None]
    every = _random(choices, 1 + 2 * BATCH)
    x = every[1 + BATCH :] if fresh else every[1 : 1 + BATCH]
    return x, asked(x, choices["lag"])


def trained(choices: Choices, updates: int, start: Network | None = None) -> toy.Training:
    """Return the network after so many updates on the toy task."""
    x, targets = batch(choices)
    begun = network(choices) if start is None else start
    return toy.train(begun, x, targets, sequence(choices).counted, updates=updates, rate=choices["rate"])


def many(choices: Choices, count: int, times: int) -> np.ndarray:
    """Return random sequences of another length, (count, times, d)."""
    return _random(choices, count, times)


def scaled(weights: Network, radius: float) -> Network:
    """Return the network with U scaled to a spectral radius; a U whose eigenvalues are all 0 stays."""
    own = float(np.abs(np.linalg.eigvals(weights.U)).max())
    return replace(weights, U=weights.U * (radius / own)) if own > 0 else weights
