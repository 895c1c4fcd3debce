"""Which run a page looks at, and at which of its snapshots: chosen by the learner, kept in the address.

A page that starts with `ui.page(..., also=runs.PARAMETERS)` calls `pick()`; without a choice in the address it is the run
of another page, the learner's newest, or one that comes with the app.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from rnnviz.choices import WITH_RECURRENCE
from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.ui import address
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored

PARAMETERS = ("run", "epoch")
_FIRST_OPENED = "lstm"
_NOTHING = "There is no trained run with a recurrent layer in this library yet: train one, and it shows here."


@dataclass(frozen=True)
class Picked:
    """A run at one snapshot."""

    run: Run
    epoch: int  # 0 is untrained
    epochs: tuple[int, ...]  # of which there are weights, ascending


def pick(*, recurrent: bool = True) -> Picked | None:
    """Let the learner choose a run and a snapshot; None after a sentence that says why there is nothing to look at.

    Args:
        recurrent: the page needs a network that reads word by word; for another one it says so and offers one that fits.
    """
    found = _found(recurrent)
    if found is None:
        return None
    run, fitting = found
    left, right = st.columns(2)
    with left:
        _choose_run(run, fitting)
    epochs = stored.epochs(run.key)
    with right:
        epoch = _choose_epoch(run, epochs)
    return Picked(run, epoch, epochs)


def pick_run(*, recurrent: bool = True) -> Run | None:
    """Let the learner choose a run, as `pick` does, for a page that looks at its snapshots in a way of its own."""
    found = _found(recurrent)
    if found is None:
        return None
    _choose_run(*found)
    return found[0]


def _found(recurrent: bool) -> tuple[Run, list[Run]] | None:
    """Return the run to look at and those to choose from; None after a sentence."""
    usable = [run for run in backend().store.runs() if not run.active and stored.epochs(run.key)]
    fitting = [run for run in usable if not recurrent or run.config.model.architecture in WITH_RECURRENCE]
    if not fitting:
        st.info(_NOTHING, icon=":material/model_training:")
        st.page_link("pages/train.py", label="Train a run", icon=":material/model_training:")
        return None
    run, said = _wanted(fitting)
    if said:
        st.info(said, icon=":material/info:")
    if run is None:
        st.button(
            "Open a run that works here", icon=":material/swap_horiz:", on_click=_open, args=(_first(fitting).id,)
        )
        return None
    st.session_state["runs/last"] = run.id
    return run, fitting


def _wanted(fitting: Sequence[Run]) -> tuple[Run | None, str]:
    """Return the run to look at, and a sentence where it is not the one that was asked for."""
    by_id = {run.id: run for run in fitting}
    asked = address.get("run")
    for run_id in (asked, *(() if asked else (st.session_state.get("runs/last", ""), address.of("train", "run")))):
        if run_id in by_id:
            return by_id[run_id], ""
    if not asked:
        return _first(fitting), ""
    run = backend().store.get(asked)
    if run is None or run.deleted:
        where = "was deleted; it can be restored on the Train page" if run else "is not in this library"
        return _first(fitting), f"The run in the address {where}. Here is another one."
    name = escape(run.name)
    if run.active:
        return None, f"**{name}** is still training; its states can be looked at when it has ended."
    if run.config.model.architecture not in WITH_RECURRENCE:
        return (
            None,
            f"**{name}** has no recurrent layer, so nothing is handed on from word to word: there are no states.",
        )
    return (
        None,
        f"The files of **{name}** are missing, so it cannot be looked into. Train it again, or open another run.",
    )


def _first(fitting: Sequence[Run]) -> Run:
    """Choose for someone who has not: the newest run of their own that learned, or an LSTM that comes with the app."""
    lstms = [run for run in fitting if run.config.model.architecture == _FIRST_OPENED]
    return next((run for run in fitting if not run.shipped and run.status != "diverged"), (lstms or fitting)[0])


def _open(run_id: str) -> None:
    address.put("run", run_id)
    address.put("epoch", "")


def _choose_run(run: Run, fitting: Sequence[Run]) -> None:
    ids = [each.id for each in fitting]
    names = {each.id: each.name + (" · comes with the app" if each.shipped else "") for each in fitting}
    st.session_state["runs/run"] = run.id
    st.selectbox(
        "Run",
        ids,
        format_func=names.__getitem__,
        key="runs/run",
        on_change=lambda: _open(st.session_state["runs/run"]),
        help="Trained networks: those that come with the app, and your own.",
    )


def _choose_epoch(run: Run, epochs: tuple[int, ...]) -> int:
    trained = stored.trained(run).epoch
    asked = address.get("epoch")
    epoch = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) in epochs else trained
    if len(epochs) < 2:
        return epoch
    st.session_state["runs/epoch"] = epoch
    st.select_slider(
        "Epoch",
        epochs,
        format_func=lambda each: "untrained" if each == 0 else f"epoch {each}",
        key="runs/epoch",
        on_change=lambda: address.put("epoch", _unless(st.session_state["runs/epoch"], trained)),
        help="The weights as they were after so many passes over the training reviews.",
    )
    return epoch


def _unless(epoch: int, usual: int) -> str:
    return "" if epoch == usual else str(epoch)
