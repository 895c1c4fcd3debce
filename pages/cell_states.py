"""Cell states: what each unit of a trained network keeps, word by word, on any review."""

import streamlit as st

from rnnviz import ui
from rnnviz.ui.cell_states import (
    choice,
    contexts,
    counterfactual,
    elsewhere,
    experiments,
    far_back,
    heatmap,
    left_out,
    ranking,
    rest,
    space,
    summary,
    surgery,
    unit,
    why_far,
)
from rnnviz.ui.cell_states.subject import Subject

page = ui.page("cell_states", choice.FIELDS, prefix="cs_", also=choice.PARAMETERS, kept=choice.KEPT)
state = page.state


def every_unit(subject: Subject) -> None:
    """Every unit at every word, one signal at a time."""
    heatmap.draw_heatmap(page, subject, *heatmap.choose_signal(page, subject))


def one_unit(subject: Subject) -> None:
    """One unit with all its signals, and its equation at the chosen word."""
    unit.draw_signals(page, subject)
    unit.write_equation(page, subject)


def which_units_matter(subject: Subject) -> None:
    """The units by several measures, ranked by one of them; the chosen one; those that follow the truth."""
    measures = ranking.measure_units(subject)
    ranking.draw_ranking(page, subject, measures, ranking.choose_measure(page, measures))
    ranking.write_unit(page, subject, measures)
    ranking.write_leaders(page, subject, measures)


def where_else(subject: Subject) -> None:
    """The units that are on throughout the chosen words, and other reviews in which they are on together."""
    if pattern := elsewhere.choose_pattern(page, subject):
        elsewhere.draw_same_pattern(page, subject, pattern)


def top_contexts(subject: Subject) -> None:
    """What moves the chosen unit, words and then passages; or what the chosen word moves."""
    contexts.draw_changes(page, subject, contexts.measure_changes(page, subject))


def how_far_back(subject: Subject) -> None:
    """The gradient at each word, against the untrained network and other cells; a table of how far it reaches."""
    measured = far_back.measure_gradients(page, subject)
    far_back.draw_curves(page, subject, measured)
    why_far.explain(page, subject)
    far_back.draw_table(page, subject, measured)


def without_each_word(subject: Subject) -> None:
    """Each word left out in turn, beside the gradient; how often the two name another word over many reviews."""
    left_out.draw_words(page, subject)
    left_out.draw_many(page, subject)


def counterfactuals(subject: Subject) -> None:
    """The review against an edited one; what the order of the words is worth, after an edit of it."""
    if edited := counterfactual.choose_edit(page, subject):
        counterfactual.draw_edited_reading(page, subject, edited)
    counterfactual.draw_order(page, subject)


def gate_surgery(subject: Subject) -> None:
    """The review as trained and with a signal held by hand; what that costs over many reviews."""
    surgery.draw_held_reading(page, subject, held := surgery.choose_held(page, subject))
    surgery.draw_accuracy(page, subject, held)


def state_space(subject: Subject) -> None:
    """The review's path through the plane in which the states of other reviews differ most; where they come to rest."""
    space.draw_path(page, subject, space.choose_state(page, subject))
    rest.draw_rest(page, subject)


VIEWS = {
    "heatmap": every_unit,
    "unit": one_unit,
    "ranking": which_units_matter,
    "elsewhere": where_else,
    "contexts": top_contexts,
    "far_back": how_far_back,
    "left_out": without_each_word,
    "counterfactual": counterfactuals,
    "surgery": gate_surgery,
    "space": state_space,
}


def looked_into() -> choice.Chosen:
    """What is looked at, what the network answers, and the view."""
    picked, subject = choice.choose_subject(page)
    if subject is not None:
        summary.draw_prediction(page, subject)
        draw_view = ui.controls.view(state, VIEWS)
        st.markdown(page.words(f"intro {state['view']}"))
        with ui.warned():
            draw_view(subject)
    return picked, subject


picked, subject = ui.body(page, looked_into) or (None, None)
page.try_this(experiments.answers(page, picked), experiments.applier(page, picked))
summary.close(page, subject)
