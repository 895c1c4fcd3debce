"""A real cell beside the hand-driven one, and what each gate of a trained network is worth."""

import math
from functools import partial
from textwrap import shorten
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.choices.curves import STEPS, written
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import saturation as figures
from rnnviz.figures.html.listed import accuracies
from rnnviz.figures.scenes.driven import scene
from rnnviz.gradients.linear_flow import half_life
from rnnviz.gradients.why import kept_per_step
from rnnviz.lessons import Markup, NotReadyError
from rnnviz.nn.driven import Driven, of_trace
from rnnviz.nn.layers import Recurrent, paths
from rnnviz.nn.modes import OPEN, SHUT
from rnnviz.runs.records import Run, Snapshot
from rnnviz.statistics import mcnemar
from rnnviz.ui import below, chosen_run, controls, run_picker, way_back
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import held_gates, readings, stored
from rnnviz.ui.components.player import play
from rnnviz.ui.gates import numbers
from rnnviz.ui.page import Page
from rnnviz.ui.part import part
from rnnviz.ui.show import charted, listed, warned

_GATED = ("lstm", "gru", "cnn_lstm")
_COPIED = {
    "lstm": dict(zip("ifgo", ("input", "forget", "candidate", "output"), strict=True)),
    "gru": {"z": "update", "r": "reset"},
}
_CHANCE: Final = 0.05  # a p-value from here on is chance, over all pairs of gates
_LONGEST = 400  # letters of a review that are quoted
_OPTIONS = ("input", "forget", "output")  # in the order of the question's options


def draw(page: Page) -> dict[str, Any] | None:
    """Draw one unit of a trained run on a review beside the hand-driven cell; then what holding each gate costs.

    Returns:
        What the code of the view needs to know; None where there is nothing to look at.
    """
    st.markdown(page.words("trained"))
    run = run_picker.pick_run(among=_GATED)
    if run is None:
        return None
    snapshot = stored.trained(run)
    part(page.state, partial(_draw_unit, page, snapshot))
    if place := below.near("gates/saturation", height=560, narrow=680):
        with place, warned():
            _draw_saturation(page, snapshot)
    _draw_worth(page, snapshot)
    return _facts(snapshot)


def _facts(snapshot: Snapshot) -> dict[str, Any]:
    path, run = _path(snapshot), snapshot.run_id
    gates = Markup(str(held_gates.gates(snapshot, path)))
    reviews = len(readings.others(snapshot.run).labels)
    return {"run": Markup(run), "epoch": snapshot.epoch, "path": Markup(path), "gates": gates, "reviews": reviews}


def _draw_unit(page: Page, snapshot: Snapshot) -> None:
    state = page.state
    controls.choices(state, ("review", "unit"), columns=2)
    index = readings.others(snapshot.run).index
    read = readings.read_review(snapshot, int(index[min(state["review"], len(index) - 1)]))
    layer = read.trace.top[0]
    unit = min(state["unit"], layer.units - 1)
    cell = stored.weights(snapshot).cell(layer.path)
    run = of_trace(cell, layer)
    st.markdown(
        page.words(
            "reads",
            {
                "text": shorten(read.text, _LONGEST, placeholder=" …"),
                "unit": unit,
                "units": layer.units,
                "layer": layer.path,
            },
        )
    )
    st.markdown(page.words("real now", _kept(run, unit)))
    kind = "gru" if "update" in run.signals else "lstm"
    mine = numbers.gru(state) if kind == "gru" else numbers.lstm(state)
    left, right = st.columns(2)
    with left:
        play(scene(mine, gates=True), badge="illustration", look=page.look("mine"), key="mine_player")
    with right:
        play(scene(run, gates=True, unit=unit), badge="measured", look=page.look("real"), key="real_player")
    rows = _copied(run, unit, kind)
    st.button(
        page.plain("drive it"),
        icon=":material/draw:",
        key="drive_it",
        on_click=way_back.change,
        args=(page.scope, page.plain("drive title"), partial(state.set, rows)),
        disabled=state.holds(rows),
        help=controls.why_held(state, rows) or page.plain("drive it help", {"steps": STEPS}),
    )


def _kept(run: Driven, unit: int) -> dict[str, Any]:
    """Return how much of its memory a unit keeps from word to word, and after how many words half of it is left."""
    keep = run.keep[:, unit]
    left = float(kept_per_step(run.keep)[unit])
    gate = {"forget": "f", "update": "z"}[next(name for name in ("forget", "update") if name in run.signals)]
    return {
        "gate": gate, "words": run.steps, "kept": int((keep >= OPEN).sum()), "cleared": int((keep <= SHUT).sum()),
        "left": left, "half_life": half_life(left),
    }  # fmt: skip


