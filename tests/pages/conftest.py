"""What stands behind the pages in these tests: an empty run library for each test, a few reviews, and no cluster."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data import sample_reviews, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.nn import forward
from rnnviz.nn.weights import Weights
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import EpochRow, Outcome
from rnnviz.runs.store import Store
from rnnviz.ui import backend
from rnnviz.ui.backend import Backend
from rnnviz.ui.visitor import COOKIE
from tests.networks import random_weights
from tests.pages.reading import open_page

SMALL = {"source": "sample", "vocabulary": 300, "maxlen": 12, "embedding": 4, "units": 5, "subset": 40,
         "test_subset": 20, "batch_size": 8}  # fmt: skip
EPOCHS = (0, 1, 3)
ANN, BEN, TEACHER = "a" * 32, "b" * 32, "c" * 32  # what browsers call themselves


@dataclass
class Shelf:
    """A library of reviews that has the sample reviews only."""

    reviews: Corpus
    folder: Path = Path("no such folder")  # nothing is kept beside them

    def get(self, source: str, upload: str = "") -> Corpus | None:
        return self.reviews if source == "sample" else None

    def imdb(self) -> Corpus | None:
        return None


class Kept(NamedTuple):
    """A run in the library."""

    id: str
    config: RunConfig
    weights: Weights  # of its last epoch


@contextmanager
def stands_behind(opened: Backend) -> Iterator[Backend]:
    """Let every page find this backend, and nothing that was kept of another one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(backend, "_opened", lambda: opened)
        patch.setattr(backend, "begin", lambda: None)
        _forget()
        yield opened
        _forget()


def _forget() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture
def reviews() -> Corpus:
    """The reviews on the shelf. A module that needs others overrides this."""
    return sample_reviews.generate(80).corpus


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty run library."""
    opened = Store(tmp_path, shipped=tmp_path / "none")
    yield opened
    opened.close()


@pytest.fixture
def jobs() -> object | None:
    """Nothing to train with. A module whose page trains overrides this."""
    return None


@pytest.fixture
def behind(store: Store, reviews: Corpus, jobs: object | None) -> Iterator[Backend]:
    """What stands behind the page."""
    with stands_behind(Backend(store, Shelf(reviews), jobs)) as opened:  # type: ignore[arg-type]
        yield opened


def keep_run(
    behind: Backend,
    seed: int = 0,
    status: str = "finished",
    watched: Sequence[float] = (),
    grown: float = 1.0,
    **choices: object,
) -> Kept:
    """Put a run that has ended with random weights into the library.

    Args:
        behind: whose library.
        seed: of the run, and of its weights.
        status: how it ended.
        watched: its validation losses by epoch.
        grown: the kernels are so many times as large.
        choices: of the run.
    """
    reviews = behind.library.get("sample")
    assert reviews
    config = from_flat({**SMALL, "seed": seed, **choices})
    run_id = config.run_id(reviews.fingerprint)
    behind.store.create(run_id, f"{config.model.architecture} {seed}", config, reviews.fingerprint)
    run = behind.store.claim()
    assert run
    rows_by_epoch = [EpochRow(k, k, 0.6, 0.6, loss, 0.6, 0.6, 0.6, 0.1) for k, loss in enumerate(watched, 1)]
    behind.store.record(run, epochs=rows_by_epoch)
    epochs = {k: random_weights(config.network(), config.data.maxlen, seed + k, np.float32) for k in EPOCHS}
    for each in epochs.values():
        for name, array in each.arrays.items():
            array *= grown if "kernel" in name else 1
    rows = subsets.build(reviews, config.data, config.training.seed).test
    evaluation = Evaluation(rows.index, rows.labels, forward.predict(epochs[EPOCHS[-1]], rows.ids))
    snapshots = {k: weights.arrays for k, weights in epochs.items()}
    behind.store.keep(run, Outcome(status, "", EPOCHS[-1], snapshots, evaluation, b"keras", None))
    return Kept(run_id, config, epochs[EPOCHS[-1]])


@pytest.fixture
def come(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """Open a page as the browser of a name."""

    def opened(who: str, page: str, **parameters: object) -> AppTest:
        theme = SimpleNamespace(type="light")
        context = SimpleNamespace(
            cookies={COOKIE: who}, headers={}, theme=theme, url="http://class.example.org/classroom"
        )
        monkeypatch.setattr("streamlit.context", context)
        return open_page(page, **parameters)

    return opened
