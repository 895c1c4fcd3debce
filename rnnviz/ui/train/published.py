"""Published experiments on the Train page: their settings to start from, their figures to compare with."""

from functools import partial

import streamlit as st

from rnnviz.config import presets
from rnnviz.config.presets import Preset
from rnnviz.config.run import RunConfig
from rnnviz.lessons import Markup, escape
from rnnviz.runs.records import Run
from rnnviz.ui import address, compared, way_back
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.show import opened
from rnnviz.ui.train import parts, printed, recorded
from rnnviz.ui.train.start import train

QUICK = 2_000
MENDED, AS_PUBLISHED = "mended", "as_published"


def draw_published(page: Page, run: Run | None) -> None:
    """Draw the experiments: choose one, see its figures and its record, take over its settings or train its whole group."""
    part = opened(page.plain("published"), key="train/published", icon=":material/menu_book:")
    if part is None:
        return
    with part:
        state = page.state
        options = {preset.key: preset for preset in presets.PRESETS}
        key = st.selectbox(
            "Experiment",
            list(options),
            format_func=lambda name: options[name].title,
            help=page.plain("published help"),
            key="train/preset",
            persist_state="session",
        )
        preset = options[key]
        st.markdown(figures(page, preset))
        st.caption(f"{escape(preset.citation)}. {page.told(f'preset {preset.key}')}")
        version = _version(page, preset)
        printed.draw_leads(page, preset)
        size = _size(page, preset)
        recorded.draw_recorded(page, preset, preset.mended_key if version == MENDED else preset.key, run)
        with st.container(horizontal=True):
            take = partial(state.set, _sized(_config(preset, version), size).flat())
            st.button(page.plain("use settings"), on_click=way_back.change, args=(page.scope, preset.title, take))
            group = presets.groups()[preset.group]
            if len(group) > 1:
                st.button(
                    page.plain("train all", {"count": len(group)}),
                    icon=":material/playlist_play:",
                    on_click=_train_group,
                    args=(group, size),
                    help=page.plain("train all help", {"titles": ", ".join(one.title for one in group)}),
                )


def _size(page: Page, preset: Preset) -> int | None:
    """Let the learner choose how many reviews to learn from; None for as many as published."""
    chosen: int | None = st.segmented_control(
        page.plain("published size"),
        (QUICK, None),
        format_func=lambda count: page.plain(
            "to try it" if count else "as published", {"reviews": count or preset.config.data.subset}
        ),
        default=QUICK,
        key="train/preset_size",
        persist_state="session",
        required=True,
        help=page.plain("published size help"),
    )
    return chosen


def _version(page: Page, preset: Preset) -> str:
    """Let the learner choose whether a defect of the published code is mended; where there is none, nothing is drawn."""
    if preset.mends is None:
        return AS_PUBLISHED
    chosen = st.segmented_control(
        page.plain("published version"),
        (MENDED, AS_PUBLISHED),
        format_func=lambda version: page.plain(f"version {version}"),
        default=MENDED,
        key="train/preset_version",
        persist_state="session",
        required=True,
        help=page.plain("published version help"),
    )
    return chosen or MENDED


def _config(preset: Preset, version: str) -> RunConfig:
    return preset.mended if version == MENDED else preset.config


def _sized(config: RunConfig, size: int | None) -> RunConfig:
    """Return a config with that many training reviews, or with all."""
    return presets.scaled(config, size) if size else config


def _train_group(group: tuple[Preset, ...], size: int | None) -> None:
    ids = []
    corpus = stored.corpus("imdb")
    for preset in group:
        config = _sized(preset.mended, size)
        train(config, show=False)
        if corpus:
            ids.append(config.run_id(corpus.fingerprint))
    if ids:
        address.put("run", ids[0])
        compared.put(ids[1:])
        parts.go(parts.RUNS)


def figures(page: Page, preset: Preset) -> str:
    """Return a preset's published figures as one line of Markdown."""
    told = preset.published
    best = f" (epoch {told.best_epoch})" if told.best_epoch else ""
    parts = {
        "test accuracy": _share(told.test_accuracy),
        "best validation accuracy": _share(told.best_validation_accuracy) + best,
        "worst validation accuracy": _share(told.worst_validation_accuracy),
        "validation accuracy by epoch": ", ".join(map(_share, told.validation_accuracies)),
        "last validation accuracy": _share(told.final_validation_accuracy),
        "last validation loss": _share(told.final_validation_loss),
        "parameters": f"{told.parameters:,}" if told.parameters_printed else "",
    }
    said = ", ".join(f"{name} **{value}**" for name, value in parts.items() if value)
    computed = "" if told.parameters_printed else page.words("parameters computed", {"count": told.parameters})
    return " ".join(filter(None, (page.words("printed", {"figures": Markup(said)}) if said else "", computed)))


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
