"""Memory: how far back can a network remember, and how does a series go on?"""

from functools import partial

import streamlit as st

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.memory import MemoryChoices
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.puzzles import PUZZLES
from rnnviz.ui import below, controls
from rnnviz.ui.leaderboard import draw_leaderboard
from rnnviz.ui.memory import answers, compare, going_on, networks, one_task, run, spans

NETWORK = ("units", "layers", "epochs", "learning_rate", "seed")
MORE = ("activation", "recurrent_initializer", "forget_bias", "subset", "test_subset", "batch_size", "clipping",
        "clip_threshold")  # fmt: skip

page = ui.page(
    "memory",
    Fields(MemoryChoices, *SequencesConfig.sections().values()),
    prefix="me_",
    also=("run", "epoch", "compare"),
    check=lambda values: SequencesConfig.problems({name: values[name] for name in SequencesConfig.fields()}),
)
state = page.state


def network() -> None:
    """The choices of the network that both training views share."""
    with st.container(border=True, key="memory_network"):
        controls.choice(state, "architecture")
        controls.choices(state, NETWORK, columns=2)
        controls.more(state, MORE, page.plain("more"))


def task() -> None:
    """One puzzle, its example, a network that learns it, and all such networks."""
    left, right = st.columns([2, 3], gap="large")
    with left:
        controls.choice(state, "task", only=tuple(PUZZLES))
        controls.choices(state, ("length", "symbols", "items", "example"), columns=2)
        network()
    config, found = run.chosen(state)
    if config is not None and config.data.task not in PUZZLES:
        return
    with right:
        run.draw_button(page, config)
        with ui.warned():
            if config:
                one_task.draw_example(page, config)
            if found:
                run.draw_run(page, found)
    if config and found and (place := below.near("memory/solved", height=1250, narrow=2140, now=found.active)):
        with place, ui.warned():
            one_task.draw_solved(page, found, config)
    networks.draw_networks(page, found)


def series() -> None:
    """A series, its easy answers, a network that goes on with it, and all such networks."""
    left, right = st.columns([2, 3], gap="large")
    with left:
        controls.choice(state, "series")
        controls.choices(state, going_on.CHOICES, columns=2)
        going_on.draw_own(page)
        network()
    config, found = run.chosen(state)
    with right:
        gone = config is not None and not going_on.has_series(config)
        config = None if gone else config
        run.draw_button(page, config, page.words("series gone") if gone else "")
        with ui.warned():
            if config:
                going_on.draw_series(page, config)
            if found:
                run.draw_run(page, found)
    if config and found and (place := below.near("memory/told", height=850, narrow=1570, now=found.active)):
        with place, ui.warned():
            going_on.draw_told(page, found, config)
    networks.draw_networks(page, found)


def span() -> None:
    """Accuracy against lag, and the gradient's reach."""
    spans.draw_curves(page)
    spans.draw_reach(page)


def side_by_side() -> None:
    """The run of the choices, and those that are compared with it."""
    config, found = run.chosen(state)
    compare.draw_comparison(page, found, partial(run.leave_compared, page, config))


def leaderboard() -> None:
    """All cells at the same size on one puzzle, and all architectures at the same size on reviews."""
    spans.draw_leaderboard(page)
    st.subheader(page.plain("on reviews"))
    if place := below.near("memory/reviews", height=1290, narrow=1620):
        with place:
            draw_leaderboard()


VIEWS = {"task": task, "span": span, "series": series, "compared": side_by_side, "leaderboard": leaderboard}


def chosen_view() -> None:
    """The view; the choice of a task that is a series leads to the view of series, and back."""
    run.follow_address(page)
    draw_view = controls.view(state, VIEWS)
    run.keep_together(state)
    draw_view()


ui.body(page, chosen_view)
page.try_this(answers.answers())
page.closing(answers.maths(page), "" if state.problems else answers.code(page))
