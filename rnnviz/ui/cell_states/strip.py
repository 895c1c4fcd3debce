"""The words of the review, coloured by a signal of the chosen unit; which of them are chosen, kept in the address."""

import hashlib
import re
from collections.abc import Callable

import numpy as np
import streamlit as st

from rnnviz.choices.cell_states import SIGNALS
from rnnviz.data.encoding import View
from rnnviz.digits import written
from rnnviz.nn.trace import LayerTrace
from rnnviz.probes import memory
from rnnviz.ui import address
from rnnviz.ui.cached import readings
from rnnviz.ui.components import tokens
from rnnviz.ui.components.tokens import Signal
from rnnviz.ui.page import Page

PARAMETER = "at"  # the chosen tokens in the address: '12' or '12-15'
_WRITTEN = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?")

Span = tuple[int, int]


def choose_words(page: Page, read: readings.Read, layer: LayerTrace, unit: int, influence: np.ndarray) -> Span:
    """Draw the strip and return the first and the last token chosen, both read by the network.

    Args:
        page: whose choice of a signal colours the words.
        read: the review.
        layer: the chosen layer.
        unit: of it.
        influence: (maxlen,) |dp/dx_t|.
    """
    signals = signals_of(read, layer, unit, influence, probe=len(read.trace.top) > 1)
    names = list(signals)
    wanted = page.state["signal"]
    by_label = {signal.label: name for name, signal in signals.items()}
    spread = tokens.at_tokens(read.view, read.prediction)
    chosen = tokens.strip(
        read.view,
        list(signals.values()),
        key="cells_strip",
        label=page.words("strip"),
        choose="range",
        chosen=_from_address(read.view),
        marks=tokens.movers(read.view, spread, read.before),
        shown=names.index(wanted) if wanted in names else 0,
        on_signal=_picker(page, by_label),
    )
    return _kept(read.view, chosen, usual(read))


def signals_of(
    read: readings.Read, layer: LayerTrace, unit: int, influence: np.ndarray, *, probe: bool = False
) -> dict[str, Signal]:
    """Return every signal of one unit that this cell has, by the name of the choice."""
    p = SIGNALS["prediction"] + (" (a probe)" if probe else "")
    found = {"prediction": Signal(p, tokens.at_tokens(read.view, read.prediction), "probability")}
    for name in ("cell", "hidden"):
        if name in layer.signals:
            found[name] = _signed(read, SIGNALS[name], layer.signal(name)[:, unit])
            change = np.where(layer.mask, layer.change(name)[:, unit], np.nan)
            found[f"{name}_change"] = _signed(read, SIGNALS[f"{name}_change"], change)
    for name, values in layer.gates.items():
        if name == "candidate":
            found[name] = _signed(read, SIGNALS[name], values[:, unit])
        else:
            found[name] = Signal(SIGNALS[name], _spread(read, values[:, unit]), "unit")
    largest = float(influence[np.isfinite(influence)].max(initial=0.0)) or 1.0
    words = f"{SIGNALS['gradient']}, as a share of its largest ({written(largest, '.2g')})"
    found["gradient"] = Signal(words, tokens.at_tokens(read.view, influence / largest), "unit")
    return found


def influence(gradient_at_tokens: np.ndarray) -> np.ndarray:
    """Return |dp/dx_t| at each timestep, (maxlen,)."""
    return memory.influence(gradient_at_tokens)


def usual(read: readings.Read) -> int:
    """Return the token that is chosen at first: the word that moved the running prediction most."""
    spread = tokens.at_tokens(read.view, read.prediction)
    order = tokens.reading_order(read.view, spread)
    if not order:
        return int(np.argmax(read.view.step >= 0))
    moved = np.abs(np.diff(np.concatenate([[read.before], spread[order]])))
    return order[int(np.argmax(moved))]


def _signed(read: readings.Read, label: str, per_step: np.ndarray) -> Signal:
    values = _spread(read, per_step)
    limit = float(np.nanmax(np.abs(values), initial=0.0)) if np.isfinite(values).any() else 0.0
    return Signal(label, values, "signed", limit or 1.0)


def _spread(read: readings.Read, per_step: np.ndarray) -> np.ndarray:
    """Values of a layer's steps -> one per token of the view."""
    return tokens.at_tokens(read.view, read.trace.at_tokens(per_step))


def _picker(page: Page, by_label: dict[str, str]) -> Callable[[str], None]:
    def pick(label: str) -> None:
        if label in by_label:
            page.state.set({"signal": by_label[label]})

    return pick


def _from_address(view: View) -> Span | None:
    """Return the tokens that the address names; those of a review that is not shown any more are taken out of it."""
    words = hashlib.sha256("\n".join((*view.text, *view.kind)).encode()).hexdigest()
    before = st.session_state.get("cells/words", words)
    st.session_state["cells/words"] = words
    if before != words:
        address.put(PARAMETER, "")
    written = _WRITTEN.fullmatch(address.get(PARAMETER))
    if not written:
        return None
    first = int(written[1])
    last = int(written[2] or first)
    return (first, last) if first <= last < len(view) else None


def _kept(view: View, chosen: Span | None, otherwise: int) -> Span:
    """Put the choice into the address; what the network does not read counts as not chosen."""
    read = [] if chosen is None else [k for k in range(chosen[0], chosen[1] + 1) if view.step[k] >= 0]
    if not read:
        address.put(PARAMETER, "")
        return otherwise, otherwise
    first, last = read[0], read[-1]
    address.put(PARAMETER, str(first) if first == last else f"{first}-{last}")
    return first, last
