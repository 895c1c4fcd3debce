"""What every test shares: no choice left to chance, and no trace on the machine."""

import functools
import gc
import importlib.metadata
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.data.sample_reviews import SampleReviews

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
hypothesis.settings.register_profile("same every time", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("same every time")


_tidied = 0  # so many modules were imported when it was last tidied


def pytest_collection_finish() -> None:
    """Leave what was imported out of each later collection of garbage."""
    _tidy()


def pytest_runtest_teardown() -> None:
    """The same once a test has imported much: with TensorFlow a collection takes .2 s, and each run of an AppTest makes one."""
    if len(sys.modules) > _tidied + 500:
        _tidy()


def pytest_sessionfinish() -> None:
    """Look for what was left open, once: pytest does so five times, through all that is still there."""
    _tidy()


def _tidy() -> None:
    global _tidied
    gc.collect()
    gc.freeze()
    _tidied = len(sys.modules)


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


@pytest.fixture(scope="session")
def sample() -> SampleReviews:
    """The generated reviews with their truth; to write them takes most of a second."""
    return sample_reviews.generate()


@pytest.fixture(scope="session")
def corpus(sample: SampleReviews) -> Corpus:
    """The generated reviews, as a corpus of which no part may be changed."""
    return sample.corpus
