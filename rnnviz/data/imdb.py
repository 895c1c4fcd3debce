"""IMDB film reviews (Maas et al. 2011) in the layout of keras.datasets.imdb, read without trusting the files."""

import json
import logging
import os
import tempfile
import zipfile
import zlib
from pathlib import Path

import numpy as np

from rnnviz import environment, once
from rnnviz.data import safe_npz
from rnnviz.data.corpus import Corpus, Reviews, make

REVIEWS, WORD_INDEX = "imdb.npz", "imdb_word_index.json"
MAX_INDEX_BYTES = 50_000_000  # the real word index has 2 million
log = logging.getLogger(__name__)


def locate() -> Path | None:
    """Return the first folder with complete IMDB files: that of RNNVIZ_IMDB_DIR, else Keras' cache; None without one."""
    named = environment.place("RNNVIZ_IMDB_DIR")
    if named and not is_complete(named):
        _say_incomplete(named)
    folders = (*([named] if named else []), *keras_folders())
    return next((folder for folder in folders if is_complete(folder)), None)


def _say_incomplete(folder: Path) -> None:
    lacking = f"does not hold {REVIEWS} and {WORD_INDEX} whole"
    once.warn(log, f"RNNVIZ_IMDB_DIR names {folder}, which {lacking}: they are looked for elsewhere")


def keras_folders() -> tuple[Path, ...]:
    """Return where Keras keeps its data sets: its home, or the temporary folder where that is not writable."""
    home = environment.place("KERAS_HOME") or Path.home() / ".keras"
    return home / "datasets", Path(tempfile.gettempdir()) / ".keras" / "datasets"


def is_complete(folder: Path) -> bool:
    """Return whether both files are there to their last byte (Keras downloads under the final names)."""
    try:
        with (folder / WORD_INDEX).open("rb") as file:
            file.seek(-2, os.SEEK_END)
            return b"}" in file.read() and zipfile.is_zipfile(folder / REVIEWS)
    except OSError:
        return False


def read(folder: Path) -> Corpus:
    """Read the two files in `folder` into a Corpus; takes about a second, so convert once and keep the result.

    Raises:
        FileNotFoundError: a file is missing.
        ValueError: a file is damaged, hostile or not in Keras' layout, in one sentence.
    """
    words = _read_words(folder / WORD_INDEX)
    try:
        with zipfile.ZipFile(folder / REVIEWS) as archive:
            train, test = (_read_split(archive, split, len(words)) for split in ("train", "test"))
    except FileNotFoundError:
        raise
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as error:
        raise ValueError(f"{REVIEWS} is damaged or incomplete: please download it again.") from error
    return make("IMDB", words, train, test)


def _read_words(path: Path) -> tuple[str, ...]:
    """Return the words of the index {word: rank} by rank."""
    if path.stat().st_size > MAX_INDEX_BYTES:
        raise ValueError(f"{WORD_INDEX} is too large to be the word index.")
    try:
        index = json.loads(path.read_bytes())
        words = [""] * len(index)
        for word, rank in index.items():
            word.encode()  # lone surrogates have no place in a word
            words[rank - 1] = word if rank > 0 else ""
    except (ValueError, AttributeError, TypeError, IndexError, RecursionError) as error:
        raise ValueError(f"{WORD_INDEX} is damaged: it should give every word its rank, from 1 on.") from error
    if not words or not all(words):
        raise ValueError(f"{WORD_INDEX} is damaged: a rank has no word.")
    return tuple(words)


def _read_split(archive: zipfile.ZipFile, split: str, words: int) -> Reviews:
    """Return the reviews of 'train' or 'test', every rank and label checked."""
    try:
        ranks, offsets = safe_npz.read_lists(archive, f"x_{split}.npy")
        labels = safe_npz.read_integers(archive, f"y_{split}.npy")
    except safe_npz.ForbiddenError as error:
        raise ValueError(
            f"{REVIEWS} asks to run '{error}', which no file of reviews needs: it was not read."
        ) from error
    except ValueError as error:
        raise ValueError(f"{REVIEWS} is not in Keras' layout: x_{split} or y_{split} is damaged or missing.") from error
    if len(labels) != len(offsets) - 1:
        raise ValueError(f"{REVIEWS} has {len(offsets) - 1:,} {split} reviews but {len(labels):,} labels.")
    if set(np.unique(labels).tolist()) != {0, 1}:
        raise ValueError(f"{REVIEWS} should label its {split} reviews 0 and 1.")
    if len(ranks) and not 1 <= ranks.min() <= ranks.max() <= words:
        raise ValueError(f"{REVIEWS} holds words that {WORD_INDEX} lacks: the two files do not belong together.")
    return Reviews(ranks, offsets, labels.astype(np.uint8))
