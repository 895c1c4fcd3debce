"""A disk that is really full: a small file system of its own, where this machine lets one be mounted."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from rnnviz.data.library import Library
from rnnviz.runs.database import trouble, unreadable
from rnnviz.runs.store import Store
from tests.runs.helpers import begin, claimed_by, outcome, saved, step
from tests.runs.there import there


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """An empty disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine lets nobody mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Write a file that leaves no room; return it."""
    file = disk / "fills"
    with file.open("wb", buffering=0) as opened:
        while shutil.disk_usage(disk).free:
            opened.write(b"x" * 4096)
    return file


def test_nothing_is_lost_on_a_full_disk_and_all_goes_on_once_there_is_room(disk: Path) -> None:
    store = Store(disk, shipped=disk / "none")
    run = begin(store)
    store.record(run, steps=[step(k) for k in range(1, 50)])
    store.save_checkpoint(run, saved(40))
    fills = fill(disk)
    with pytest.raises(sqlite3.Error) as full:
        store.record(run, steps=[step(k) for k in range(50, 20_000)])
    assert trouble(full.value) == "full"
    with pytest.raises((sqlite3.Error, OSError), match=r"full|No space left"):
        store.save_checkpoint(run, saved(49))
    assert there(store, "r").checkpoint == 40
    assert len(store.steps("r")) == 49
    store.keep(run, outcome())
    assert there(store, "r").status == "finished"  # it has its end, which waits for room
    store.write_pending()
    assert store.artifacts(run).evaluation() is None
    fills.unlink()
    store.write_pending()
    found = store.artifacts(run).evaluation()
    assert found
    np.testing.assert_array_equal(found.index, [3, 1])
    with closing(sqlite3.connect(disk / "runs.sqlite")) as db:
        assert db.execute("SELECT status FROM runs").fetchall() == [("finished",)]
    assert not list(disk.rglob("*.part"))
    store.create("next", "Next", run.config, "g")
    assert claimed_by(store).id == "next"
    store.close()


def test_an_app_that_starts_on_a_full_disk_says_so_and_starts_once_there_is_room(disk: Path) -> None:
    first = Store(disk, shipped=disk / "none")
    run = begin(first)
    first.keep(run, outcome())
    first.close()
    fills = fill(disk)
    with pytest.raises(sqlite3.Error) as full:
        Store(disk, shipped=disk / "none")
    assert unreadable(full.value) == "The disk is full, so the run library cannot be read."
    fills.unlink()
    again = Store(disk, shipped=disk / "none")
    assert there(again, "r").status == "finished"
    assert again.artifacts(run).evaluation() is not None
    again.close()


def test_what_learners_bring_is_refused_whole(disk: Path) -> None:
    library = Library(disk / "data")
    kept = library.add_text(b"A text that is long enough to be learned from. " * 100, "mine.txt")
    fill(disk)
    with pytest.raises(OSError, match="No space left"):
        library.add_text(b"Another text, of which nothing may be left behind. " * 2000, "theirs.txt")
    assert library.text("own", kept.fingerprint)
    assert [file.name for file in (disk / "data").iterdir()] == [f"text-{kept.fingerprint}.json"]
