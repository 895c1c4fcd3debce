"""What every test shares: no choice left to chance, and no trace on the machine."""

import functools
import gc
import importlib.metadata
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.data.sample_reviews import SampleReviews
from tests.logged import APP, Logged

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
hypothesis.settings.register_profile("same every time", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("same every time")


def pytest_collection_finish() -> None:
    """Leave what was imported out of each later collection of garbage."""
    _tidy()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """The same of what a module leaves: where TensorFlow is loaded each run of an AppTest collects, for .2 s and more."""
    if nextitem is None or nextitem.path != item.path:
        _tidy()


def pytest_sessionfinish() -> None:
    """Look for what was left open, once: pytest does so five times, through all that is still there."""
    gc.unfreeze()
    _tidy()


def _tidy() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests' runs and caches out of the ones of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RNNVIZ_HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _packages_described_once() -> Iterator[None]:
    """Keep what the installed packages say of themselves: every AppTest looks for components there, half of its time."""
    there, whole = tuple(importlib.metadata.distributions()), importlib.metadata.distributions
    described = vars(importlib.metadata.Distribution)["metadata"].fget
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.metadata, "distributions", lambda **wanted: whole(**wanted) if wanted else iter(there))
        patch.setattr(importlib.metadata.Distribution, "metadata", property(functools.cache(described)))
        yield


@pytest.fixture(scope="session")
def imdb_folder() -> Path:
    """The folder with all of IMDB; the test is skipped where none is set."""
    folder = os.environ.get("RNNVIZ_IMDB_DIR")
    if not folder:
        pytest.skip("RNNVIZ_IMDB_DIR is not set")
    return Path(folder)


@pytest.fixture
def logged() -> Iterator[Logged]:
    """Return what the app logs from now on, from its level INFO on."""
    found, level = Logged(), APP.level
    APP.addHandler(found)
    APP.setLevel(logging.INFO)  # forgets what loggers below it took for their level
    yield found
    APP.removeHandler(found)
    APP.setLevel(level)


@pytest.fixture(scope="session")
def sample() -> SampleReviews:
    """The generated reviews with their truth; to write them takes most of a second."""
    return sample_reviews.generate()


@pytest.fixture(scope="session")
def corpus(sample: SampleReviews) -> Corpus:
    """The generated reviews, as a corpus of which no part may be changed."""
    return sample.corpus
