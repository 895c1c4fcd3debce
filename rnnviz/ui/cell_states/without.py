"""What the network answers without each word, and the gradient at it: on one review, and on the run's test reviews."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.data import encoding
from rnnviz.nn import forward
from rnnviz.nn.layers import Embedding, Recurrent, paths
from rnnviz.nn.weights import Weights
from rnnviz.probes import memory
from rnnviz.probes.left_out import LeftOut, around, rows_without
from rnnviz.runs.records import Snapshot
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.words import plain

_NUMBERS: Final = 2_500_000  # states computed for one review: of a long one fewer words are left out
_MANY: Final = 30_000_000  # and for the test reviews together: decides on how many
_REVIEWS: Final = 100  # of them at most


@dataclass(frozen=True)
class OneReview:
    """The words of one review that were left out."""

    tokens: np.ndarray  # (words,) int, their places in the view
    found: LeftOut
    without: np.ndarray  # (words,) p without each
    place: int  # of the first of them among all words that the network reads, from 0
    of: int  # so many does it read


@dataclass(frozen=True)
class ManyReviews:
    """Whether the word without which p changes most is the one that the gradient names, review by review."""

    other: np.ndarray  # (reviews,) bool: they name two words; reviews that no word moves are left aside
    best: np.ndarray  # (reviews,) how far p moves without the first of its words
    steepest: np.ndarray  # (reviews,) without the word of the steepest gradient
    usual: np.ndarray  # (reviews,) without a word, the mean over all


def one_review(subject: Subject) -> OneReview:
    """Leave out the words of the review that is looked at; of a long one those around the chosen word.

    Raises:
        ValueError: there is no word to leave out, or the network's answers are no numbers.
    """
    view = subject.view
    words = np.array([
        token for token, (kind, text) in enumerate(zip(view.kind, view.text, strict=True))
        if kind in ("word", "unknown") and text != encoding.START_TEXT and view.step[token] >= 0
    ], np.int64)  # fmt: skip
    if not len(words):
        raise ValueError(plain("no known word"))
    most = max(1, _NUMBERS // _per_word(subject.weights, subject.ids))
    chosen = around(len(words), int(np.searchsorted(words, subject.token)), most)
    tokens = words[chosen]
    steps = view.step[tokens]
    without = answers(subject.snapshot, tuple(subject.ids.tolist()), tuple(steps.tolist()))
    slope = memory.influence(readings.gradients(subject.snapshot, subject.trace).tokens)[steps]
    _check(slope)
    return OneReview(
        tokens, LeftOut(float(subject.trace.probability) - without, slope), without, chosen.start, len(words)
    )


@kept()
def answers(snapshot: Snapshot, ids: tuple[int, ...], steps: tuple[int, ...]) -> np.ndarray:
    """Return p of a review without the word at each of some timesteps, (words,).

    Args:
        snapshot: the network.
        ids: (maxlen,) of the review.
        steps: (words,) of the words that are left out in turn.

    Raises:
        ValueError: one of the answers is no number.
    """
    how = encoding.Encoding.of(stored.run(snapshot.run_id).config.data)
    return _answered(stored.weights(snapshot), np.array(ids, np.int32), np.array(steps), how)


@kept(spinner=plain("leaving out"))
def many_reviews(snapshot: Snapshot) -> ManyReviews:
    """Leave out each word of the first test reviews, as many as are quickly done.

    Raises:
        ValueError: the reviews are not at hand, or an answer is no number.
    """
    weights, how = stored.weights(snapshot), encoding.Encoding.of(stored.run(snapshot.run_id).config.data)
    rows = readings.others(snapshot.run).ids[:_REVIEWS]
    words = (rows != encoding.PAD) & ~encoding.starts(rows, how)
    costs = np.cumsum([each.sum() * _per_word(weights, ids) for ids, each in zip(rows, words, strict=True)])
    found = []
    for ids, each in zip(rows[costs <= _MANY], words[costs <= _MANY], strict=True):
        read = forward.trace(weights, ids)
        without = _answered(weights, ids, np.flatnonzero(each), how)
        slope = memory.influence(readings.gradients(snapshot, read).tokens)[each]
        found.append(LeftOut(float(read.probability) - without, slope))
    moving = [each for each in found if each.moves]
    sizes = [np.abs(each.change) for each in moving]
    return ManyReviews(
        np.array([each.first != each.steepest for each in moving], bool),
        np.array([size.max() for size in sizes]),
        np.array([size[each.steepest] for size, each in zip(sizes, moving, strict=True)]),
        np.array([size.mean() for size in sizes]),
    )


def _answered(weights: Weights, ids: np.ndarray, steps: np.ndarray, how: encoding.Encoding) -> np.ndarray:
    """Read a review (maxlen,) without the word at each of the timesteps (words,)."""
    found = forward.predict(weights, rows_without(ids, steps, front=how.pad == "front")).astype(np.float64)
    _check(found)
    return found


def _per_word(weights: Weights, ids: np.ndarray) -> int:
    """Return how many states are computed to leave out one word: pads cost next to nothing where they are skipped."""
    first = weights.layers[0]
    assert isinstance(first, Embedding)
    steps = int((ids != encoding.PAD).sum()) if first.mask_zero else len(ids)
    return steps * sum(layer.units * len(paths(layer)) for layer in weights.layers if isinstance(layer, Recurrent))


def _check(numbers: np.ndarray) -> None:
    if not np.isfinite(numbers).all():
        raise ValueError(plain("overflow gradient"))
