"""The points of a curve that a chart draws: few enough to stay light, and those that give it its look."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import pandas as pd

POINTS: Final = 1000  # of one raw curve; as many as a screen has columns


def every(n: int, points: int) -> np.ndarray:
    """Choose about `points` of n positions at even distances, with both ends: enough of a smooth curve."""
    return np.unique(np.linspace(0, n - 1, min(n, points)).round().astype(int))


def thin(values: np.ndarray, points: int = POINTS) -> np.ndarray:
    """Choose the points of a long curve that keep its look: the least and the greatest of each stretch, and both ends.

    Args:
        values: (n,) finite numbers.
        points: about how many to keep.

    Returns:
        (kept,) their positions, rising; all n where there are not more than `points`.
    """
    n = len(values)
    if n <= points:
        return np.arange(n)
    stretch = np.arange(n) * (points // 2) // n
    by_value = np.lexsort((values, stretch))  # by stretch, and within it by value
    starts = np.flatnonzero(np.diff(stretch, prepend=-1))
    ends = np.append(starts[1:], n) - 1
    return np.unique(np.concatenate([[0, n - 1], by_value[starts], by_value[ends]]))


def stack(frames: "Sequence[pd.DataFrame]", columns: Mapping[str, str]) -> "pd.DataFrame":
    """Return frames one below the other with exactly these columns (name: dtype); what a frame lacks is empty."""
    import pandas as pd

    there = [frame for frame in frames if len(frame)]

    def column(name: str, dtype: str) -> "pd.Series":
        parts = [
            frame[name].to_numpy(dtype) if name in frame else np.full(len(frame), np.nan, dtype) for frame in there
        ]
        return pd.Series(np.concatenate(parts) if parts else None, dtype=dtype)

    return pd.DataFrame({name: column(name, dtype) for name, dtype in columns.items()})
