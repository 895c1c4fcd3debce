"""The left side of the Train page: what to train, and the button."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from rnnviz.choices import DataChoices
from rnnviz.choices.base import ToDo
from rnnviz.config.run import RunConfig, from_flat, problems
from rnnviz.data import subsets
from rnnviz.lessons import Markup
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import announcement, controls
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.state import State
from rnnviz.ui.train import parts, published, sources
from rnnviz.ui.train.start import train
from rnnviz.ui.words import common, of_page

# Section: the choices that most learners want, and those under "More".
PANELS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Reviews": (
        ("source", "subset", "vocabulary", "maxlen"),
        ("cut", "pad", "masking", "test_subset", "validation_split", "skip", "proportions"),
    ),
    "Network": (
        ("architecture", "units", "filters", "kernel_size", "pool_size", "pooling", "layers", "bidirectional", "embedding"),
        (
            "readout", "activation", "recurrent_initializer", "recurrent_gain", "forget_bias", "embedding_dropout", "dropout",
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
            controls.more(state, rarely, page.plain("more"))


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


def draw_button(page: Page, config: RunConfig | None, opened: Run | None) -> None:
    """Draw the button that trains, with what it would train, and why it could not; `opened` is the run of the page."""
    refused = announcement.refusal(config) if config else ""
    st.button(
        "Train",
        type="primary",
        icon=":material/play_arrow:",
        shortcut="Ctrl+Enter",
        disabled=config is None or bool(refused),
        on_click=_train,
        args=(page,),
        help=page.plain("train help"),
    )
    if config:
        facts = {"name": Markup(config.describe()), "parameters": parameter_count(config.network(), config.data.maxlen)}
        shown = opened.id if opened and parts.current() == parts.RUN else ""
        announcement.draw(config, common("would train", facts), shown=shown)
    else:
        st.markdown(_unfit(page), width="content")


def _unfit(page: Page) -> str:
    """Return why there is nothing to train: the one thing that is still to be done, or that something is wrong."""
    wrong = sorted(check(page.state).values(), key=lambda sentence: isinstance(sentence, ToDo))
    return controls.marked(wrong[0], "" if isinstance(wrong[0], ToDo) else page.words("do not fit"))


def _train(page: Page) -> None:
    """Train what is chosen now: a number may have been typed since the button was drawn, and pressed with it."""
    page.state.take()
    if config := config_of(page.state):
        train(config)
