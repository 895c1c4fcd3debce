"""Gradient clipping: the three rules of Keras' optimizers, and what each does to a gradient's direction and length.

A gradient is a list of arrays, one per variable of the network. The rule of Pascanu, Mikolov and Bengio (2013,
section 3.2) is `by_global_norm`: it alone keeps the direction of the whole gradient.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

Gradients = Sequence[np.ndarray]


def global_norm(gradients: Gradients) -> float:
    """Return |g| = sqrt(sum of squares over all variables): the length of the gradients laid side by side.

    It is summed in float64, but infinite where its square is too large for the gradients' own precision, as it is for a
    network that is trained in it: above 1.8e19 in float32, 1.3e154 in float64.

    Args:
        gradients: one array of any shape per variable.
    """
    arrays = [np.asarray(g) for g in gradients]
    with np.errstate(over="ignore"):
        square = float(sum(np.sum(np.square(g, dtype=np.float64)) for g in arrays))
    precision = np.result_type(*arrays) if arrays else np.dtype(np.float64)
    return float("inf") if precision.kind == "f" and square > float(np.finfo(precision).max) else float(np.sqrt(square))


def by_value(gradients: Gradients, threshold: float) -> list[np.ndarray]:
    """Cut every number to [-threshold, threshold]: Keras' `clipvalue` (Mikolov 2012).

    Args:
        gradients: one array of any shape per variable.
        threshold: above 0.

    Returns:
        Arrays of the same shapes.
    """
    return [np.clip(g, -threshold, threshold) for g in gradients]


def by_norm(gradients: Gradients, threshold: float) -> list[np.ndarray]:
    """Shorten each variable's gradient to the threshold, whatever the others are: Keras' `clipnorm`.

    g <- g threshold / max(|g|, threshold). As in Keras, a gradient whose norm overflows becomes 0, and its infinite numbers NaN.

    Args:
        gradients: one array of any shape per variable.
        threshold: above 0.

    Returns:
        Arrays of the same shapes.
    """
    with np.errstate(invalid="ignore"):
        return [g * (threshold / max(global_norm([g]), threshold)) for g in gradients]


def by_global_norm(gradients: Gradients, threshold: float) -> list[np.ndarray]:
    """Shorten all gradients by one factor, so that their joint norm is the threshold: Keras' `global_clipnorm`.

    g <- g min(1, threshold / |g|) (Pascanu, Mikolov and Bengio 2013, algorithm 1). A norm that is not finite, or overflows,
    makes every number NaN, as in Keras: an infinite gradient has no direction to keep.

    Args:
        gradients: one array of any shape per variable.
        threshold: above 0.

    Returns:
        Arrays of the same shapes.
    """
    norm = global_norm(gradients)
    factor = min(threshold / norm, 1.0) if norm > 0 else 1.0
    return [g * (factor if np.isfinite(norm) else np.nan) for g in gradients]


RULES: Final[dict[str, Callable[[Gradients, float], list[np.ndarray]]]] = {
    "value": by_value,
    "norm": by_norm,
    "global_norm": by_global_norm,
}


def clip(gradients: Gradients, rule: str, threshold: float) -> list[np.ndarray]:
    """Clip by the rule of that name in `RULES`; "none" leaves the gradients as they are.

    Raises:
        ValueError: there is no such rule, or the threshold is not above 0.
    """
    if rule == "none":
        return list(gradients)
    if rule not in RULES:
        raise ValueError(f"There is no clipping rule called '{rule}'.")
    if not threshold > 0:
        raise ValueError("The clipping threshold must be above 0.")
    return RULES[rule](gradients, threshold)


@dataclass(frozen=True)
class Clipped:
    """A gradient before and after one rule."""

    before: tuple[np.ndarray, ...]  # one array per variable
    after: tuple[np.ndarray, ...]  # the same shapes
    norm: float  # global norm before
    clipped_norm: float  # global norm after

    @property
    def length_ratio(self) -> float:
        """The length that is left, as a share of the length before (NaN for a zero gradient)."""
        return self.clipped_norm / self.norm if self.norm else float("nan")

    @property
    def cosine(self) -> float:
        """The cosine of the angle between before and after: 1 where the direction is kept (NaN for a zero gradient)."""
        if not self.norm or not self.clipped_norm:
            return float("nan")
        units = ((b / self.norm) * (a / self.clipped_norm) for b, a in zip(self.before, self.after, strict=True))
        return min(float(sum(np.sum(u) for u in units)), 1.0)

    @property
    def angle(self) -> float:
        """The change of direction in degrees."""
        return float(np.degrees(np.arccos(self.cosine)))


def compare(gradients: Gradients, rule: str, threshold: float) -> Clipped:
    """Clip, and measure what that did."""
    before = tuple(np.asarray(g, dtype=np.float64) for g in gradients)
    after = tuple(clip(before, rule, threshold))
    return Clipped(before, after, global_norm(before), global_norm(after))


def adam_first_step(gradients: Gradients, learning_rate: float, *, epsilon: float = 1e-7) -> list[np.ndarray]:
    """Return Adam's first step (Kingma and Ba 2015, with Keras' epsilon): almost learning_rate * sign(gradient).

    Both of its averages start from this one gradient, so the gradient's length cancels, and clipping with it.
    """
    correction = np.sqrt(1 - 0.999)  # Keras adds epsilon before the second average is freed from its bias
    return [-learning_rate * correction * g / (correction * np.abs(g) + epsilon) for g in gradients]


def share_clipped(norms: np.ndarray, threshold: float | np.ndarray) -> np.ndarray:
    """Return the share of all steps whose global norm is above each threshold.

    A norm that is NaN is above none: there is no length to cut. An infinite one is above all.

    Args:
        norms: (steps,) global norms before clipping.
        threshold: one threshold, or (thresholds,).

    Returns:
        The shape of `threshold`; NaN where there are no steps.
    """
    if not len(norms):
        return np.full(np.shape(threshold), np.nan)
    known = np.sort(norms[~np.isnan(norms)])
    return (len(known) - np.searchsorted(known, threshold, side="right")) / len(norms)
