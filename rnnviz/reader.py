"""A network that reads: any text, word by word, with its running prediction."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.encoding import Encoding, View, encode_words, looked_up
from rnnviz.nn.forward import running_and_before, trace
from rnnviz.nn.weights import Weights

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "reader"
KNOWN = "known"  # among the arrays of the file: the hashes of the words, by rank


@dataclass(frozen=True)
class Reader:
    """A trained recurrent network with the words it knows."""

    config: RunConfig
    weights: Weights
    known: np.ndarray  # (words,) uint64; known[r - 1] is the hash of the word of rank r
    right: int  # of `tested` reviews that it never saw in training
    tested: int


@dataclass(frozen=True)
class Reading:
    """What a network thought while it read."""

    view: View
    prediction: np.ndarray  # (tokens of the view,) probability of 'positive' after each; NaN where it was not read
    before: float  # before the first word
    verdict: float  # after the whole input


def load(folder: Path = FOLDER) -> Reader:
    """Open the network that ships with the app; scripts/make_reader.py trained it.

    Raises:
        OSError: a file is missing.
        ValueError: a file is damaged.
    """
    about = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    config = from_flat(about["config"])
    with np.load(folder / "weights.npz", allow_pickle=False) as kept:
        arrays = {name: kept[name].astype(np.float32) for name in kept if name != KNOWN}
        known = kept[KNOWN]
    return Reader(config, Weights(config.network(), arrays), known, about["right"], about["tested"])


def hash_of(word: str) -> int:
    """Return 64 bits that stand for a word: what the network knows is shipped without a list of its reviews' words."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


def ranks_of_hashes(words: Sequence[str], known: np.ndarray) -> np.ndarray:
    """Return the rank of each word, shape (words,), uint32; 0 for one whose hash is not in `known`."""
    rank = {hashed: r for r, hashed in enumerate(known.tolist(), 1)}
    return np.array([rank.get(hash_of(word), 0) for word in words], np.uint32)


def read(reader: Reader, text: str) -> Reading:
    """Read a text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    words, ranks = looked_up(text, lambda wanted: ranks_of_hashes(wanted, reader.known))
    ids, view = encode_words(words, ranks, Encoding.of(reader.config.data))
    whole = trace(reader.weights, ids)
    running, before = running_and_before(reader.weights, whole)
    prediction = np.full(len(view), np.nan)
    seen = view.step >= 0
    prediction[seen] = running[view.step[seen]]
    return Reading(view, prediction, before, float(whole.probability))
