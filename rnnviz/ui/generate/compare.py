"""Several language models beside one another: their bits by epoch, a table, and what each writes."""

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.config.language import LanguageConfig
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts.swept import BITS
from rnnviz.figures.live import language as figures
from rnnviz.figures.live.language import Level
from rnnviz.language.writing import How
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs import usual
from rnnviz.runs.records import Run
from rnnviz.ui import compared, side_by_side, swept, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language, stored
from rnnviz.ui.cached.shelf import NotAtHandError
from rnnviz.ui.generate import run as opened
from rnnviz.ui.page import Page
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    import pandas as pd

SAMPLE: Final = 200  # tokens
ORDERS: Final = (1, 3, 5)  # of the n-grams whose level is drawn
ABREAST: Final = 3  # samples beside one another


def draw_comparison(page: Page) -> None:
    """Compare the open run with the others that the address names; with fewer than two, say how they are chosen."""
    runs = compared.runs(LanguageConfig.kind, opened.opened())
    if len(runs) < 2:
        side_by_side.draw_none(plain("task runs"), partial(page.state.set, {"view": "learn"}))
        return
    runs = swept.ordered(runs)
    side_by_side.draw(runs, partial(_curves, page))
    same = _same_text(runs)
    if not same:
        st.markdown(page.words("other texts"))
    names = side_by_side.names(runs)
    if same:
        swept.draw(page, runs, BITS, _result)
    tables.draw(_table(page, runs, names), alt=plain("alt compare table"))
    st.caption(page.words("two parts", {"read": language.READ}))
    _samples(page, [run for run in runs if stored.epochs_so_far(run)], names)


def _curves(page: Page, runs: list[Run]) -> None:
    names = side_by_side.names(runs)
    histories = {names[run.id]: _history(run) for run in runs}
    architectures = {names[run.id]: run.config.model.architecture for run in runs}
    last = {name: epochs["val_loss"].iloc[-1] / np.log(2) for name, (_, epochs) in histories.items() if len(epochs)}
    alt = page.plain("alt compared", {"told": ", ".join(f"{name} {bits:.2f}" for name, bits in last.items())})
    with ui.warned():
        chart = figures.several(histories, architectures, _levels(page, runs) if _same_text(runs) else (), label=alt)
        ui.charted(drawn(chart), badge=ui.badge_of(*runs), look=page.look("compared"), key="compared")


def _same_text(runs: list[Run]) -> bool:
    return len({run.fingerprint for run in runs}) == 1


def _history(run: Run) -> "tuple[pd.DataFrame, pd.DataFrame]":
    """Return its history by batch and by epoch; where nothing is held out, the training text stands for what would be."""
    outline, epochs = backend().store.outline(run.id), backend().store.epochs(run.id)
    return outline, epochs if run.config.data.held_out else epochs.assign(val_loss=epochs["loss"])


def _levels(page: Page, runs: list[Run]) -> list[Level]:
    """Return what counting reaches on the same split; nothing where the runs split the text differently."""
    splits = {(run.config.data.token, run.config.data.tokens, run.config.data.held_out) for run in runs}
    if len(splits) > 1 or not runs[0].config.data.held_out:
        return []
    try:
        counted = language.baselines(runs[0].key)
    except NotAtHandError:  # without the text there are no levels, and the curves stay
        return []
    return [Level(page.plain("gram", {"order": order}), counted.bits[order - 1]) for order in ORDERS]


def _tested(run: Run) -> float | None:
    """Return a run's bits per token on its test part; None where nothing can be measured."""
    if run.active or run.final_epoch not in stored.epochs_so_far(run):
        return None
    try:
        return language.tested_bits(run.at(int(run.final_epoch or 0)))
    except ValueError:
        return None


def _result(run: Run) -> swept.Result | None:
    bits, epochs = _tested(run), backend().store.epochs(run.id)
    if bits is None:
        return None
    return swept.Result(bits, learned=swept.learned(run, epochs, "loss") / np.log(2))


def _table(page: Page, runs: list[Run], names: dict[str, str]) -> "pd.DataFrame":
    import pandas as pd

    return pd.DataFrame([_row(page, names[run.id], run) for run in runs])


def _row(page: Page, name: str, run: Run) -> dict[str, str]:
    config, bits = language.config_of(run), _tested(run)
    seconds = side_by_side.told(usual.seconds(backend().store.epochs(run.id)["seconds"]))
    tested = ("–", "–") if bits is None else (f"{bits:.3f}", f"{2**bits:.2f}")
    counts = f"{parameter_count(config.network(), config.steps):,}", seconds
    columns = ("run", "bits", "perplexity", "parameters", "seconds")
    return dict(zip((page.plain(f"column {each}") for each in columns), (name, *tested, *counts), strict=True))


def _samples(page: Page, runs: list[Run], names: dict[str, str]) -> None:
    """Let each write on with the same seed."""
    if not runs:
        return
    ui.heading(ui.badge_of(*runs), page.look("samples beside"))
    columns = st.columns(min(ABREAST, len(runs)))
    for k, run in enumerate(runs):
        with columns[k % ABREAST], st.container(border=True):
            st.markdown(f"**{escape(names[run.id])}**")
            with ui.warned():
                snapshot, known = stored.trained(run), language.encoded(run.key).vocabulary
                found = language.written(snapshot, opened.prompt_of(run, ""), SAMPLE, How(0.7))
                st.text(known.decode(np.concatenate([found.prompt, found.ids])))
