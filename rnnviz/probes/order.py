"""What the order of the words is worth: verdicts on the same reviews with their words reversed, shuffled or cut off."""

from collections.abc import Callable

import numpy as np

from rnnviz.data import edits
from rnnviz.data.encoding import Encoding
from rnnviz.statistics import is_right

AS_WRITTEN = "as written"


def right_by_order(
    answer: Callable[[np.ndarray], np.ndarray],
    ids: np.ndarray,
    labels: np.ndarray,
    *,
    encoding: Encoding,
    kept: int = 10,
    seed: int = 0,
) -> dict[str, np.ndarray]:
    """Return which verdicts are right, (reviews,) bool, by what was done to the reviews; as written comes first.

    Only the words that the network sees take part; pads stay where they are.

    Args:
        answer: ids (reviews, maxlen) -> probabilities (reviews,).
        ids: (reviews, maxlen) token ids.
        labels: (reviews,) 0 or 1.
        encoding: how the reviews became rows.
        kept: how many last words are kept in one of the variants, and how many first ones in another.
        seed: of the shuffling.
    """
    variants: dict[str, Callable[[list[int]], list[int]]] = {
        "words reversed": edits.reverse,
        "words shuffled": lambda words: edits.shuffle(words, seed),
        f"only the last {kept} words": lambda words: edits.keep_last(words, kept),
        f"only the first {kept} words": lambda words: words[:kept],
    }
    edited = {name: edits.edit_rows(ids, edit, encoding=encoding) for name, edit in variants.items()}
    rows = {AS_WRITTEN: ids} | edited
    return {name: is_right(labels, answer(each)) for name, each in rows.items()}
