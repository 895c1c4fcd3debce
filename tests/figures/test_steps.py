"""What stands below and behind a picture of a review."""

import numpy as np
import pytest

from rnnviz.figures.steps import Pads, Steps


def steps(pads: int, words: int, *, skipped: bool) -> Steps:
    tokens = ["" for _ in range(pads)] + [f"w{k}" for k in range(words)]
    return Steps(tokens, np.array([bool(token) for token in tokens]), skipped, chosen=(pads, pads + 1))


def test_few_words_stand_at_the_axis_and_many_are_numbered() -> None:
    few, many = steps(2, 3, skipped=True).review("seen"), steps(0, 60, skipped=True).review("seen")
    assert (few.names, few.x) == (("", "", "w0", "w1", "w2"), "token")
    assert few.tokens[:3] == ("padding, skipped", "padding, skipped", "w0")
    assert ([name for name in many.names if name], many.x) == (["0", "10", "20", "30", "40", "50"], "timestep t")
    assert steps(2, 3, skipped=True).review("", words=False).x == "timestep t"
    assert (few.label, few.chosen) == ("seen", (2, 3))


@pytest.mark.parametrize(("skipped", "first"), [(True, 18), (False, 0)])
def test_only_padding_that_is_skipped_is_shortened(skipped: bool, first: int) -> None:
    assert steps(30, 5, skipped=skipped).review("").first == first


def test_padding_says_what_it_is_where_it_has_room() -> None:
    assert steps(30, 5, skipped=True).review("").pads == Pads(0, 29, "padding, skipped")
    assert steps(30, 5, skipped=False).review("").pads == Pads(0, 29, "padding, read like words")
    assert steps(3, 5, skipped=True).review("").pads == Pads(0, 2, "")
    assert steps(0, 5, skipped=True).review("").pads is None
