"""The sample reviews as they come with the app: to read them takes a fortieth of the time that writing them takes.

`python -m scripts.make_sample` writes the file from what the generator (`sample_reviews`) makes.
"""

import hashlib
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np

from rnnviz.data import corpus, sample_grammar, sample_reviews
from rnnviz.data.corpus import Corpus, Reviews

FILE: Final = Path(__file__).parents[2] / "assets" / "sample_reviews.npz"


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
    for split in ("train", "test"):
        each: Reviews = getattr(reviews, split)
        parts[f"{split}_ranks"] = each.ranks.astype(np.uint16)
        parts[f"{split}_lengths"] = np.diff(each.offsets).astype(np.uint16)
        parts[f"{split}_labels"] = each.labels
    np.savez_compressed(file, **parts)


def read(file: Path = FILE) -> Corpus | None:
    """Return the reviews of the file; None where it is not there, is damaged, or was written by another generator."""
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as kept:
            if str(kept["version"]) != version():
                return None
            train, test = (_reviews(kept, split) for split in ("train", "test"))
            found = corpus.make(sample_reviews.NAME, tuple(str(kept["words"]).split("\n")), train, test)
            return found if found.fingerprint == str(kept["fingerprint"]) else None
    except (OSError, ValueError, KeyError, BadZipFile):
        return None


def _reviews(kept: Any, split: str) -> Reviews:
    offsets = np.concatenate([[0], np.cumsum(kept[f"{split}_lengths"], dtype=np.int64)])
    return Reviews(kept[f"{split}_ranks"].astype(np.uint32), offsets, kept[f"{split}_labels"])
