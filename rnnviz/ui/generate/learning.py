"""Training a language model: its choices, a text of one's own, and what it writes while it learns."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import MAX_BYTES, Text
from rnnviz.figures.charts import language as figures
from rnnviz.language import windows
from rnnviz.language.writing import How
from rnnviz.lessons import Markup, escape
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.records import Run
from rnnviz.ui import acts, address, bounds, task_run
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language
from rnnviz.ui.generate import downloads, library
from rnnviz.ui.generate.run import Picked
from rnnviz.ui.page import Page
from rnnviz.ui.ticking import ticking
from rnnviz.ui.visitor import session
from rnnviz.ui.words import of_page

PANELS: Final = {
    "text": (("text", "token", "tokens", "window", "predict", "stateful"), ("held_out",)),
    "network": (("architecture", "units", "layers", "embedding"),
                ("activation", "recurrent_initializer", "recurrent_gain", "forget_bias")),
    "learning": (("learning_rate", "epochs", "batch_size", "optimizer"),
                 ("clipping", "clip_threshold", "momentum", "early_stopping", "seed")),
}  # fmt: skip
SAMPLE: Final = 100  # tokens
SAMPLES_S: Final = 2.0


def text_of(values: Mapping[str, Any]) -> Text | None:
    """Return the chosen text, or None where it is not at hand."""
    return backend().library.text(values["text"], values["own_text"])


def fitted(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the choices of a run by name, with no more tokens than the text has."""
    own = {name: values[name] for name in LanguageConfig.fields()}
    text = text_of(own)
    return windows.fit(own, text) if text else own


def check(values: Mapping[str, Any]) -> dict[str, str]:
    """Return one sentence by name for choices that do not fit together."""
    found = LanguageConfig.problems(fitted(values))
    if values["text"] == "own" and values["own_text"] and text_of(values) is None:
        found["text"] = of_page("generate", "text gone")
    return found


def draw_learning(page: Page, picked: Picked | None) -> None:
    """Draw the choices, the button, the run and what it wrote so far."""
    state, left, right = page.state, *st.columns([2, 3], gap="large")
    with left:
        st.button(page.plain("tutorial preset"), icon=":material/school:", on_click=state.set, args=(TUTORIAL,))
        for title, (often, rarely) in PANELS.items():
            with st.container(border=True, key=f"language_{title}"):
                ui.controls.choices(state, often[:1])
                if title == "text":
                    _own_text(page)
                ui.controls.choices(state, often[1:], columns=2)
                if title == "text" and state["token"] == "word":
                    ui.controls.choice(state, "vocabulary")
                with st.expander(page.plain("more")):
                    ui.controls.choices(state, rarely, columns=2)
    with right:
        _button(page)
        acts.problem()
        if picked:
            task_run.status(picked.run)
            _samples(page, picked.run)
            task_run.curves(picked.run)
            if not picked.run.active:
                downloads.draw_downloads(picked.run)
    library.draw_library(page)


TUTORIAL: Final[dict[str, Any]] = {
    "view": "learn", "text": "tutorial", "token": "word", "predict": "last", "window": 4, "held_out": 0.0,
    "architecture": "simple_rnn", "activation": "relu", "units": 50, "layers": 1, "embedding": 10, "optimizer": "adam",
    "batch_size": 32, "epochs": 200, "learning_rate": 0.001, "clipping": "none", "vocabulary": 2_000,
}  # fmt: skip


def _own_text(page: Page) -> None:
    if page.state["text"] != "own":
        return
    text = text_of(page.state)
    if text:
        st.caption(page.words("own text", {"name": text.name, "characters": len(text.content)}))
    st.text_area(page.plain("paste"), key="generate/paste", max_chars=200_000)
    st.button(page.plain("use pasted"), on_click=_take_pasted, args=(page.state,))
    file = st.file_uploader(
        page.plain("upload"), type=["txt", "md"], max_upload_size=bounds.upload_mb(MAX_BYTES // 1_000_000)
    )
    if file is not None and st.session_state.get("generate/file") != file.file_id:
        st.session_state["generate/file"] = file.file_id
        _take(page.state, file.getvalue(), file.name)
        st.rerun()


def _take_pasted(state: ui.State) -> None:
    _take(state, st.session_state.get("generate/paste", "").encode(), of_page("generate", "pasted"))


def _take(state: ui.State, data: bytes, name: str) -> None:
    acts.attempt(lambda: state.set({"own_text": backend().library.add_text(data, name).fingerprint}))


def _button(page: Page) -> None:
    problems = check(page.state)
    text = text_of(page.state)
    config = None if problems or text is None else LanguageConfig.from_flat(fitted(page.state))
    st.button("Train", type="primary", icon=":material/play_arrow:", disabled=config is None, on_click=_train,
              args=(config, text), shortcut="Ctrl+Enter")  # fmt: skip
    if config:
        facts = {
            "name": Markup(config.describe()),
            "parameters": parameter_count(config.network(), config.steps),
            "steps": config.training.epochs * config.steps_per_epoch,
            "tokens": config.parts.train,
            "vocabulary": config.data.vocabulary,
        }
        st.caption(page.words("would train", facts))
    for name, sentence in problems.items():
        st.markdown(f":red[:material/error: {escape(f'{_label(name)}: {sentence}')}]")


def _label(name: str) -> str:
    return LanguageConfig.fields().control(name).label


def _train(config: LanguageConfig, text: Text) -> None:
    def submit() -> None:
        run = backend().jobs.submit(config, text, config.describe(), session=session())
        address.put("run", run.id)
        address.put("epoch", "")

    acts.attempt(submit)


def _samples(page: Page, run: Run) -> None:
    """List what it wrote after each epoch that is kept, and how far it is beside what counting reaches."""
    ui.heading(ui.badge_of(run), page.look("samples"))
    (_ticking if run.active else _listed)(page, run.id)


@ticking(SAMPLES_S)
def _ticking(page: Page, run_id: str) -> None:
    _listed(page, run_id)


def _listed(page: Page, run_id: str) -> None:
    run = backend().store.get(run_id)
    if run is None or not (epochs := language.epochs(run)):
        return
    known = language.encoded(run.key).vocabulary
    prompt = page.state["prompt"] if run.config.data.token == "character" else page.plain("tutorial prompt")
    with st.container(border=True, key="samples"):
        for epoch in epochs:
            found = language.written(run.at(epoch), prompt, SAMPLE, How(0.7))
            st.markdown(f"**{page.plain('after epoch', {'epoch': epoch})}**")
            st.text(prompt + ("" if known.token == "character" else " ") + known.decode(found.ids))
    with ui.warned():
        _bits(page, run)


def _bits(page: Page, run: Run) -> None:
    rows = backend().store.epochs(run.id)
    if rows.empty:
        return
    nats = np.log(2)
    measured = figures.Bits(
        rows["epoch"].to_numpy(), rows["loss"].to_numpy() / nats, rows["val_loss"].to_numpy() / nats
    )
    levels: list[tuple[str, float]] = []
    if run.config.data.held_out:
        counted = language.baselines(run.key)
        levels = [("uniform", counted.uniform), ("unigram", counted.bits[0])]
        levels += [(f"{order}-gram", counted.bits[order - 1]) for order in (2, 3, 5)]
    last = float(measured.validation[-1] if levels else measured.training[-1])
    ui.show(
        figures.bits(measured, levels),
        badge=ui.badge_of(run),
        look=page.look("bits", {"bits": last, "perplexity": 2.0**last}),
        key="bits",
        alt=page.plain("alt bits", {"bits": last}),
    )
