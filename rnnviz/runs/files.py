"""Files that appear whole or not at all: written beside their place, forced to the disk, then renamed.

A reader sees the old file or the new one; a crash leaves at most a `.part` file, which the next start sweeps away.
"""

import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Self

PART, GONE = ".part", ".gone"  # of files that are being written, of folders that are being removed


class Staged:
    """Several files that are written now and take their places together, later."""

    def __init__(self) -> None:
        self._files: list[tuple[Path, Path]] = []

    def add(self, path: Path, write: Callable[[BinaryIO], object]) -> None:
        """Write what will be at `path`.

        Raises:
            OSError: it cannot be written, for example because the disk is full.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{uuid.uuid4().hex}{PART}")  # another thread may write the same
        self._files.append((part, path))
        with part.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())

    def commit(self) -> None:
        """Let every file take its place."""
        for part, path in self._files:
            part.replace(path)
        for folder in {path.parent for _, path in self._files}:
            _sync_folder(folder)
        self._files.clear()

    def drop(self) -> None:
        """Forget what has not taken its place."""
        for part, _ in self._files:
            part.unlink(missing_ok=True)
        self._files.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.drop()


def sweep(folder: Path) -> None:
    """Remove what an app that died left half written or half removed."""
    for part in folder.rglob(f"*{PART}"):
        if part.is_file():
            part.unlink(missing_ok=True)
    for gone in folder.glob(f"*{GONE}"):
        shutil.rmtree(gone, ignore_errors=True)


def move_back(folder: Path, attempt: str) -> None:
    """Put a run's folder in its place again, if `opening.move_away` took this attempt's out of it."""
    gone = folder.with_name(f"{folder.name}.{attempt}{GONE}")
    if gone.exists() and not folder.exists():
        gone.rename(folder)


def _sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk, where the system lets one."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
