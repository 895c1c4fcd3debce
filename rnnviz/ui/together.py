"""Settings that are close to those of a run: all of them are trained by one press, and compared with it."""

from collections.abc import Iterable

from rnnviz.config.task import TaskConfig
from rnnviz.jobs import preparation
from rnnviz.runs.records import Run
from rnnviz.ui import acts, compared
from rnnviz.ui.backend import backend
from rnnviz.ui.visitor import session


def train(run: Run, others: Iterable[TaskConfig]) -> bool:
    """Train other settings on what a run learned from, those that are not there yet, and compare all of them with it.

    Where one cannot be trained the page says why; all others are compared. Where none can nothing changes.

    Args:
        run: the page shows it, as before.
        others: of its kind.

    Returns:
        Whether there is something to compare.
    """
    asked: list[str] = []

    def submit(config: TaskConfig) -> None:
        source = preparation.need(run, backend().library)
        asked.append(backend().jobs.submit(config, source, config.describe(), session=session()).id)

    for config in others:
        acts.attempt(submit, config)
    if asked:
        compared.put(asked)
    return bool(asked)
