"""A series: one step ahead and free running, against what is easy to say."""

from typing import Any

import numpy as np
import streamlit as st

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import series
from rnnviz.data.own_series import MAX_BYTES
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import memory as figures
from rnnviz.runs.records import Run
from rnnviz.ui import acts, controls, notices, uploads
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import sequences, stored
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.show import badge_of, charted
from rnnviz.ui.ticking import ticking

CHOICES = ("period", "noise", "length")
TICK_S = 2.0
_FILE = "memory/own"
SHOWN = 200  # positions drawn at once


def draw_own(page: Page) -> None:
    """Let the learner upload a series, and say why one cannot be used."""
    if page.state["series"] != "own":
        return
    st.file_uploader(
        page.plain("own series"), type=["csv", "txt"], key=_FILE, help=page.plain("own help"),
        max_upload_size=MAX_BYTES // 1_000_000, on_change=acts.attempt, args=(_take, page),
    )  # fmt: skip
    notices.draw()
    if known := backend().library.own_series(page.state["own_series"]):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(page.words("own known", {"name": known.name, "points": len(known.values)}))
            uploads.draw_chosen(known.fingerprint)


def _take(page: Page) -> None:
    given = st.session_state.get(_FILE)
    if given is not None:
        kept = backend().library.add_series(given.getvalue(), given.name)
        page.state.set({"own_series": kept.fingerprint})


def has_series(config: SequencesConfig) -> bool:
    """Whether the series of the choices is at hand: one's own has to be uploaded first."""
    return config.data.series != "own" or backend().library.own_series(config.data.own_series) is not None


def draw_series(page: Page, config: SequencesConfig) -> None:
    """Draw the end of the series, where nothing is learned, and what is easy to say of it."""
    made = sequences.series_of(config.data).values
    at = np.arange(len(made) - SHOWN, len(made)) if len(made) > SHOWN else np.arange(1, len(made))
    st.markdown(page.told("baselines", baselines(config)))
    ago = sequences.series_of(config.data).cycle
    if config.data.series == "own":
        st.markdown(page.words("cycle found", {"ago": ago}))
    lines = {page.plain("truth"): made[at], page.plain("yesterday", {"ago": ago}): series.same_as(made, at, ago)}
    alt = page.plain("alt series", {"points": len(made)})
    charted(
        drawn(figures.going_on(at, lines, 0.0, label=alt)),
        badge="illustration",
        look=page.look("series", {"ago": ago}),
        key="series",
        of=config.data.series,
    )


def baselines(config: SequencesConfig) -> dict[str, Any]:
    """Return the mean squared errors of the easy answers on the part that is tested, in variances of the series."""
    whole = sequences.series_of(config.data)
    made, cycle = whole.values, whole.cycle
    at = np.arange(series.border(len(made)), len(made))
    now, before = (float(np.mean((series.same_as(made, at, ago) - made[at]) ** 2)) for ago in (1, cycle))
    return {
        "now": now, "yesterday": before, "ago": cycle,
        "mean": float(np.mean(made[at] ** 2)), "deviation": whole.deviation, "points": len(made),
    }  # fmt: skip


def draw_told(page: Page, run: Run, config: SequencesConfig) -> None:
    """Draw what the trained network says: one step ahead by epoch, then alone."""
    if run.active:
        _while_it_trains(page, run, config)
        return
    evaluation = sequences.tested(run)
    if evaluation is None:
        st.info(page.words("no answers"))
        return
    easy = baselines(config)
    st.markdown(page.told("one ahead", {"loss": evaluation.loss, **easy}))
    if not stored.epochs(run.key):
        return
    epoch = runs.choose_epoch(page, run)
    left, right = st.columns(2, gap="large")
    with left:
        error = _draw_ahead(page, run, config, epoch)
    with right:
        controls.choice(page.state, "ahead")
        _draw_free(page, run, config, error, epoch)


@ticking(TICK_S)
def _while_it_trains(page: Page, run: Run, config: SequencesConfig) -> None:
    """Draw what the weights of the newest epoch say."""
    now = backend().store.get(run.id)
    if now and (epochs := stored.epochs_so_far(now)):
        left, right = st.columns(2, gap="large")
        with left:
            error = _draw_ahead(page, run, config, max(epochs))
        with right:
            _draw_free(page, run, config, error, max(epochs))


def _draw_ahead(page: Page, run: Run, config: SequencesConfig, epoch: int) -> float:
    """Draw the answers one step ahead after an epoch; return their root mean squared error on what is drawn."""
    whole = sequences.series_of(config.data)
    made = whole.values
    at = np.arange(len(made) - min(SHOWN, len(made) - series.border(len(made))), len(made))
    told = sequences.one_ahead(run.at(epoch), len(at))
    error = float(np.sqrt(np.mean((told - made[at]) ** 2)))
    lines = {page.plain("truth"): made[at], page.plain("told"): told}
    lines[page.plain("now")] = series.same_as(made, at, 1)
    lines[page.plain("yesterday", {"ago": whole.cycle})] = series.same_as(made, at, whole.cycle)
    read, alt = (at[-1] - config.data.length, at[-1] - 1), page.plain("alt one ahead", {"error": error})
    charted(
        drawn(figures.going_on(at, lines, error, label=alt, window=read)),
        badge=badge_of(run),
        look=page.look("one ahead live" if run.active else "one ahead", {"error": error, "epoch": epoch}),
        key="one_ahead",
        of=run.id,
    )
    return error


def _draw_free(page: Page, run: Run, config: SequencesConfig, error: float, epoch: int) -> None:
    """Draw how the network goes on alone from the end of what it learned from; the band is its error one step ahead."""
    made = sequences.series_of(config.data).values
    edge, length = series.border(len(made)), config.data.length
    steps = min(page.state["ahead"], len(made) - edge)
    free = sequences.alone(run.at(epoch), steps)
    at = np.arange(edge - length, edge + steps)
    cycle = sequences.series_of(config.data).cycle
    again = made[np.maximum(edge - cycle, 0) :][np.arange(steps) % cycle]
    truth = made[edge : edge + steps]
    facts = {
        "steps": steps,
        "free": float(np.mean((free - truth) ** 2)),
        "again": float(np.mean((again - truth) ** 2)),
        "constant": float(np.mean((made[edge - 1] - truth) ** 2)),
        "ago": cycle,
    }
    st.markdown(page.words("free", facts))
    lines = {page.plain("truth"): made[at], page.plain("told alone"): free, page.plain("again"): again}
    charted(
        drawn(figures.going_on(at, lines, error, label=page.plain("alt free", facts), begins=edge - 0.5)),
        badge=badge_of(run),
        look=page.look("free"),
        key="free",
        of=run.id,
    )
