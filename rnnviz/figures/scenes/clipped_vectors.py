"""One gradient under the three clipping rules, as plain numbers and words for the pad in the browser."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.gradients.clip_rules import Clipped

LIMIT: Final = 12.0  # of each number of the gradient, and of the axes
NAMES: Final = ("g₁", "g₂")
TITLES: Final = {"value": "By value", "norm": "By norm, each variable", "global_norm": "By global norm"}
REGIONS: Final = {"value": "square", "norm": "circle", "global_norm": ""}  # where each arrow has to end


def pad(results: Mapping[str, Clipped], threshold: float, fixed: Sequence[bool] = (False, False)) -> dict[str, Any]:
    """Return all that the pad draws.

    Args:
        results: by rule, the same gradient of two variables of two numbers each, clipped.
        threshold: the one threshold of all rules.
        fixed: (2,) whether a variable's tip cannot be moved.
    """
    before = next(iter(results.values())).before
    return {
        "limit": LIMIT,
        "threshold": threshold,
        "tips": [g.tolist() for g in before],
        "variables": [
            {
                "name": name,
                "label": f"Gradient {name} of variable {v}",
                "before": theme.BEFORE,
                "after": theme.AFTER,
                "fixed": bool(fixed[v - 1]),
            }
            for v, name in enumerate(NAMES, 1)
        ],
        "panels": [
            {
                "title": TITLES[rule],
                "region": REGIONS[rule],
                "after": [g.tolist() for g in clipped.after],
                "numbers": _numbers(clipped),
                "label": f"{TITLES[rule]}: " + ", ".join(f"{term} {text}" for term, text in _numbers(clipped)),
            }
            for rule, clipped in results.items()
        ],
    }


def _numbers(clipped: Clipped) -> list[list[str]]:
    """Return (term, text) of what is written under a panel."""
    after = [[name, vector(g)] for name, g in zip(NAMES, clipped.after, strict=True)]
    if not clipped.norm:
        return [*after, ["length", "0: there is nothing to clip"]]
    return [
        *after,
        ["length", f"{clipped.norm:.2f} → {clipped.clipped_norm:.2f} ({clipped.length_ratio:.0%} is left)"],
        ["turned by", f"{clipped.angle:.1f}° (cosine {written(clipped.cosine, '.3f')})"],
    ]


def vector(numbers: Iterable[float]) -> str:
    """Write a vector with four decimals, as the tables of the sources do."""
    return "(" + ", ".join(written(x, ".4f").rstrip("0").rstrip(".") for x in numbers) + ")"


def vectors(gradients: Iterable[np.ndarray]) -> str:
    """Write the arrays of a gradient one after the other."""
    return ", ".join(vector(g) for g in gradients)
