"""The sample reviews as they come with the app, and the truth about their words: to read them takes a fortieth of the time
that writing them takes.

`python -m scripts.make_sample` writes both files from what the generator (`sample_reviews`) makes.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np

from rnnviz.data import corpus, sample_grammar, sample_reviews
from rnnviz.data.corpus import Corpus, Reviews
from rnnviz.data.kept_arrays import UNREADABLE
from rnnviz.data.sample_reviews import SampleReviews, TokenTruth

FILE: Final = Path(__file__).parents[2] / "assets" / "sample_reviews.npz"
TRUTH: Final = FILE.with_name("sample_truth.npz")  # few need it
_SPLITS: Final = ("train", "test")
T = TypeVar("T")


def version() -> str:
    """Return a hash of the generator, so that a new one never meets an old one's reviews."""
    made_by = (sample_reviews.__file__, sample_grammar.__file__, sample_grammar.GRAMMAR_FILE)
    return hashlib.sha256(b"".join(Path(file).read_bytes() for file in made_by)).hexdigest()[:8]


def write(reviews: Corpus, file: Path = FILE) -> None:
    """Write the reviews, as few bytes as that takes."""
    parts: dict[str, Any] = {
        "version": version(),
        "fingerprint": reviews.fingerprint,
        "words": "\n".join(reviews.words),
    }
    for split in _SPLITS:
        each: Reviews = getattr(reviews, split)
        parts[f"{split}_ranks"] = each.ranks.astype(np.uint16)
        parts[f"{split}_lengths"] = np.diff(each.offsets).astype(np.uint16)
        parts[f"{split}_labels"] = each.labels
    np.savez_compressed(file, **parts)


def read(file: Path = FILE) -> Corpus | None:
    """Return the reviews of the file; None where it is not there, is damaged, or was written by another generator."""
    return _taken(file, _corpus)


def write_truth(reviews: SampleReviews, file: Path = TRUTH) -> None:
    """Write the truth about the reviews' words. The sentiment moves only at words that are for or against: there it is kept."""
    parts: dict[str, Any] = {"version": version()}
    for split in _SPLITS:
        each: TokenTruth = getattr(reviews, f"{split}_truth")
        parts[f"{split}_polarity"] = each.polarity
        parts[f"{split}_negated"] = np.packbits(each.negated)
        parts[f"{split}_sentiment"] = each.sentiment[each.polarity != 0]
        parts[f"{split}_flipped"] = each.flipped
        parts[f"{split}_lengths"] = np.diff(getattr(reviews.corpus, split).offsets).astype(np.uint16)
    np.savez_compressed(file, **parts)


def read_truth(file: Path = TRUTH) -> tuple[TokenTruth, TokenTruth] | None:
    """Return the truth about the words of training and of test; None where `read` would return None of such a file."""
    return _taken(file, lambda kept: (_truth(kept, "train"), _truth(kept, "test")))


def _taken(file: Path, take: Callable[[Any], T]) -> T | None:
    """Return what is taken from a file of this generator, None of any other."""
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            return take(kept) if str(kept["version"]) == version() else None
    except UNREADABLE:
        return None


def _corpus(kept: Any) -> Corpus | None:
    train, test = (_reviews(kept, split) for split in _SPLITS)
    found = corpus.make(sample_reviews.NAME, tuple(str(kept["words"]).split("\n")), train, test)
    return found if found.fingerprint == str(kept["fingerprint"]) else None


def _truth(kept: Any, split: str) -> TokenTruth:
    polarity = kept[f"{split}_polarity"]
    starts = np.cumsum(kept[f"{split}_lengths"], dtype=np.int64) - kept[f"{split}_lengths"]
    moved = polarity != 0
    after = np.zeros(len(polarity), np.float32)
    after[moved] = kept[f"{split}_sentiment"]
    known = moved.copy()  # where the sentiment is known: at the words that move it, and 0 at a review's first word
    known[starts] = True
    last = np.maximum.accumulate(np.where(known, np.arange(len(polarity)), 0))
    negated = np.unpackbits(kept[f"{split}_negated"], count=len(polarity)).astype(bool)
    return TokenTruth(polarity, negated, after[last], kept[f"{split}_flipped"])


def _reviews(kept: Any, split: str) -> Reviews:
    offsets = np.concatenate([[0], np.cumsum(kept[f"{split}_lengths"], dtype=np.int64)])
    return Reviews(kept[f"{split}_ranks"].astype(np.uint32), offsets, kept[f"{split}_labels"])
