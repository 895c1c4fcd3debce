"""Which language model the page looks at, and after which epoch."""

from dataclasses import dataclass

import streamlit as st

from rnnviz.config.language import LanguageConfig
from rnnviz.language.tokens import Vocabulary, split
from rnnviz.runs.records import Run, Snapshot
from rnnviz.ui import address, alike, chosen_run, missing, shown
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import language, stored
from rnnviz.ui.page import Page
from rnnviz.ui.words import of_page, plain

KINDS = (LanguageConfig.kind,)
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
    runs, asked = backend().store.runs(kinds=KINDS, limit=MOST), named()
    if asked and asked.id not in {run.id for run in runs}:
        runs.append(asked)
    return [run for run in runs if stored.epochs_so_far(run)]


def named() -> Run | None:
    """Return the language model that the page's address names, whatever its state; None where it names none."""
    asked = backend().store.get(address.get("run"))
    return asked if asked and asked.kind in KINDS and not asked.deleted else None


def first() -> Picked | None:
    """Return the language model that the page's address names, or the one that comes first; None where there is none."""
    run = chosen_run.run_to_show(known(), address.get("run"))
    return _at(run) if run else None


def opened() -> Run | None:
    """Return the run whose training the page shows: the one in the address, if it only waits yet too, or the first."""
    if asked := named():
        return chosen_run.run_to_show([asked], asked.id)
    if missing.parting(address.get("run")):
        return None  # in its place no other one, whose Stop would be taken for its own
    found = first()
    return found.run if found else None


def say_missing(page: Page, shows: str) -> None:
    """Say why the run in the address is not the one that is shown.

    Args:
        page: whose words it has.
        shows: the id of the run that is.
    """
    asked = address.get("run")
    if not asked or asked == shows:
        return
    run = backend().store.get(asked)
    if run is None or run.deleted:
        st.info(missing.said(asked, here=True, another=bool(shows)), icon=":material/info:")
    else:
        st.info(
            page.words("no weights yet" if run.active and run.kind in KINDS else "not here"), icon=":material/info:"
        )


def pick(page: Page) -> Picked | None:
    """Let the learner choose a language model and a snapshot; None after a sentence."""
    runs = known()
    run = chosen_run.run_to_show(runs, address.get("run"))
    say_missing(page, run.id if run else "")
    if run is None:
        st.info(page.words("no model"), icon=":material/edit_note:")
        return None
    names = alike.listed(runs)
    left, right = st.columns(2)
    shown.show("generate/run", run.id, tuple(names.items()))
    left.selectbox("Run", list(names), format_func=names.__getitem__, key="generate/run",
                   on_change=shown.picked("generate/run", _open), help=plain("run help"))  # fmt: skip
    with right:
        return _with_epoch(run)


def prompt_of(run: Run, written: str) -> str:
    """Return what a network begins with: what the learner wrote or, where that is nothing, words that suit its text.

    Raises:
        ValueError: the text is not at hand.
    """
    if written:
        return written
    text = language.config_of(run).data.text
    if text == "own":
        return language.text_of(run.key).beginning
    return of_page("generate", "tutorial prompt" if text == "tutorial" else "some prompt")


def _open(run_id: str) -> None:
    address.put("run", run_id)
    address.put("epoch", "")


def _at(run: Run) -> Picked:
    epochs, asked = stored.epochs_so_far(run), address.get("epoch")
    known = asked.isdecimal() and len(asked) < 6 and int(asked) in epochs
    return Picked(run, run.at(int(asked)) if known else stored.trained(run))


def _with_epoch(run: Run) -> Picked:
    picked, epochs = _at(run), stored.epochs_so_far(run)
    if len(epochs) > 1:
        shown.show("generate/epoch", picked.snapshot.epoch, epochs)
        st.select_slider(
            "Epoch",
            epochs,
            format_func=lambda each: "untrained" if each == 0 else f"epoch {each}",
            key="generate/epoch",
            on_change=shown.picked("generate/epoch", lambda epoch: address.put("epoch", str(epoch))),
        )
    return picked


def unknown_in(prompt: str, vocabulary: Vocabulary) -> list[str]:
    """Return the different tokens of a prompt that a network does not know."""
    return list(dict.fromkeys(token for token in split(prompt, vocabulary.token) if token not in vocabulary.ids))
