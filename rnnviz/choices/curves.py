"""Rows of numbers as people type them: '1*10 0.5 0*4' is ten ones, a half and four zeros."""

import math
import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Final

from rnnviz import digits

STEPS: Final = 30
_PART = re.compile(r"([^*×]+)(?:[*×](\d{1,9}))?")


def values_of(text: str, steps: int = STEPS) -> tuple[float, ...]:
    """Return the numbers of a row, one per step; the last of them stays where there are fewer than steps.

    Raises:
        ValueError: there is none, there are too many, or one is no number; in one sentence.
    """
    found: list[float] = []
    for part in re.split(r"[\s,;]+", text.strip()):
        match = _PART.fullmatch(part)
        if not match:
            raise ValueError(
                "Write numbers with blanks between them, such as 1 0.5 0*10." if not part else _no_number(part)
            )
        found += [_number(match[1])] * (1 if match[2] is None else min(int(match[2]), steps + 1))
        if len(found) > steps:
            raise ValueError(f"There are more than {steps} numbers, one for each step.")
    if not found:
        raise ValueError("Write at least one number.")
    return (*found, *[found[-1]] * (steps - len(found)))


def written(values: Iterable[float]) -> str:
    """Return numbers as such a row, as short as they are exact to two digits; the last one is not repeated."""
    rounded = [f"{round(value, 2) + 0.0:g}" for value in values]
    runs = [(number, len(list(run))) for number, run in groupby(rounded)]
    runs[-1] = runs[-1][0], 1
    return " ".join(number if count == 1 else f"{number}*{count}" for number, count in runs)


def within(low: float, high: float) -> Callable[[str], str]:
    """Return what admits a row whose numbers all lie from `low` to `high`, and refuses any other in one sentence."""

    def admitted(text: str) -> str:
        for step, value in enumerate(values_of(text), start=1):
            if not low <= value <= high:
                shown, least, most = (digits.written(each, "g") for each in (value, low, high))
                raise ValueError(f"The number at time step {step} is {shown}; it must lie from {least} to {most}.")
        return text

    return admitted


def _number(text: str) -> float:
    try:
        value = float(text.replace("−", "-"))
    except ValueError:
        raise ValueError(_no_number(text)) from None
    if not math.isfinite(value):
        raise ValueError(_no_number(text))
    return value


def _no_number(text: str) -> str:
    return f"'{text[:20]}' is not a number."
