"""What a language model wrote while it learned, in its run's folder: a line for each sample, brought up to date as the curve is.

A line is the step and then the token ids. One that a power cut tore is ignored and written again.
"""

import os
import sqlite3
from pathlib import Path
from typing import Final

from rnnviz.runs import history

NAME: Final = "samples.txt"
_MOST: Final = 2**31  # no step and no id is as large


class Samples:
    """The file of samples in one run's folder."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / NAME

    def rows(self) -> list[tuple[int, ...]]:
        """Return (step, then token ids) of each sample, up to one that is damaged."""
        return [row for row, _ in self._kept()]

    def follow(self, db: sqlite3.Connection, run_id: str) -> None:
        """Forget what the run is going to write again, and add what is new.

        Raises:
            OSError: the disk is full.
        """
        told = {step: (step, *ids.tolist()) for step, ids in history.samples(db, run_id)}
        known, size = 0, 0
        for row, length in self._kept():
            if told.get(row[0]) != row:
                break  # it was rewound
            known, size = known + 1, size + length
        if not told and not self.file.exists():
            return
        with self.file.open("r+b" if self.file.exists() else "w+b") as file:
            file.truncate(size)
            file.seek(size)
            file.writelines(f"{' '.join(map(str, row))}\n".encode() for row in list(told.values())[known:])
            file.flush()
            os.fsync(file.fileno())

    def _kept(self) -> list[tuple[tuple[int, ...], int]]:
        """Return each sound row from the first on, and the bytes of its line."""
        try:
            lines = self.file.read_bytes().splitlines(keepends=True)
        except OSError:
            return []
        found: list[tuple[tuple[int, ...], int]] = []
        for line in lines:
            row = _row(line)
            if not row or (found and row[0] <= found[-1][0][0]):
                break
            found.append((row, len(line)))
        return found


def _row(line: bytes) -> tuple[int, ...]:
    """Return the numbers of a line; none of one that is torn or odd."""
    parts = line.split() if line.endswith(b"\n") else []
    if not all(part.isdigit() and len(part) <= len(str(_MOST)) for part in parts):
        return ()
    row = tuple(map(int, parts))
    return row if max(row, default=_MOST) < _MOST else ()
