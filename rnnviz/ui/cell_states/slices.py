"""What the comparing views compute over the run's test reviews, and keep; and the words of those reviews."""

from dataclasses import dataclass

import numpy as np
import streamlit as st

from rnnviz.data import encoding
from rnnviz.nn import clamping, forward
from rnnviz.probes import contexts, order
from rnnviz.probes.recorded import turned
from rnnviz.runs.records import Snapshot
from rnnviz.statistics import is_right
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page

SYMBOLS = {"hidden": "h", "cell": "c"}


@dataclass(frozen=True)
class Steps:
    """What the steps of one layer have read, over the test reviews. After a convolution a step has read several tokens."""

    spans: np.ndarray  # (steps, 2) tokens from the first to before the second
    token: np.ndarray  # (reviews, steps) int32; id of the last one of them
    real: np.ndarray  # (reviews, steps) bool; that one is no padding
    moved: np.ndarray  # (reviews, steps) bool; real, and there was a state to begin with: not the first word read


def state(page: Page, subject: Subject) -> str:
    """Return which state is asked for, 'hidden' or 'cell', and say so where the cell has only one of them."""
    wanted = page.state["state"]
    if wanted in subject.at.signals:
        return wanted
    st.caption(page.words("no cell state"))
    return "hidden"


def steps(subject: Subject) -> Steps:
    """Return what the steps of the chosen layer have read in the run's test reviews."""
    ids = readings.others(subject.run.key).ids
    last = subject.trace.spans[:, 1] - 1
    token = ids[:, last]
    start = encoding.starts(ids, encoding.Encoding.of(subject.run.config.data))[:, last]
    real = token != encoding.PAD
    ahead = real[:, ::-1] if subject.at.backward else real
    read = np.cumsum(ahead, axis=1)  # in the order of reading
    before = read[:, ::-1] if subject.at.backward else read
    return Steps(subject.trace.spans, token, real, real & (before > 1) & ~start)


def states(subject: Subject, name: str) -> np.ndarray:
    """Return 'hidden' or 'cell' of the chosen layer at every step of the test reviews, (reviews, steps, units)."""
    return readings.states(subject.snapshot, subject.layer, name)


def word(subject: Subject, token: int) -> str:
    """Return the word of a token id."""
    return encoding.RESERVED.get(token, "") or (subject.words[token - encoding.FIRST_WORD - 1] if token else "")


def read_by(subject: Subject, review: int) -> tuple[str, ...]:
    """Return the token at each timestep of a test review, (maxlen,): as it was written, '' for a pad.

    Args:
        subject: whose run.
        review: its row among `data.others`.
    """
    corpus = readings.corpus_of(subject.run)
    index = int(readings.others(subject.run.key).index[review])
    seen = encoding.view(corpus.test, index, corpus.words, encoding.Encoding.of(subject.config.data))
    return tuple(text for text, step in zip(seen.text, seen.step, strict=True) if step >= 0)


@kept()
def word_changes(snapshot: Snapshot, path: str, name: str, backward: bool, _steps: Steps) -> contexts.WordChanges:
    """Return what each word does to each unit of a layer; `_steps` follows from the other arguments."""
    changes = contexts.change(readings.states(snapshot, path, name), backward=backward)
    return contexts.word_changes(changes, np.where(_steps.moved, _steps.token, 0))


@kept()
def right_when_held(snapshot: Snapshot, path: str, signal: str, value: float, unit: int | None) -> np.ndarray:
    """Return which test reviews the network judges right while a signal is held, (reviews,) bool.

    Args:
        snapshot: the network.
        path: of the layer.
        signal: 'hidden' or a gate; '' holds nothing.
        value: to hold it at.
        unit: the only one that is held; None for all.
    """
    weights, rows = stored.weights(snapshot), readings.others(snapshot.run)
    if not signal:
        answers = readings.predictions(snapshot)
    else:
        units = weights.arrays[f"{path}/recurrent_kernel"].shape[0]
        answers = forward.predict(weights, rows.ids, clamp=clamp(path, signal, value, unit, units))
    return is_right(rows.labels, answers)


def say_where_parted(page: Page, subject: Subject) -> None:
    """Say so where verdicts on the test reviews are not those that were recorded when the run was tested."""
    recorded = stored.answers(subject.snapshot, readings.others(subject.run.key).index)
    known = np.isfinite(recorded)
    other = int(np.sum(turned(recorded[known], readings.predictions(subject.snapshot)[known])))
    if other:
        facts = {"reviews": int(known.sum()), "turned": other}
        st.warning(page.words("others not as recorded", facts), icon=":material/difference:")


def clamp(path: str, signal: str, value: float, unit: int | None, units: int) -> clamping.Clamp:
    """Return the clamp that holds a signal in one unit, or in all of them."""
    return {(path, signal): value if unit is None else clamping.only([unit], value, units=units)}


@kept()
def right_by_order(snapshot: Snapshot, kept: int, seed: int) -> dict[str, np.ndarray]:
    """Return which test reviews are judged right with their words in another order; see rnnviz.probes.order."""
    weights, rows = stored.weights(snapshot), readings.others(snapshot.run)
    how = encoding.Encoding.of(stored.run(snapshot.run_id).config.data)
    return order.right_by_order(
        lambda ids: forward.predict(weights, ids), rows.ids, rows.labels, encoding=how, kept=kept, seed=seed
    )
