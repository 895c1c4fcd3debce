"""Runs that differ in one choice alone: what that choice does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import streamlit as st

from rnnviz.config import sweep
from rnnviz.config.differences import differing
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import swept as figures
from rnnviz.figures.charts.swept import Quantity, Swept
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, show
from rnnviz.ui.way_back import shown
from rnnviz.ui.words import common, plain

if TYPE_CHECKING:
    import pandas as pd

FEWEST: Final = 3  # values of a number: two are a comparison, and no curve


class Result(NamedTuple):
    """What a run has reached."""

    tested: float
    low: float = float("nan")  # of its interval
    high: float = float("nan")
    learned: float = float("nan")  # in training, in the epoch whose weights are tested


def draw(
    page: Page,
    runs: Sequence[Run],
    quantity: Quantity,
    result: Callable[[Run], Result | None],
    *,
    looks: tuple[str, str] = ("swept", "swept options"),
) -> None:
    """Draw what runs have reached by the one choice in which they differ, as far as they are tested; else nothing.

    Args:
        page: says what to look for.
        runs: of one kind.
        quantity: what is measured.
        result: of a run that learned to its end; None where it has none.
        looks: the names of what to look for, by a number and by an option.
    """
    name = varied(runs)
    found = [(run, reached) for run in runs if run.status not in CUT_SHORT and (reached := result(run))]
    tried = sorted({run.config.flat()[name] for run, _ in found}, key=_order(runs, name)) if name else []
    is_number = bool(name) and _is_number(runs, name)
    if len(tried) < (FEWEST if is_number else 2):
        return
    fields = runs[0].config.fields()
    title, names = fields.control(name).label, [shown(fields, name, value) for value in tried]
    places = [value if is_number else tried.index(value) for value in (run.config.flat()[name] for run, _ in found)]
    measured = _measured(places, [reached for _, reached in found])
    st.subheader(plain("swept", {"name": title}), anchor=False)
    seeds = len({run.config.training.seed for run, _ in found})
    st.markdown(_told(measured, quantity, names, one_seed=seeds == 1))
    means = zip(names, measured.means(measured.test), strict=True)
    told = ", ".join(f"{each}: {quantity.written(mean)}" for each, mean in means)
    alt = plain("alt swept", {"name": title, "values": told, "quantity": quantity.name})
    badge = badge_of(*runs)
    look = page.look(looks[0 if is_number else 1]) if measured.alone else common("look swept seeds")
    if is_number:
        charted(drawn(figures.chart(measured, quantity, title=title, label=alt)), badge=badge, look=look, key="swept")
    else:
        show(figures.options(measured, quantity, names), badge=badge, look=look, key="swept_options", alt=alt)


def learned(run: Run, epochs: "pd.DataFrame", column: str) -> float:
    """Return what training reached in the epoch whose weights are tested; NaN where that is not recorded."""
    found = epochs.loc[epochs["epoch"] == run.final_epoch, column]
    return float(found.iloc[-1]) if len(found) else float("nan")


def ordered(runs: list[Run]) -> list[Run]:
    """Return runs that differ in one choice alone by that choice, numbers rising, and any others as they are."""
    name = varied(runs)
    if not name:
        return runs
    order = _order(runs, name)
    return sorted(runs, key=lambda run: order(run.config.flat()[name]))


def varied(runs: Sequence[Run]) -> str:
    """Return the name of the one choice in which runs differ, whatever their seeds; '' for none, and for more.

    What has an effect with some of its values alone, such as the momentum of SGD, and is the same there, is none. Of runs that
    are measured on different data no value is better than another.
    """
    if not _same_data(runs):
        return ""
    values = [run.config.relevant() for run in runs]
    names = [
        name
        for name in differing([run.config for run in runs])
        if name != sweep.CHANCE and len({each[name] for each in values if name in each}) > 1
    ]
    return names[0] if len(names) == 1 else ""


def _same_data(runs: Sequence[Run]) -> bool:
    """Return whether runs learned from one source, and are measured on the same part of it."""
    told = {(run.fingerprint, *map(run.config.relevant().get, run.config.measured_on)) for run in runs}
    return len(told) == 1


def _is_number(runs: Sequence[Run], name: str) -> bool:
    return runs[0].config.fields()[name].annotation in (int, float)


def _order(runs: Sequence[Run], name: str) -> Callable[[Any], Any]:
    """Return by what values of a choice are ordered: numbers by their size, options as they are offered."""
    if _is_number(runs, name):
        return float
    known = sweep.options(runs[0].config.fields(), name)
    return known.index if known else str


def _measured(places: Sequence[float], results: Sequence[Result]) -> Swept:
    rows = sorted(
        (float(place), each.learned, each.tested, each.low, each.high)
        for place, each in zip(places, results, strict=True)
    )
    return Swept(*np.array(rows).T)


def _told(found: Swept, quantity: Quantity, names: Sequence[str], *, one_seed: bool) -> str:
    """Say which value is the best and which the worst, and of a single run how far the best one's interval reaches."""
    means = found.means(found.test)
    extremes = [("lowest", int(means.argmin())), ("highest", int(means.argmax()))]
    (first, best), (last, worst) = extremes if quantity.lower else extremes[::-1]
    facts: dict[str, object] = {"quantity": quantity.name, "tested": quantity.tested, "first": first, "last": last}
    facts |= {"best": names[best], "worst": names[worst]}
    facts |= {"high": quantity.written(means[best]), "low": quantity.written(means[worst]), "interval": ""}
    if found.has_interval:
        ends = {"from": quantity.written(found.low[best]), "to": quantity.written(found.high[best])}
        facts["interval"] = Markup(f" {common('swept interval', ends)}")
    if means[best] == means[worst]:
        return common("swept equal", facts)
    if found.alone:
        return common("swept told" if one_seed else "swept told other seeds", facts)
    return common("swept told seeds", facts)
