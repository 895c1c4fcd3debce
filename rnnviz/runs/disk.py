"""How much the app keeps on the disk, and how much it may: runs, histories, uploads and converted reviews together."""

import os
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR
from typing import Final

from rnnviz.environment import number

MB: Final = 1_000_000


class FullError(OSError):
    """The budget is used up; the message is for the learner."""


@dataclass(frozen=True)
class Holdings:
    """Bytes on the disk."""

    runs: dict[str, int]  # the files of each run by its id
    records: int  # of the database: what is listed, and every step of every history
    reviews: int  # uploads, the converted IMDB, the sample reviews
    budget: int  # what all may take together

    @property
    def total(self) -> int:
        """All together."""
        return sum(self.runs.values()) + self.records + self.reviews

    def check(self) -> None:
        """Do nothing while there is room.

        Raises:
            FullError: the budget is used up.
        """
        if self.total >= self.budget:
            raise FullError(
                f"The library is full: it holds {self.total / MB:,.0f} of at most {self.budget / MB:,.0f} MB. Remove old "
                "runs or uploads under 'What this library holds', below the list of runs, and try again."
            )


def measure(folder: Path, data: Path) -> Holdings:
    """Return what a library's folder holds, and its folder of reviews."""
    return Holdings(
        runs={entry.name: _below(Path(entry)) for entry in _entries(folder / "runs") if entry.is_dir()},
        records=sum(_size(entry) for entry in _entries(folder) if entry.is_file()),
        reviews=_below(data),
        budget=int(number("RNNVIZ_DISK_MB") * MB),
    )


def bytes_of(place: Path) -> int:
    """Return the bytes of a file, or of all files below a folder; 0 of what was never there, or is being removed."""
    try:
        found = place.stat()
    except OSError:
        return 0
    return _below(place) if S_ISDIR(found.st_mode) else found.st_size


def _below(folder: Path) -> int:
    """Return the bytes of all files below a folder; links are not followed."""
    return sum(
        _below(Path(entry)) if entry.is_dir(follow_symlinks=False) else _size(entry) for entry in _entries(folder)
    )


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:  # it was never there, or is being removed
        return []


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except OSError:
        return 0
