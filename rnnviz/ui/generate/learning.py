"""Training a language model: its choices, the button, and the run that is shown."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import streamlit as st

from rnnviz import ui
from rnnviz.config.language import LanguageConfig
from rnnviz.language import windows
from rnnviz.lessons import Markup, escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import acts, address, announcement, below, notices, way_back
from rnnviz.ui.backend import backend
from rnnviz.ui.generate import downloads, library, own_text, progress
from rnnviz.ui.generate import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.state import State
from rnnviz.ui.visitor import session
from rnnviz.ui.words import of_page

PANELS: Final = {
    "text": (("text", "token", "tokens", "window", "predict", "stateful"), ("held_out",)),
    "network": (("architecture", "units", "layers", "embedding"),
                ("activation", "recurrent_initializer", "recurrent_gain", "forget_bias")),
    "learning": (("learning_rate", "epochs", "batch_size", "optimizer"),
                 ("clipping", "clip_threshold", "momentum", "early_stopping", "seed")),
}  # fmt: skip
TUTORIAL: Final[dict[str, Any]] = {
    "view": "learn", "text": "tutorial", "token": "word", "predict": "last", "window": 4, "held_out": 0.0,
    "architecture": "simple_rnn", "activation": "relu", "units": 50, "layers": 1, "embedding": 10, "optimizer": "adam",
    "batch_size": 32, "epochs": 200, "learning_rate": 0.001, "clipping": "none", "vocabulary": 2_000,
}  # fmt: skip


def fitted(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the choices of a run by name, with no more tokens than the text has."""
    own = {name: values[name] for name in LanguageConfig.fields()}
    text = own_text.text_of(own)
    return windows.fit(own, text) if text else own


def check(values: Mapping[str, Any]) -> dict[str, str]:
    """Return one sentence by name for choices that do not fit together."""
    found = LanguageConfig.problems(fitted(values))
    if values["text"] == "own" and values["own_text"] and own_text.text_of(values) is None:
        found["text"] = of_page("generate", "text gone")
    return found


def offer_tutorial(page: Page) -> None:
    """Draw the button that sets up the network of the next-word tutorial."""
    st.button(
        page.plain("tutorial preset"), icon=":material/school:", on_click=way_back.change,
        args=(page.scope, page.plain("tutorial title"), partial(page.state.set, TUTORIAL)),
    )  # fmt: skip


def draw_learning(page: Page) -> None:
    """Draw the choices, the button, the run and what it wrote so far, and all runs."""
    state, left, right = page.state, *st.columns([2, 3], gap="large")
    with left:
        offer_tutorial(page)
        for title, (often, rarely) in PANELS.items():
            with st.container(border=True, key=f"language_{title}"):
                ui.controls.choices(state, often[:1])
                if title == "text":
                    own_text.draw_own_text(page)
                ui.controls.choices(state, often[1:], columns=2)
                if title == "text" and state["token"] == "word":
                    ui.controls.choice(state, "vocabulary")
                ui.controls.more(state, rarely, page.plain("more"))
    run = runs.opened()
    with right:
        _button(page, run)
        notices.draw()
        runs.say_missing(page, run.id if run else "")
        if run:
            progress.draw_progress(page, run)
            if not run.active:
                downloads.draw_downloads(run)
    if place := below.near("generate/library", height=230, narrow=440):
        with place:
            library.draw_library(page, run)


def _button(page: Page, opened: Run | None) -> None:
    problems, config = _problems(page.state), _config(page.state)
    refused = config is not None and bool(announcement.refusal(config))
    st.button("Train", type="primary", icon=":material/play_arrow:", disabled=config is None or refused,
              on_click=_train, args=(page,), shortcut="Ctrl+Enter")  # fmt: skip
    if config:
        facts = {
            "name": Markup(config.describe()),
            "parameters": parameter_count(config.network(), config.steps),
            "steps": config.total_steps,
            "tokens": config.parts.train,
            "vocabulary": config.data.vocabulary,
        }
        announcement.draw(config, page.words("would train", facts), shown=opened.id if opened else "")
    for name, sentence in problems.items():
        st.markdown(ui.controls.marked(sentence, escape(f"{_label(page, name)}: {sentence}")))


def _problems(state: State) -> dict[str, str]:
    return {name: sentence for name, sentence in state.problems.items() if name in LanguageConfig.fields()}


def _config(state: State) -> LanguageConfig | None:
    """Return what the choices describe; None where they do not fit, or their text is not at hand."""
    if _problems(state) or own_text.text_of(state) is None:
        return None
    return LanguageConfig.from_flat(fitted(state))


def _label(page: Page, name: str) -> str:
    return page.state.fields.control(name).label


def _train(page: Page) -> None:
    """Train what is chosen now: a number may have been typed since the button was drawn, and pressed with it."""
    page.state.take()
    config, text = _config(page.state), own_text.text_of(page.state)
    if config is None or text is None:
        return

    def submit() -> None:
        run = backend().jobs.submit(config, text, config.describe(), session=session())
        address.put("run", run.id)
        address.put("epoch", "")

    acts.attempt(submit)
