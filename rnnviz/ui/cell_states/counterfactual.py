"""Counterfactual: the review as it is against an edited one, and what the order of the words is worth."""

import hashlib

import numpy as np
import streamlit as st

from rnnviz import digits
from rnnviz.data import edits
from rnnviz.data.encoding import START_TEXT, View, on_screen, tokenize
from rnnviz.figures.charts import two_readings as figures
from rnnviz.figures.html.listed import accuracies
from rnnviz.nn.trace import Trace
from rnnviz.probes import compare
from rnnviz.ui import controls
from rnnviz.ui.cached import readings
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import listed, show

TOLERANCE = 0.05  # of a state's mean size: closer than this, two readings count as together
_ONE_DIGIT = 0.05  # percentage points: fewer are 0.0 with one digit, though the two verdicts may round apart
_NEW = "✱"
OF_ONE_WORD = ("negate", "delete", "swap")
_OF_ORDER = ("reverse", "shuffle", "keep")
_SETTINGS = ("negation", "swapped", "shuffle_seed", "kept", "added", "added_front")


def choose_edit(page: Page, subject: Subject) -> str:
    """Let the learner choose an edit and return the edited text; '' where there is none, after a sentence that says why."""
    controls.choices(page.state, ("edit", *_SETTINGS), columns=4)
    if page.state["edit"] == "own":
        return _field(page, subject)
    return " ".join(_edited(page, subject) or ())


def _words(view: View) -> list[str]:
    """The words of a review, those that are cut off included."""
    return [text for text, kind in zip(view.text, view.kind, strict=True) if kind != "pad" and text != START_TEXT]


def _edited(page: Page, subject: Subject) -> list[str] | None:
    """Return the words after the chosen edit; None after a sentence that says why there are none."""
    state, words = page.state, _words(subject.view)
    at = subject.token - sum(
        kind == "pad" or text == START_TEXT
        for text, kind in zip(subject.view.text[: subject.token], subject.view.kind, strict=False)
    )
    if state["edit"] in OF_ONE_WORD and subject.view.kind[subject.token] not in ("word", "unknown"):
        st.info(page.words("counterfactual one"), icon=":material/touch_app:")
        return None
    match state["edit"]:
        case "negate":
            return edits.swap(words, at, [*tokenize(state["negation"]), words[at]])
        case "delete":
            return edits.delete(words, at)
        case "swap":
            return edits.swap(words, at, tokenize(state["swapped"]))
        case "reverse":
            return edits.reverse(words)
        case "shuffle":
            return edits.shuffle(words, state["shuffle_seed"])
        case "keep":
            return edits.keep_last(words, state["kept"])
    return edits.add_neutral(words, state["added"], edits.NEUTRAL, front=state["added_front"])


def _field(page: Page, subject: Subject) -> str:
    """Draw the field for an edited text; a new review starts it anew."""
    mark = hashlib.sha256(subject.text.encode()).hexdigest()[:8]
    key = f"cells/edited/{mark}"
    if key not in st.session_state:
        st.session_state[key] = st.session_state.get(f"{key}/kept", subject.text)
    text = st.text_area(page.plain("edit label"), key=key, height=120, help=page.words("edit field")) or ""
    st.session_state[f"{key}/kept"] = text
    return text


def draw_edited_reading(page: Page, subject: Subject, text: str) -> None:
    """Read the edited text and draw both readings, word by word."""
    edited = readings.read_text(subject.snapshot, text)
    if _words(edited.view) == _words(subject.view):
        st.info(page.words("counterfactual same"), icon=":material/drag_handle:")
    alignment = compare.align(
        _read(subject.tokens, subject.real), _read(edited_tokens := _seen(edited), edited.ids != 0)
    )
    left, right = (
        _states(trace, subject.layer)[real]
        for trace, real in ((subject.trace, subject.real), (edited.trace, edited.ids != 0))
    )
    apart = compare.divergence(alignment, left, right, tolerance=TOLERANCE)
    pinned = _reading(page.plain("reading review"), subject.tokens, subject.prediction, subject.real, alignment.left)
    changed = _reading(page.plain("reading edited"), edited_tokens, edited.prediction, edited.ids != 0, alignment.right)
    before, after = float(subject.trace.probability), float(edited.trace.probability)
    draw_verdicts(page, before, after, (page.plain("verdict review"), page.plain("verdict edited")))
    said = f"{_told(page, apart, pinned, changed)} {_why_before(page, subject, edited, alignment, apart)}"
    show(
        figures.trajectories(
            (pinned, changed), apart.distance, tolerance=TOLERANCE, parts=apart.parts, meets=apart.meets
        ),
        badge=subject.badge,
        look=page.look("counterfactual"),
        key="counterfactual",
        alt=page.plain("alt counterfactual", {"before": before, "after": after}),
    )
    st.markdown(said)
    spread = tokens.Signal(
        page.plain("reading prediction"), tokens.at_tokens(edited.view, edited.prediction), "probability"
    )
    marks = _marks(edited, alignment)
    tokens.strip(edited.view, [spread], key="edited_strip", label=page.words("edited"), marks=marks)
    if marks:
        st.caption(page.words("marked"))


