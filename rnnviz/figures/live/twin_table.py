"""A table of what clipping did to twin runs, with a row for the mean where they were trained with several seeds."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.figures.live.twin_runs import WINDOW, first_broken
from rnnviz.gradients import clip_rules

if TYPE_CHECKING:
    import pandas as pd

_STYLES: Final = {
    "Loss": ".3f", "Validation accuracy": ".1%", "Median norm": ".3g", "Largest norm": ".3g", "Steps clipped": ".0%",
}  # fmt: skip


def summary(
    histories: "Mapping[str, Sequence[pd.DataFrame]]",
    thresholds: Mapping[str, float | None],
    accuracies: Mapping[str, Sequence[float | None]],
    seeds: Mapping[str, Sequence[int]],
) -> "pd.DataFrame":
    """Return a table with a row per run, and one for the mean where there are several seeds.

    Args:
        histories: as for `losses`.
        thresholds: of the global norm by run; None without clipping.
        accuracies: on the validation reviews after the last epoch, by run and seed; None before there is one.
        seeds: of the histories, by run.

    Returns:
        Text columns: Steps, Loss (median of the last WINDOW batches), Accuracy, Median norm, Largest norm, Steps clipped.
        Means stand with the standard deviation over the seeds.
    """
    import pandas as pd

    rows: dict[str, dict[str, str]] = {}
    for name, group in histories.items():
        found = [
            _figures(steps, thresholds[name], accuracy) for steps, accuracy in zip(group, accuracies[name], strict=True)
        ]
        for seed, steps, figures in zip(seeds[name], group, found, strict=True):
            broken = first_broken(steps)
            row = {column: _written([figures[column]], style) for column, style in _STYLES.items()}
            if broken is not None:
                row["Loss"] = f"not a number from step {broken:,}"
            rows[name if len(group) == 1 else f"{name}, seed {seed}"] = {"Steps": f"{len(steps):,}"} | row
        if len(group) > 1:
            row = {column: _written([each[column] for each in found], style) for column, style in _STYLES.items()}
            if lost := sum(first_broken(steps) is not None for steps in group):
                row["Loss"] = f"not a number for {lost} of {len(group)}"
            rows[f"{name}, mean of {len(group)}"] = {"Steps": "–"} | row
    return pd.DataFrame.from_dict(rows, orient="index")


def _figures(steps: "pd.DataFrame", threshold: float | None, accuracy: float | None) -> dict[str, float]:
    """The numbers of a row of `summary`; NaN where there is none."""
    norm = steps["norm"].to_numpy(float)
    finite = norm[np.isfinite(norm)]
    return {
        "Loss": last_loss(steps) if first_broken(steps) is None else np.nan,
        "Validation accuracy": np.nan if accuracy is None else accuracy,
        "Median norm": float(np.median(finite)) if len(finite) else np.nan,
        "Largest norm": float(finite.max()) if len(finite) else np.nan,
        "Steps clipped": np.nan
        if threshold is None or not len(norm)
        else float(clip_rules.share_clipped(norm, threshold)),
    }


def _written(values: Sequence[float], style: str) -> str:
    """One number, or the mean of several and their standard deviation; a dash where one is missing."""
    if not np.isfinite(values).all():
        return "–"
    mean = format(float(np.mean(values)), style)
    return mean if len(values) == 1 else f"{mean} ± {format(float(np.std(values, ddof=1)), style)}"


def last_loss(steps: "pd.DataFrame") -> float:
    """Return the median loss of the last WINDOW batches; NaN where there is none."""
    return float(steps["loss"].astype(float).tail(WINDOW).median())
