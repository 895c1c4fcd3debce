"""What stands below and behind a picture of a review."""

from dataclasses import replace

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


@pytest.mark.parametrize("skipped", [True, False])
def test_long_padding_is_shortened_unless_all_of_it_is_asked_for(skipped: bool) -> None:
    short = steps(30, 5, skipped=skipped)
    found, whole = short.review(""), replace(short, whole=True).review("")
    assert (found.first, found.last, found.x) == (28, 34, f"token (28 more pads, {'skipped' if skipped else 'read'})")
    assert (whole.first, whole.last, whole.x) == (0, 34, "token")
    assert found.tokens == whole.tokens
    assert steps(100, 80, skipped=skipped).shown == (88, 179)
    assert steps(3, 5, skipped=skipped).review("").x.startswith("token (1 more pad, ")


def test_padding_behind_the_words_is_shortened_too_and_what_is_chosen_is_shown() -> None:
    tokens = ["[start]", "good", *[""] * 40]
    behind = Steps(tokens, np.array([bool(token) for token in tokens]), skipped=False, chosen=(1, 1))
    assert (behind.shown, behind.left_out) == ((0, 3), 38)
    assert replace(behind, chosen=(1, 20)).shown == (0, 20)
    assert replace(steps(30, 5, skipped=False), chosen=(3, 31)).shown == (3, 34)
    nothing = Steps(["", ""], np.zeros(2, bool), skipped=True, chosen=(0, 0))
    assert (nothing.shown, nothing.left_out) == ((0, 1), 0)


def test_padding_says_what_it_is_where_it_has_room() -> None:
    whole, read = replace(steps(30, 5, skipped=True), whole=True), replace(steps(30, 5, skipped=False), whole=True)
    assert whole.review("").pads == Pads(0, 29, "padding, skipped")
    assert read.review("").pads == Pads(0, 29, "padding, read like words")
    assert steps(30, 5, skipped=True).review("").pads == Pads(0, 29, "")
    assert steps(3, 5, skipped=True).review("").pads == Pads(0, 2, "")
    assert steps(0, 5, skipped=True).review("").pads is None
