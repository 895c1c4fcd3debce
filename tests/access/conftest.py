"""A shared server without a cluster, and three students and a teacher at its desk."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rnnviz.access.data import VisitorData
from rnnviz.access.jobs import VisitorJobs
from rnnviz.access.rights import Rights, Visitor
from rnnviz.access.runs import VisitorRuns
from rnnviz.config.limits import FILE, Limits, read
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.holders import Quota
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS, TINY

OWN = TINY
PUBLIC = {"source": "sample", "subset": 40, "test_subset": 20, "maxlen": 12, "units": 4, "batch_size": 8}


@dataclass
class Desk:
    """What one visitor has."""

    runs: VisitorRuns
    jobs: VisitorJobs
    data: VisitorData

    def ask(self, **choices: object) -> Run:
        """Ask for a run on the sample reviews."""
        config: RunConfig = from_flat({**PUBLIC, **choices})
        return self.jobs.submit(config, self.data.sample(), config.describe())


@dataclass
class School:
    """The server, and a desk for whoever asks."""

    store: Store
    library: Library
    jobs: Jobs
    limits: Limits

    def desk(self, session: str, *, teacher: bool = False) -> Desk:
        rights = Rights(self.store, Visitor(session, teacher))
        runs = VisitorRuns(self.store, rights)
        data = VisitorData(self.library, self.store, rights, self.limits)
        return Desk(runs, VisitorJobs(self.jobs, runs, rights), data)

    def finish(self, run: Run) -> Run:
        """Let everything that waits be claimed until this run is, and end it as finished."""
        while claimed := self.store.claim():
            self.store.end(claimed, "finished" if claimed.id == run.id else "stopped", "")
        found = self.store.get(run.id)
        assert found
        return found


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with the sample reviews, which take most of a second to write, and with an upload."""
    folder = tmp_path_factory.mktemp("shelves")
    library = Library(folder)
    library.sample()
    library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    return folder


@pytest.fixture
def school(tmp_path: Path, shelves: Path) -> Iterator[School]:
    limits = read(FILE)
    store = Store(tmp_path, shipped=tmp_path / "none", quota=Quota(limits.runs, limits.runs_in_all, limits.waiting))
    shutil.copytree(shelves, tmp_path / "data", copy_function=os.link)  # files of a library are never written again
    library = Library(tmp_path / "data")
    yield School(store, library, Jobs(store, library, connect=False, limits=limits), limits)
    store.close()


@pytest.fixture
def ann(school: School) -> Desk:
    return school.desk("a" * 32)


@pytest.fixture
def ben(school: School) -> Desk:
    return school.desk("b" * 32)


@pytest.fixture
def cleo(school: School) -> Desk:
    return school.desk("c" * 32)


@pytest.fixture
def teacher(school: School) -> Desk:
    return school.desk("t" * 32, teacher=True)
