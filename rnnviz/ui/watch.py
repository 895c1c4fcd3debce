"""A page about runs that have ended for now follows them: another window, or another learner, may let them go on."""

from collections.abc import Iterable, Mapping
from typing import Final

from rnnviz.runs.records import Run
from rnnviz.runs.statuses import CUT_SHORT
from rnnviz.ui.backend import backend
from rnnviz.ui.ticking import ticking, whole_page

SECONDS: Final = 2.0
UNSETTLED: Final = (*CUT_SHORT, "diverged")  # what somebody can let go on or start over

Seen = Mapping[str, tuple[str, str]]  # attempt and status by run


def follow(runs: Iterable[Run]) -> None:
    """Draw the page again when one of these runs is not what it was; runs that nobody can take up are not watched."""
    seen = {run.id: (run.attempt, run.status) for run in runs if run.status in UNSETTLED}
    if seen:
        _watch(seen)


@ticking(SECONDS)
def _watch(seen: Seen) -> None:
    if changed(seen):
        whole_page(f"not {sorted(seen.items())}")


def changed(seen: Seen) -> bool:
    """Return whether one of the runs has become another attempt or has another status, or is gone."""
    store = backend().store
    now = {run_id: store.get(run_id) for run_id in seen}
    return any(run is None or (run.attempt, run.status) != seen[run_id] for run_id, run in now.items())
