"""The left side of the Train page: what to train, and the button."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from rnnviz.choices import DataChoices
from rnnviz.config import estimate
from rnnviz.config.run import RunConfig, control, from_flat, problems
from rnnviz.data import subsets
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import controls
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.state import State
from rnnviz.ui.train import published, sources
from rnnviz.ui.train.start import train
from rnnviz.ui.words import of_page

_LATELY = 5  # runs

# Section: the choices that most learners want, and those under "More".
PANELS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Reviews": (
        ("source", "subset", "vocabulary", "maxlen"),
        ("cut", "pad", "masking", "test_subset", "validation_split", "skip", "proportions"),
    ),
    "Network": (
        ("architecture", "units", "filters", "kernel_size", "pool_size", "pooling", "layers", "bidirectional", "embedding"),
        (
            "activation", "recurrent_initializer", "recurrent_gain", "forget_bias", "embedding_dropout", "dropout",
            "recurrent_dropout", "dense_units", "dense_dropout", "output",
        ),
    ),
    "Learning": (
        ("optimizer", "learning_rate", "epochs", "batch_size", "clipping", "clip_threshold"),
        ("class_weight", "momentum", "early_stopping", "seed"),
    ),
}  # fmt: skip


def draw_panels(page: Page, run: Run | None) -> None:
    """Draw all controls."""
    state = page.state
    published.draw_published(page, run)
    for title, (often, rarely) in PANELS.items():
        with st.container(border=True, key=f"panel_{title.lower()}"):
            st.subheader(title, anchor=False)
            controls.choices(state, often[:1])
            if title == "Reviews":
                sources.draw_source(page)
            controls.choices(state, often[1:], columns=2)
            troubled = any(name in state.problems for name in rarely)
            with st.expander(page.plain("more"), expanded=troubled):
                controls.choices(state, rarely, columns=2)


def check(values: Mapping[str, Any]) -> dict[str, str]:
    """Return one sentence by name for choices that do not fit one another or the reviews that are at hand."""
    found = problems(values)
    corpus = stored.corpus(values["source"], values["upload"])
    data = DataChoices.model_construct(None, **{name: values[name] for name in DataChoices.model_fields})
    if corpus and values["subset"] > (available := subsets.usable(corpus, data)):
        found["subset"] = of_page("train", "too many reviews", {"reviews": available})
    return found


def config_of(state: State) -> RunConfig | None:
    """Return the config of the choices, or None where they do not fit: a sentence then stands at the control."""
    return None if check(state) else from_flat(dict(state))


def draw_button(page: Page, config: RunConfig | None) -> None:
    """Draw the button that trains, with what it would train, and why it could not."""
    st.button(
        "Train",
        type="primary",
        icon=":material/play_arrow:",
        shortcut="Ctrl+Enter",
        disabled=config is None,
        on_click=train,
        args=(config,),
        help=page.plain("train help"),
    )
    if config:
        count = parameter_count(config.network(), config.data.maxlen)
        duration = _duration(config)
        facts = {"name": Markup(config.describe()), "parameters": count, "duration": duration}
        st.caption(page.words("would train for" if duration else "would train", facts), width="content")
        _warn_if_slow(page, config, duration)
    else:
        st.markdown(f":red[:material/error: {page.words('do not fit')}]", width="content")


def _warn_if_slow(page: Page, config: RunConfig, duration: str) -> None:
    """Say what to change in a run that takes longer than anybody waits."""
    step = backend().jobs.step_seconds
    changes = estimate.lighter(config, step) if step else []
    if changes:
        said = [
            page.plain(
                "lighter",
                {
                    "label": control(change.name).label,
                    "value": change.value,
                    "duration": estimate.in_words(change.seconds),
                },
            )
            for change in changes
        ]
        facts = {"duration": duration, "changes": "; ".join(said)}
        st.markdown(f":material/hourglass_top: {page.words('slow', facts)}", width="content")


def _duration(config: RunConfig) -> str:
    step = backend().jobs.step_seconds
    return estimate.in_words(estimate.total(config, step, _pace(step))) if step else ""


def _pace(step: float) -> float:
    """Return how much longer than estimated this machine takes just now: its last finished runs tell."""
    taken = [
        (run.config, run.ended - run.started)
        for run in backend().store.runs(shipped=False, limit=_LATELY)
        if run.status == "finished" and run.started and run.ended and isinstance(run.config, RunConfig)
    ]
    return estimate.pace(taken, step)
