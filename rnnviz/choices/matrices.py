"""Matrices as people type them, and as they stand in an address: '0.5 -1; 0 2' is two rows of two numbers."""

import math
import re
from collections.abc import Callable, Sequence
from typing import Final

from rnnviz import digits

Rows = tuple[tuple[float, ...], ...]
MOST: Final = 16  # rows or columns
EMPTY: Final = "_"  # stands for a cell of a table in which nothing is written
_DIGITS: Final = 4


def rows_of(text: str) -> Rows:
    """Return the numbers of a matrix, row by row; none for a text without any.

    Raises:
        ValueError: something is no number, the rows are not equally long, or there is too much; in one sentence.
    """
    if not text.strip():
        return ()
    rows = tuple(
        tuple(number_of(part, f"row {row}, column {column}") for column, part in enumerate(_parts(line), start=1))
        for row, line in enumerate(text.strip().rstrip(";").split(";"), start=1)
    )
    if len({len(row) for row in rows}) > 1 or not rows[0]:
        raise ValueError("Every row needs equally many numbers; a semicolon ends a row, as in 1 0; 0 1.")
    if len(rows) > MOST or len(rows[0]) > MOST:
        raise ValueError(f"There are more than {MOST} rows or columns.")
    return rows


def number_of(text: str, where: str) -> float:
    """Return the number of one cell.

    Raises:
        ValueError: it is empty or no number, in one sentence that says where.
    """
    if text.strip() in ("", EMPTY):
        raise ValueError(f"The cell in {where} is empty; write a number, such as 0.")
    try:
        value = float(text.strip().replace("−", "-").replace(",", "."))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ValueError(f"'{text.strip()[:20]}' in {where} is not a number.")
    return value


def written(rows: Sequence[Sequence[float]]) -> str:
    """Return a matrix as such a text, with four significant digits."""
    return "; ".join(" ".join(f"{value + 0.0:.{_DIGITS}g}" for value in row) for row in rows)


def within(limit: float) -> Callable[[str], str]:
    """Return what admits a matrix whose numbers all lie from -limit to limit, and refuses any other in one sentence."""

    def admitted(text: str) -> str:
        for row, values in enumerate(rows_of(text), start=1):
            for column, value in enumerate(values, start=1):
                if abs(value) > limit:
                    raise ValueError(
                        f"The number in row {row}, column {column} is {digits.written(value, 'g')}; "
                        f"it must lie from −{limit:g} to {limit:g}."
                    )
        return text

    return admitted


def _parts(line: str) -> list[str]:
    return [part for part in re.split(r"\s+", line.strip()) if part]
