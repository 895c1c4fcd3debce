"""Somebody joins a run between the moment at which its owner is asked for rights and the one at which it changes."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rnnviz.access.jobs import VisitorJobs
from rnnviz.access.rights import Rights, Visitor
from rnnviz.access.runs import VisitorRuns
from rnnviz.runs import holders
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.access.conftest import Desk, School

ANN, BEN = "a" * 32, "b" * 32
ACTS: dict[str, Callable[[VisitorRuns, VisitorJobs, Run], object]] = {
    "delete": lambda runs, jobs, run: runs.delete(run.id, run.attempt),
    "restore": lambda runs, jobs, run: runs.restore(run.id, run.attempt),
    "purge": lambda runs, jobs, run: runs.purge(run.id, run.attempt),
    "start over": lambda runs, jobs, run: jobs.start_over(run),
    "stop": lambda runs, jobs, run: jobs.stop(run),
}


def brought_to(school: School, run: Run, act: str) -> Run:
    """Return a run in a state in which this can be done to it."""
    if act == "stop":
        return run
    ended = school.finish(run)
    if act in ("restore", "purge"):
        school.store.delete(ended.id, ended.attempt)
    found = school.store.get(run.id)
    assert found
    return found


@pytest.mark.parametrize("act", ACTS)
def test_who_joined_meanwhile_loses_nothing(school: School, ann: Desk, tmp_path: Path, act: str) -> None:
    """The rights are those of a copy of the library from before: as stale as a look can be."""
    run = brought_to(school, ann.ask(seed=1), act)
    shutil.copytree(school.store.folder, tmp_path / "before")
    before = Store(tmp_path / "before", shipped=tmp_path / "none")
    school.store.join(holders.RUN, run.id, BEN)
    rights = Rights(before, Visitor(ANN))
    assert not rights.shares(run)
    runs = VisitorRuns(school.store, rights)
    with pytest.raises(StaleRunError, match="Somebody else has asked for this run meanwhile"):
        ACTS[act](runs, VisitorJobs(school.jobs, runs, rights), run)
    assert school.store.get(run.id) == run
    before.close()


@pytest.mark.parametrize("act", ACTS)
def test_the_teacher_changes_what_several_have(school: School, ann: Desk, teacher: Desk, act: str) -> None:
    run = brought_to(school, ann.ask(seed=1), act)
    school.store.join(holders.RUN, run.id, BEN)
    ACTS[act](teacher.runs, teacher.jobs, run)
    assert school.store.get(run.id) != run
