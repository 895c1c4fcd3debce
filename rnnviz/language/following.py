"""Units that follow something in the text: what can be followed, and how well each unit alone tells it.

After Karpathy, Johnson & Fei-Fei 2016, who found such units by eye; here they are found by measurement. A unit tells a state that
is on or off as well as the area under its ROC says: how often a position where it is on has the higher value than one where
it is off (Hanley & McNeil 1982); .5 is chance. A number (the position in the line) it tells as well as its rank correlation
says. Units are chosen on one half of a text and measured on the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz import ranks


def in_quotes(text: str) -> np.ndarray:
    """Return where the text is between quotation marks, (characters,) bool; an empty line ends every quotation."""
    inside = np.zeros(len(text), bool)
    on = False
    for k, character in enumerate(text):
        if character == '"':
            on = not on
        elif _ends_paragraph(text, k):
            on = False
        inside[k] = on
    return inside


def in_parentheses(text: str) -> np.ndarray:
    """Return where the text is between parentheses, (characters,) bool; an empty line ends all that are open.

    One that closes nothing (a smiley, "1)") is a character like others.
    """
    inside = np.zeros(len(text), bool)
    depth = 0
    for k, character in enumerate(text):
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
        elif _ends_paragraph(text, k):
            depth = 0
        inside[k] = depth > 0
    return inside


def _ends_paragraph(text: str, k: int) -> bool:
    return k > 0 and text[k - 1 : k + 1] == "\n\n"


def line_position(text: str) -> np.ndarray:
    """Return how many characters of its line have been read, (characters,) float: 0 at the line's end."""
    position, count = np.zeros(len(text)), 0
    for k, character in enumerate(text):
        count = 0 if character == "\n" else count + 1
        position[k] = count
    return position


def capital_to_come(text: str) -> np.ndarray:
    """Return whether the next character is a capital, (characters,) bool."""
    return np.array([*(character.isupper() for character in text[1:]), False], bool)


FEATURES: Final[dict[str, Callable[[str], np.ndarray]]] = {
    "quotes": in_quotes,
    "parentheses": in_parentheses,
    "line": line_position,
    "capital": capital_to_come,
}


@dataclass(frozen=True)
class Ranking:
    """How well each unit alone tells one thing, from 0 (not at all) to 1 (without a mistake); order by the first half."""

    feature: str
    order: np.ndarray  # (units,) int, the best on the first half of the text first
    found: np.ndarray  # (units,) on the first half
    strength: np.ndarray  # (units,) on the second half, with the sign that the first half gave it
    sign: np.ndarray  # (units,) +1: high where it is on; -1: low there


def rank(hidden: np.ndarray, text: str, feature: str) -> Ranking | None:
    """Rank the units of a layer.

    Args:
        hidden: (characters, units) the state after each character.
        text: those characters.
        feature: a key of FEATURES.

    Returns:
        The ranking; None where the text has no such thing in both halves.
    """
    values, half = FEATURES[feature](text), len(text) // 2
    parts = [(hidden[:half], values[:half]), (hidden[half:], values[half:])]
    if any(len(np.unique(told)) < 2 for _, told in parts):
        return None
    first, second = (_association(states, told) for states, told in parts)
    sign = np.where(first < 0, -1, 1)
    return Ranking(feature, np.argsort(-np.abs(first), kind="stable"), np.abs(first), second * sign, sign)


def _association(hidden: np.ndarray, told: np.ndarray) -> np.ndarray:
    """Return each unit's association, (units,) from -1 to 1: 2 AUC - 1, or Spearman's rank correlation."""
    return 2 * ranks.auc(hidden, told) - 1 if told.dtype == bool else ranks.spearman(hidden, told)
