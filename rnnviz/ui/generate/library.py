"""The language models: open one, rename, delete and restore; several side by side."""

from collections.abc import Mapping
from functools import partial
from typing import Final

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.config.language import LanguageConfig
from rnnviz.figures.charts import language as figures
from rnnviz.language.writing import How
from rnnviz.lessons import escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import address, alike, tables, task_library
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language, stored
from rnnviz.ui.generate.run import prompt_of
from rnnviz.ui.page import Page
from rnnviz.ui.show import Badge

SAMPLE: Final = 200  # tokens
ABREAST: Final = 3  # samples beside one another


def draw_library(page: Page, opened: Run | None) -> None:
    """List the language models, and lay those that are compared with the open one beside it."""
    task_library.draw_library(
        LanguageConfig.kind, opened.id if opened else "", go=partial(go, page), result=partial(_result, page)
    )
    named = task_library.side_by_side(LanguageConfig.kind, opened)
    if len(named) > 1:
        _draw_comparison(page, named)


def go(page: Page, run: Run) -> None:
    """Show a run: its choices become the page's. A callback."""
    page.state.set(run.config.flat())
    address.put("run", run.id)
    address.put("epoch", "")


def _tested(run: Run) -> float | None:
    """Return a run's bits per token on its test part; None where nothing can be measured."""
    if run.active or run.final_epoch not in stored.epochs_so_far(run):
        return None
    try:
        return language.tested_bits(run.at(int(run.final_epoch or 0)))
    except ValueError:
        return None


def _result(page: Page, run: Run) -> str:
    bits = language.validated_bits(run)
    return page.plain("nothing measured") if bits is None else page.plain("result", {"bits": bits})


def _draw_comparison(page: Page, named: Mapping[str, Run]) -> None:
    import pandas as pd

    st.subheader(page.plain("side by side"), anchor=False)
    alike.say(list(named.values()))
    badge: Badge = "recorded" if all(run.shipped for run in named.values()) else "measured"
    rows = {name: _by_epoch(run) for name, run in named.items()}
    same = len({run.fingerprint for run in named.values()}) == 1
    told = ", ".join(f"{name} {bits[-1]:.2f}" for name, (_, bits) in rows.items() if len(bits))
    with ui.warned():
        ui.show(
            figures.compared(rows, _levels(list(named.values())) if same else ()), badge=badge, look=page.look("compared"),
            key="compared", alt=page.plain("alt compared", {"told": told}),
        )  # fmt: skip
    if not same:
        st.markdown(page.words("other texts"))
    tables.draw(pd.DataFrame([_row(page, name, run) for name, run in named.items()]))
    st.caption(page.words("two parts", {"read": language.READ}))
    _samples(page, badge, {name: run for name, run in named.items() if stored.epochs_so_far(run)})


def _by_epoch(run: Run) -> tuple[np.ndarray, np.ndarray]:
    """Return epochs and bits per token on held-out text, or on the training text where nothing is held out."""
    rows = backend().store.epochs(run.id)
    column = "val_loss" if run.config.data.held_out else "loss"
    return rows["epoch"].to_numpy(), rows[column].to_numpy() / np.log(2)


def _levels(runs: list[Run]) -> list[tuple[str, float]]:
    """Return what counting reaches on the same split; nothing where the runs split the text differently."""
    splits = {(run.config.data.token, run.config.data.tokens, run.config.data.held_out) for run in runs}
    if len(splits) > 1 or not runs[0].config.data.held_out:
        return []
    counted = language.baselines(runs[0].key)
    return [("unigram", counted.bits[0]), ("3-gram", counted.bits[2]), ("5-gram", counted.bits[4])]


def _row(page: Page, name: str, run: Run) -> dict[str, str]:
    config, seconds, bits = language.config_of(run), backend().store.epochs(run.id)["seconds"], _tested(run)
    tested = ("–", "–") if bits is None else (f"{bits:.3f}", f"{2**bits:.2f}")
    counts = f"{parameter_count(config.network(), config.steps):,}", f"{seconds.median():.2f}" if len(seconds) else "–"
    columns = ("run", "bits", "perplexity", "parameters", "seconds")
    return dict(zip((page.plain(f"column {each}") for each in columns), (name, *tested, *counts), strict=True))


def _samples(page: Page, badge: Badge, named: Mapping[str, Run]) -> None:
    """Let each write on with the same seed."""
    if not named:
        return
    ui.heading(badge, page.look("samples beside"))
    columns = st.columns(min(ABREAST, len(named)))
    for k, (name, run) in enumerate(named.items()):
        with columns[k % ABREAST], st.container(border=True):
            st.markdown(f"**{escape(name)}**")
            with ui.warned():
                snapshot, known = stored.trained(run), language.encoded(run.key).vocabulary
                found = language.written(snapshot, prompt_of(run, ""), SAMPLE, How(0.7))
                st.text(known.decode(np.concatenate([found.prompt, found.ids])))
