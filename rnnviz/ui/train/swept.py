"""Runs that differ in one number alone: what that number does."""

from typing import Final

import numpy as np
import streamlit as st

from rnnviz import digits
from rnnviz.config.differences import differing
from rnnviz.config.run import FIELDS
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import swept as figures
from rnnviz.figures.charts.swept import Swept
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted

FEWEST: Final = 3  # values: two are a comparison, and no curve
_CHANCE: Final = "seed"


def draw(page: Page, runs: list[Run]) -> None:
    """Draw the accuracy by the one number in which these runs differ, as far as they are tested; else nothing."""
    name = varied(runs)
    tested = [(run, evaluation) for run in runs if (evaluation := stored.tested(run))]
    if not name or len({run.config.flat()[name] for run, _ in tested}) < FEWEST:
        return
    found, title = _measured(name, tested), FIELDS.control(name).label
    st.subheader(page.plain("swept", {"name": title}), anchor=False)
    st.markdown(page.words("swept told" if found.alone else "swept told seeds", _facts(name, found)))
    told = ", ".join(
        f"{digits.plain(value)}: {share:.1%}" for value, share in zip(found.values, found.test, strict=True)
    )
    figure = figures.chart(found, title=title, label=page.plain("alt swept", {"name": title, "values": told}))
    charted(drawn(figure), badge=badge_of(*runs), look=page.look("swept"), key="swept")


def ordered(runs: list[Run]) -> list[Run]:
    """Return runs that differ in one number alone by that number, rising, and any others as they are."""
    name = varied(runs)
    return sorted(runs, key=lambda run: run.config.flat()[name]) if name else runs


def varied(runs: list[Run]) -> str:
    """Return the name of the one number in which runs differ, whatever their seeds; '' for none, for more, and for options."""
    names = [name for name in differing([run.config for run in runs]) if name != _CHANCE]
    return names[0] if len(names) == 1 and FIELDS[names[0]].annotation in (int, float) else ""


def _measured(name: str, tested: list[tuple[Run, Evaluation]]) -> Swept:
    rows = sorted(
        (float(run.config.flat()[name]), _in_training(run), found.scores.accuracy, *found.interval)
        for run, found in tested
    )
    return Swept(*np.array(rows).T)


def _in_training(run: Run) -> float:
    """Return the share of right answers in the last epoch of training; NaN where none was finished."""
    epochs = backend().store.epochs(run.id)
    return float(epochs["accuracy"].iloc[-1]) if len(epochs) else float("nan")


def _facts(name: str, found: Swept) -> dict[str, object]:
    """Return what the text says: the best value and the worst, and of single runs how far the best one's interval reaches."""
    means, values = found.means(found.test), np.unique(found.values)
    best, worst = int(means.argmax()), int(means.argmin())
    facts: dict[str, object] = {"name": FIELDS.control(name).label, "high": means[best], "low": means[worst]}
    facts |= {"best": digits.plain(values[best]), "worst": digits.plain(values[worst])}
    return facts | ({"from": found.low[best], "to": found.high[best]} if found.alone else {})
