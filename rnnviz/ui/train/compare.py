"""Several runs over one another: their curves, a table, and for each pair whether the difference could be chance."""

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts.swept import ACCURACY
from rnnviz.figures.live import comparison as figures
from rnnviz.figures.live.training import Quantity, best_epoch
from rnnviz.nn.layers import parameter_count
from rnnviz.runs import usual
from rnnviz.runs.records import Run
from rnnviz.ui import alike, paired, side_by_side, swept, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.intervals import over_seeds
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, heading
from rnnviz.ui.train import baselines, parts
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    import pandas as pd

QUANTITIES: tuple[Quantity, ...] = ("accuracy", "loss")


def draw_comparison(page: Page, runs: list[Run]) -> None:
    """Compare runs; with fewer than two, say how more are chosen."""
    if len(runs) < 2:
        side_by_side.draw_none(page.plain("part runs"), partial(parts.go, parts.RUNS))
        return
    runs = swept.ordered(runs)
    side_by_side.draw(runs, partial(_curves, page))
    swept.draw(page, runs, ACCURACY, _result)
    names = side_by_side.names(runs)
    _spreads(page, runs)
    badge = badge_of(*runs)
    heading(badge, page.look("compare table"))
    tables.draw(_table(page, runs, names), alt=plain("alt compare table"))
    baselines.follow(run for run in runs if stored.tested(run))
    st.subheader(page.plain("lead"), anchor=False)
    heading(badge, page.look("mcnemar"))
    paired.draw(runs, names, _test, things="reviews")


def _curves(page: Page, runs: list[Run]) -> None:
    names = side_by_side.names(runs)
    histories = {names[run.id]: _history(run) for run in runs}
    architectures = {names[run.id]: run.reviews.model.architecture for run in runs}
    groups = {name: [names[run.id] for run in group] for name, group in _means(page, runs).items()}
    for quantity in QUANTITIES:
        alt = page.plain("alt compare", {"quantity": quantity, "names": ", ".join(histories)})
        rows = figures.overlay(histories, quantity=quantity, groups=groups)
        charted(
            drawn(figures.chart(rows, architectures, quantity=quantity, label=alt, groups=groups)),
            badge=badge_of(*runs),
            look=page.look(f"compare {quantity}"),
            key=f"compare_{quantity}",
        )


def seeds(runs: list[Run]) -> list[list[Run]]:
    """Return those runs that differ in nothing but the seed, together; a run of its own is left out."""
    groups: dict[str, list[Run]] = {}
    for run in runs:
        same = type(run.config).from_flat(run.config.flat() | {"seed": 0}).run_id(run.fingerprint)
        groups.setdefault(same, []).append(run)
    return [group for group in groups.values() if len(group) > 1]


def _means(page: Page, runs: list[Run]) -> dict[str, list[Run]]:
    """Return the groups of `seeds`, each by what its mean is called."""
    groups = seeds(runs)
    told = _apart(groups)
    counted = [page.plain("mean of", {"count": len(group)}) for group in groups]
    names = counted if len(groups) == 1 else [f"{name}, {count}" for name, count in zip(told, counted, strict=True)]
    return dict(zip(names, groups, strict=True))


def _apart(groups: list[list[Run]]) -> list[str]:
    """Return what each group is, and how it is told from others that are described alike."""
    configs = tuple(type(group[0].config).from_flat(group[0].config.flat() | {"seed": 0}) for group in groups)
    more = alike.told_apart(configs)
    told = [" · ".join(filter(None, (config.describe(), more[config]))) for config in configs]
    often = Counter(told)
    return [
        name if often[name] == 1 else f"{name} ({group[0].id[:4]})" for name, group in zip(told, groups, strict=True)
    ]


def _spreads(page: Page, runs: list[Run]) -> None:
    """Say how far runs with several seeds lie apart, where they have been tested."""
    groups = seeds(runs)
    for name, group in zip(_apart(groups), groups, strict=True):
        found = np.array([tested.scores.accuracy for run in group if (tested := stored.tested(run))])
        if len(found) > 1:
            facts = {"name": name, "count": len(found), "mean": found.mean()}
            facts |= {"low": found.min(), "high": found.max(), "spread": found.std(ddof=1)}
            st.markdown(page.told("spread", facts))


def _history(run: Run) -> "tuple[pd.DataFrame, pd.DataFrame]":
    store = backend().store
    return store.outline(run.id), store.epochs(run.id)


def _table(page: Page, runs: list[Run], names: dict[str, str]) -> "pd.DataFrame":
    import pandas as pd

    rows, groups = [_row(run, names[run.id]) for run in runs], seeds(runs)
    means = [_mean_row(page, name, group) for name, group in zip(_apart(groups), groups, strict=True)]
    return pd.DataFrame(rows + means)


def _row(run: Run, name: str) -> dict[str, Any]:
    epochs = backend().store.epochs(run.id)
    row: dict[str, Any] = {
        "run": name,
        "parameters": f"{parameter_count(run.config.network(), run.config.data.maxlen):,}",
        "seconds per epoch": side_by_side.told(usual.seconds(epochs["seconds"])),
        "test accuracy": "–",
        "95 % interval": "–",
        "best epoch": str(best_epoch(epochs) or "–"),
        **baselines.UNKNOWN,
    }
    if evaluation := stored.tested(run):
        low, high = evaluation.interval
        row |= {"test accuracy": f"{evaluation.scores.accuracy:.2%}", "95 % interval": f"{low:.1%} to {high:.1%}"}
        row |= baselines.columns(run)
    return row


def _mean_row(page: Page, name: str, group: list[Run]) -> dict[str, Any]:
    """Return the mean of runs that differ in the seed alone; the interval is Student's, of the mean over seeds."""
    epochs = [backend().store.epochs(run.id) for run in group]
    seconds = [usual.seconds(each["seconds"]) for each in epochs if len(each)]
    best = [found for each in epochs if (found := best_epoch(each))]
    accuracies = [tested.scores.accuracy for run in group if (tested := stored.tested(run))]
    row: dict[str, Any] = {
        "run": f"{name}, {page.plain('mean of', {'count': len(group)})}",
        "parameters": f"{parameter_count(group[0].config.network(), group[0].config.data.maxlen):,}",
        "seconds per epoch": f"{np.mean(seconds):.2f}" if seconds else "–",
        "test accuracy": "–",
        "95 % interval": "–",
        "best epoch": f"{np.mean(best):.1f}" if len(best) == len(group) else "–",
        **baselines.UNKNOWN,
    }
    if len(accuracies) == len(group):
        spread = float(np.std(accuracies, ddof=1))
        row |= {"test accuracy": f"{np.mean(accuracies):.2%} ± {spread:.2%}"}
        row |= {"95 % interval": over_seeds(accuracies)}
    return row


def _result(run: Run) -> swept.Result | None:
    """Return a run's accuracy on the test reviews, with its interval, and in training, in the epoch whose weights are tested."""
    tested, epochs = stored.tested(run), backend().store.epochs(run.id)
    if tested is None:
        return None
    return swept.Result(tested.scores.accuracy, *tested.interval, swept.learned(run, epochs, "accuracy"))


def _test(a: Run, b: Run) -> statistics.PairedTest | str:
    one, two = (stored.tested(run) for run in (a, b))
    why = paired.why_not(a, b, same=a.fingerprint == b.fingerprint, scored=bool(one and two))
    return why or (one.against(two) if one and two else "")
