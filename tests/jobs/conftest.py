"""One private cluster for all tests that need one: starting it costs more than most of them."""

from collections.abc import Iterator

import pytest
from distributed import Client, LocalCluster

from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS


@pytest.fixture(scope="package")
def jobs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    store = Store(folder, shipped=folder / "none")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("RNNVIZ_IMDB_DIR", raising=False)
        patch.setenv("KERAS_HOME", str(folder / "keras"))
        library = Library(folder / "data")
        library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
        opened = Jobs(store, library)
        yield opened
        opened.close()
        store.close()


@pytest.fixture
def client() -> Iterator[Client]:
    """A client of a cluster of threads, with one worker: for tests that train nothing."""
    with (
        LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            processes=False,
            dashboard_address="127.0.0.1:0",
            host="127.0.0.1",
            protocol="tcp",
        ) as cluster,
        Client(cluster, set_as_default=False) as opened,
    ):
        yield opened
