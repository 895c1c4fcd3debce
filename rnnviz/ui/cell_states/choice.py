"""What the page looks at: a network, a review, a layer, a unit and words, each let choose by the learner."""

import numpy as np
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.choices.fields import Fields
from rnnviz.lessons import escape
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.ui import run_picker
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cell_states import review, strip
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.cell_states.units import choose_layer, choose_unit
from rnnviz.ui.page import Page
from rnnviz.ui.words import common

FIELDS = Fields(CellStatesChoices, CellViewsChoices)
PARAMETERS = (*run_picker.PARAMETERS, review.PARAMETER, strip.PARAMETER)
KEPT = review.KEPT


Chosen = tuple[run_picker.Picked | None, Subject | None]


def choose_subject(page: Page) -> Chosen:
    """Let the learner choose what to look at; None after a sentence that says why there is nothing to see."""
    left, right = st.columns(2)
    with left:
        picked = run_picker.pick()
    if picked is None:
        return None, None
    try:
        return picked, _subject(page, picked, right)
    except MissingArtifactError as problem:
        st.warning(common("choose another", {"problem": str(problem)}), icon=":material/folder_off:")
    except ValueError as problem:
        st.warning(escape(str(problem)), icon=":material/warning:")
    return picked, None


def _subject(page: Page, picked: run_picker.Picked, place: DeltaGenerator) -> Subject | None:
    run, epoch = picked.run, picked.epoch
    read = review.choose_review(page, run, epoch, place)
    if read is None:
        return None
    snapshot = run.at(epoch)
    layer = choose_layer(page.state, read.trace)
    unit = choose_unit(page.state, run, layer)
    influence = strip.influence(readings.gradients(snapshot, read.trace).tokens)
    span = strip.choose_words(page, read, layer, unit, influence)
    return Subject(
        run=run,
        epoch=epoch,
        weights=stored.weights(snapshot),
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
