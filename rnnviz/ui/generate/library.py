"""The language models: open one, rename, delete and restore; several side by side."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
import streamlit as st

from rnnviz import ui
from rnnviz.figures.charts import language as figures
from rnnviz.language.writing import How
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import STATUSES, Run
from rnnviz.ui import address, run_menu, tables
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language
from rnnviz.ui.generate.run import KINDS
from rnnviz.ui.page import Page
from rnnviz.ui.show import Badge

SHOWN: Final = 12
MOST: Final = 4  # side by side
SAMPLE: Final = 200  # tokens


def draw_library(page: Page) -> None:
    """List the language models, and lay those that are chosen side by side."""
    st.subheader(page.plain("models"), anchor=False)
    deleted = st.toggle(page.plain("deleted models"), key="generate/deleted")
    runs = backend().store.runs(kinds=KINDS, limit=SHOWN, deleted=deleted)
    if deleted and not runs:
        st.info(page.words("none deleted"), icon=":material/search:")
    for run in runs:
        with st.container(horizontal=True, vertical_alignment="center", key=f"model_{run.id}"):
            st.markdown(f"**{escape(run.name)}** · {escape(_result(page, run))}", width="stretch")
            if run.deleted:
                run_menu.draw_offers(run)
                continue
            st.button("Open", key=f"open_{run.id}", on_click=_open, args=(run.id,))
            run_menu.draw_menu(run, _delete)
    if not deleted:
        _draw_comparison(page, [run for run in runs if run.final_epoch is not None])


def _result(page: Page, run: Run) -> str:
    if run.active or run.final_epoch is None:
        return STATUSES[run.status]
    try:
        return page.plain("result", {"bits": language.tested_bits(run.at(run.final_epoch))})
    except ValueError:
        return page.plain("nothing measured")


def _open(run_id: str) -> None:
    address.put("run", run_id)
    address.put("epoch", "")


def _delete(run_id: str, attempt: str) -> None:
    backend().store.delete(run_id, attempt)
    if address.get("run") == run_id:
        _open("")


def _draw_comparison(page: Page, runs: Sequence[Run]) -> None:
    if len(runs) < 2:
        return
    st.subheader(page.plain("side by side"), anchor=False)
    names = {run.id: _name(run, runs) for run in runs}
    chosen = st.multiselect(
        page.plain("compare"), list(names), format_func=names.__getitem__, key="generate/compare", max_selections=MOST
    )
    picked = [run for run in runs if run.id in chosen]
    if len(picked) < 2:
        st.markdown(page.words("choose two"))
        return
    badge: Badge = "recorded" if all(run.shipped for run in picked) else "measured"
    rows = {names[run.id]: _by_epoch(run) for run in picked}
    same = len({run.fingerprint for run in picked}) == 1
    told = ", ".join(f"{name} {bits[-1]:.2f}" for name, (_, bits) in rows.items() if len(bits))
    ui.show(
        figures.compared(rows, _levels(picked) if same else ()), badge=badge, look=page.look("compared"), key="compared",
        alt=page.plain("alt compared", {"told": told}),
    )  # fmt: skip
    if not same:
        st.markdown(page.words("other texts"))
    tables.draw(pd.DataFrame([_row(page, names[run.id], run) for run in picked]))
    _samples(page, names, picked)


def _name(run: Run, runs: Sequence[Run]) -> str:
    """Return a run's name, with its seed and id where another one is called the same."""
    twins = sum(other.name == run.name for other in runs)
    return run.name if twins == 1 else f"{run.name} (seed {run.config.training.seed}, {run.id[:4]})"


def _by_epoch(run: Run) -> tuple[np.ndarray, np.ndarray]:
    """Return epochs and bits per token on held-out text, or on the training text where nothing is held out."""
    rows = backend().store.epochs(run.id)
    column = "val_loss" if run.config.data.held_out else "loss"
    return rows["epoch"].to_numpy(), rows[column].to_numpy() / np.log(2)


def _levels(runs: Sequence[Run]) -> list[tuple[str, float]]:
    """Return what counting reaches on the same split; nothing where the runs split the text differently."""
    splits = {(run.config.data.token, run.config.data.tokens, run.config.data.held_out) for run in runs}
    if len(splits) > 1 or not runs[0].config.data.held_out:
        return []
    counted = language.baselines(runs[0].key)
    return [("unigram", counted.bits[0]), ("3-gram", counted.bits[2]), ("5-gram", counted.bits[4])]


def _row(page: Page, name: str, run: Run) -> dict[str, str]:
    config, seconds = language.config_of(run), backend().store.epochs(run.id)["seconds"]
    try:
        bits = language.tested_bits(run.at(run.final_epoch or 0))
        tested = (f"{bits:.3f}", f"{2**bits:.2f}")
    except ValueError:
        tested = ("–", "–")
    counts = f"{parameter_count(config.network(), config.steps):,}", f"{seconds.median():.2f}" if len(seconds) else "–"
    columns = ("run", "bits", "perplexity", "parameters", "seconds")
    return dict(zip((page.plain(f"column {each}") for each in columns), (name, *tested, *counts), strict=True))


def _samples(page: Page, names: dict[str, str], runs: Sequence[Run]) -> None:
    """Let each go on from the same prompt with the same seed."""
    ui.heading(ui.badge_of(runs[0]), page.look("samples beside"))
    for column, run in zip(st.columns(len(runs)), runs, strict=True):
        known = language.encoded(run.key).vocabulary
        prompt = page.state["prompt"] if known.token == "character" else page.plain("tutorial prompt")
        with column, st.container(border=True):
            st.markdown(f"**{escape(names[run.id])}**")
            with ui.warned():
                found = language.written(run.at(run.final_epoch or 0), prompt, SAMPLE, How(0.7))
                st.text(prompt + ("" if known.token == "character" else " ") + known.decode(found.ids))
