"""Labelled reviews as flat arrays: every source becomes a Corpus, every Corpus a Dataset of encoded rows."""

import hashlib
import json
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Reviews:
    """Reviews one after another. Review k is ranks[offsets[k]:offsets[k + 1]]."""

    ranks: np.ndarray  # (tokens,) uint32; 1 is the commonest word
    offsets: np.ndarray  # (reviews + 1,) int64
    labels: np.ndarray  # (reviews,) uint8; 1 is positive

    def __len__(self) -> int:
        return len(self.labels)

    def __getitem__(self, k: int) -> np.ndarray:
        """Return the word ranks of review k, shape (words,)."""
        return self.ranks[self.offsets[k] : self.offsets[k + 1]]


@dataclass(frozen=True)
class Corpus:
    """A source's reviews, split into training and test, with its words by rank."""

    name: str
    words: tuple[str, ...]  # words[r - 1] has rank r
    train: Reviews
    test: Reviews
    fingerprint: str  # hash of all of the above


_DTYPES = {"ranks": np.uint32, "offsets": np.int64, "labels": np.uint8}


def make(name: str, words: tuple[str, ...], train: Reviews, test: Reviews) -> Corpus:
    """Return a Corpus with its fingerprint computed."""
    digest = hashlib.sha256("\n".join((name, *words)).encode())
    for reviews in (train, test):
        for part in _DTYPES:
            digest.update(np.ascontiguousarray(getattr(reviews, part)).tobytes())
    return Corpus(name, words, train, test, digest.hexdigest()[:16])


def save(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as plain .npy files and one JSON file: the folder appears complete or not at all."""
    mark = secrets.token_hex(4)
    unfinished = folder.with_name(f".{folder.name}-{mark}.part")
    unfinished.mkdir(parents=True)
    try:
        for split in ("train", "test"):
            for part, dtype in _DTYPES.items():
                array = getattr(getattr(corpus, split), part)
                np.save(unfinished / f"{split}_{part}.npy", array.astype(dtype, copy=False), allow_pickle=False)
        about = {"name": corpus.name, "fingerprint": corpus.fingerprint, "words": corpus.words}
        (unfinished / "corpus.json").write_text(json.dumps(about), encoding="utf-8")
        _put_in_place(unfinished, folder, folder.with_name(f".{folder.name}-{mark}.old"))
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _put_in_place(unfinished: Path, folder: Path, old: Path) -> None:
    """Rename `unfinished` to `folder`, moving away what was there."""
    with suppress(FileNotFoundError):
        folder.rename(old)
    try:
        unfinished.rename(folder)
    except OSError:
        load(folder)  # another process was first: what it wrote is as good, if it is whole
    finally:
        shutil.rmtree(old, ignore_errors=True)


def load(folder: Path) -> Corpus:
    """Open a saved corpus; the arrays stay on disk until they are read (memory-mapped).

    Raises:
        FileNotFoundError: there is no corpus in `folder`.
        ValueError: the corpus in `folder` is damaged.
    """
    try:
        about = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))
        train, test = (_open(folder, split) for split in ("train", "test"))
        return Corpus(about["name"], tuple(about["words"]), train, test, about["fingerprint"])
    except (ValueError, KeyError, TypeError, EOFError) as error:
        raise ValueError(f"The saved reviews '{folder.name}' are damaged.") from error


def _open(folder: Path, split: str) -> Reviews:
    """Map one split's arrays, and check that they fit together."""
    reviews = Reviews(
        *(
            np.load(folder / f"{split}_{part}.npy", mmap_mode="r", allow_pickle=False).view(np.ndarray)
            for part in _DTYPES
        )
    )
    offsets = reviews.offsets
    if any(
        getattr(reviews, part).dtype != dtype or getattr(reviews, part).ndim != 1 for part, dtype in _DTYPES.items()
    ):
        raise ValueError("an array has the wrong type")
    if len(offsets) != len(reviews) + 1 or offsets[0] != 0 or offsets[-1] != len(reviews.ranks):
        raise ValueError("the arrays do not fit together")
    if (np.diff(offsets) < 0).any():
        raise ValueError("the offsets do not grow")
    return reviews
