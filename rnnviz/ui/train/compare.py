"""Several runs over one another: their curves, a table, and for each pair whether the difference could be chance."""

from itertools import combinations
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.figures.chart import drawn
from rnnviz.figures.live import comparison as figures
from rnnviz.figures.live.training import Quantity, best_epoch
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.intervals import over_seeds
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, heading
from rnnviz.ui.train import baselines

if TYPE_CHECKING:
    import pandas as pd

QUANTITIES: tuple[Quantity, ...] = ("accuracy", "loss")


def draw_comparison(page: Page, runs: list[Run]) -> None:
    """Compare runs; with fewer than two there is nothing to say."""
    if len(runs) < 2:
        return
    st.header(page.plain("side by side"), anchor="side-by-side")
    histories = {_label(run, runs): _history(run) for run in runs}
    architectures = {_label(run, runs): run.config.model.architecture for run in runs}
    groups = {
        page.plain("mean of", {"count": len(group)}): [_label(run, runs) for run in group] for group in seeds(runs)
    }
    badge = badge_of(*runs)
    for quantity in QUANTITIES:
        alt = page.plain("alt compare", {"quantity": quantity, "names": ", ".join(histories)})
        rows = figures.overlay(histories, quantity=quantity, groups=groups)
        charted(
            drawn(figures.chart(rows, architectures, quantity=quantity, label=alt)),
            badge=badge,
            look=page.look(f"compare {quantity}"),
            key=f"compare_{quantity}",
        )
    _spreads(page, runs)
    heading(badge, page.look("compare table"))
    tables.draw(_table(page, runs), alt=page.plain("alt compare table"))
    baselines.follow(run for run in runs if stored.tested(run))
    _pairs(page, runs, badge)


def seeds(runs: list[Run]) -> list[list[Run]]:
    """Return those runs that differ in nothing but the seed, together; a run of its own is left out."""
    groups: dict[str, list[Run]] = {}
    for run in runs:
        same = type(run.config).from_flat(run.config.flat() | {"seed": 0}).run_id(run.fingerprint)
        groups.setdefault(same, []).append(run)
    return [group for group in groups.values() if len(group) > 1]


def _spreads(page: Page, runs: list[Run]) -> None:
    """Say how far runs with several seeds lie apart, where they have been tested."""
    for group in seeds(runs):
        found = np.array([tested.scores.accuracy for run in group if (tested := stored.tested(run))])
        if len(found) > 1:
            facts = {"name": group[0].config.describe(), "count": len(found), "mean": found.mean()}
            facts |= {"low": found.min(), "high": found.max(), "spread": found.std(ddof=1)}
            st.markdown(page.told("spread", facts))


def _label(run: Run, runs: list[Run]) -> str:
    """Return a run's name, with its seed where two runs have the same."""
    twins = [other for other in runs if other.label == run.label]
    return run.label if len(twins) == 1 else f"{run.label} (seed {run.config.training.seed}, {run.id[:4]})"


def _history(run: Run) -> "tuple[pd.DataFrame, pd.DataFrame]":
    store = backend().store
    return store.outline(run.id), store.epochs(run.id)


def _table(page: Page, runs: list[Run]) -> "pd.DataFrame":
    import pandas as pd

    rows = [_row(run, runs) for run in runs]
    return pd.DataFrame(rows + [_mean_row(page, group) for group in seeds(runs)])


def _row(run: Run, runs: list[Run]) -> dict[str, Any]:
    epochs = backend().store.epochs(run.id)
    row: dict[str, Any] = {
        "run": _label(run, runs),
        "parameters": f"{parameter_count(run.config.network(), run.config.data.maxlen):,}",
        "seconds per epoch": f"{epochs['seconds'].median():.2f}" if len(epochs) else "–",
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


def _mean_row(page: Page, group: list[Run]) -> dict[str, Any]:
    """Return the mean of runs that differ in the seed alone; the interval is Student's, of the mean over seeds."""
    epochs = [backend().store.epochs(run.id) for run in group]
    seconds = [float(each["seconds"].median()) for each in epochs if len(each)]
    best = [found for each in epochs if (found := best_epoch(each))]
    accuracies = [tested.scores.accuracy for run in group if (tested := stored.tested(run))]
    row: dict[str, Any] = {
        "run": f"{group[0].config.describe()}, {page.plain('mean of', {'count': len(group)})}",
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


def _pairs(page: Page, runs: list[Run], badge: Any) -> None:
    st.subheader(page.plain("lead"), anchor=False)
    heading(badge, page.look("mcnemar"))
    pairs = list(combinations(runs, 2))
    tests = {pair: test for pair in pairs if (test := _test(*pair))}
    adjusted = dict(zip(tests, statistics.holm([test.p for test in tests.values()]), strict=True))
    for a, b in pairs:
        names = {"one": _label(a, runs), "two": _label(b, runs)}
        if test := tests.get((a, b)):
            line = _verdict(page, names, test, float(adjusted[a, b]), len(tests))
        else:
            line = page.words("not both tested" if a.fingerprint == b.fingerprint else "different reviews", names)
        st.markdown(f"- {line}")


def _test(a: Run, b: Run) -> statistics.PairedTest | None:
    """Return McNemar's exact test of two runs; None where they were not tested on the same reviews."""
    one, two = (stored.tested(run) for run in (a, b))
    if one is None or two is None or a.fingerprint != b.fingerprint:
        return None
    return one.against(two)


def _verdict(page: Page, names: dict[str, str], test: statistics.PairedTest, adjusted: float, pairs: int) -> str:
    """Say what the test makes of two runs, among so many pairs."""
    p = page.words("p of one" if pairs == 1 else "p of several", {"p": test.p, "adjusted": adjusted, "pairs": pairs})
    facts = names | {"ahead": names["one" if test.b > test.c else "two"], "reviews": test.n, "p": Markup(p)}
    facts |= {"first": test.b, "second": test.c}
    return " ".join(page.words("no lead" if adjusted >= 0.05 else "real lead", facts).split())
