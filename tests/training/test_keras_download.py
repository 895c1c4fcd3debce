import subprocess
import sys
from pathlib import Path

import pytest

from rnnviz.data import imdb
from rnnviz.training import keras_download
from rnnviz.training.keras_download import TOTAL_BYTES, fetch

WRITE_BOTH = """
import os, pathlib, sys, zipfile
folder = pathlib.Path(os.environ["KERAS_HOME"], "datasets")
folder.mkdir(parents=True)
(folder / "imdb_word_index.json").write_text('{"the": 1}')
with (folder / "imdb.npz").open("wb") as file:
    file.write(bytes(1_000_000))
    file.flush()
    sys.stdin.readline()  # wait for the test
zipfile.ZipFile(folder / "imdb.npz", "w").close()
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(imdb.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(keras_download, "POLL_S", 0.01)
    return tmp_path / "keras" / "datasets"


def command(code: str) -> tuple[str, ...]:
    return sys.executable, "-S", "-c", code


def test_progress_is_reported_until_the_files_are_there(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def remembered(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        children.append(start(*arguments, **options))  # type: ignore[call-overload]
        return children[-1]

    monkeypatch.setattr(keras_download.subprocess, "Popen", remembered)
    seen: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 1_000_000 and not children[0].stdin.closed:  # type: ignore[union-attr]
            children[0].stdin.write(b"go on\n")  # type: ignore[union-attr]
            children[0].stdin.close()  # type: ignore[union-attr]

    assert fetch(report, limit_s=60, command=command(WRITE_BOTH)) == cache
    assert {total for _, total in seen} == {TOTAL_BYTES}
    assert (1_000_000, TOTAL_BYTES) in seen
    assert seen[-1] == (TOTAL_BYTES, TOTAL_BYTES)
    assert seen[0][0] in (0, 1_000_000)


def test_a_file_that_is_removed_as_its_size_is_asked_ends_no_download(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class ReportedError(Exception):
        """What was reported, so that the child ends at once."""

    def report(done: int, total: int) -> None:
        raise ReportedError(done)

    monkeypatch.setattr(Path, "exists", lambda path: path == cache / imdb.REVIEWS)
    with pytest.raises(ReportedError) as reported:
        fetch(report, limit_s=60, command=command("import sys; sys.stdin.read()"))
    assert reported.value.args == (0,)


def test_a_download_that_takes_too_long_is_ended(cache: Path) -> None:
    with pytest.raises(TimeoutError, match="did not arrive within 0 seconds"):
        fetch(lambda *_: None, limit_s=0.05, command=command("import sys; sys.stdin.read()"))


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (3, "do not match their checksum"),
        (4, "is there a network?"),
        (5, "is the disk full?"),
        (1, "ended unexpectedly"),
        (0, "ended unexpectedly"),
    ],
)
def test_every_failure_has_its_sentence(cache: Path, status: int, sentence: str) -> None:
    with pytest.raises(ConnectionError, match=sentence):
        fetch(lambda *_: None, limit_s=60, command=command(f"raise SystemExit({status})"))


def test_an_error_while_reporting_ends_the_child(cache: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        fetch(stop, limit_s=60, command=command("import sys; sys.stdin.read()"))


@pytest.mark.tf
def test_keras_without_a_network_gets_a_sentence(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nobody answers there
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(ConnectionError, match="is there a network"):
        fetch(lambda *_: None, limit_s=300)
    assert imdb.locate() != cache
