"""How long a run will take, here and now: announced before it begins, corrected while it trains.

What is announced follows the last runs of the last minutes, so it knows of a machine that has become busy, of compiling and
of testing. What is left of a run that trains follows its own steps.
"""

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from rnnviz.config import estimate
from rnnviz.config.speed import speed
from rnnviz.config.task import TaskConfig
from rnnviz.runs.records import Run
from rnnviz.ui import visitor
from rnnviz.ui.backend import backend, before_me
from rnnviz.ui.cached import took
from rnnviz.ui.cached.moments import for_a_moment

if TYPE_CHECKING:
    import pandas as pd

    from rnnviz.access.runs import VisitorRuns
    from rnnviz.runs.store import Store

_RECENT: Final = 200  # steps, from which the time that is left is told
_FEW: Final = 5  # steps, from which nothing is told yet
_LISTED: Final = 50  # runs whose time is asked for


class Recent(NamedTuple):
    """How far a run is, and how it got there."""

    done: int  # steps
    steps: "pd.DataFrame"  # the last of them


def recent(run: Run, store: "Store | VisitorRuns | None" = None) -> Recent:
    """Return how far a run is.

    Args:
        run: which one.
        store: the library; None for what this visitor sees of it.
    """
    store = store or backend().store
    done, _ = store.reached(run.id)
    return Recent(done, store.steps(run.id, after=done - _RECENT))


def now() -> estimate.Takes | None:
    """Return what runs take just now: seconds from beginning to results by config; None before the machine has been measured."""
    step = backend().jobs.step_seconds
    if not step:
        return None
    found = speed(took.lately(), step)
    return lambda config: found.total(config, step)


def announced(config: TaskConfig) -> float | None:
    """Return the seconds from a run's beginning to its results; None before the machine has been measured."""
    takes = now()
    return takes(config) if takes else None


@for_a_moment(visitor.session)
def ahead() -> tuple[int, float]:
    """Return how many runs have to end before a new one of this visitor begins, and in about how many seconds they will."""
    workers = backend().jobs.workers
    if not workers:
        return 0, 0.0
    store, first = before_me()
    before = len(first) - workers + 1
    if before < 1:
        return 0, 0.0
    seconds = [left(run, recent(run, store) if run.started else None) or 0.0 for run in first[:_LISTED]]
    return before, sum(seconds) / len(seconds) * len(first) / workers


def left(run: Run, how_far: Recent | None = None) -> float | None:
    """Return the seconds until an active run has its results; None where nothing is known.

    Args:
        run: which one.
        how_far: what `recent` says of it, where it is known already.
    """
    if run.started is not None:
        done, steps = how_far or recent(run)
        if done >= _FEW:
            return _by_its_steps(run, steps, done)
    whole = announced(run.config)
    if whole is None:
        return None
    rest = whole - (_passed(run) or 0.0)
    return rest if rest >= 1 else None  # it takes longer than announced, and has no steps yet that tell how much


def _passed(run: Run) -> float | None:
    """Return the seconds since a run began; None where it has not begun, or rested in between."""
    return None if run.started is None or run.went_on else time.time() - run.started


def _by_its_steps(run: Run, steps: "pd.DataFrame", done: int) -> float:
    measured = run.config.training.batch_size / float(steps["reviews_per_second"].median())
    return estimate.left(run.config, estimate.per_step(measured, _passed(run), done), done)
