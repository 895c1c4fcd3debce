"""The token strip: a review's words coloured by what a network computed; to point at, to choose from, to play.

A component of Streamlit's second kind; what it does in the browser is in `frontend/src/tokens.js`.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

import numpy as np
import streamlit as st

from rnnviz.data.encoding import View, on_screen
from rnnviz.figures import theme
from rnnviz.figures.scenes.readings import DOWN, UP
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.words import plain

_FOLD = 12  # a longer run of pads or of words that are cut off is folded into one note
_KEPT = 4  # of a folded run so many tokens stay visible

_LEGEND = {"unknown": "not in vocabulary", "cut": "cut off", "pad": "padding"}  # passages of the common words

_component = bundled("tokens")


@dataclass(frozen=True)
class Signal:
    """One number per token."""

    label: str  # as in 'forget gate f_t'
    values: np.ndarray  # (tokens,) float; NaN where there is none
    scale: Literal["signed", "probability", "unit"]  # blue-orange around 0, around .5, or one colour from 0 up
    limit: float = 1.0  # the value of full colour (not for probabilities)


def strip(
    view: View,
    signals: Sequence[Signal] = (),
    *,
    key: str,
    label: str,
    choose: Literal["none", "one", "range"] = "none",
    chosen: tuple[int, int] | None = None,
    marks: Mapping[int, str] | None = None,
    fold: bool = True,
    shown: int = 0,
    on_signal: Callable[[str], None] | None = None,
) -> tuple[int, int] | None:
    """Draw the words; colour them by one signal, or by another that the learner picks.

    Args:
        view: the tokens, as rnnviz.data.encoding gives them.
        signals: what was computed for each token; see `at_tokens`.
        key: unique on the page.
        label: what the strip is, for those who do not see it.
        choose: whether tokens can be chosen (pointer, arrow keys), and a range of them (drag, Shift).
        chosen: first and last token chosen at the start.
        marks: signs to put behind tokens by position, see `movers`.
        fold: shorten long runs of pads and of words that are cut off.
        shown: position of the signal that colours the words.
        on_signal: called with the label of the signal that the learner picks.

    Returns:
        The first and the last token chosen, the same for one; None for none.
    """
    data = _still(view, signals, label, marks or {}, fold)
    data |= {"choose": choose, "chosen": chosen, "shown": shown}
    return _mount(data, key, len(view), on_signal)


def reading(
    view: View, prediction: np.ndarray, before: float, *, key: str, label: str, marks: Mapping[int, str] | None = None
) -> None:
    """Play a review word by word with its running prediction.

    Args:
        view: the tokens.
        prediction: (tokens,) probability of 'positive' after each token; NaN where there is none.
        before: the probability before the first word.
        key: unique on the page.
        label: what the strip is, for those who do not see it.
        marks: signs to put behind tokens by position once they are read, see `movers`.
    """
    data = _still(view, (Signal(plain("running prediction"), prediction, "probability"),), label, marks or {}, True)
    data |= {"reading": True, "order": reading_order(view, prediction), "before": round(float(before), 4)}
    _mount(data, key, len(view))


def at_tokens(view: View, per_step: np.ndarray) -> np.ndarray:
    """Spread values per timestep (maxlen,) over the tokens of a view (tokens,); NaN for those that are cut off."""
    spread = np.full(len(view), np.nan)
    seen = view.step >= 0
    spread[seen] = np.asarray(per_step)[view.step[seen]]
    return spread


def reading_order(view: View, prediction: np.ndarray) -> list[int]:
    """Return the tokens to play: from the first word to the last token that still moves the prediction."""
    words = [
        k for k, kind in enumerate(view.kind) if kind in ("word", "unknown", "start") and np.isfinite(prediction[k])
    ]
    if not words:
        return []
    pads = [k for k in range(words[-1] + 1, len(view)) if view.kind[k] == "pad" and prediction[k] != prediction[k - 1]]
    return [*words, *pads]


def movers(view: View, prediction: np.ndarray, before: float, count: int = 3) -> dict[int, str]:
    """Mark the words that raised the prediction most and those that lowered it most, `count` of each at most."""
    order = reading_order(view, prediction)
    changes = np.diff(np.concatenate([[before], prediction[order]]))
    ranked = np.argsort(changes)
    lowered = {order[k]: DOWN for k in ranked[:count] if changes[k] < 0}
    return lowered | {order[k]: UP for k in ranked[::-1][:count] if changes[k] > 0}


def _still(view: View, signals: Sequence[Signal], label: str, marks: Mapping[int, str], fold: bool) -> dict[str, Any]:
    """Everything the script in the browser needs, as plain values."""
    return {
        "text": tuple(map(on_screen, view.text)),
        "kind": view.kind,
        "words": hashlib.sha256(json.dumps([view.text, view.kind]).encode()).hexdigest()[:16],
        "signals": [_plain(signal) for signal in signals],
        "label": label,
        "marks": {str(k): mark for k, mark in marks.items()},
        "folds": _folds(view.kind) if fold else [],
        "legend": _legend(view, signals, marks),
        "colours": [theme.NEGATIVE, theme.POSITIVE],
        "choose": "none",
        "chosen": None,
        "shown": 0,
        "reading": False,
        "order": [],
    }


def _legend(view: View, signals: Sequence[Signal], marks: Mapping[int, str]) -> list[list[str]]:
    """The kinds of tokens that there are, and a sentence each on the bars and the signs."""
    kinds = [[kind, plain(words)] for kind, words in _LEGEND.items() if kind in view.kind]
    breaks = any(on_screen(word) != word for word in view.text)
    said = [
        *(["strip bars"] if signals else []),
        *(["strip marks"] if marks else []),
        *(["strip breaks"] if breaks else []),
    ]
    return kinds + [["note", plain(each)] for each in said]


def _plain(signal: Signal) -> dict[str, Any]:
    values = [round(value, 4) if np.isfinite(value) else None for value in signal.values.tolist()]
    return {"label": signal.label, "values": values, "scale": signal.scale, "limit": signal.limit}


def _folds(kinds: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (first, last, note) of the runs to shorten; the end of a run that touches the words stays."""
    folds, start = [], 0
    for kind, run in groupby(kinds):
        end = start + len(list(run))
        if kind in ("pad", "cut") and end - start > _FOLD:
            first, last = (start, end - 1 - _KEPT) if start == 0 else (start + _KEPT, end - 1)
            note = plain("more pads" if kind == "pad" else "more cut off", {"count": last - first + 1})
            folds.append((first, last, note))
        start = end
    return folds


def _mount(
    data: dict[str, Any], key: str, tokens: int, on_signal: Callable[[str], None] | None = None
) -> tuple[int, int] | None:
    data["version"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]

    def picked() -> None:
        label = st.session_state[key]["signal"]
        if on_signal and isinstance(label, str):
            on_signal(label)

    result = _component(
        key=key,
        data=data,
        default={"chosen": None, "signal": None},
        on_chosen_change=_nothing,
        on_signal_change=picked,
    )
    return _checked(result.chosen, data["words"], tokens, data["chosen"])


def _checked(chosen: Any, words: str, tokens: int, otherwise: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return what the browser says was chosen, if it speaks of these words and makes sense."""
    if not isinstance(chosen, Mapping) or chosen.get("words") != words:
        return otherwise
    first, last = chosen.get("first"), chosen.get("last")
    if isinstance(first, int) and isinstance(last, int) and 0 <= first <= last < tokens:
        return first, last
    return None


def _nothing() -> None:
    """The new choice is read in the run that follows."""
