"""Bytes that nobody meant to be a table: a sentence each, and no more work than they are worth."""

import io
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest

from rnnviz.data.files import archives, reading
from rnnviz.data.files.reading import read
from rnnviz.data.files.sampling import Take, TooLongError
from rnnviz.data.files.table import MAX_BYTES, MAX_ROWS, UnreadableError

pytestmark = pytest.mark.slow

CASES = Path(__file__).parent / "cases"
BINARY = ["sheet.xlsx", "table.parquet", "folders.zip", "packed.zip"]


def refusal(data: bytes) -> str:
    """Return the sentence that refuses bytes, or '' where they are read."""
    try:
        read(data)
    except UnreadableError as refused:
        return str(refused)
    return ""


def assert_told(data: bytes) -> None:
    """Assert that bytes are read, or refused in one sentence."""
    said = refusal(data)
    assert not said or re.fullmatch(r"[A-Z][^\n]{10,400}\.", said), said


def test_random_bytes_get_a_sentence_each() -> None:
    rng = np.random.default_rng(0)
    for _ in range(1000):
        assert_told(rng.bytes(int(rng.integers(1, 2000))))


def test_random_text_gets_a_sentence_each() -> None:
    rng = np.random.default_rng(1)
    letters = np.array(list('ab,;\t"\n\\{}[]:01é '))
    for _ in range(500):
        assert_told("".join(rng.choice(letters, int(rng.integers(1, 300)))).encode())


@pytest.mark.parametrize("name", BINARY)
def test_damaged_files_get_a_sentence_each(name: str) -> None:
    rng = np.random.default_rng(2)
    whole = (CASES / name).read_bytes()
    for _ in range(150):
        data = bytearray(whole)
        for place in rng.integers(4, len(data), int(rng.integers(1, 8))):
            data[place] = rng.integers(256)
        assert_told(bytes(data[: int(rng.integers(8, len(data) + 1))] if rng.random() < 0.3 else data))


def bomb(size: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("films.csv", b"0" * size)
    return file.getvalue()


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(UnreadableError, match="would unpack to 150 MB"):
        read(bomb(archives.MAX_UNPACKED + 1))


def test_an_archive_within_an_archive_is_not_opened() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("inner.zip", bomb(10))
    with pytest.raises(UnreadableError, match="holds neither"):
        read(file.getvalue())


@pytest.mark.slow
def test_long_files_are_sampled_not_read_whole() -> None:
    rows = b"text,label\n" + b"".join(b"film %d,%d\n" % (k, k % 2) for k in range(MAX_ROWS + 1))
    with pytest.raises(TooLongError, match="more than 50,000 rows"):
        read(rows)
    taken = read(rows, Take(sample=1000))
    assert len(taken) == 1000
    assert taken.total == MAX_ROWS + 1
    assert "A sample of 1,000 of its 50,001 rows was taken, by chance." in taken.notes
    assert taken == read(rows, Take(sample=1000))
    numbers = np.array([int(text.split()[1]) for text in taken.column("text")])
    assert (np.diff(numbers) > 0).all()  # in the order of the file
    assert abs(numbers.mean() / MAX_ROWS - 0.5) < 3 * np.sqrt(1 / 12 / 1000)  # from all of it
    with pytest.raises(TooLongError, match=r"has 25\.0 MB"):
        read(b"x" * (MAX_BYTES + 1))
    with pytest.raises(UnreadableError, match="at most 100 MB"):
        read(b"x" * (reading.MAX_UPLOAD + 1), Take(sample=10))


def test_progress_is_told_while_rows_are_read() -> None:
    told: list[int] = []
    read(b"text,label\n" + b"film,1\n" * 12_000, Take(progress=told.append))
    assert told == [5000, 10_000]
