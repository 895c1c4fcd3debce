from pathlib import Path

import pytest

from rnnviz.runs.disk import FullError, bytes_of, measure


def write(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    write(tmp_path / "runs.sqlite", 1_000)
    write(tmp_path / "runs.sqlite-wal", 500)
    write(tmp_path / "runs" / "one" / "evaluation.npz", 2_000)
    write(tmp_path / "runs" / "one" / "snapshots" / "1.npz", 30_000)
    write(tmp_path / "runs" / "two" / "model.keras", 4_000)
    write(tmp_path / "data" / "upload-0123456789abcdef" / "corpus.json", 7_000)
    write(tmp_path / "owners" / "a.lock", 10)
    return tmp_path


def test_everything_is_counted_once_where_it_belongs(home: Path) -> None:
    held = measure(home, home / "data")
    assert held.runs == {"one": 32_000, "two": 4_000}
    assert (held.records, held.reviews, held.total) == (1_500, 7_000, 44_500)


def test_a_library_that_is_not_there_yet_holds_nothing(tmp_path: Path) -> None:
    assert measure(tmp_path / "none", tmp_path / "none" / "data").total == 0


def test_links_are_not_followed(home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    write(outside / "large", 90_000)
    before = measure(home, home / "data").total
    (home / "runs" / "one" / "link").symlink_to(outside)
    assert measure(home, home / "data").total < before + 1_000


def test_what_is_being_removed_takes_nothing(home: Path) -> None:
    write(home / "file", 700)
    assert bytes_of(home / "file") == 700
    (home / "folder").mkdir()
    write(home / "folder" / "part", 300)
    assert bytes_of(home / "folder") == 300
    assert bytes_of(home / "gone") == 0


def test_a_full_library_says_what_to_do(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_DISK_MB", "0.05")
    measure(home, home / "data").check()
    write(home / "runs" / "three" / "model.keras", 10_000)
    with pytest.raises(FullError, match=r"full: it holds .* MB\. Remove old runs or uploads"):
        measure(home, home / "data").check()
