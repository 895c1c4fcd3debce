"""A learner's own series: a CSV with one column of numbers."""

import csv
import hashlib
import io
import math
import re
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.data.files.decoding import decode

MAX_BYTES: Final = 5_000_000
SHORTEST, LONGEST = 50, 100_000  # numbers
_DELIMITERS: Final = (";", "\t", ",")
_DIGITS: Final = re.compile(r"\s*[+-]?\d+")
_SHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how files of spreadsheets begin


@dataclass(frozen=True)
class OwnSeries:
    """A learner's numbers."""

    name: str
    values: np.ndarray  # (points,) float64
    fingerprint: str  # hash of the numbers


def make(name: str, values: np.ndarray) -> OwnSeries:
    """Return a series with its fingerprint computed."""
    numbers = np.ascontiguousarray(values, np.float64)
    return OwnSeries(name, numbers, hashlib.sha256(numbers.tobytes()).hexdigest()[:16])


def parse(data: bytes, name: str) -> OwnSeries:
    """Read a CSV, with or without a line of names; columns of text beside the numbers (dates) are left out.

    Raises:
        ValueError: it is not usable, in one sentence.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(
            f"This file has {len(data) / 1e6:.1f} MB: please choose one of at most {MAX_BYTES / 1e6:.0f} MB."
        )
    if data.startswith(_SHEETS):
        raise ValueError("This is a spreadsheet or an archive: please save its column of numbers as CSV (UTF-8).")
    rows, delimiter = _rows(decode(data).text)
    values = _column(rows, comma=delimiter != ",")
    if len(values) < SHORTEST:
        count = "one number" if len(values) == 1 else f"{len(values)} numbers"
        raise ValueError(f"This series has only {count}: please give at least {SHORTEST}.")
    if len(values) > LONGEST:
        raise ValueError(f"This series has {len(values):,} numbers: please give at most {LONGEST:,}.")
    if np.ptp(values) == 0:
        raise ValueError("All numbers of this series are the same: there is nothing to predict.")
    return make(name[:80] or "Your series", values)


def _rows(text: str) -> tuple[list[tuple[int, list[str]]], str]:
    """Return (line number, cells) of each line, the blank ones at the end left out, and the delimiter."""
    head = text[:10_000]
    delimiter = next((each for each in _DELIMITERS if each in head), ",")
    try:
        rows = [(k, cells) for k, cells in enumerate(csv.reader(io.StringIO(text.rstrip()), delimiter=delimiter), 1)]
    except csv.Error:
        raise ValueError("This is not a table that can be read: please save it as CSV (UTF-8) once more.") from None
    if not rows:
        raise ValueError("This file is empty.")
    return rows, delimiter


def _column(rows: list[tuple[int, list[str]]], *, comma: bool) -> np.ndarray:
    """Return the numbers of the one column that has them."""
    names: list[str] = []
    if all(_number(cell, comma) is None for cell in rows[0][1]) and len(rows) > 1:
        (_, names), *rows = rows
    if not comma and _one_column(rows, names):
        rows = [(line, [".".join(cells)]) for line, cells in rows]
    lengths = sorted((len(cells) for _, cells in rows), reverse=True)
    # No column beyond has a number in most lines, and one long line makes no other long.
    width = lengths[len(rows) // 2]
    table = [[_number(cells[k], comma) if k < len(cells) else None for _, cells in rows] for k in range(width)]
    finite = [[each is not None and math.isfinite(each) for each in column] for column in table]
    found = [k for k, numbers in enumerate(finite) if sum(numbers) > len(rows) / 2]
    if len(rows) == 1 and len(found) > 1:
        raise ValueError("All numbers of this file stand in one line: please put each in a line of its own.")
    if not found:  # the one that would have them, so that it is said what is wrong with it
        found = [k for k, column in enumerate(table) if sum(each is not None for each in column) > len(rows) / 2][:1]
    if not found:
        raise ValueError("This file has no column of numbers: it needs one, with a number in each line.")
    if len(found) > 1:
        hint = " If the comma is a decimal comma, write a point for it." if not comma and _whole(rows) else ""
        raise ValueError(f"This file has {len(found)} columns of numbers: please keep the one to predict.{hint}")
    column = table[found[0]]
    wrong = next((k for k, each in enumerate(column) if each is None or not math.isfinite(each)), None)
    if wrong is not None:
        line, cells = rows[wrong]
        cell = cells[found[0]].strip() if found[0] < len(cells) else ""
        told = f"has {cell[:20]}, which is no number" if column[wrong] is not None else "has no number"
        raise ValueError(f"Line {line:,} {told}: please fill the gap, or remove the line.")
    return np.array(column, np.float64)


def _whole(rows: list[tuple[int, list[str]]]) -> bool:
    """Return whether each line has two cells of digits alone, as a number with a decimal comma has."""
    return all(len(cells) == 2 and _DIGITS.fullmatch(cells[0]) and cells[1].isdecimal() for _, cells in rows)


def _one_column(rows: list[tuple[int, list[str]]], names: list[str]) -> bool:
    """Return whether one name stands over numbers with a decimal comma."""
    return len(names) == 1 and _whole(rows)


def _number(cell: str, comma: bool) -> float | None:
    """Return a cell as a number, infinite and NaN among them, None for anything else; `comma` reads 1,5 as one and a half."""
    written = cell.strip()
    if comma and "," in written and "." not in written:
        written = written.replace(",", ".")
    try:
        return float(written)
    except ValueError:
        return None
