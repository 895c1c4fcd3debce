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
    ranking,
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
    quantity, rows = heatmap.choose_signal(page, subject)
    heatmap.draw_heatmap(page, subject, quantity, rows)


def one_unit(subject: Subject) -> None:
    """One unit with all its signals, and its equation at the chosen word."""
    unit.draw_signals(page, subject)
    unit.write_equation(page, subject)


def which_units_matter(subject: Subject) -> None:
    """The units by several measures, ranked by one of them; the chosen one; those that follow the truth."""
    measures = ranking.measure_units(subject)
    by = ranking.choose_measure(page, measures)
    ranking.draw_ranking(page, subject, measures, by)
    ranking.write_unit(page, subject, measures)
    ranking.write_leaders(page, subject, measures)


def where_else(subject: Subject) -> None:
    """The units that are on throughout the chosen words, and other reviews in which they are on together."""
    if pattern := elsewhere.choose_pattern(page, subject):
        elsewhere.draw_same_pattern(page, subject, pattern)


def top_contexts(subject: Subject) -> None:
    """What moves the chosen unit, words and then passages; or what the chosen word moves."""
    changes = contexts.measure_changes(page, subject)
    if state["about"] == "word":
        contexts.draw_moved_units(page, subject, changes)
    else:
        contexts.draw_moving_words(page, subject, changes)
        contexts.draw_passages(page, subject, changes)


def how_far_back(subject: Subject) -> None:
    """The gradient at each word, against the untrained network and other cells; a table of how far it reaches."""
    ui.controls.choices(state, ("gradient", "label", "rivals"), columns=3)
    measured = far_back.measure_gradients(page, subject)
    far_back.draw_curves(page, subject, measured)
    why_far.explain(page, subject)
    far_back.draw_table(page, subject, measured)


def counterfactuals(subject: Subject) -> None:
    """The review against an edited one; what the order of the words is worth over many reviews."""
    if edited := counterfactual.choose_edit(page, subject):
        counterfactual.draw_edited_reading(page, subject, edited)
    if state["edit"] in counterfactual.OF_ORDER:
        counterfactual.draw_order(page, subject)


def gate_surgery(subject: Subject) -> None:
    """The review as trained and with a signal held by hand; what that costs over many reviews."""
    held = surgery.choose_held(page, subject)
    surgery.draw_held_reading(page, subject, held)
    surgery.draw_accuracy(page, subject, held)


def state_space(subject: Subject) -> None:
    """The review's path through the plane in which the states of other reviews differ most."""
    space.draw_path(page, subject, space.choose_state(page, subject))


VIEWS = {
    "heatmap": every_unit,
    "unit": one_unit,
    "ranking": which_units_matter,
    "elsewhere": where_else,
    "contexts": top_contexts,
    "far_back": how_far_back,
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
