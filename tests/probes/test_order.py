import numpy as np

from rnnviz.data.encoding import Encoding
from rnnviz.probes.order import right_by_order


def test_a_network_that_counts_words_does_not_care_for_their_order() -> None:
    ids = np.random.default_rng(0).integers(2, 30, (50, 12))
    ids[:, :3] = 0
    labels = (ids.sum(axis=1) > 150).astype(np.uint8)
    right = right_by_order(
        lambda rows: (rows.sum(axis=1) > 150).astype(float), ids, labels, encoding=Encoding(30, ids.shape[1]), kept=4
    )
    assert list(right) == [
        "as written", "words reversed", "words shuffled", "only the last 4 words", "only the first 4 words"
    ]  # fmt: skip
    for name in ("as written", "words reversed", "words shuffled"):
        assert right[name].all()
    assert right["only the last 4 words"].mean() < 1


def test_a_network_that_looks_at_the_last_word_knows_it_only_as_long_as_it_is_there() -> None:
    ids = np.random.default_rng(1).integers(2, 30, (200, 9))
    labels = ids[:, -1] > 15
    right = right_by_order(
        lambda rows: (rows[:, -1] > 15).astype(float), ids, labels, encoding=Encoding(30, ids.shape[1]), kept=3
    )
    assert right["only the last 3 words"].all()
    assert right["words reversed"].tolist() == ((ids[:, 0] > 15) == labels).tolist()
    assert right["only the first 3 words"].tolist() == ((ids[:, 2] > 15) == labels).tolist()
