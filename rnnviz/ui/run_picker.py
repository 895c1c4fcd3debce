"""Letting the learner pick a run and one of its snapshots, kept in the address; `chosen_run` says which is picked at first.

A page that starts with `ui.page(..., also=run_picker.PARAMETERS)` calls `pick()`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from rnnviz.choices import WITH_RECURRENCE
from rnnviz.config.task import REVIEWS
from rnnviz.lessons import escape
from rnnviz.runs.records import Run
from rnnviz.ui import address, alike, chosen_run, missing, run_homes, shown
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.words import common, plain

PARAMETERS = ("run", "epoch")
_FITS: Final = 40  # letters of a name in the box on a phone
OFFERED: Final = 200  # of the learner's own runs, the newest; an older one is opened from the Train page


@dataclass(frozen=True)
class Picked:
    """A run at one snapshot."""

    run: Run
    epoch: int  # 0 is untrained
    epochs: tuple[int, ...]  # of which there are weights, ascending


def pick(*, among: Collection[str] = WITH_RECURRENCE) -> Picked | None:
    """Let the learner choose a run and a snapshot; None after a sentence that says why there is nothing to look at.

    Args:
        among: the architectures that the page can look at; () for any. For another one it says so and offers one that fits.
    """
    found = _found(among)
    if found is None:
        return None
    run, fitting = found
    left, right = st.columns(2)
    with left:
        _choose_run(run, fitting)
    epochs = stored.epochs(run.key)
    with right:
        epoch = _choose_epoch(run, epochs)
    _say_weights(run, epoch)
    return Picked(run, epoch, epochs)


def pick_run(*, among: Collection[str] = WITH_RECURRENCE) -> Run | None:
    """Let the learner choose a run, as `pick` does, for a page that looks at its snapshots in a way of its own."""
    found = _found(among)
    if found is None:
        return None
    _choose_run(*found)
    return found[0]


def unseen(*, among: Collection[str] = WITH_RECURRENCE) -> Picked | None:
    """Return what `pick` shows at first, without a widget or a word; None where there is nothing to look at."""
    run = chosen_run.run_to_show(_fitting(among), address.get("run"))
    epochs = stored.epochs(run.key) if run else ()
    return Picked(run, epochs[-1], epochs) if run else None


def offer_shipped() -> None:
    """Draw a button that looks at a run that comes with the app instead, for a view that has little to show of this one."""
    if run := chosen_run.shipped(_fitting(WITH_RECURRENCE)):
        label = plain("open shipped", {"name": run.name})
        st.button(label, key="runs/shipped", icon=":material/swap_horiz:", on_click=_open, args=(run.id,))


def _fitting(among: Collection[str]) -> list[Run]:
    store = backend().store
    listed = store.runs(architectures=among, tested=True, limit=OFFERED, shipped=False)
    listed += store.runs(architectures=among, tested=True, shipped=True)
    known = {run.id for run in listed}
    asked = [store.get(run_id) for run_id in dict.fromkeys((address.get("run"), *chosen_run.chosen())) if run_id]
    listed += [run for run in asked if run and run.id not in known and not run.deleted and not run.active
               and run.kind == REVIEWS
               and (not among or run.config.model.architecture in among)]  # fmt: skip
    return [run for run in listed if stored.epochs(run.key)]


def _found(among: Collection[str]) -> tuple[Run, list[Run]] | None:
    """Return the run to look at and those to choose from; None after a sentence."""
    fitting = _fitting(among)
    if not fitting:
        st.info(common("no run"), icon=":material/model_training:")
        st.page_link("pages/train.py", label=plain("train a run"), icon=":material/model_training:")
        return None
    refused, said = _refused(fitting, among)
    if said:
        st.info(said, icon=":material/info:")
        run_homes.lead_home(address.get("run"))
    run = chosen_run.run_to_show(fitting, address.get("run"))
    if refused or run is None:
        first = fitting[0] if run is None else run
        label = plain("open another")
        st.button(label, icon=":material/swap_horiz:", on_click=_open, args=(first.id,))
        return None
    return run, fitting


def _refused(fitting: Sequence[Run], among: Collection[str]) -> tuple[bool, str]:
    """Return whether the run in the address is one that cannot be looked at here, and a sentence where it is not shown."""
    asked = address.get("run")
    if not asked or asked in {run.id for run in fitting}:
        return False, ""
    run = backend().store.get(asked)
    if run is None or run.deleted:
        return False, missing.said(asked)
    if run.kind != REVIEWS:
        return True, run_homes.elsewhere(run)
    if run.active:
        return True, common("still training", {"name": run.name})
    if among and run.config.model.architecture not in among:
        recurrent = run.config.model.architecture in WITH_RECURRENCE
        return True, common("no gates" if recurrent else "no recurrent layer", {"name": run.name})
    return True, common("files missing", {"name": run.name})


def _open(run_id: str) -> None:
    address.put("run", run_id)
    address.put("epoch", "")


def _choose_run(run: Run, fitting: Sequence[Run]) -> None:
    ids = [each.id for each in fitting]
    names = alike.listed(fitting)
    shown.show("runs/run", run.id, tuple(names.items()))
    st.selectbox(
        "Run",
        ids,
        format_func=names.__getitem__,
        key="runs/run",
        on_change=shown.picked("runs/run", _open),
        help=plain("run help"),
    )
    if len(names[run.id]) > _FITS:
        with st.container(key="run_in_full"):  # where the box is too narrow for it
            st.caption(escape(names[run.id]))


def _choose_epoch(run: Run, epochs: tuple[int, ...]) -> int:
    trained = stored.trained(run).epoch
    asked = address.get("epoch")
    epoch = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) in epochs else trained
    if len(epochs) < 2:
        return epoch
    shown.show("runs/epoch", epoch, epochs)
    st.select_slider(
        "Epoch",
        epochs,
        format_func=lambda each: "untrained" if each == 0 else f"epoch {each}",
        key="runs/epoch",
        on_change=shown.picked("runs/epoch", lambda picked: address.put("epoch", _unless(picked, trained))),
        help=plain("epoch help"),
    )
    return epoch


def _say_weights(run: Run, epoch: int) -> None:
    """Say whose numbers these are where that is easily mistaken: a run that diverged shows what it was before."""
    if run.status != "diverged":
        return
    facts = {"epoch": epoch, "last": run.final_epoch}
    st.warning(
        common("diverged untrained" if not run.final_epoch else "diverged later", facts), icon=":material/warning:"
    )


def _unless(epoch: int, usual: int) -> str:
    return "" if epoch == usual else str(epoch)
