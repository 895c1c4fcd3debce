"""How fast this machine trains: a step of the default network as the warm-up measured it, kept for the next start of the app.

So a page says how long a run takes before the worker has warmed up, and the limits of a shared server hold from the first
request on.
"""

import logging
from pathlib import Path
from typing import Final

_FILE: Final = "step_seconds"
_LEAST, _MOST = 1e-6, 60.0  # what is beyond was not written by `keep`
log = logging.getLogger(__name__)


def remembered(folder: Path) -> float | None:
    """Return the seconds of a step that were measured last; None where none were."""
    try:
        seconds = float((folder / _FILE).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return seconds if _LEAST < seconds < _MOST else None


def keep(folder: Path, seconds: float) -> None:
    """Keep them; where that cannot be, the next start does without."""
    unfinished = folder / f".{_FILE}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(f"{seconds:.6g}", encoding="ascii")
        unfinished.replace(folder / _FILE)
    except OSError as error:
        log.info("the time of a training step cannot be kept: %s", error)
