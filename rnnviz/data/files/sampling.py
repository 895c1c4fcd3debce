"""Taking all rows of a table, or a seeded sample while they are read, so that a long file never lies whole in memory."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from rnnviz.data.files.table import MAX_ROWS, UnreadableError

_SEED = 0
_REPORT_EVERY = 5_000  # rows


class TooLongError(UnreadableError):
    """A file holds more rows than are read whole; a sample can be taken."""


class Taken(NamedTuple):
    """The rows that were kept."""

    rows: list[tuple[int, Any]]  # (place, row), in the order of the file
    total: int
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Take:
    """How many rows are taken."""

    sample: int | None = None  # at most so many, drawn with equal chances; None takes all
    progress: Callable[[int], None] = lambda rows: None  # told now and then how many rows were read

    def of(self, rows: Iterable[tuple[int, Any]]) -> Taken:
        """Go through the rows, keeping all or a sample (reservoir sampling: Vitter 1985, algorithm R).

        Raises:
            TooLongError: there are more than MAX_ROWS, and no sample is wanted.
            UnreadableError: there are none.
        """
        rng = np.random.default_rng(_SEED)
        kept: list[tuple[int, Any]] = []
        total = 0
        for total, row in enumerate(rows, 1):
            if total % _REPORT_EVERY == 0:
                self.progress(total)
            if self.sample is None:
                if total > MAX_ROWS:
                    raise TooLongError(f"This file has more than {MAX_ROWS:,} rows: please take a sample of it.")
                kept.append(row)
            elif total <= self.sample:
                kept.append(row)
            elif (place := int(rng.integers(total))) < self.sample:
                kept[place] = row
        if not total:
            raise UnreadableError("This file has no reviews: below its first line nothing stands.")
        notes = (f"A sample of {len(kept):,} of its {total:,} rows was taken, by chance.",) if len(kept) < total else ()
        return Taken(sorted(kept, key=lambda row: row[0]), total, notes)
