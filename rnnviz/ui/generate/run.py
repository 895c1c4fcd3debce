"""Which language model the page looks at, and after which epoch."""

from dataclasses import dataclass

import streamlit as st

from rnnviz.config.language import LanguageConfig
from rnnviz.language.tokens import Vocabulary, split
from rnnviz.lessons import escape
from rnnviz.runs.records import Run, Snapshot
from rnnviz.ui import address, chosen_run, shown
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language
from rnnviz.ui.page import Page
from rnnviz.ui.words import plain

KINDS = ("language",)
MOST = 100  # runs to choose from


@dataclass(frozen=True)
class Picked:
    """A language model after an epoch."""

    run: Run
    snapshot: Snapshot

    @property
    def config(self) -> LanguageConfig:
        """Its choices."""
        return language.config_of(self.run)

    @property
    def vocabulary(self) -> Vocabulary:
        """The tokens that it knows."""
        return language.encoded(self.run.key).vocabulary


def known() -> list[Run]:
    """Return the language models that have something to show, the newest first."""
    runs = backend().store.runs(kinds=KINDS, limit=MOST)
    asked = backend().store.get(address.get("run"))
    if asked and asked.kind in KINDS and not asked.deleted and asked.id not in {run.id for run in runs}:
        runs.append(asked)
    return [run for run in runs if language.epochs(run)]


def first() -> Picked | None:
    """Return the language model that the page's address names, or the one that comes first; None where there is none."""
    runs = known()
    run = chosen_run.run_to_show(runs, address.get("run"))
    return _at(run) if run else None


def pick(page: Page) -> Picked | None:
    """Let the learner choose a language model and a snapshot; None after a sentence."""
    runs, asked = known(), address.get("run")
    run = chosen_run.run_to_show(runs, asked)
    if run is None:
        st.info(page.words("no model"), icon=":material/edit_note:")
        return None
    if asked and asked != run.id:
        st.info(page.words("not here"), icon=":material/info:")
    names = {each.id: each.name + (f" · {plain('comes with the app')}" if each.shipped else "") for each in runs}
    left, right = st.columns(2)
    shown.show("generate/run", run.id, tuple(names.items()))
    left.selectbox("Run", list(names), format_func=names.__getitem__, key="generate/run", on_change=_open,
                   help=plain("run help"))  # fmt: skip
    with right:
        return _with_epoch(run)


def _open() -> None:
    address.put("run", st.session_state["generate/run"])
    address.put("epoch", "")


def _at(run: Run) -> Picked:
    epochs, asked = language.epochs(run), address.get("epoch")
    last = run.final_epoch if run.final_epoch in epochs else epochs[-1]
    epoch = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) in epochs else last
    return Picked(run, run.at(int(epoch or 0)))


def _with_epoch(run: Run) -> Picked:
    picked, epochs = _at(run), language.epochs(run)
    if len(epochs) > 1:
        shown.show("generate/epoch", picked.snapshot.epoch, epochs)
        st.select_slider(
            "Epoch",
            epochs,
            format_func=lambda each: "untrained" if each == 0 else f"epoch {each}",
            key="generate/epoch",
            on_change=lambda: address.put("epoch", str(st.session_state["generate/epoch"])),
        )
    return picked


def unknown_in(prompt: str, vocabulary: Vocabulary) -> str:
    """Return the tokens of a prompt that a network does not know, as they are named; '' for none."""
    missing = dict.fromkeys(token for token in split(prompt, vocabulary.token) if token not in vocabulary.ids)
    return escape(" ".join(list(missing)[:12]))
