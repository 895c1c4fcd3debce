"""View 4: gradient flow in a trained run, epoch by epoch."""

from collections.abc import Mapping

import streamlit as st

from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import kernel_spectra as spectra_figures
from rnnviz.figures.charts import trained_gradients as figures
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run, Snapshot
from rnnviz.ui.cached import trained_gradients
from rnnviz.ui.cached.trained_gradients import Measured
from rnnviz.ui.gradient_flow.shown import Shown
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted, dark, show


def choose_snapshot(page: Page, run: Run) -> tuple[Snapshot, str]:
    """Let the learner choose the epoch, and the layer where there are several."""
    state, epochs = page.state, trained_gradients.epochs(run)
    nearest = min(epochs, key=lambda each: abs(each - state["epoch"]))
    if nearest != state["epoch"]:
        state.set({"epoch": nearest})
    control = state.fields.control("epoch")
    left, right = st.columns((2, 1))
    with left:
        if len(epochs) > 1 and state.is_shown("epoch"):
            held = state.is_held("epoch")
            st.select_slider(control.label, epochs, key=state.key("epoch"), help=control.help, disabled=held)
    layers = trained_gradients.paths(run.key)
    layer = layers[0]
    with right:
        if len(layers) > 1:
            layer = st.selectbox("Layer", layers, key=f"gradient_path_{run.id}", help=page.plain("layer help"))
    return run.at(state["epoch"]), layer


def measure_epochs(page: Page, run: Run, snapshot: Snapshot, layer: str) -> tuple[Measured, dict[int, Measured]]:
    """Return what is measured at a snapshot, and at every epoch that can be measured; say which cannot.

    Raises:
        ValueError: the snapshot cannot be measured, in one sentence.
        FileNotFoundError: a file of the run is missing.
    """
    now = trained_gradients.measured(snapshot, layer)
    every, sentences = {}, {}
    for epoch in trained_gradients.epochs(run):
        try:
            every[epoch] = trained_gradients.measured(run.at(epoch), layer)
        except (ValueError, FileNotFoundError) as problem:
            sentences[epoch] = str(problem)
    if sentences:
        without = {"epochs": ", ".join(map(str, sentences)), "why": next(iter(sentences.values()))}
        st.info(page.words("without epochs", without), icon=":material/info:")
    return now, every


def draw_by_step(page: Page, run: Run, now: Measured) -> None:
    """Draw the size of the gradient at each step."""
    median = now.by_step["hidden"].median
    alt = page.plain("alt by_step", {"power": median[0] - median[-1]})
    show(figures.by_step(now.by_step), badge=badge_of(run), look=page.look("by_step"), key="by_step", alt=alt)


def draw_spectra(page: Page, run: Run, every: Mapping[int, Measured], epoch: int) -> None:
    """Draw the eigenvalues of the recurrent kernel at an epoch, and how they moved over all of them."""
    spectra = {each: row.spectra for each, row in every.items()}
    alone = " one" if len(spectra[epoch]) == 1 else ""  # a cell without gates has one kernel
    sizes = {"sizes": ", ".join(f"{block} {each.radius:.2f}" for block, each in spectra[epoch].items())}
    left, right = st.columns(2)
    with left:
        plane = spectra_figures.plane(spectra[epoch], label=page.plain("alt plane", sizes))
        charted(drawn(plane), badge=badge_of(run), look=page.look(f"plane{alone}"), key="plane", of=run.id)
    with right:
        alt = page.plain("alt spectra", sizes)
        moved = spectra_figures.over_epochs(list(spectra), list(spectra.values()), epoch, label=alt)
        charted(drawn(moved), badge=badge_of(run), look=page.look(f"spectra{alone}"), key="spectra", of=run.id)


def draw_shares(page: Page, run: Run, every: Mapping[int, Measured], epoch: int) -> None:
    """Draw which part of the gradient comes from how far back, by epoch."""
    alt = page.plain("alt shares", {"epoch": epoch, "share": every[epoch].bands.share[0]})
    shares = figures.shares(list(every), [row.bands for row in every.values()], epoch, label=alt, dark=dark())
    charted(drawn(shares), badge=badge_of(run), look=page.look("shares"), key="shares", of=run.id)


def draw_truncation(page: Page, run: Run, now: Measured) -> dict[str, object]:
    """Let the learner choose a window and draw what truncation to it loses; return its numbers."""
    state, steps = page.state, len(now.truncation.window)
    if state["window"] > steps:
        state.set({"window": steps})
    control = state.fields.control("window")
    if steps > 1 and state.is_shown("window"):
        held = state.is_held("window")
        st.slider(control.label, 1, steps, key=state.key("window"), help=control.help, disabled=held)
    window = state["window"]
    lost, cosine = now.truncation.lost[window - 1], now.truncation.cosine[window - 1]
    numbers: dict[str, object] = {"window": window, "lost": float(lost), "cosine": float(cosine)}
    figure = figures.truncated(now.truncation, window, label=page.plain("alt truncated", numbers))
    charted(drawn(figure), badge=badge_of(run), look=page.look("truncated"), key="truncated", of=run.id)
    st.markdown(page.words("run_share", numbers))
    if run.reviews.model.readout != "last":
        st.markdown(page.words("run_share pooled"))
    return numbers


def run_shown(page: Page, snapshot: Snapshot, layer: str, numbers: Mapping[str, object]) -> Shown:
    """Return what the end of the page needs."""
    reviews = trained_gradients.measured(snapshot, layer).reviews
    named = {"run": Markup(snapshot.run_id), "path": Markup(layer), "epoch": snapshot.epoch, "reviews": reviews}
    return Shown(numbers, page.code("code_run", {**numbers, **named}))
