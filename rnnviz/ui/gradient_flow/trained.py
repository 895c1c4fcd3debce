"""View 4: gradient flow in a trained run, epoch by epoch."""

import streamlit as st

from rnnviz.figures.charts import kernel_spectra as spectra_figures
from rnnviz.figures.charts import trained_gradients as figures
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.ui import runs
from rnnviz.ui.cached import trained_gradients
from rnnviz.ui.cached.trained_gradients import Measured
from rnnviz.ui.gradient_flow.shown import Shown
from rnnviz.ui.page import Page
from rnnviz.ui.show import Badge, dark, show
from rnnviz.ui.state import State

_LAYER = "Which recurrent layer, and which reading direction, is measured."


def draw(page: Page) -> Shown:
    """Draw gradients by step, spectra and shares over the epochs, and what truncation would lose."""
    st.markdown(page.words("run", {"reviews": trained_gradients.REVIEWS}))
    run = runs.pick_run()
    if run is None:
        return Shown()
    epochs = trained_gradients.epochs(run)
    epoch, path = _place(page.state, run, epochs)
    badge: Badge = "recorded" if run.shipped else "measured"
    now = trained_gradients.measured(run.at(epoch), path)
    _by_step(page, now, badge)
    rows = _all_epochs(run, epochs, path)
    _spectra(page, rows, epoch, badge)
    shares = figures.shares(list(rows), [row.bands for row in rows.values()], epoch, dark=dark())
    last = f"At epoch {epoch} the last steps wrote {now.bands.share[0]:.0%} of the gradient."
    show(shares, badge=badge, look=page.look("shares"), key="shares", alt=last)
    numbers = _truncated(page, now, badge)
    named = {"run": Markup(run.id), "path": Markup(path), "epoch": epoch, "reviews": now.reviews}
    return Shown(numbers, page.words("code_run", {**numbers, **named}))


def _all_epochs(run: Run, epochs: list[int], path: str) -> dict[int, Measured]:
    """Measure every epoch that can be measured, and say which cannot."""
    rows, sentences = {}, {}
    for each in epochs:
        try:
            rows[each] = trained_gradients.measured(run.at(each), path)
        except (ValueError, FileNotFoundError) as problem:
            sentences[each] = str(problem)
    if sentences:
        first = next(iter(sentences))
        st.info(f"Without epoch {', '.join(map(str, sentences))}: {sentences[first]}", icon=":material/info:")
    return rows


def _place(state: State, run: Run, epochs: list[int]) -> tuple[int, str]:
    """Let the learner choose the epoch, and the layer where there are several."""
    nearest = min(epochs, key=lambda each: abs(each - state["epoch"]))
    if nearest != state["epoch"]:
        state.set({"epoch": nearest})
    control = state.fields.control("epoch")
    left, right = st.columns((2, 1))
    with left:
        if len(epochs) > 1:
            st.select_slider(control.label, epochs, key=state.key("epoch"), help=control.help)
    paths = trained_gradients.paths(run.key)
    with right:
        path = st.selectbox("Layer", paths, key=f"gradient_path_{run.id}", help=_LAYER) if len(paths) > 1 else paths[0]
    return state["epoch"], path


def _by_step(page: Page, now: Measured, badge: Badge) -> None:
    median = now.by_step["hidden"].median
    alt = f"From the last to the first step the median gradient changes by a factor of 10 to the {median[0] - median[-1]:.1f}."
    show(figures.by_step(now.by_step), badge=badge, look=page.look("by_step"), key="by_step", alt=alt)


def _spectra(page: Page, rows: dict[int, Measured], epoch: int, badge: Badge) -> None:
    spectra = {each: row.spectra for each, row in rows.items()}
    sizes = ", ".join(f"{block} {each.radius:.2f}" for block, each in spectra[epoch].items())
    left, right = st.columns(2)
    with left:
        alt = f"Eigenvalues in the plane; spectral radius: {sizes}."
        show(spectra_figures.plane(spectra[epoch]), badge=badge, look=page.look("plane"), key="plane", alt=alt)
    with right:
        moved = spectra_figures.over_epochs(list(spectra), list(spectra.values()), epoch)
        alt = f"Spectral radius and largest singular value by epoch; now {sizes}."
        show(moved, badge=badge, look=page.look("spectra"), key="spectra", alt=alt)


def _truncated(page: Page, now: Measured, badge: Badge) -> dict[str, object]:
    state, steps = page.state, len(now.truncation.window)
    if state["window"] > steps:
        state.set({"window": steps})
    control = state.fields.control("window")
    if steps > 1:
        st.slider(control.label, 1, steps, key=state.key("window"), help=control.help)
    window = state["window"]
    lost, cosine = now.truncation.lost[window - 1], now.truncation.cosine[window - 1]
    alt = f"A window of {window} steps loses {lost:.1%} of the gradient."
    show(figures.truncated(now.truncation, window), badge=badge, look=page.look("truncated"), key="truncated", alt=alt)
    numbers: dict[str, object] = {"window": window, "lost": float(lost), "cosine": float(cosine)}
    st.markdown(page.words("run_share", numbers))
    return {**numbers, "lost": Markup(f"{lost:.1%}".replace("%", r"\%"))}
