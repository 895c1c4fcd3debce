"""The Cell states page: a review, a network that reads it, and a view of what happens inside.

Each view is a module here with `draw(page, subject)`; only the chosen one is imported and computed.
"""

from collections.abc import Callable
from importlib import import_module

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz.choices.cell_states import VIEWS
from rnnviz.lessons import escape
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.ui import runs
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cell_states import experiments, review, strip, summary
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.cell_states.units import choose_layer, choose_unit
from rnnviz.ui.page import Page

PARAMETERS = (*runs.PARAMETERS, review.PARAMETER, strip.PARAMETER)


def choose(page: Page) -> tuple[runs.Picked | None, Subject | None]:
    """Let the learner choose what to look at; None after a sentence that says why there is nothing to see."""
    left, right = st.columns(2)
    with left:
        picked = runs.pick()
    if picked is None:
        return None, None
    try:
        return picked, _subject(page, picked, right)
    except MissingArtifactError as problem:
        st.warning(f"{escape(str(problem))} Choose another run or another epoch.", icon=":material/folder_off:")
    except ValueError as problem:
        st.warning(escape(str(problem)), icon=":material/warning:")
    return picked, None


def _subject(page: Page, picked: runs.Picked, place: DeltaGenerator) -> Subject | None:
    run, epoch = picked.run, picked.epoch
    read = review.choose(page, run, epoch, place)
    if read is None:
        return None
    weights = stored.weights(run.at(epoch))
    layer = choose_layer(page.state, read.trace)
    unit = choose_unit(page.state, run, layer)
    influence = strip.influence(readings.gradients(run.at(epoch), read.trace).tokens)
    span = strip.choose(page, read, layer, unit, influence)
    found = Subject(
        run=run,
        epoch=epoch,
        weights=weights,
        words=readings.corpus_of(run).words,
        text=read.text,
        label=read.label,
        ids=np.asarray(read.ids),
        view=read.view,
        trace=read.trace,
        prediction=read.prediction,
        before=read.before,
        recorded=read.recorded,
        layer=layer.path,
        unit=unit,
        token=span[0],
        span=span,
    )
    summary.draw(page, found)
    return found


def view(page: Page, subject: Subject) -> None:
    """Let the learner choose a view and draw it."""
    control = page.state.fields.control("view")
    st.segmented_control(
        control.label,
        list(VIEWS),
        format_func=VIEWS.__getitem__,
        key=page.state.key("view"),
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )
    name = page.state["view"]
    draw: Callable[[Page, Subject], None] = import_module(f"rnnviz.ui.cell_states.{name}").draw
    try:
        draw(page, subject)
    except ValueError as problem:
        st.warning(escape(str(problem)), icon=":material/warning:")


def close(page: Page, picked: runs.Picked | None, subject: Subject | None) -> None:
    """Draw the experiments, the maths with the current numbers, the code and the sources."""
    page.try_this(experiments.answers(page, picked), experiments.applier(page))
    summary.close(page, subject)
