"""Gradient flow: watch gradients vanish and explode with the recurrent eigenvalues."""

import streamlit as st

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.figures.scenes import gradients as scenes
from rnnviz.figures.scenes import nonlinear_flow
from rnnviz.figures.scenes.cures import cure_scene
from rnnviz.gradients.linear_flow import scalar_flow
from rnnviz.lessons import Markup
from rnnviz.ui import controls, run_picker
from rnnviz.ui.cached import theory, trained_gradients
from rnnviz.ui.components.player import play
from rnnviz.ui.gradient_flow import cell, cures, matrix, number, trained
from rnnviz.ui.gradient_flow.answers import answers
from rnnviz.ui.gradient_flow.shown import Shown, as_written

page = ui.page("gradient_flow", Fields(GradientFlowChoices), prefix="gf_", also=("run",))
state = page.state


def one_number() -> Shown:
    """x_n = a^n x_0: its size on a log axis, its half-life, where float32 ends."""
    st.markdown(page.words("number"))
    controls.choices(state, ("a", "x0", "n_steps"), columns=3)
    flow = scalar_flow(state["a"], state["x0"], state["n_steps"])
    play(scenes.number_scene(flow), badge="illustration", look=page.look("number"), key="number_player")
    st.markdown(page.words(number.fate(state["a"]), number.facts(flow)))
    return number.number_shown(page, flow)


def a_matrix() -> Shown:
    """A gradient going back through a linear recurrence with the spectrum of your choice: its numbers, then its motion."""
    st.markdown(page.words("matrix"))
    controls.choices(state, matrix.CONTROLS, columns=4)
    spectrum, flow = theory.chosen(state), theory.linear(state)
    matrix.draw_metrics(page, spectrum, flow)
    matrix.play_flow(page, spectrum, flow)
    return matrix.matrix_shown(page, spectrum, flow)


def a_real_cell() -> Shown:
    """The same matrix inside a recurrence that squashes, on the words of a review; then three real cells."""
    st.markdown(page.words("cell", {**state, "reading": theory.reading(state)}))
    controls.choices(state, cell.CONTROLS, columns=4)
    cell.offer_examples(page)
    spectrum, flow = theory.chosen(state), theory.through(state)
    cell.explain_example(page, spectrum, flow)
    play(nonlinear_flow.cell_scene(flow, dark=ui.dark()), badge="measured", look=page.look("cell"), key="cell_player")
    cell.play_cells(page)
    return cell.cell_shown(page, spectrum, flow)


def your_run() -> Shown:
    """A trained run, epoch by epoch: gradients by step, spectra, shares, and what truncation would lose."""
    st.markdown(page.words("run", {"reviews": trained_gradients.REVIEWS}))
    run = run_picker.pick_run()
    if run is None:
        return Shown()
    snapshot, layer = trained.choose_snapshot(page, run)
    now, every = trained.measure_epochs(page, run, snapshot, layer)
    trained.draw_by_step(page, run, now)
    trained.draw_spectra(page, run, every, snapshot.epoch)
    trained.draw_shares(page, run, every, snapshot.epoch)
    lost = trained.draw_truncation(page, run, now)
    return trained.run_shown(page, snapshot, layer, lost)


def all_cures() -> Shown:
    """Every cure for a vanishing gradient, measured on the same words."""
    st.markdown(page.told("cures", state))
    controls.choices(state, cures.CONTROLS, columns=4)
    flows = theory.cured(state)
    play(
        cure_scene(flows, cures.cure_names(page, flows)), badge="measured", look=page.look("cures"), key="cures_player"
    )
    return cures.cures_shown(page)


VIEWS = {"number": one_number, "matrix": a_matrix, "cell": a_real_cell, "run": your_run, "cures": all_cures}

shown = ui.views(page, VIEWS) or Shown()
page.try_this(answers())
maths = page.words(f"maths_{state['view']}", as_written(shown.numbers))
page.closing({"maths": Markup(maths)}, shown.code)
