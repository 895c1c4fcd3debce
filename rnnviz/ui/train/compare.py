"""Several runs over one another: their curves, a table, and for each pair whether the difference could be chance."""

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import streamlit as st

from rnnviz import statistics
from rnnviz.figures.chart import drawn
from rnnviz.figures.live import comparison as figures
from rnnviz.figures.live.training import Quantity, best_epoch
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT, STATUSES
from rnnviz.ui import alike, several_runs, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.intervals import over_seeds
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, heading
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.train import baselines, parts, swept
from rnnviz.ui.watch import UNSETTLED

if TYPE_CHECKING:
    import pandas as pd

QUANTITIES: tuple[Quantity, ...] = ("accuracy", "loss")
TICK_S: Final = 2.0


def draw_comparison(page: Page, runs: list[Run]) -> None:
    """Compare runs; with fewer than two, say how more are chosen."""
    if len(runs) < 2:
        st.info(page.words("compare none"), icon=":material/compare_arrows:")
        st.button(
            page.plain("part runs"), icon=":material/list:", key="train/to_runs", on_click=parts.go, args=(parts.RUNS,)
        )
        return
    st.header(page.plain("side by side"), anchor="side-by-side")
    alike.say(runs)
    runs = swept.ordered(runs)
    ids, active = [run.id for run in runs], sum(run.active for run in runs)
    if active:
        _ticking(page, ids, active)
    else:
        _curves(page, ids)
    swept.draw(page, runs)
    names = _names(runs)
    _spreads(page, runs)
    badge = badge_of(*runs)
    heading(badge, page.look("compare table"))
    tables.draw(_table(page, runs, names), alt=page.plain("alt compare table"))
    baselines.follow(run for run in runs if stored.tested(run))
    _pairs(page, runs, names, badge)


@ticking(TICK_S)
def _ticking(page: Page, ids: list[str], active: int) -> None:
    """Draw the curves while some of the runs train; the whole page once fewer are active than when it was drawn."""
    now = sum(run.active for run in _known(ids))
    if now < active:
        whole_page(f"{ids} {now}")
    _curves(page, ids)


def _known(ids: list[str]) -> list[Run]:
    return [run for run in map(backend().store.get, ids) if run]


def _curves(page: Page, ids: list[str]) -> None:
    """Draw how far the runs are, if they are not at their end, and their curves."""
    runs = _known(ids)
    _how_far(page, runs)
    names = _names(runs)
    histories = {names[run.id]: _history(run) for run in runs}
    architectures = {names[run.id]: run.reviews.model.architecture for run in runs}
    groups = {page.plain("mean of", {"count": len(group)}): [names[run.id] for run in group] for group in seeds(runs)}
    for quantity in QUANTITIES:
        alt = page.plain("alt compare", {"quantity": quantity, "names": ", ".join(histories)})
        rows = figures.overlay(histories, quantity=quantity, groups=groups)
        charted(
            drawn(figures.chart(rows, architectures, quantity=quantity, label=alt)),
            badge=badge_of(*runs),
            look=page.look(f"compare {quantity}"),
            key=f"compare_{quantity}",
        )


def _names(runs: list[Run]) -> dict[str, str]:
    """Return a name for each run by its id, with its state where it did not learn to its end."""
    states = {run.id: f" ({STATUSES[run.status]})" if run.status in UNSETTLED else "" for run in runs}
    return {run_id: name + states[run_id] for run_id, name in alike.names(runs).items()}


def _how_far(page: Page, runs: list[Run]) -> None:
    """Say how many of the runs have ended, while not all have, and let them be stopped together."""
    ended = sum(not run.active for run in runs)
    if ended < len(runs):
        done = [backend().store.reached(run.id)[0] if run.active else run.total_steps for run in runs]
        share = sum(done) / max(1, sum(run.total_steps for run in runs))
        st.progress(min(share, 1.0), page.plain("compare ended", {"ended": ended, "all": len(runs)}))
    several_runs.buttons(runs, stop=page.plain("compare stop"))


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


def _history(run: Run) -> "tuple[pd.DataFrame, pd.DataFrame]":
    store = backend().store
    return store.outline(run.id), store.epochs(run.id)


def _table(page: Page, runs: list[Run], names: dict[str, str]) -> "pd.DataFrame":
    import pandas as pd

    rows = [_row(run, names[run.id]) for run in runs]
    return pd.DataFrame(rows + [_mean_row(page, group) for group in seeds(runs)])


def _row(run: Run, name: str) -> dict[str, Any]:
    epochs = backend().store.epochs(run.id)
    row: dict[str, Any] = {
        "run": name,
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


def _pairs(page: Page, runs: list[Run], names: dict[str, str], badge: Any) -> None:
    st.subheader(page.plain("lead"), anchor=False)
    heading(badge, page.look("mcnemar"))
    pairs = list(combinations(runs, 2))
    tests = {pair: test for pair in pairs if (test := _test(*pair))}
    adjusted = dict(zip(tests, statistics.holm([test.p for test in tests.values()]), strict=True))
    for a, b in pairs:
        two = {"one": names[a.id], "two": names[b.id]}
        if test := tests.get((a, b)):
            line = _verdict(page, two, test, float(adjusted[a, b]), len(tests))
        else:
            line = page.words(_why_not(a, b), two)
        st.markdown(f"- {line}")


def _test(a: Run, b: Run) -> statistics.PairedTest | None:
    """Return McNemar's exact test of two runs; None where it would say nothing."""
    one, two = (stored.tested(run) for run in (a, b))
    return one.against(two) if one and two and not _why_not(a, b) else None


def _why_not(a: Run, b: Run) -> str:
    """Return the name of the sentence on why two runs cannot be compared; '' where they can."""
    if a.fingerprint != b.fingerprint:
        return "different reviews"
    if any(run.status in CUT_SHORT for run in (a, b)):
        return "cut short"
    return "" if all(stored.tested(run) for run in (a, b)) else "not both tested"


def _verdict(page: Page, names: dict[str, str], test: statistics.PairedTest, adjusted: float, pairs: int) -> str:
    """Say what the test makes of two runs, among so many pairs."""
    p = page.words("p of one" if pairs == 1 else "p of several", {"p": test.p, "adjusted": adjusted, "pairs": pairs})
    facts = names | {"ahead": names["one" if test.b > test.c else "two"], "reviews": test.n, "p": Markup(p)}
    facts |= {"first": test.b, "second": test.c}
    return " ".join(page.words("no lead" if adjusted >= 0.05 else "real lead", facts).split())
