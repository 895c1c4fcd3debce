"""One private cluster for all tests that need one: starting it costs more than most of them."""

import pytest

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
