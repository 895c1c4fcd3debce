"""A run's history in its folder: two files of plain numbers that only grow, brought up to date at every checkpoint.

Each row is one step or one epoch, in float64, as the fields of StepRow and EpochRow. A row that a power cut tore is
ignored and written again.
"""

import os
import sqlite3
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from rnnviz.runs import history
from rnnviz.runs.records import EpochRow, StepRow

_FILES: Final = {"steps": ("steps.f64", StepRow._fields), "epochs": ("epochs.f64", EpochRow._fields)}
PIECE: Final = 50_000  # rows that are in memory at once
MOST: Final = 2.0**53  # no number of a step or an epoch is as large


class Curve:
    """The history files in one run's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, table: str) -> np.ndarray:
        """Return the rows of 'steps' or 'epochs', (rows, fields) float64, up to one that is damaged."""
        name, fields = _FILES[table]
        try:
            flat = np.fromfile(self.folder / name, np.float64)
        except OSError:
            return np.empty((0, len(fields)))
        rows = flat[: len(flat) // len(fields) * len(fields)].reshape(-1, len(fields))
        counts = rows[:, [0, fields.index("step")]]
        counted = ((counts == np.floor(counts)) & (counts < MOST)).all(axis=1)  # and not NaN
        numbers = np.where(counted, rows[:, 0], 0.0)
        sound = counted & (np.diff(numbers, prepend=0.0) > 0)
        return rows[: int(np.logical_and.accumulate(sound).sum())]

    def follow(self, db: sqlite3.Connection, run_id: str, reached: tuple[int, int]) -> None:
        """Forget what the run is going to repeat, and add what is new.

        Args:
            db: where its history is.
            run_id: its id.
            reached: its last step and its last epoch there.

        Raises:
            OSError: the disk is full.
        """
        for (table, (name, fields)), last in zip(_FILES.items(), reached, strict=True):
            path, size = self.folder / name, 8 * len(fields)
            known = path.stat().st_size // size if path.exists() else 0
            if not known and not last:
                continue
            with path.open("r+b" if path.exists() else "w+b") as file:
                while not known <= (end := _last(file, known, size)) <= last:  # it was rewound, or the row is damaged
                    known -= 1
                file.truncate(known * size)
                file.seek(known * size)
                while end < last:
                    new = history.rows(db, table, fields, run_id, end, limit=PIECE).to_numpy(np.float64)
                    file.write(new.tobytes())
                    end = new[-1, 0]
                file.flush()
                os.fsync(file.fileno())


def _last(file: BinaryIO, rows: int, size: int) -> float:
    """Return the number of the last of so many rows, 0 where there is none."""
    if not rows:
        return 0.0
    file.seek((rows - 1) * size)
    return float(np.frombuffer(file.read(8), np.float64)[0])
