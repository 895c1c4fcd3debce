"""The left side of the Train page: what to train, and the button."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from rnnviz import estimate, presets
from rnnviz.config import RunConfig, from_flat, problems
from rnnviz.lessons import escape
from rnnviz.network import parameter_count
from rnnviz.presets import Preset
from rnnviz.runs import Run, describe
from rnnviz.ui import address, cache, controls
from rnnviz.ui.backend import backend
from rnnviz.ui.page import Page
from rnnviz.ui.state import State

# Section: the choices that most learners want, and those under "More".
PANELS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Reviews": (
        ("source", "subset", "vocabulary", "maxlen"),
        ("cut", "pad", "masking", "test_subset", "validation_split"),
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
        ("momentum", "early_stopping", "seed"),
    ),
}  # fmt: skip
QUICK = 2_000
RUN, NETWORK, REVIEW = "The run", "The network", "A review"  # what the right side can show


def draw(page: Page) -> None:
    """Draw all controls."""
    state = page.state
    _published(page)
    for title, (often, rarely) in PANELS.items():
        with st.container(border=True, key=f"panel_{title.lower()}"):
            st.subheader(title, anchor=False)
            controls.choices(state, often[:1])
            if title == "Reviews":
                _source(page)
            controls.choices(state, often[1:], columns=2)
            troubled = any(name in state.problems for name in rarely)
            with st.expander("More choices", expanded=troubled):
                controls.choices(state, rarely, columns=2)


def check(values: Mapping[str, Any]) -> dict[str, str]:
    """Return one sentence by name for choices that do not fit one another or the reviews that are at hand."""
    found = problems(values)
    corpus = cache.corpus(values["source"], values["upload"])
    if corpus and values["subset"] > len(corpus.train):
        found["subset"] = f"There are only {len(corpus.train):,} training reviews: choose at most that many."
    return found


def config_of(state: State) -> RunConfig | None:
    """Return the config of the choices, or None where they do not fit: a sentence then stands at the control."""
    return None if check(state) else from_flat(dict(state))


def button(config: RunConfig | None) -> None:
    """Draw the button that trains, with what it would train, and why it could not."""
    st.button(
        "Train",
        type="primary",
        icon=":material/play_arrow:",
        shortcut="Ctrl+Enter",
        disabled=config is None,
        on_click=train,
        args=(config,),
        help="Train this network on these reviews. Everybody who asks for the same settings shares one run.",
    )
    if config:
        count = parameter_count(config.network(), config.data.maxlen)
        st.caption(f"{describe(config)}: {count:,} parameters{_duration(config)}", width="content")
    else:
        st.markdown(":red[:material/error: Some settings do not fit together: see below.]", width="content")


def shown() -> str:
    """Let the learner choose what the right side shows: one of RUN, NETWORK and REVIEW."""
    st.session_state.setdefault("train/shown", RUN)
    return st.segmented_control(
        "Show",
        (RUN, NETWORK, REVIEW),
        required=True,
        key="train/shown",
        help="The run that is open, or what the settings on this page would train.",
    )


def problem() -> None:
    """Say why the last press of the button could not start anything."""
    if sentence := st.session_state.pop("train/problem", ""):
        st.error(escape(sentence), icon=":material/error:")


def _duration(config: RunConfig) -> str:
    step = backend().jobs.step_seconds
    return f", about {estimate.in_words(estimate.seconds(config, step))}" if step else ""


def train(config: RunConfig, *, show: bool = True) -> None:
    """Start (or find) the run of a config and show it. Nothing is lost when it cannot be started: the page says why."""
    behind = backend()
    corpus = cache.corpus(config.data.source, config.data.upload)
    st.session_state.pop("train/wanted", None)
    if corpus is None and config.data.source == "imdb":
        st.session_state["train/wanted"] = dict(config.flat())
        behind.jobs.submit_with_imdb(config, describe(config))
        return
    if corpus is None:
        st.session_state["train/problem"] = "The uploaded reviews are not here any more. Please upload the file again."
        return
    try:
        run = behind.jobs.submit(config, corpus, describe(config))
    except (ValueError, OSError) as error:
        st.session_state["train/problem"] = str(error)
        return
    if show:
        address.put("run", run.id)
        st.session_state["train/shown"] = RUN


def again(run: Run) -> None:
    """Train a run's settings with the next seed that has not been used."""
    store = backend().store
    corpus = cache.corpus(run.config.data.source, run.config.data.upload)
    if corpus is None:
        st.session_state["train/problem"] = "The reviews of this run are not here any more."
        return
    values = run.config.flat()
    for seed in range(values["seed"] + 1, 2**31):
        config = from_flat(values | {"seed": seed})
        if store.get(config.run_id(corpus.fingerprint)) is None:
            train(config)
            return


# --------------------------------------------------------------------------------------------------- reviews


def _source(page: Page) -> None:
    """What there is to say of the chosen reviews: an upload, IMDB that is not here yet, how many there are."""
    state = page.state
    if state["source"] == "upload":
        _upload(page)
    elif state["source"] == "imdb" and cache.corpus("imdb") is None:
        _missing_imdb(page)


