"""Several runs on sequences over one another: their losses, a table, and for each pair whether the difference could be chance."""

from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from rnnviz import statistics
from rnnviz.config.sequences import SequencesConfig
from rnnviz.figures.chart import drawn
from rnnviz.figures.live import comparison as figures
from rnnviz.figures.live.training import Quantity
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import alike, tables, task_library
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import sequences
from rnnviz.ui.page import Page
from rnnviz.ui.show import Badge, charted, heading

if TYPE_CHECKING:
    import pandas as pd

QUANTITY: Final[Quantity] = "loss"


def draw_comparison(page: Page, opened: Run | None) -> None:
    """Compare the open run with those that the address names; with fewer than two there is nothing to say."""
    named = task_library.side_by_side(SequencesConfig.kind, opened)
    if len(named) < 2:
        return
    st.subheader(page.plain("side by side"), anchor=False)
    alike.say(list(named.values()))
    badge: Badge = "measured" if any(not run.shipped for run in named.values()) else "recorded"
    store = backend().store
    histories = {name: (store.outline(run.id), store.epochs(run.id)) for name, run in named.items()}
    architectures = {name: run.config.model.architecture for name, run in named.items()}
    rows, alt = figures.overlay(histories, quantity=QUANTITY), page.plain("alt compare", {"names": ", ".join(named)})
    charted(
        drawn(figures.chart(rows, architectures, quantity=QUANTITY, label=alt)),
        badge=badge,
        look=page.look("compare"),
        key="compare",
    )
    heading(badge, page.look("compare table"))
    tables.draw(_table(named), alt=page.plain("alt compare table"))
    _pairs(page, named)


def _table(named: Mapping[str, Run]) -> "pd.DataFrame":
    import pandas as pd

    rows = []
    for name, run in named.items():
        epochs = backend().store.epochs(run.id)
        row: dict[str, Any] = {
            "run": name,
            "parameters": f"{parameter_count(run.config.network(), run.config.steps):,}",
            "seconds per epoch": f"{epochs['seconds'].median():.2f}" if len(epochs) else "–",
            "test loss": "–", "right": "–", "95 % interval": "–",
        }  # fmt: skip
        if evaluation := sequences.tested(run):
            low, high = statistics.wilson(int(evaluation.solved.sum()), len(evaluation.solved))
            row |= {"test loss": f"{evaluation.loss:.4f}", "right": f"{evaluation.solved.mean():.1%}"}
            row["95 % interval"] = f"{low:.1%} to {high:.1%}"
        rows.append(row)
    return pd.DataFrame(rows)


def _pairs(page: Page, named: Mapping[str, Run]) -> None:
    """Say of each pair whether one is right more often than chance explains (McNemar's exact test, Holm's rule)."""
    pairs = list(combinations(named, 2))
    tests = {pair: test for pair in pairs if (test := _test(*(named[name] for name in pair)))}
    adjusted = dict(zip(tests, statistics.holm([test.p for test in tests.values()]), strict=True)) if tests else {}
    lines = []
    for one, two in pairs:
        facts: dict[str, Any] = {"one": one, "two": two}
        if test := tests.get((one, two)):
            p = float(adjusted[one, two])
            facts |= {"n": test.n, "first": test.b, "second": test.c, "p": p, "ahead": one if test.b > test.c else two}
            lines.append(page.words("real lead" if p < 0.05 else "no lead", facts))
        else:
            lines.append(page.words("no pair", facts))
    st.markdown("\n".join(f"- {' '.join(line.split())}" for line in lines))


def _test(a: Run, b: Run) -> statistics.PairedTest | None:
    """Return the test of two runs on the same sequences; None where these differ or one has no usable answers."""
    one, two = sequences.tested(a), sequences.tested(b)
    if one is None or two is None or not _same_sequences(a, b):
        return None
    return statistics.paired(one.index, one.solved, two.index, two.solved)


def _same_sequences(a: Run, b: Run) -> bool:
    """Whether both were tested on the same sequences: these follow from the choices of the data alone, without the seed."""
    names = set(a.config.data.__class__.model_fields) - {"subset", "validation_split"}
    one, two = ({name: value for name, value in run.config.relevant().items() if name in names} for run in (a, b))
    return a.fingerprint == b.fingerprint and one == two
