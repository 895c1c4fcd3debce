from pathlib import Path

import numpy as np
import pytest

from rnnviz.data import sample_reviews, sample_shipped
from rnnviz.data.corpus import Corpus
from rnnviz.data.files.reading import read
from rnnviz.data.library import IMDB, Library
from rnnviz.data.sample_reviews import SampleReviews
from rnnviz.data.uploads import UploadReport, suggested

from .conftest import corpus_of
from .test_uploads import csv_of, rows


@pytest.fixture
def generated(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A generator of few reviews, none of which come with the app; one entry per call."""
    calls: list[int] = []

    def generate() -> SampleReviews:
        calls.append(1)
        return SampleReviews(corpus_of(20, 20), (), ())  # type: ignore[arg-type]

    monkeypatch.setattr(sample_reviews, "generate", generate)
    monkeypatch.setattr(sample_shipped, "read", lambda: None)
    return calls


CSV = csv_of(rows())


def damage(folder: Path) -> None:
    for file in folder.glob("*/train_offsets.npy"):
        file.write_bytes(b"\x93NUMPY")


def test_imdb_is_there_once_it_is_added(tmp_path: Path) -> None:
    library = Library(tmp_path / "new")
    assert library.imdb() is None
    added = library.add(IMDB, corpus_of(20, 20))
    for corpus in (added, library.imdb(), library.get("imdb"), Library(tmp_path / "new").imdb()):
        assert corpus is not None
        assert corpus.fingerprint == corpus_of(20, 20).fingerprint
        np.testing.assert_array_equal(corpus.train.ranks, corpus_of(20, 20).train.ranks)


def test_a_damaged_corpus_is_missing_and_can_be_added_again(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.add(IMDB, corpus_of(20, 20))
    damage(tmp_path)
    assert library.imdb() is None
    assert library.add(IMDB, corpus_of(20, 20)).fingerprint == corpus_of(20, 20).fingerprint
    assert library.imdb() is not None


def test_sample_reviews_are_written_once(tmp_path: Path, generated: list[int]) -> None:
    first = Library(tmp_path).sample()
    again = Library(tmp_path).get("sample")
    assert again is not None
    assert (len(generated), first.fingerprint) == (1, again.fingerprint)
    damage(tmp_path)
    assert Library(tmp_path).sample().fingerprint == first.fingerprint
    assert len(generated) == 2


def add(library: Library, data: bytes, name: str) -> tuple[Corpus, UploadReport]:
    """Keep a file whose columns need no choice."""
    table = read(data)
    return library.add_upload(table, suggested(table), name)


def test_an_upload_is_found_by_its_fingerprint(tmp_path: Path) -> None:
    corpus, report = add(Library(tmp_path), csv_of(rows()), "mine.csv")
    assert (corpus.name, report.kept) == ("mine", 40)
    assert Library(tmp_path).get("upload", corpus.fingerprint).fingerprint == corpus.fingerprint  # type: ignore[union-attr]
    again, _ = add(Library(tmp_path), csv_of(rows()), "mine.csv")
    assert again.fingerprint == corpus.fingerprint
    damage(tmp_path)
    assert Library(tmp_path).upload(corpus.fingerprint) is None
    mended, _ = add(Library(tmp_path), csv_of(rows()), "mine.csv")
    assert mended.fingerprint == corpus.fingerprint


def test_a_bad_upload_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Only 2"):
        add(Library(tmp_path), csv_of(rows(2, 30)), "x.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("fingerprint", ["", "0123456789abcdef", "../imdb", "0123456789abcdef\n", "x" * 16])
def test_an_unknown_or_odd_fingerprint_finds_nothing(tmp_path: Path, fingerprint: str) -> None:
    Library(tmp_path).add(IMDB, corpus_of(20, 20))
    assert Library(tmp_path).get("upload", fingerprint) is None


def test_an_unknown_source_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no reviews called 'reuters'"):
        Library(tmp_path).get("reuters")


def test_uploads_are_listed_and_can_be_removed(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.sample()
    small, _ = add(library, CSV, "mine.csv")
    large, _ = add(library, CSV.replace(b"film", b"picture that is long"), "theirs.csv")
    assert [(each.name, each.amount) for each in library.uploads()] == [("theirs", 40), ("mine", 40)]
    assert library.uploads()[0].bytes > library.uploads()[1].bytes > 500
    library.remove_upload(large.fingerprint)
    library.remove_upload(large.fingerprint)  # pressed twice
    assert [each.fingerprint for each in library.uploads()] == [small.fingerprint]
    assert library.upload(large.fingerprint) is None
    assert not list(tmp_path.glob(".*"))
    assert library.get("sample") is not None


def test_texts_and_series_are_listed_and_removed_too_and_one_that_is_damaged(tmp_path: Path) -> None:
    library = Library(tmp_path)
    text = library.add_text(b"some words, again and again. " * 100, "diary.txt")
    series = library.add_series("\n".join(str(k % 9) for k in range(90)).encode(), "tide.csv")
    (tmp_path / ("text-" + "0" * 16 + ".json")).write_text("{")
    (tmp_path / "text-of-nobody.json").write_text("{}")
    assert {(each.kind, each.name, each.amount) for each in library.uploads()} == {
        ("text", text.name, len(text.content)), ("series", series.name, 90), ("text", "", 0),
    }  # fmt: skip
    for each in library.uploads():
        assert library.brought(each.fingerprint) == each
        library.remove_upload(each.fingerprint)
    assert (library.uploads(), library.brought(text.fingerprint)) == ([], None)
    assert [file.name for file in tmp_path.iterdir()] == ["text-of-nobody.json"]


def test_a_damaged_upload_is_listed_so_that_it_can_be_removed(tmp_path: Path) -> None:
    library = Library(tmp_path)
    corpus, _ = add(library, CSV, "mine.csv")
    (tmp_path / f"upload-{corpus.fingerprint}" / "corpus.json").write_text("{")
    assert [(each.name, each.amount) for each in library.uploads()] == [("", 0)]
    library.remove_upload(corpus.fingerprint)
    assert library.uploads() == []


@pytest.mark.parametrize("name", ["", "..", "../runs", "0123456789ABCDEF", "*" * 16])
def test_only_uploads_can_be_removed(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no upload"):
        Library(tmp_path).remove_upload(name)