def _upload(page: Page) -> None:
    file = st.file_uploader(
        "CSV file",
        type=["csv", "txt", "tsv"],
        max_upload_size=5,
        key="train/upload",
        on_change=_take_upload,
        args=(page.state,),
        help=page.words("upload"),
    )
    if said := st.session_state.get("train/upload_said"):
        kind, sentence = said
        st.markdown(f":{kind}[{escape(sentence)}]")
    elif file is None and (corpus := cache.corpus("upload", page.state["upload"])):
        st.caption(f"Using {escape(corpus.name)}: {len(corpus.train) + len(corpus.test):,} reviews.")


def _take_upload(state: State) -> None:
    file = st.session_state.get("train/upload")
    st.session_state.pop("train/upload_said", None)
    if file is None:
        return
    try:
        corpus, report = backend().library.add_upload(file.getvalue(), file.name)
    except (ValueError, OSError) as error:
        st.session_state["train/upload_said"] = ("red", str(error))
        return
    skipped = f" {report.skipped:,} rows without text or label were left out." if report.skipped else ""
    st.session_state["train/upload_said"] = (
        "green",
        f"{report.kept:,} reviews, {report.positive:,} positive.{skipped}",
    )
    available = len(corpus.train)
    values: dict[str, Any] = {"upload": corpus.fingerprint, "subset": min(state["subset"], available)}
    state.set(values | {"batch_size": min(state["batch_size"], max(1, available // 2))})


@st.fragment(run_every=0.5)
def _watch_imdb() -> None:
    """Say how far IMDB is; once it is here, the page is drawn again and the run that waits for it is shown."""
    behind = backend()
    if cache.corpus("imdb") is not None:
        if wanted := st.session_state.pop("train/wanted", None):
            train(from_flat(wanted))
        st.rerun()
    if behind.jobs.imdb_progress:
        st.info(f"Getting IMDB: {escape(behind.jobs.imdb_progress)}.", icon=":material/download:")


def _missing_imdb(page: Page) -> None:
    jobs = backend().jobs
    if jobs.imdb_problem:
        st.warning(escape(jobs.imdb_problem), icon=":material/cloud_off:")
    elif not jobs.imdb_progress:
        st.caption(page.words("imdb missing"))
    if jobs.imdb_progress:
        _watch_imdb()
    with st.container(horizontal=True):
        if not jobs.imdb_progress:
            st.button("Get IMDB", icon=":material/download:", on_click=jobs.fetch_imdb)
        st.button("Use the sample reviews", on_click=page.state.set, args=({"source": "sample"},))


# --------------------------------------------------------------------------------------------------- presets


def _published(page: Page) -> None:
    with st.expander("Start from a published experiment", icon=":material/menu_book:"):
        options = {preset.key: preset for preset in presets.PRESETS}
        key = st.selectbox(
            "Experiment",
            list(options),
            format_func=lambda name: options[name].title,
            help="Settings and figures as their authors published them.",
            key="train/preset",
        )
        preset = options[key]
        st.markdown(_figures(preset))
        st.caption(escape(preset.citation) + (f". {escape(preset.note)}" if preset.note else "."))
        quick = presets.scaled(preset.config, QUICK)
        with st.container(horizontal=True):
            _use("Use these settings", page.state, preset.config)
            _use(f"Use them on {QUICK:,} reviews", page.state, quick)
        group = presets.groups()[preset.group]
        if len(group) > 1:
            st.button(
                f"Train all {len(group)} on {QUICK:,} reviews",
                icon=":material/playlist_play:",
                on_click=_train_group,
                args=(group,),
                help="Queues every experiment of this source, and compares them below.",
            )


def _use(label: str, state: State, config: RunConfig) -> None:
    st.button(label, on_click=state.set, args=(config.flat(),))


def _train_group(group: tuple[Preset, ...]) -> None:
    ids = []
    corpus = cache.corpus("imdb")
    for preset in group:
        config = presets.scaled(preset.config, QUICK)
        train(config, show=False)
        if corpus:
            ids.append(config.run_id(corpus.fingerprint))
    if ids:
        address.put("run", ids[0])
        address.put("compare", ".".join(ids[1:]))


def _figures(preset: Preset) -> str:
    """Return a preset's published figures as one line of Markdown."""
    figures = preset.published
    parts: Mapping[str, str | None] = {
        "test accuracy": figures.test_accuracy and f"{figures.test_accuracy:.4f}",
        "best validation accuracy": figures.best_validation_accuracy
        and f"{figures.best_validation_accuracy:.4f}"
        + (f" (epoch {figures.best_epoch})" if figures.best_epoch else ""),
        "last validation accuracy": figures.final_validation_accuracy and f"{figures.final_validation_accuracy:.4f}",
        "parameters": f"{figures.parameters:,}",
    }
    return "Published: " + ", ".join(f"{name} **{value}**" for name, value in parts.items() if value) + "."
