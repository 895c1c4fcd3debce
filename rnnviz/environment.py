"""What an operator sets in the environment. What it cannot be is said once in the log, as the app starts, with what it may be."""

import logging
import math
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from rnnviz import once

MOST_WORKERS: Final = 256
_ADDRESS: Final = re.compile(r"((tcp|tls|ucx|ws|wss)://)?[^\s/]+:\d{1,5}")
log = logging.getLogger(__name__)


class Number(NamedTuple):
    """A number that may be set."""

    usual: float
    whole: bool = False  # then from 1 on
    most: float = 1e12

    @property
    def wanted(self) -> str:
        """What it may be, in words."""
        return f"a whole number from 1 to {self.most:g}" if self.whole else "a number from 0"

    def read(self, told: str) -> float | None:
        """Return what somebody wrote as such a number; None where it is none."""
        if self.whole:
            found = float(told) if told.isascii() and told.isdigit() else 0.0
            return found if 1 <= found <= self.most else None
        try:
            found = float(told)
        except ValueError:
            return None
        return found if math.isfinite(found) and 0 <= found < self.most else None


NUMBERS: Final = {
    "RNNVIZ_WORKERS": Number(1, whole=True, most=MOST_WORKERS),
    "RNNVIZ_CACHE_MB": Number(512),
    "RNNVIZ_DISK_MB": Number(5_000),
}


def number(name: str) -> float:
    """Return one of the NUMBERS, the usual one where the variable is empty or no such number."""
    kind, told = NUMBERS[name], _told(name)
    found = kind.read(told) if told else kind.usual
    if found is None:
        _say(name, told, f"{kind.wanted}: taken as {kind.usual:g}")
    return kind.usual if found is None else found


def check() -> None:
    """Say of every number that is none that it is so, and what is taken instead."""
    for name in NUMBERS:
        number(name)


def switch(name: str) -> bool:
    """Return whether something is switched on, by 1. What is neither 1 nor 0 is taken as 1: it is set for some reason."""
    told = _told(name)
    if told not in ("", "0", "1"):
        _say(name, told, "1 or 0: taken as 1")
    return told not in ("", "0")


def one_of(name: str, words: Sequence[str], usual: str) -> str:
    """Return one of some words in capitals, the usual one where the variable is empty or none of them."""
    told = _told(name)
    if told and told.upper() not in words:
        _say(name, told, f"one of {', '.join(words)}: taken as {usual}")
    return told.upper() if told.upper() in words else usual


def place(name: str) -> Path | None:
    """Return the file or folder that a variable names (~ is a home); None where it is empty, or where that home is unknown."""
    told = _told(name)
    try:
        return Path(told).expanduser() if told else None
    except RuntimeError:
        _say(name, told, "a path of a home that is known: left aside")
        return None


def address(name: str) -> str | None:
    """Return the address that a variable holds, also one that nothing can be reached at; None where it is empty."""
    told = _told(name)
    if told and not _ADDRESS.fullmatch(told):
        _say(name, told, "an address, such as tcp://localhost:8786")
    return told or None


def _told(name: str) -> str:
    return os.environ.get(name, "").strip()


def _say(name: str, told: str, wanted: str) -> None:
    once.warn(log, f"{name} is {told[:40]!r}, but has to be {wanted}")
