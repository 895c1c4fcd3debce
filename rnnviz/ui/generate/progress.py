"""A language model while it learns and after: its state, what it writes on the way, and its bits over what counting reaches."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.config.task import TaskConfig
from rnnviz.figures.live.language import Level
from rnnviz.language import samples
from rnnviz.runs.records import Run
from rnnviz.ui import address, below, other_values, run_status, together
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language, run_charts, stored
from rnnviz.ui.cached.shelf import NotAtHandError
from rnnviz.ui.page import Page
from rnnviz.ui.ticking import ticking
from rnnviz.ui.words import common, plain

if TYPE_CHECKING:
    import pandas as pd

TICK_S: Final = 1.0
SHOWN: Final = 8  # samples


class Sample(NamedTuple):
    """What a network wrote at some time."""

    when: str
    text: str


def draw_progress(page: Page, run: Run) -> None:
    """Draw everything about a run's training; while it is active this ticks."""
    run_status.draw_status(run, None if page.state.is_held("view") else partial(_more, page))
    (_ticking if run.active else _drawn)(page, run.id)


def _more(page: Page, run: Run) -> None:
    """Offer the same settings with other values of one of them."""
    other_values.offer(run, partial(_side_by_side, page))


def _side_by_side(page: Page, run: Run, others: list[TaskConfig]) -> None:
    if together.train(run, others):
        address.put("run", run.id)
        page.state.set({"view": "compared"})


@ticking(TICK_S)
def _ticking(page: Page, run_id: str) -> None:
    _drawn(page, run_id)


def _drawn(page: Page, run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None:
        return
    with ui.warned():
        _samples(page, run)
    if place := below.near("generate/curves", height=1060, narrow=1110, now=run.active):
        with place:
            with ui.warned():
                _bits(page, run)
            _norm(run)


def _samples(page: Page, run: Run) -> None:
    if not (found := samples_of(page, run)):
        return
    ui.heading(ui.badge_of(run), page.look("samples"))
    with st.container(border=True, key="samples"):
        for sample in some(found):
            st.markdown(f"**{sample.when}**")
            st.text(sample.text)
    if len(found) > SHOWN:
        st.caption(page.words("samples in all", {"shown": SHOWN, "count": len(found)}))


def samples_of(page: Page, run: Run) -> list[Sample]:
    """Return what a network wrote while it learned: as the worker kept it or, where that is not, by its weights of some epochs.

    Raises:
        ValueError: its text is not at hand.
    """
    text, config = language.encoded(run.key), language.config_of(run)
    begins = samples.prompt(text.train, config.data.window)
    kept = backend().store.samples(run.id)
    if kept:
        known = len(text.vocabulary)
        written = [(page.plain("after step", {"step": step}), ids[ids < known]) for step, ids in kept]
    else:
        written = [
            (page.plain("after epoch", {"epoch": epoch}), language.sample(run.at(epoch)))
            for epoch in stored.epochs_so_far(run)
        ]
    return [Sample(when, text.vocabulary.decode(np.concatenate([begins, ids]))) for when, ids in written]


def some(found: list[Sample]) -> list[Sample]:
    """Return at most SHOWN of them, with the first and the last: close to one another at the beginning, where most changes."""
    if len(found) <= SHOWN:
        return found
    at = np.geomspace(1, len(found), SHOWN).round().astype(int) - 1
    for k in range(1, SHOWN):
        at[k] = max(at[k], at[k - 1] + 1)
    return [found[k] for k in at]


def _bits(page: Page, run: Run) -> None:
    levels: list[Level] = []
    if run.config.data.held_out:
        with suppress(NotAtHandError):  # without its text there are no levels, and the curve stays
            counted = language.baselines(run.key)
            levels = [Level(page.plain("uniform"), counted.uniform)]
            levels += [Level(page.plain("gram", {"order": k}), bits) for k, bits in enumerate(counted.bits, 1)]
    if not (charts := run_charts.drawn(run, {"bits": page.plain("alt bits")}, tuple(levels))):
        return
    last = _last(run, backend().store.epochs(run.id))
    where = page.plain("part that validates" if run.config.data.held_out else "training text")
    facts = {"bits": last, "perplexity": 2.0 ** (last or 0.0), "where": where}
    look = page.look("first bits") if last is None else page.look("bits", facts)
    ui.charted(charts["bits"], badge=ui.badge_of(run), look=look, key="bits", of=run.id)


def _last(run: Run, epochs: "pd.DataFrame") -> float | None:
    """Return the bits per token after the last epoch, on held-out text where there is some; None before there is one."""
    if epochs.empty:
        return None
    column = "val_loss" if run.config.data.held_out else "loss"
    return float(epochs[column].iloc[-1] / np.log(2))


def _norm(run: Run) -> None:
    if charts := run_charts.drawn(run, {"norm": plain("alt task norm")}):
        ui.charted(charts["norm"], badge=ui.badge_of(run), look=common("look task norm"), key="task_norm", of=run.id)
