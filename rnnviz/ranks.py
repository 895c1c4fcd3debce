"""How well values tell something that is known of the same places: correlations, and the area under the ROC, by ranks.

The area under the ROC as a sum of ranks is the Mann-Whitney statistic (Hanley & McNeil 1982).
"""

import numpy as np


def ranks(values: np.ndarray) -> np.ndarray:
    """Return the rank of each value from 1 on, float64 of the same shape, the mean rank where several are equal.

    As scipy.stats.rankdata, which would first load for half a second.

    Args:
        values: (n,), or (n, units): each unit is ranked alone.
    """
    columns = values[:, None] if values.ndim == 1 else values
    found = np.empty(columns.shape)
    for unit, column in enumerate(np.ascontiguousarray(columns.T)):  # sorting rows is the faster way
        order = np.argsort(column, kind="stable")
        ranked = column[order]
        first = np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1])[: len(order)])  # of those that are equal
        times = np.diff(np.append(first, len(order)))
        found[order, unit] = np.repeat(first + (times + 1) / 2, times)
    return found.reshape(values.shape)


def correlation(values: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Return the Pearson correlation (units,) of each unit with a signal; 0 where one of them never changes.

    Args:
        values: (n, units), for example the states at the real tokens of many reviews.
        target: (n,), for example the running prediction, or the true running sentiment.
    """
    x = values - values.mean(axis=0, dtype=np.float64)
    y = target - target.mean(dtype=np.float64)
    scale = np.sqrt((x**2).sum(axis=0) * (y**2).sum())
    return np.where(scale > 0, (x * y[:, None]).sum(axis=0) / np.where(scale > 0, scale, 1), 0.0)


def spearman(values: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Return Spearman's rank correlation (units,) of each unit with a signal; arguments and 0 as in `correlation`."""
    return correlation(ranks(values), ranks(target))


def auc(values: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Return, per unit, the chance that its value is larger at a true token than at a false one (area under the ROC).

    0.5 is chance, 1 tells them apart, 0 tells them apart upside down; ties count half.

    Args:
        values: (n, units).
        truth: (n,) bool, for example 'inside a negation'.

    Raises:
        ValueError: the truth is the same everywhere.
    """
    truth = np.asarray(truth, bool)
    true, false = int(truth.sum()), int((~truth).sum())
    if not true or not false:
        raise ValueError("Telling two kinds of words apart needs words of both kinds.")
    return (ranks(values)[truth].sum(axis=0) - true * (true + 1) / 2) / (true * false)
