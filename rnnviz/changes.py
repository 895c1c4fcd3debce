"""When a file was changed, asked once in a moment: each look at the disk lets another thread have the interpreter."""

from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import Final

MOMENT_S: Final = 1.0


def changed_at(path: Path) -> int | None:
    """Return when a file was changed, in nanoseconds; None of one that is not there. It may be old by MOMENT_S."""
    return _changed(path, int(monotonic() / MOMENT_S))


@lru_cache(maxsize=64)
def _changed(path: Path, moment: int) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None
