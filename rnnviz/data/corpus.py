"""Labelled reviews as flat arrays: every source becomes a Corpus, every Corpus a Dataset of encoded rows."""

import hashlib
import json
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


_PARTS = ("ranks", "offsets", "labels")


def make(name: str, words: tuple[str, ...], train: Reviews, test: Reviews) -> Corpus:
    """Return a Corpus with its fingerprint computed."""
    digest = hashlib.sha256("\n".join((name, *words)).encode())
    for reviews in (train, test):
        for part in _PARTS:
            digest.update(np.ascontiguousarray(getattr(reviews, part)).tobytes())
    return Corpus(name, words, train, test, digest.hexdigest()[:16])


def save(corpus: Corpus, folder: Path) -> None:
    """Write a corpus as plain .npy files and one JSON file; readable only once it is complete."""
    folder.mkdir(parents=True, exist_ok=True)
    for split in ("train", "test"):
        for part in _PARTS:
            np.save(folder / f"{split}_{part}.npy", getattr(getattr(corpus, split), part), allow_pickle=False)
    about = {"name": corpus.name, "fingerprint": corpus.fingerprint, "words": corpus.words}
    unfinished = folder / "corpus.json.part"
    unfinished.write_text(json.dumps(about), encoding="utf-8")
    unfinished.replace(folder / "corpus.json")


def load(folder: Path) -> Corpus:
    """Open a saved corpus; the arrays stay on disk until they are read (memory-mapped).

    Raises:
        FileNotFoundError: there is no complete corpus in `folder`.
    """
    about = json.loads((folder / "corpus.json").read_text(encoding="utf-8"))
    train, test = (
        Reviews(*(np.load(folder / f"{split}_{part}.npy", mmap_mode="r", allow_pickle=False) for part in _PARTS))
        for split in ("train", "test")
    )
    return Corpus(about["name"], tuple(about["words"]), train, test, about["fingerprint"])
