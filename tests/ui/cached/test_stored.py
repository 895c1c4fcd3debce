from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import streamlit as st

from rnnviz.runs.artifacts import Saved
from rnnviz.runs.records import Checkpoint
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import shelf
from tests.pages.conftest import stands_behind
from tests.runs.helpers import begin, epoch, step
from tests.runs.there import there

ARRAYS = {"lstm_1/kernel": np.eye(2, dtype=np.float32)}


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_a_text_that_cannot_be_read_is_looked_at_once() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="no words"):
            stored.reads(" …" * 5_000)
        assert len(shelf()) == 1
    assert stored.reads("A good film").view.text[-3:] == ("a", "good", "film")
    assert len(shelf()) == 2
    assert stored.reads("A good film") is stored.reads("A good film")


def test_of_a_run_that_trains_only_weights_of_epochs_that_are_over_count(tmp_path: Path) -> None:
    """The weights of the middle of an epoch lie under its number until it ends."""
    store = Store(tmp_path, shipped=tmp_path / "none")
    with stands_behind(Backend(store, None, None)):  # type: ignore[arg-type]
        run = begin(store)
        assert stored.epochs_so_far(run) == ()
        store.save_checkpoint(run, Saved(Checkpoint(step=5), {0: ARRAYS, 1: ARRAYS}))
        assert stored.epochs_so_far(there(store, "r")) == (0,)
        store.record(run, steps=[step(10)], epochs=[epoch(1, 10)])
        assert stored.epochs_so_far(there(store, "r")) == (0,)  # its file has the weights of step 5 still
        store.save_checkpoint(run, Saved(Checkpoint(epoch=1, step=10), {1: ARRAYS}))
        assert stored.epochs_so_far(there(store, "r")) == (0, 1)
        store.save_checkpoint(run, Saved(Checkpoint(epoch=1, step=15), {2: ARRAYS}))
        assert stored.epochs_so_far(there(store, "r")) == (0, 1)
    store.close()
