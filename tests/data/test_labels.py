from collections import Counter

import pytest

from rnnviz.data import labels
from rnnviz.data.labels import Labels


@pytest.mark.parametrize(
    ("negative", "positive"),
    [
        ("0", "1"),
        ("-1", "1"),
        ("0", "4"),
        ("1", "2"),
        ("0.0", "1.0"),
        ("neg", "pos"),
        (" Negative", "POSITIVE "),
        ("False", "True"),
        ("no", "yes"),
        ("bad", "good"),
        ("rotten", "fresh"),
        ("mist", "good"),
        ("bad", "prima"),
        ("０", "１"),
        ("0,0", "1,0"),
        ("\u200b0", "1\ufeff"),
    ],
)
def test_two_values_of_any_spelling(negative: str, positive: str) -> None:
    meant = labels.suggest(labels.count([negative, positive, negative]))
    assert meant is not None
    assert (meant.of(labels.spelt(negative)), meant.of(labels.spelt(positive))) == (0, 1)


@pytest.mark.parametrize(("one", "two"), [("a", "b"), ("gut", "schlecht"), ("spam", "ham")])
def test_words_that_say_nothing_are_not_guessed(one: str, two: str) -> None:
    assert labels.suggest([one, two]) is None


@pytest.mark.parametrize(
    ("numbers", "worst", "best"),
    [
        ([1, 2, 3, 4, 5], 2, 4),
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4, 7),
        ([0, 1, 2], 0, 2),
        ([0, 2, 4], 0, 4),
        ([0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4], 1.5, 3),
        ([1, 5, 4], 1, 4),
    ],
)
def test_stars_leave_out_the_middle_of_the_scale(numbers: list[float], worst: float, best: float) -> None:
    assert labels.suggested_stars(sorted(numbers)) == (worst, best)
    meant = labels.suggest([f"{n:g}" for n in numbers])
    assert meant == labels.stars([f"{n:g}" for n in numbers], worst, best)


def test_a_word_between_the_two_is_left_out() -> None:
    meant = labels.suggest(["positive", "neutral", "negative", ""])
    assert meant == Labels(frozenset({"negative"}), frozenset({"positive"}))
    assert meant.of("neutral") is None


@pytest.mark.parametrize("cell", ["nan", "inf", "-Infinity", "1e300", "one", ""])
def test_what_is_no_number(cell: str) -> None:
    assert labels.number(cell) is None


def test_cells_are_counted_in_one_spelling() -> None:
    assert labels.count(["Pos", "pos ", "NEG", "", " "]) == Counter({"pos": 2, "neg": 1, "": 2})
    with pytest.raises(ValueError, match="holds nothing"):
        labels.count(["", "\u200b"])
    with pytest.raises(ValueError, match="holds only 'pos'"):
        labels.count(["pos", "Pos", ""])
    with pytest.raises(ValueError, match="has 101 different values"):
        labels.count(map(str, range(101)))