def _marks(edited: readings.Read, alignment: compare.Alignment) -> dict[int, str]:
    """Mark the words of the edited text that are not where they were; none where nearly all of them are."""
    new = set(alignment.right[(alignment.right >= 0) & ~alignment.same].tolist())
    real = [
        k
        for k, (step, kind) in enumerate(zip(edited.view.step, edited.view.kind, strict=True))
        if step >= 0 and kind != "pad"
    ]
    marks = {token: _NEW for place, token in enumerate(real) if place in new}
    return marks if len(marks) <= len(real) / 2 else {}


def draw_verdicts(page: Page, before: float, after: float, names: tuple[str, str]) -> None:
    """Write two verdicts beside each other, as the probability of 'positive'."""
    change = _change(page, 100 * (after - before)) if np.isfinite((before, after)).all() else None
    with st.container(horizontal=True, gap="large"):
        st.metric(names[0], digits.written(before, ".1%"), width="content", help=page.plain("verdict help"))
        st.metric(names[1], digits.written(after, ".1%"), change, delta_color="off", delta_arrow="off", width="content")


def _change(page: Page, points: float) -> str:
    """Say by how many percentage points a verdict changes; of so few that no digit is left, which way."""
    if points and abs(points) < _ONE_DIGIT:
        return page.plain("points up" if points > 0 else "points down")
    return page.plain("points" if points else "points none", {"points": points})


def _seen(read: readings.Read) -> tuple[str, ...]:
    return tuple(text for text, step in zip(read.view.text, read.view.step, strict=True) if step >= 0)


def _read(texts: tuple[str, ...], real: np.ndarray) -> np.ndarray:
    return np.array([text for text, on in zip(texts, real, strict=True) if on])


def _states(trace: Trace, path: str) -> np.ndarray:
    """Hidden states at the tokens, (time, units); zeros before the first step is complete."""
    return np.nan_to_num(trace.at_tokens(trace.layer(path).hidden), nan=0.0)


def _reading(
    name: str, texts: tuple[str, ...], prediction: np.ndarray, real: np.ndarray, pairs: np.ndarray
) -> figures.Reading:
    """Lay a reading out over the pairs of the alignment."""
    words, values = _read(texts, real), prediction[real]
    here = np.where(pairs >= 0, values[pairs], np.nan)
    return figures.Reading(name, [on_screen(str(words[k])) if k >= 0 else "" for k in pairs], here)


def _told(page: Page, apart: compare.Divergence, pinned: figures.Reading, changed: figures.Reading) -> str:
    """Say in a sentence where the readings part and where they meet."""
    if apart.parts is None:
        return page.words("never part", {"tolerance": TOLERANCE})
    word = changed.words[apart.parts] or pinned.words[apart.parts]
    place = {"word": word}
    if apart.meets is None:
        known = apart.distance[np.isfinite(apart.distance)]
        return page.words("part", place | {"last": float(known[-1])})
    again = changed.words[apart.meets] or pinned.words[apart.meets]
    return page.words("part and meet", place | {"again": again, "later": apart.meets - apart.parts})


def _why_before(
    page: Page, subject: Subject, edited: readings.Read, alignment: compare.Alignment, apart: compare.Divergence
) -> str:
    """Say why the readings part at words that both have, before the first that differs; '' where they do not, or nobody knows."""
    different = np.flatnonzero(~alignment.same)
    if apart.parts is None or not len(different) or apart.parts >= different[0]:
        return ""
    if _hears_the_end(subject):
        return page.words("part before, read backwards")
    pads = {"before": int((subject.ids == 0).sum()), "after": int((edited.ids == 0).sum())}
    skips = subject.weights.skips_padding
    return "" if skips or pads["before"] == pads["after"] else page.words("part before, pads", pads)


def _hears_the_end(subject: Subject) -> bool:
    """Return whether the chosen layer, or one below it, reads from the end."""
    for layer in subject.trace.layers:  # from the bottom up
        if layer.path.split("/")[0] == subject.layer.split("/")[0]:
            return subject.at.backward
        if layer.backward:
            return True
    return False


def draw_order(page: Page, subject: Subject) -> None:
    """Draw what the order is worth over the test reviews."""
    state = page.state
    if state["edit"] not in _OF_ORDER:
        return
    st.subheader(page.plain("order title"), anchor=False)
    with st.spinner(page.plain("order wait")):
        right = slices.right_by_order(subject.snapshot, state["kept"], state["shuffle_seed"])
    count = len(next(iter(right.values())))
    listed(accuracies(right), badge=subject.badge, look=page.look("order", {"reviews": count}), key="order")
    slices.say_where_parted(page, subject)
