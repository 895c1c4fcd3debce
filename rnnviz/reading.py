"""A network that reads: any text, word by word, with its running prediction."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rnnviz.config import RunConfig, from_flat
from rnnviz.data.encoding import View, encode_text
from rnnviz.forward import head, running_prediction, trace
from rnnviz.trace import LayerTrace, Trace
from rnnviz.weights import Weights

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "reader"


@dataclass(frozen=True)
class Reader:
    """A trained recurrent network with the words it knows."""

    config: RunConfig
    weights: Weights
    words: tuple[str, ...]  # words[r - 1] has rank r
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
        arrays = {name: kept[name].astype(np.float32) for name in kept}
    return Reader(config, Weights(config.network(), arrays), tuple(about["words"]), about["right"], about["tested"])


def read(reader: Reader, text: str) -> Reading:
    """Read a text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    data = reader.config.data
    ids, view = encode_text(
        text, reader.words, vocabulary=data.vocabulary, maxlen=data.maxlen, cut=data.cut, pad=data.pad
    )
    whole = trace(reader.weights, ids)
    running, before = running_and_before(reader.weights, whole)
    prediction = np.full(len(view), np.nan)
    seen = view.step >= 0
    prediction[seen] = running[view.step[seen]]
    return Reading(view, prediction, before, float(whole.probability))


def running_and_before(weights: Weights, whole: Trace) -> tuple[np.ndarray, float]:
    """Return the running prediction after each token, (time,), NaN where there is none yet, and before the first word.

    Args:
        weights: a recurrent network.
        whole: what it computed for one review.
    """
    running = whole.at_tokens(running_prediction(weights, whole))
    first = int(np.argmax(whole.ids != 0))
    one_way = len(whole.top) == 1
    if first and one_way and np.isfinite(running[first - 1]):
        return running, float(running[first - 1])
    return running, _untouched(weights, whole.top)


def _untouched(weights: Weights, top: tuple[LayerTrace, ...]) -> float:
    """The prediction of a state in which nothing was read yet: zeros."""
    zeros = np.zeros(sum(layer.units for layer in top), np.float32)
    return float(np.clip(head(weights, zeros)[1], 0, 1))
