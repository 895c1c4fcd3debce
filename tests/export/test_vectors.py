"""Word vectors as a file."""

from io import BytesIO

import numpy as np

from rnnviz.export.vectors import as_npz


def test_words_and_vectors_can_be_read_back_without_pickle() -> None:
    vectors = np.random.default_rng(0).standard_normal((3, 2)).astype(np.float32)
    with np.load(BytesIO(as_npz(("the", "film", "naïve"), vectors)), allow_pickle=False) as kept:
        assert kept["words"].tolist() == ["the", "film", "naïve"]
        np.testing.assert_array_equal(kept["vectors"], vectors)
