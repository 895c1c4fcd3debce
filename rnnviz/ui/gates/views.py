"""The views in which nothing is trained: two cells by hand, one by its weights, the history, the functions."""

import numpy as np
import streamlit as st

from rnnviz.choices.curves import values_of
from rnnviz.figures.charts import generations as history_figures
from rnnviz.figures.charts import squashing
from rnnviz.figures.html import cell_pictures, skips
from rnnviz.figures.scenes.driven import scene
from rnnviz.lessons import Markup
from rnnviz.nn.activations import ACTIVATIONS, HARD_SIGMOID
from rnnviz.nn.layers import Recurrent
from rnnviz.ui import controls
from rnnviz.ui.components.player import play
from rnnviz.ui.gates import driving, numbers, one_step, presets
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, heading, show

_WEIGHTS = tuple(f"{variable}{gate}" for variable in "wub" for gate in numbers.GATES)


def by_hand(page: Page) -> None:
    """An LSTM whose gates are drawn, against a SimpleRNN that reads what the LSTM adds."""
    state = page.state
    st.markdown(page.words("hand"))
    presets.offer(page, presets.LSTM, "lstm")
    controls.choices(state, ("c0", "w"), columns=2)

    def draw() -> None:
        run = scene(numbers.lstm(state), numbers.rival(state))
        play(run, badge="illustration", look=page.look("hand"), key="hand_player")

    driving.drive(page, draw)
    driving.typed(page)
    one_step.press(page, numbers.lstm(state))


def gru_by_hand(page: Page) -> None:
    """A GRU whose gates are drawn: update, hold, reset."""
    state = page.state
    st.markdown(page.words("gru"))
    presets.offer(page, presets.GRU, "gru")
    controls.choice(state, "u")

    def draw() -> None:
        play(scene(numbers.gru(state)), badge="illustration", look=page.look("gru"), key="gru_player")

    driving.drive(page, draw)
    driving.typed(page)
    one_step.press(page, numbers.gru(state))


def by_weights(page: Page) -> None:
    """An LSTM that computes its gates from the learner's inputs and weights."""
    state = page.state
    st.markdown(page.words("inputs"))
    controls.choice(state, "inputs")
    controls.choices(state, _WEIGHTS, columns=4)
    run = numbers.weighted(state)
    driving.tell(page, run)
    play(scene(run, gates=True), badge="illustration", look=page.look("inputs"), key="inputs_player")
    one_step.press(page, run, numbers.inputs(state))


def history(page: Page) -> None:
    """Four cells on the same inputs; one of them with its equations, its drawing and its parameters."""
    state = page.state
    st.markdown(page.words("history"))
    kind = controls.choice(state, "cell")
    runs = numbers.history(state)
    left, right = st.columns(2)
    with left:
        st.markdown(page.told(f"cell {kind}"))
    with right, st.container(key="figure_drawing", gap="xsmall"):
        heading("illustration", page.look("drawing"))
        st.image(cell_pictures.cell(kind, dark=dark()), width="stretch", alt=page.plain(f"alt {kind}"))
    controls.choices(state, ("units", "features"), columns=2)
    st.markdown(page.words("parameters", _parameters(page)))
    controls.choices(state, ("pulses", "resets"), columns=2)
    pulses, resets = (np.array(values_of(state[name])) for name in ("pulses", "resets"))
    told = {name: float(run.path[-1, 0]) for name, run in runs.items()}
    show(
        history_figures.memories(runs, pulses, resets, chosen=kind),
        badge="illustration",
        look=page.look("history"),
        key="history",
        alt=page.plain("alt history", told),
    )
    if same := numbers.generations.alike(runs):
        names = ", ".join(runs[each].cell.title for each in same)
        st.markdown(page.words("alike", {"names": names}))
    st.markdown(page.words("counted", {**told, "count": float(pulses.sum()), "resets": float(resets.sum())}))
    st.subheader(page.plain("residual"), anchor=False)
    st.markdown(page.words("residual connections"))
    with st.container(key="figure_residual", gap="xsmall"):
        heading("illustration", page.look("residual"))
        st.image(skips.picture(dark=dark()), width=640, alt=page.plain("alt residual"))


def _parameters(page: Page) -> dict[str, object]:
    n, d = page.state["units"], page.state["features"]
    layers = {kind: Recurrent("", kind, n, False) for kind in ("simple_rnn", *numbers.generations.KINDS)}
    rows = "\n".join(
        f"| {layer.equations.title} | {layer.formula((1, d))} | {layer.parameters((1, d)):,} |"
        for layer in layers.values()
    )
    return {"rows": Markup(rows), "units": n, "features": d}


def functions(page: Page) -> None:
    """One function that squashes, its derivative, and where it hardly answers."""
    state = page.state
    st.markdown(page.words("functions"))
    controls.choices(state, ("function", "at"), columns=2)
    function = {**ACTIVATIONS, HARD_SIGMOID.name: HARD_SIGMOID}[state["function"]]
    value = function.apply(np.array([state["at"]]))
    slope = float(function.slope(value)[0])
    name = (state.fields.control("function").names or {})[state["function"]]
    told = {"name": name, "at": state["at"], "value": float(value[0]), "slope": slope, "thirty": slope**30}
    st.markdown(page.words("function now", told))
    show(
        squashing.curves(function, state["at"], name=name),
        badge="illustration",
        look=page.look("functions"),
        key="functions",
        alt=page.plain("alt functions", told),
    )
    st.markdown(page.told(f"about {state['function']}"))