def _copied(run: Driven, unit: int, kind: str) -> dict[str, Any]:
    """Return the unit's gates on the last steps as choices of the view in which they can be changed."""
    rows = {name: written(run.signals[signal][-STEPS:, unit]) for name, signal in _COPIED[kind].items()}
    if kind == "gru":
        return {"view": "gru", **rows}
    start = float(np.clip(round(float(run.path[-STEPS - 1 :][0, unit]), 2), -30, 30))
    return {"view": "hand", "c0": start, **rows}


def _draw_saturation(page: Page, snapshot: Snapshot) -> None:
    """Draw how often each unit's gates are shut and open, and say in how many units they nearly always are."""
    found = held_gates.saturations(snapshot, _path(snapshot))
    st.subheader(page.plain("saturation"), anchor=False)
    units = len(found[0].open)
    lines = [
        page.words(
            "saturated",
            {
                "gate": each.gate,
                "open": each.mostly_open,
                "shut": each.mostly_shut,
                "part": each.between,
                "units": units,
            },
        )
        for each in found
    ]
    alt = page.plain("alt saturation", {"told": " ".join(lines), "units": units})
    chart = drawn(figures.chart(found, label=alt))
    told = {"layer": _path(snapshot), "reviews": len(readings.others(snapshot.run).labels)}
    charted(chart, badge="measured", look=page.look("saturation", told), key="saturation", of=snapshot.run_id)
    st.markdown("\n".join(f"- {line}" for line in lines))
    st.caption(page.words("nearly all"))


def _draw_worth(page: Page, snapshot: Snapshot) -> None:
    st.subheader(page.plain("worth"), anchor=False)
    path = _path(snapshot)
    whole = held_gates.right(snapshot, path, "", "")
    variants = {page.plain("as trained"): whole}
    for how in ("open", "mean"):
        for gate in held_gates.gates(snapshot, path):
            variants[page.plain(f"held {how}", {"gate": gate})] = held_gates.right(snapshot, path, gate, how)
    listed(accuracies(variants), badge="measured", look=page.look("worth", {"reviews": len(whole)}), key="worth")
    st.markdown(page.words("least", {how: _rank(page, _order(snapshot, path, how)) for how in ("open", "mean")}))


def _order(snapshot: Snapshot, path: str, how: str) -> dict[str, Any]:
    """Return which gate costs least and which most when it is held in one way, how many points, and whether that is chance."""
    before = held_gates.right(snapshot, path, "", "").mean()
    right = {gate: held_gates.right(snapshot, path, gate, how) for gate in held_gates.gates(snapshot, path)}
    lost = {gate: 100 * float(before - verdicts.mean()) for gate, verdicts in right.items()}
    least, *_, most = sorted(lost, key=lambda gate: lost[gate])
    clear = differ(right[least], right[most], pairs=math.comb(len(right), 2))
    return {"least": least, "lost": lost[least], "most": most, "most_lost": lost[most], "clear": clear}


def differ(least: np.ndarray, most: np.ndarray, *, pairs: int) -> bool:
    """Return whether more than chance lies between two networks: McNemar's exact test, with Bonferroni's correction.

    Args:
        least: (reviews,) bool, where one is right.
        most: the same of the other one.
        pairs: of how many these two differ most.
    """
    return pairs * mcnemar(least, most).p < _CHANCE


def _rank(page: Page, order: dict[str, Any]) -> Markup:
    """Say which gates cost least and most, or that chance may make the difference."""
    return Markup(page.words("rank" if order["clear"] else "rank chance", order))


def _path(snapshot: Snapshot) -> str:
    layers = [each for each in stored.weights(snapshot).layers if isinstance(each, Recurrent)]
    return paths(layers[-1])[0]


def answers(page: Page) -> dict[str, Any]:
    """Return the values of the answer about the gates of a trained LSTM, each computed when it is asked for."""

    def found() -> dict[str, Any]:
        run = _an_lstm()
        if run is None:
            raise NotReadyError(page.plain("no lstm"))
        snapshot = stored.trained(run)
        try:
            orders = {how: _order(snapshot, _path(snapshot), how) for how in ("open", "mean")}
        except ValueError as problem:
            raise NotReadyError(str(problem)) from None
        told = {f"{how}_{name}": value for how, order in orders.items() for name, value in order.items()}
        judged = page.plain("rank sure" if told["mean_clear"] else "rank unsure")
        return {**told, "run": run.name, "least": _OPTIONS.index(told["mean_least"]), "judged": judged}

    told = (f"{how}_{name}" for how in ("open", "mean") for name in ("least", "lost", "most", "most_lost"))
    return {name: (lambda choices, name=name: found()[name]) for name in ("least", "run", "judged", *told)}


def _an_lstm() -> Run | None:
    lstms = partial(backend().store.runs, architectures=("lstm",), tested=True)
    found = [*lstms(shipped=False, limit=run_picker.OFFERED), *lstms(shipped=True)]
    return chosen_run.run_to_show([run for run in found if stored.epochs(run.key)])
