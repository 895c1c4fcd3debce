"""Numbers that an operator sets in the environment. What is none is said once in the log, and the usual one is taken."""

import logging
import math
import os
from functools import lru_cache

log = logging.getLogger(__name__)


def number(name: str, usual: float, *, whole: bool = False) -> float:
    """Return a number of the environment, from 0 on; where it is whole, from 1 on.

    Args:
        name: of the variable.
        usual: what it is where the variable is not set, is empty, or is no such number.
        whole: only digits are such a number.
    """
    return _number(name, os.environ.get(name, ""), usual, whole)


@lru_cache(maxsize=64)  # it is asked for again and again, and said once
def _number(name: str, told: str, usual: float, whole: bool) -> float:
    if not told.strip():
        return usual
    found = _whole(told) if whole else _size(told)
    if found is None:
        wanted = "a whole number from 1" if whole else "a number from 0"
        log.warning("%s is %r, but has to be %s: taken as %g", name, told[:40], wanted, usual)
        return usual
    return found


def _whole(told: str) -> float | None:
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 and int(told) else None


def _size(told: str) -> float | None:
    try:
        found = float(told)
    except ValueError:
        return None
    return found if math.isfinite(found) and 0 <= found < 1e12 else None
