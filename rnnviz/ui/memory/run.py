"""The run that the choices describe: its button, its state, its live loss, and its network."""

from functools import partial

import streamlit as st

from rnnviz.choices.base import ToDo
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data import series
from rnnviz.data.puzzles import PUZZLES, Scale
from rnnviz.figures.chart import drawn
from rnnviz.figures.live.sequences import losses
from rnnviz.jobs import preparation
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import (
    acts,
    address,
    already,
    announcement,
    below,
    controls,
    missing,
    notices,
    other_values,
    run_status,
    shown,
    together,
)
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import sequences, stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted
from rnnviz.ui.state import State
from rnnviz.ui.ticking import ticking
from rnnviz.ui.visitor import session
from rnnviz.ui.words import common

TICK_S = 1.0
_EPOCH = "memory/epoch"
_COMMAND = "python -m scripts.make_sequences"  # of the runs that ship


def config_of(state: State) -> SequencesConfig:
    """Return what the choices describe.

    Raises:
        ValueError: they do not fit together; the sentences stand at the controls.
    """
    return SequencesConfig.from_flat({name: state[name] for name in SequencesConfig.fields()})


def chosen(state: State) -> tuple[SequencesConfig | None, Run | None]:
    """Return what the choices describe, where they fit together, and its run, where somebody has trained it."""
    config = None if state.problems else config_of(state)
    return config, find(config) if config else None


def keep_together(state: State) -> None:
    """Bring the view and the task together where one of them says series and the other does not."""
    if (state["task"] == "series") == (state["view"] == "series") or state["view"] not in ("task", "series"):
        return
    follows, value = ("view", state["task"]) if state.is_held("task") else ("task", state["view"])
    state.set({follows: "series" if value == "series" else {"view": "task", "task": "adding"}[follows]})
    if not state.is_held(follows):
        address.rerun()


def find(config: SequencesConfig) -> Run | None:
    """Return the run of a config, or None where nobody has trained it."""
    found = already.of(config)
    return found if found and not found.deleted else None


def submit(page: Page, config: SequencesConfig) -> None:
    """Train a config, or find its run; why that cannot be is said."""

    def act() -> None:
        source = preparation.source(config, backend().library)
        if source is None:
            raise ValueError(page.plain("series gone"))
        backend().jobs.submit(config, source, config.describe(), session=session())
        address.put("epoch", "")

    acts.attempt(act)


def _train(page: Page) -> None:
    """Train what is chosen now: a number may have been typed since the button was drawn, and pressed with it."""
    page.state.take()
    if not page.state.problems:
        submit(page, config_of(page.state))


def _unfit(page: Page) -> str:
    """Return the one thing that is still to be done, or that something is wrong."""
    wrong = sorted(page.state.problems.values(), key=lambda sentence: isinstance(sentence, ToDo))
    return controls.marked(wrong[0]) if isinstance(wrong[0], ToDo) else page.words("do not fit")


def draw_button(page: Page, config: SequencesConfig | None, why: str = "") -> None:
    """Draw the button that trains, with what it would train, or `why` there is nothing to train."""
    notices.draw()
    with st.container(horizontal=True, vertical_alignment="center"):
        refused = config is not None and bool(announcement.refusal(config))
        st.button(
            page.plain("train"), type="primary", icon=":material/play_arrow:", disabled=config is None or refused,
            on_click=_train, args=(page,), key="memory/train",
        )  # fmt: skip
        if config is None:
            st.markdown(why or _unfit(page), width="content")
            return
        facts = {"name": Markup(config.describe()), "parameters": parameter_count(config.network(), config.steps)}
        there = already.there(config)
        announcement.draw(config, common("would train", facts), shown=there.id if there else "")


def scale_of(config: SequencesConfig) -> Scale:
    """Return what guessing costs; of a series always its mean, which costs its variance, 1."""
    if config.data.task == "series":
        return Scale(1.0, 0.0)
    return PUZZLES[config.data.task].scale(config.data)


def draw_run(page: Page, run: Run) -> None:
    """Draw a run's state and loss; while it is active they tick."""
    run_status.draw_status(run, None if page.state.is_held("view") else partial(_more, page))
    if run.shipped:
        st.markdown(common("leaderboard recorded", {"command": Markup(_COMMAND)}))
    if run.active:
        _ticking(page, run.id)
    elif place := below.near("memory/learning", height=460, narrow=490):
        with place:
            _drawn(page, run.id)


def _more(page: Page, run: Run) -> None:
    """Offer the same settings with other values of one of them."""
    other_values.offer(run, partial(_side_by_side, page))


def _side_by_side(page: Page, run: Run, others: list[TaskConfig]) -> None:
    if together.train(run, others):
        show_compared(page)


def show_compared(page: Page) -> None:
    """Show the runs that are compared; a callback."""
    page.state.set({"view": "compared"})


def leave_compared(page: Page, config: SequencesConfig | None) -> None:
    """Show the networks of the task again; a callback."""
    page.state.set({"view": "series" if config and config.data.task == "series" else "task"})


@ticking(TICK_S)
def _ticking(page: Page, run_id: str) -> None:
    _drawn(page, run_id)


def _drawn(page: Page, run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None or not isinstance(run.config, SequencesConfig):
        return
    learned = sequences.learned(run)
    if not len(learned.steps):
        return
    scale = scale_of(run.config)
    data = run.config.data
    solved = series.known_loss(data) if data.task == "series" else scale.solved
    levels = {"guessing": scale.loss} | ({} if solved is None else {"known solution": solved})
    alt = page.plain("alt learning", {"last": float(learned.losses[-1]), "chance": scale.loss})
    charted(
        drawn(losses(learned.steps, learned.losses, learned.validated, levels, label=alt)),
        badge=badge_of(run),
        look=page.look("learning", {"chance": scale.loss}),
        key="learning",
        of=run.id,
    )


def choose_epoch(page: Page, run: Run) -> int:
    """Let the learner choose one of the epochs of which there are weights; it is in the address."""
    epochs, tested, asked = stored.epochs(run.key), stored.trained(run).epoch, address.get("epoch")
    epoch = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) in epochs else tested
    if len(epochs) > 1:
        shown.show(_EPOCH, epoch, epochs)
        st.select_slider(
            page.plain("epoch"), epochs, key=_EPOCH, on_change=shown.picked(_EPOCH, lambda picked: _take_epoch(picked, tested)),
            format_func=lambda each: page.plain("untrained") if each == 0 else page.plain("after", {"epoch": each}),
        )  # fmt: skip
    return epoch


def _take_epoch(picked: int, tested: int) -> None:
    address.put("epoch", "" if picked == tested else str(picked))


def go(page: Page, run: Run) -> None:
    """Show another run: its choices become the page's. A callback."""
    address.put("epoch", "")
    view = "series" if run.config.data.task == "series" else "task"
    page.state.set({"view": view, **run.config.flat()})


def follow_address(page: Page) -> None:
    """Show the run that the address names, as links from other pages do; say so where it is not here."""
    asked = address.get("run")
    if not asked:
        return
    found = backend().store.get(asked)
    address.put("run", "")
    if found is None or found.deleted or not isinstance(found.config, SequencesConfig):
        st.info(missing.said(asked))
        return
    go(page, found)
    address.rerun()


def told(page: Page, run: Run) -> str:
    """Say in a few words what an ended run has reached."""
    evaluation = sequences.tested(run)
    if evaluation is None:
        return ""
    values = {"loss": evaluation.loss, "accuracy": evaluation.accuracy}
    return page.plain("result series" if run.config.data.task == "series" else "result", values)
