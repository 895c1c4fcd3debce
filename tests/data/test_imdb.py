import os
from pathlib import Path

import numpy as np
import pytest

from rnnviz.data import imdb
from rnnviz.data.encoding import Encoding, pad_rows

from .conftest import ragged


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without IMDB: no folder is named, and Keras' caches are empty."""
    monkeypatch.delenv("RNNVIZ_IMDB_DIR", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(imdb.tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    return tmp_path


def test_reviews_are_read_as_they_are(write_imdb) -> None:
    corpus = imdb.read(write_imdb())
    assert corpus.name == "IMDB"
    assert corpus.words == ("the", "and", "film", "naïve")
    assert [corpus.train[k].tolist() for k in range(2)] == [[1, 4, 2], [3]]
    assert corpus.train.labels.tolist() == [1, 0]
    assert [corpus.test[k].tolist() for k in range(2)] == [[2, 2], [4, 1]]
    assert corpus.test.labels.tolist() == [0, 1]


@pytest.mark.parametrize(
    ("replaced", "sentence"),
    [
        ({"x_train": ragged([[1], [9]])}, "do not belong together"),
        ({"x_train": ragged([[1], [0]])}, "do not belong together"),
        ({"x_test": ragged([[1]])}, "1 test reviews but 2 labels"),
        ({"y_train": np.array([1, 1])}, "train reviews 0 and 1"),
        ({"y_train": np.array([1, 2])}, "train reviews 0 and 1"),
        ({"y_test": np.array([0.5, 1])}, "x_test or y_test is damaged or missing"),
        ({"x_train": np.zeros((2, 5), int)}, "x_train or y_train is damaged or missing"),
        ({"x_train": ragged([["a"], ["b"]])}, "x_train or y_train is damaged or missing"),
        ({"index": {"the": 1, "film": 3}}, "is damaged: it should give every word its rank"),
        ({"index": {"the": 1, "film": 1}}, "a rank has no word"),
        ({"index": {"the": 0}}, "a rank has no word"),
        ({"index": {"the": "1"}}, "is damaged: it should"),
        ({"index": ["the", "film"]}, "is damaged: it should"),
        ({"index": {}}, "a rank has no word"),
        ({"index": {"\ud800": 1}}, "is damaged: it should"),
    ],
)
def test_files_in_another_layout_get_a_sentence(write_imdb, replaced, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        imdb.read(write_imdb(**replaced))


class MakesFolder:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_a_hostile_file_gets_a_sentence_and_runs_nothing(write_imdb, tmp_path: Path) -> None:
    folder = write_imdb(x_test=ragged([[1], [MakesFolder(tmp_path / "marker")]]))
    with pytest.raises(ValueError, match=r"imdb\.npz asks to run '\w+\.mkdir', which no file of reviews needs"):
        imdb.read(folder)
    assert not (tmp_path / "marker").exists()


@pytest.mark.parametrize("damage", [lambda b: b[: len(b) // 2], lambda b: b"", lambda b: b"no zip at all" * 9])
def test_a_damaged_archive_gets_a_sentence(write_imdb, damage) -> None:
    file = write_imdb() / imdb.REVIEWS
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(ValueError, match="damaged or incomplete"):
        imdb.read(file.parent)


def test_flipped_bytes_in_the_archive_get_a_sentence(write_imdb) -> None:
    file = write_imdb() / imdb.REVIEWS
    content = bytearray(file.read_bytes())
    at = content.index(b"x_train.npy") + 40
    content[at : at + 20] = bytes(20)
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"imdb\.npz is"):
        imdb.read(file.parent)


def test_a_missing_file_is_not_a_damaged_one(write_imdb) -> None:
    folder = write_imdb()
    (folder / imdb.REVIEWS).unlink()
    with pytest.raises(FileNotFoundError):
        imdb.read(folder)


def test_the_named_folder_comes_before_keras_cache(nowhere: Path, write_imdb, monkeypatch: pytest.MonkeyPatch) -> None:
    assert imdb.locate() is None
    cache = nowhere / "keras" / "datasets"
    cache.mkdir(parents=True)
    for file in (imdb.REVIEWS, imdb.WORD_INDEX):
        (cache / file).write_bytes((write_imdb() / file).read_bytes())
    assert imdb.locate() == cache
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(write_imdb()))
    assert imdb.locate() == write_imdb()
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(nowhere / "not there"))
    assert imdb.locate() == cache


@pytest.mark.parametrize("name", [imdb.REVIEWS, imdb.WORD_INDEX])
def test_a_download_that_was_cut_off_is_not_found(nowhere: Path, write_imdb, monkeypatch, name: str) -> None:
    file = write_imdb() / name
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(file.parent))
    assert imdb.locate() == file.parent
    file.write_bytes(file.read_bytes()[:-30])
    assert imdb.locate() is None


@pytest.mark.tf
@pytest.mark.parametrize("vocabulary", [4, 6, 7, 100])
def test_ids_are_those_of_keras_load_data(write_imdb, monkeypatch: pytest.MonkeyPatch, vocabulary: int) -> None:
    import sys

    from keras.datasets.imdb import load_data

    folder = write_imdb()
    monkeypatch.setattr(sys.modules[load_data.__module__], "get_file", lambda **_: str(folder / imdb.REVIEWS))
    (x_train, y_train), (x_test, y_test) = load_data(num_words=vocabulary)
    corpus = imdb.read(folder)
    for reviews, x, y in ((corpus.train, x_train, y_train), (corpus.test, x_test, y_test)):
        rows = pad_rows(reviews, np.arange(2), Encoding(vocabulary, 10, pad="back")).tolist()
        theirs = [list(ids) + [0] * (10 - len(ids)) for ids in x]
        # load_data shuffles the reviews
        assert sorted(zip(rows, reviews.labels.tolist(), strict=True)) == sorted(zip(theirs, y.tolist(), strict=True))


@pytest.mark.skipif(not os.environ.get("RNNVIZ_IMDB_DIR"), reason="RNNVIZ_IMDB_DIR names no folder with the real IMDB")
def test_the_real_reviews_are_all_there() -> None:
    corpus = imdb.read(Path(os.environ["RNNVIZ_IMDB_DIR"]))
    assert len(corpus.words) == 88_584
    assert corpus.words[:4] == ("the", "and", "a", "of")
    for reviews in (corpus.train, corpus.test):
        assert np.bincount(reviews.labels).tolist() == [12_500, 12_500]
    lengths = (
        np.concatenate([np.diff(reviews.offsets) for reviews in (corpus.train, corpus.test)]) + 1
    )  # with the start
    assert lengths.mean() == pytest.approx(234.76, abs=0.005)
    assert lengths.std() == pytest.approx(172.91, abs=0.005)


def test_a_named_folder_without_the_files_is_said_once(nowhere: Path, monkeypatch, logged) -> None:
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(nowhere / "empty"))
    assert imdb.locate() is imdb.locate() is None
    (said,) = logged.told()
    assert said.startswith(
        f"RNNVIZ_IMDB_DIR names {nowhere / 'empty'}, which does not hold imdb.npz and imdb_word_index.json"
    )
