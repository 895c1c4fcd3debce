"""The published experiments as they were run and recorded for the app."""

from functools import lru_cache

from rnnviz.data import baselines
from rnnviz.data.baselines import Baseline
from rnnviz.reproduce import records
from rnnviz.reproduce.records import Record


@lru_cache(maxsize=1)
def recorded() -> dict[str, list[Record]]:
    """Return the runs of each experiment on all of IMDB, by its name; they come with the app and never change."""
    found: dict[str, list[Record]] = {}
    for one in records.read_all():
        if one.whole and one.status == "finished" and one.epochs:
            found.setdefault(one.experiment, []).append(one)
    return found


@lru_cache(maxsize=1)
def without_recurrence() -> list[Baseline]:
    """Return what was measured without any recurrence."""
    return baselines.read(records.FOLDER / records.BASELINES)
