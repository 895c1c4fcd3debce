"""How far back each cell can learn to look, recorded and by the learner's own runs, and how far its gradient reaches."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from rnnviz import digits, ranks
from rnnviz.config import spans
from rnnviz.data.puzzles import PUZZLES
from rnnviz.figures.chart import Style, drawn
from rnnviz.figures.charts import memory as figures
from rnnviz.gradients.reach import Reach
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.runs.spans import COMMAND, Point, recorded
from rnnviz.ui import below, controls, notices, several_runs, tables, watch
from rnnviz.ui.cached import sequences
from rnnviz.ui.intervals import over_seeds
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.show import charted, heading
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    import pandas as pd

TICK_S = 2.0


def chance(measure: str) -> float:
    """Return what guessing reaches."""
    scale = PUZZLES[str(spans.BUDGET["task"])].scale(spans.config("LSTM", spans.LAGS[0], 0).data)
    return scale.accuracy if measure == "accuracy" else scale.loss


def curves(points: Sequence[Point], value: Callable[[Point], float]) -> list[figures.Line]:
    """Return mean and band (least to greatest) of a value over the seeds by lag."""
    found = []
    for cell in spans.CELLS:
        by_lag = {lag: [value(p) for p in points if (p.cell, p.lag) == (cell, lag)] for lag in spans.LAGS}
        known = {lag: values for lag, values in by_lag.items() if values}
        mean, low, high = (np.array([reduce(v) for v in known.values()]) for reduce in (np.mean, np.min, np.max))
        found.append(figures.Line(cell, np.array(list(known)), mean, low, high))
    return found


def draw_curves(page: Page) -> None:
    """Draw the recorded curves with the learner's points on them, and the button that trains more."""
    state, points = page.state, recorded()
    controls.choices(state, ("measure", "cell", "own_seed"), columns=3)
    notices.draw()
    st.button(
        page.plain("train curve", {"cell": state["cell"], "runs": len(spans.LAGS)}), icon=":material/play_arrow:",
        on_click=_train, args=(page,), key="memory/curve",
    )  # fmt: skip
    told = {**spans.BUDGET, "seeds": ", ".join(map(str, spans.SEEDS)), "command": Markup(COMMAND)}
    st.caption(page.words("spans recorded", told))
    mine = _mine(page)
    (_ticking if any(run.active for run in mine.values()) else _drawn)(page, points)
    watch.follow(mine.values())


@ticking(TICK_S)
def _ticking(page: Page, points: Sequence[Point]) -> None:
    mine = _mine(page).values()
    if not any(run.active for run in mine):
        whole_page(" ".join(run.id for run in mine))  # nothing ticks any more
    _drawn(page, points)


def _mine(page: Page) -> dict[int, Run]:
    """Return the learner's runs of the chosen cell and seed, by lag."""
    state = page.state
    known = {lag: runs.find(spans.config(state["cell"], lag, state["own_seed"])) for lag in spans.LAGS}
    return {lag: run for lag, run in known.items() if run}


def _train(page: Page) -> None:
    """Train the curve of the seed that is chosen now, which may have been typed since the button was drawn."""
    page.state.take()
    for lag in spans.LAGS:
        runs.submit(page, spans.config(page.state["cell"], lag, page.state["own_seed"]))


def _drawn(page: Page, points: Sequence[Point]) -> None:
    own = _own(page)
    left, right = st.columns(2, gap="large")
    with left:
        _draw_learnt(page, points, own)
    with right:
        _draw_left(page, points)


def _draw_learnt(page: Page, points: Sequence[Point], own: Sequence[figures.Line]) -> None:
    """Draw accuracy or loss against the lag, with the learner's points."""
    measure = page.state["measure"]
    alt = page.plain("alt span", {"measure": measure, "cells": ", ".join(spans.CELLS)})
    lines = [*curves(points, attrgetter(measure)), *own]
    style: Style = "percent" if measure == "accuracy" else "number"
    learnt = figures.lines(
        lines, x="words after the verdict", y=measure, label=alt, chance=chance(measure), style=style
    )
    charted(
        drawn(learnt),
        badge="recorded",
        look=page.look("span", {"seeds": len(spans.SEEDS), "parameters": spans.parameters("LSTM")}),
        key="span",
        of=measure,
    )


