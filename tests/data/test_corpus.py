import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.data import corpus as corpora
from rnnviz.data.corpus import Corpus, load, make, save

from .conftest import corpus_of, reviews_of

lists = st.lists(st.lists(st.integers(1, 2**32 - 1), max_size=5), max_size=5)
words = st.lists(st.sampled_from(["the", "naïve", "映画", "\N{PARAGRAPH SEPARATOR}", "a'b", "🙂"]), max_size=6)


def assert_same(a: Corpus, b: Corpus) -> None:
    assert (a.name, a.words, a.fingerprint) == (b.name, b.words, b.fingerprint)
    for split in ("train", "test"):
        for part in ("ranks", "offsets", "labels"):
            one, other = getattr(getattr(a, split), part), getattr(getattr(b, split), part)
            assert one.dtype == other.dtype
            np.testing.assert_array_equal(one, other)


@given(lists, lists, words)
@settings(max_examples=25, deadline=None)
def test_what_is_saved_is_loaded(tmp_path_factory, train, test, words) -> None:
    folder = tmp_path_factory.mktemp("corpus") / "new" / "one"
    corpus = make("Mine", tuple(words), reviews_of(train), reviews_of(test))
    save(corpus, folder)
    assert_same(load(folder), corpus)


def test_the_fingerprint_follows_the_content() -> None:
    corpus = corpus_of(20, 20)
    flipped = reviews_of([corpus.train[k].tolist() for k in range(40)], (1 - corpus.train.labels).tolist())
    assert corpus.fingerprint == corpus_of(20, 20).fingerprint
    assert make(corpus.name, corpus.words, flipped, corpus.test).fingerprint != corpus.fingerprint
    assert make("Other", corpus.words, corpus.train, corpus.test).fingerprint != corpus.fingerprint


def test_saving_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    save(corpus_of(20, 20, seed=1), tmp_path / "tiny")
    save(corpus_of(20, 20, seed=2), tmp_path / "tiny")
    assert_same(load(tmp_path / "tiny"), corpus_of(20, 20, seed=2))
    assert [entry.name for entry in tmp_path.iterdir()] == ["tiny"]


def test_a_save_that_fails_leaves_the_old_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(corpus_of(20, 20, seed=1), tmp_path / "tiny")

    def disk_full(*_: object) -> str:
        raise OSError("no space left")

    monkeypatch.setattr(corpora.json, "dumps", disk_full)  # after the arrays, before the last file
    with pytest.raises(OSError, match="no space"):
        save(corpus_of(20, 20, seed=2), tmp_path / "tiny")
    assert_same(load(tmp_path / "tiny"), corpus_of(20, 20, seed=1))
    assert len(list(tmp_path.iterdir())) == 1


def test_of_two_that_save_at_once_the_first_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(corpus_of(20, 20), tmp_path / "theirs")
    folder, rename = tmp_path / "tiny", Path.rename

    def overtaken(self: Path, target: Path) -> Path:
        if target == folder:
            shutil.copytree(tmp_path / "theirs", folder)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", overtaken)
    save(corpus_of(20, 20), folder)
    assert_same(load(folder), corpus_of(20, 20))


def test_no_corpus_is_not_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "none")


def cut_short(folder: Path) -> None:
    path = folder / "train_ranks.npy"
    path.write_bytes(path.read_bytes()[:-4])


def empty(folder: Path) -> None:
    (folder / "test_labels.npy").write_bytes(b"")


def wrong_type(folder: Path) -> None:
    np.save(folder / "train_ranks.npy", np.zeros(3))


def do_not_fit(folder: Path) -> None:
    np.save(folder / "train_labels.npy", np.zeros(3, np.uint8))


def backwards(folder: Path) -> None:
    offsets = np.load(folder / "train_offsets.npy")
    offsets[[1, 2]] = offsets[[2, 1]]
    np.save(folder / "train_offsets.npy", offsets)


def half_a_json(folder: Path) -> None:
    (folder / "corpus.json").write_text('{"name": "T')


def other_json(folder: Path) -> None:
    (folder / "corpus.json").write_text(json.dumps(["name"]))


@pytest.mark.parametrize("damage", [cut_short, empty, wrong_type, do_not_fit, backwards, half_a_json, other_json])
def test_a_damaged_corpus_says_so(tmp_path: Path, damage) -> None:
    save(corpus_of(20, 20), tmp_path / "tiny")
    damage(tmp_path / "tiny")
    with pytest.raises(ValueError, match="The saved reviews 'tiny' are damaged"):
        load(tmp_path / "tiny")
