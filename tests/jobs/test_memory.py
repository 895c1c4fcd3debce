"""A worker that really takes more memory than it may is ended, and the run says so with the figures."""

import re

import pytest

from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from tests.jobs.helpers import ended

pytestmark = [pytest.mark.cluster, pytest.mark.tf]

LIMIT = 1_300_000_000  # TensorFlow alone takes about half of it
HUNGRY = {"source": "sample", "vocabulary": 500, "maxlen": 1000, "subset": 2000, "test_subset": 100, "batch_size": 512,
          "units": 256, "embedding": 64, "epochs": 1}  # fmt: skip


def test_a_run_that_takes_too_much_memory_says_how_much(tmp_path):
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    jobs = Jobs(store, library, memory=LIMIT)
    run_id = jobs.submit(from_flat(HUNGRY), library.sample(), "Hungry").id
    assert ended(jobs, run_id) == "failed"
    run = store.get(run_id)
    jobs.close()
    store.close()
    assert run
    said = re.search(r"had taken (\d\.\d) GB of the 1\.3 GB that it may take, and was ended", run.message)
    assert said, run.message
    assert float(said[1]) >= 1.3
    assert "Try a smaller batch" in run.message
    assert not run.can_go_on