def _own(page: Page) -> list[figures.Line]:
    """Return the learner's points of the chosen cell, and say which runs are on their way."""
    state, mine = page.state, _mine(page)
    tested = {lag: evaluation for lag, run in mine.items() if (evaluation := sequences.tested(run))}
    found = {lag: float(getattr(evaluation, state["measure"])) for lag, evaluation in tested.items()}
    if mine:
        active = sum(run.active for run in mine.values())
        facts = {"ended": len(found), "waiting": active, "resting": len(mine) - len(found) - active}
        st.caption(page.words("own points", facts))
        several_runs.buttons(mine.values(), stop=plain("leaderboard stop"))
    values = np.array(list(found.values()))
    return [figures.Line(state["cell"], np.array(list(found)), values, values, values, own=True)] if found else []


def draw_reach(page: Page) -> None:
    """Draw how much of the gradient is left at each step, once somebody comes near."""
    if place := below.near("memory/reach", height=620, narrow=1360):
        with place:
            _draw_reach(page)


def _draw_reach(page: Page) -> None:
    """Draw it before and after training, at the longest lag of all cells."""
    points = recorded()
    facts = {name: follows(points, name) for name in _REACHES}
    st.markdown(page.words("follows", facts | {"networks": len(points)}))
    lag = max(lag for lag in spans.LAGS if {p.cell for p in points if p.lag == lag} == set(spans.CELLS))
    for when, column in zip(_REACHES, st.columns(2, gap="large"), strict=True):
        with column:
            _draw_steps(page, points, when, lag)


def _draw_left(page: Page, points: Sequence[Point]) -> None:
    """Draw what is left of the gradient at the verdict against the lag, on the networks whose accuracy stands beside it."""
    lines = curves(points, lambda point: point.reach[point.lag])
    alt = page.plain("alt reach lag", {"lasts": _lasts(lines)})
    charted(
        drawn(figures.lines(lines, x="words after the verdict", y=figures.LEFT, label=alt)),
        badge="recorded",
        look=page.look("reach by lag"),
        key="reach_by_lag",
    )


def _draw_steps(page: Page, points: Sequence[Point], when: str, lag: int) -> None:
    lines = []
    for cell in spans.CELLS:
        logs = np.array([getattr(point, when) for point in points if (point.cell, point.lag) == (cell, lag)])
        lines.append(figures.Line(cell, np.arange(logs.shape[1]), logs.mean(0), logs.min(0), logs.max(0)))
    alt = page.plain("alt reach", {"lasts": _lasts(lines)})
    charted(
        drawn(figures.lines(lines, x="steps ago", y=figures.LEFT, label=alt)),
        badge="recorded",
        look=page.look(when, {"lag": lag}),
        key=when,
    )


def _lasts(lines: Sequence[figures.Line]) -> str:
    return ", ".join(f"{line.name} {digits.written(line.mean[-1], '.1f')}" for line in lines)


def follows(points: Sequence[Point], when: str) -> float:
    """Return Spearman's rank correlation over all networks: what is left of the gradient at the verdict, and the accuracy."""
    left = np.array([getattr(point, when)[point.lag] for point in points])
    return float(ranks.spearman(left[:, None], np.array([point.accuracy for point in points]))[0])


def table(points: Sequence[Point], lag: int) -> "pd.DataFrame":
    """Return a row per cell, the best first: size, accuracy with its interval over seeds, time, half-life of the gradient."""
    import pandas as pd

    by_cell = {cell: [point for point in points if (point.cell, point.lag) == (cell, lag)] for cell in spans.CELLS}
    scores = {cell: [point.accuracy for point in mine] for cell, mine in by_cell.items() if mine}
    rows = []
    for cell, accuracy in sorted(scores.items(), key=lambda each: -np.mean(each[1])):
        mine = by_cell[cell]
        half = [np.median([Reach(np.array(getattr(p, name))).half_life for p in mine]) for name in _REACHES]
        rows.append(
            {
                "cell": cell,
                "units": spans.CELLS[cell]["units"],
                "parameters": f"{spans.parameters(cell):,}",
                "accuracy": f"{np.mean(accuracy):.1%}",
                "95 % interval over seeds": over_seeds(accuracy),
                "seeds": len(mine),
                "seconds per epoch": f"{np.median([point.seconds for point in mine]):.2f}",
                "half-life untrained": _half_life(float(half[0])),
                "half-life trained": _half_life(float(half[1])),
            }
        )
    return pd.DataFrame(rows)


_REACHES = ("reach_before", "reach")


def _half_life(steps: float) -> str:
    return f"{steps:.1f} steps" if np.isfinite(steps) else "does not fall"


def draw_leaderboard(page: Page) -> None:
    """Draw the table of one lag."""
    controls.choice(page.state, "lag")
    heading("recorded", page.look("leaderboard", {"lag": page.state["lag"], "seeds": len(spans.SEEDS)}))
    tables.draw(table(recorded(), page.state["lag"]), alt=page.plain("alt leaderboard"))
