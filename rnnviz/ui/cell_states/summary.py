"""What stands around every view: the verdict and the running prediction above it, the maths and the code below."""

import io
from functools import partial
from typing import Any

import numpy as np
import streamlit as st

from rnnviz.config.run import control
from rnnviz.data import wordforms
from rnnviz.data.encoding import START_TEXT, View, on_screen
from rnnviz.export import states
from rnnviz.figures.scenes import readings as figures
from rnnviz.lessons import Markup
from rnnviz.probes.recorded import parted
from rnnviz.runs.records import Snapshot
from rnnviz.statistics import is_positive
from rnnviz.ui import visitor
from rnnviz.ui.cached import stored
from rnnviz.ui.cell_states import equation
from rnnviz.ui.cell_states.heatmap import choose_pads, steps_of
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.components import pictures, tokens
from rnnviz.ui.page import Page
from rnnviz.ui.show import warned
from rnnviz.ui.words import common


def draw_prediction(page: Page, subject: Subject) -> None:
    """Say what the network answers, and draw how it came to it; what cannot be drawn is said, and the page goes on."""
    with warned():
        _draw_prediction(page, subject)


def _draw_prediction(page: Page, subject: Subject) -> None:
    st.markdown(_verdict(page, subject))
    p = float(subject.trace.probability)
    if np.isfinite(subject.recorded) and parted(subject.recorded, p):
        st.warning(page.words("not as recorded", {"recorded": subject.recorded, "p": p}), icon=":material/difference:")
    layer = subject.at
    if layer.cell is None:
        st.caption(page.words("no cell", {"cell": (control("architecture").names or {})[layer.kind]}))
    if len(subject.trace.spans) != len(subject.ids):
        st.caption(page.told("convolution"))
    probe = len(subject.trace.top) > 1
    if probe:
        st.caption(page.words("probe" if subject.config.model.readout == "last" else "probe pooled"))
    view = subject.view
    spread = tokens.at_tokens(view, subject.prediction)
    movers = tokens.movers(view, spread, subject.before)
    marks = {int(view.step[token]): mark for token, mark in movers.items()}
    moved = ", ".join(on_screen(subject.tokens[step]) or page.plain("padding") for step in marks)
    ends = {"before": subject.before, "after": float(subject.trace.probability)}
    choose_pads(page, subject)
    alt = page.plain("alt prediction", ends | {"moved": moved})
    pictures.lines(
        figures.prediction(subject.prediction, steps_of(page, subject), subject.before, marks, label=alt, probe=probe),
        badge=subject.badge,
        look=page.look("prediction probe" if probe else "prediction"),
        key="cells_prediction",
    )


def _verdict(page: Page, subject: Subject) -> str:
    """Return what the network answers, and how many of the words it knows."""
    view, p = subject.view, float(subject.trace.probability)
    counts = {"unknown": view.count("unknown"), "cut": view.words_cut, "known": view.count("word")}
    cut = {0: "", 1: page.words("cut off one")}.get(counts["cut"], page.words("cut off", counts))
    parts = {
        "label": page.words(f"label {subject.label}") if subject.label is not None else "",
        "words": page.words(_known(counts["known"], counts["unknown"]), counts)
        if counts["known"]
        else _none_known(view),
        "cut": cut,
    }
    facts = {"side": "positive" if is_positive(p) else "negative", "p": p}
    return page.words("verdict", facts | {name: Markup(part) for name, part in parts.items()})


def _none_known(view: View) -> str:
    """Return the sentence about a text without one known word."""
    unknown = [
        word for word, kind in zip(view.text, view.kind, strict=True) if kind == "unknown" and word != START_TEXT
    ]
    return common(f"unread {wordforms.unread(' '.join(unknown))}")


def _known(known: int, unknown: int) -> str:
    """Return the name of the passage about how many of the words the network knows."""
    if unknown:
        return "one unknown" if unknown == 1 else "some unknown"
    return "all known one" if known == 1 else "all known"


def close(page: Page, subject: Subject | None) -> None:
    """Draw the maths with the numbers of the selected token and unit, the code, and the sources."""
    if subject is None:
        page.closing({"maths": Markup(""), "code_words": Markup("")})
        return
    formulas = equation.formulas(subject, page.lesson.words[f"equation {subject.at.kind}"])
    numbers: dict[str, Any] = {
        "t": subject.step,
        "p": float(subject.prediction[subject.step]),
        "head": _head(page, subject),
        "head_of": Markup(page.words(f"head of {subject.config.model.readout}")),
    }
    words = page.words("code", {"layer": subject.layer})
    page.closing(
        numbers | {"maths": formulas, "code_words": Markup(words)},
        code(subject),
        partial(_offer_weights, page, subject),
    )


def _offer_weights(page: Page, subject: Subject) -> None:
    st.download_button(
        "weights.npz",
        visitor.later(lambda: packed(subject.snapshot)),
        file_name="weights.npz",
        icon=":material/download:",
        on_click="ignore",
        help=page.plain("weights help"),
    )


def _head(page: Page, subject: Subject) -> Markup:
    """Return the formula of all that stands above the recurrent layers."""
    model = subject.config.model
    return Markup(page.lesson.words[f"head {'dense ' if model.dense_units else ''}{model.output}"])


def code(subject: Subject) -> str:
    """Return scripts that compute the chosen layer's states again, with NumPy and with Keras."""
    ids = [int(each) for each in subject.ids]
    layers = subject.weights.layers
    numpy, keras = (make(layers, subject.layer, ids) for make in (states.numpy_code, states.keras_code))
    return f"# --- NumPy\n{numpy}\n\n\n# --- Keras\n{keras}\n"


def packed(snapshot: Snapshot) -> bytes:
    """Return the weights as the bytes of an .npz file."""
    file, arrays = io.BytesIO(), dict(stored.weights(snapshot).arrays)
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
