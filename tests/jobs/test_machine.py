"""The measured time of a training step outlives the app."""

from pathlib import Path

import pytest

from rnnviz.data.library import Library
from rnnviz.jobs import machine
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store


def test_what_was_measured_is_known_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert machine.remembered(folder) is None
    machine.keep(folder, 0.0123)
    store = Store(tmp_path, shipped=tmp_path / "none")
    jobs = Jobs(store, Library(folder), connect=False)
    assert jobs.step_seconds == pytest.approx(0.0123)
    elsewhere = Jobs(store, Library(folder), connect=False, scheduler="tcp://127.0.0.1:1")
    assert elsewhere.step_seconds is None  # of another machine nothing is known
    store.close()


@pytest.mark.parametrize("content", [b"", b"fast", b"nan", b"inf", b"-1", b"0", b"1e9", b"\xff\x00"])
def test_what_is_no_time_of_a_step_is_not_known(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "step_seconds").write_bytes(content)
    assert machine.remembered(tmp_path) is None


def test_what_cannot_be_kept_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    machine.keep(tmp_path / "file", 0.01)
    assert machine.remembered(tmp_path / "file") is None
