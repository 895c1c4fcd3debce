"""Vectors of words: neighbours, directions and analogies by hand and by law."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.data.corpus import Reviews
from rnnviz.probes.embedding import WordVectors, along, analogy, company, nearest, score, word_vectors

# On a clock of length-1 vectors (and one that is longer): good at 0 degrees, fine at 60, film at 90, bad at 180.
KNOWN = WordVectors(
    ("good", "film", "bad", "fine", "nothing"),
    np.array([[1, 0], [0, 1], [-1, 0], [1, np.sqrt(3)], [0, 0]], np.float32),
)


def test_rows_of_a_matrix_find_their_words() -> None:
    matrix = np.arange(12.0).reshape(6, 2)
    known = word_vectors(matrix, ("the", "a", "film"))
    assert known.words == ("the", "a")  # ids 4 and 5; 'film' would have id 6
    assert known.of("the").tolist() == [8, 9]
    assert known.of("a").tolist() == [10, 11]


@pytest.mark.parametrize("rows", [0, 3, 4])
def test_a_vocabulary_of_reserved_ids_alone_is_refused(rows: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        word_vectors(np.zeros((rows, 2)), ("the",))


@pytest.mark.parametrize("odd", [np.nan, np.inf])
def test_a_diverged_matrix_is_refused(odd: float) -> None:
    with pytest.raises(ValueError, match="diverged"):
        word_vectors(np.full((6, 2), odd), ("the", "a"))


def test_cosines_by_hand() -> None:
    found = nearest(KNOWN, KNOWN.of("good"))
    assert [each.word for each in found] == ["good", "fine", "film", "nothing", "bad"]
    assert [each.cosine for each in found] == pytest.approx([1, 0.5, 0, 0, -1])
    assert [each.word for each in nearest(KNOWN, KNOWN.of("good"), 2, ("good",))] == ["fine", "film"]


def test_places_on_a_direction_by_hand() -> None:
    assert along(KNOWN, "good", "bad") == pytest.approx([1, 0, -1, 1, 0])
    assert along(KNOWN, "film", "good") == pytest.approx([-1, 1, 1, np.sqrt(3) - 1, 0])


@given(st.integers(0, 2**32 - 1), st.floats(0.1, 10))
def test_the_ends_of_a_direction_are_at_one_whatever_the_scale(seed: int, scale: float) -> None:
    vectors = np.random.default_rng(seed).standard_normal((4, 3))
    known = WordVectors(("a", "b", "c", "d"), scale * vectors)
    places = along(known, "a", "b")
    assert places[:2] == pytest.approx([1, -1])
    assert places == pytest.approx(along(WordVectors(known.words, vectors + 5), "a", "b"))
    assert places == pytest.approx(-along(known, "b", "a"))


def test_an_analogy_answers_with_another_word_only_when_its_own_may_not() -> None:
    clock = {"man": 0, "woman": 30, "king": 100, "queen": 130, "chair": 200}
    at = np.deg2rad(list(clock.values()))
    known = WordVectors(tuple(clock), np.stack([np.cos(at), np.sin(at)], axis=1))
    # woman - man + king = (-.308, 1.485), at 101.7 degrees: nearest is 'king' itself, and 'queen' when that may not answer
    found = analogy(known, "woman", "man", "king")
    assert found.strict[0].word == "king"
    assert found.free[0].word == "queen"
    assert found.free[0].cosine == pytest.approx(np.cos(np.deg2rad(130) - np.arctan2(1.4848, -0.3077)), abs=1e-3)


def test_an_analogy_among_all_words_may_answer_with_its_own() -> None:
    known = WordVectors(("a", "b", "c", "far"), np.array([[1.0, 0.1], [1, 0], [0, 1], [-1, 0]]))
    found = analogy(known, "a", "b", "c")
    assert found.strict[0].word == "c"
    assert found.free[0].word == "far"


@given(st.integers(0, 2**32 - 1))
def test_an_analogy_of_a_word_with_itself_asks_for_the_third(seed: int) -> None:
    known = WordVectors(tuple("abcde"), np.random.default_rng(seed).standard_normal((5, 4)))
    assert analogy(known, "a", "a", "b").strict[0].word == "b"
    assert analogy(known, "a", "a", "b").strict[0].cosine == pytest.approx(1)


@pytest.mark.parametrize("word", ["", "  ", "zebra", "Good"])
def test_an_unknown_word_gets_a_sentence(word: str) -> None:
    for ask in (lambda: along(KNOWN, word, "bad"), lambda: analogy(KNOWN, "good", "bad", word)):
        with pytest.raises(ValueError, match=r"\."):
            ask()


def test_two_words_in_one_place_have_no_direction() -> None:
    with pytest.raises(ValueError, match="same vector"):
        along(KNOWN, "good", "good")


def test_scores_count_questions_first_answers_and_sides() -> None:
    # Exact parallelograms of unit vectors in the plane of a clock: every analogy is answered rightly.
    at = np.deg2rad([0, 90, 10, 100])
    known = WordVectors(("good", "bad", "fine", "poor"), np.stack([np.cos(at), np.sin(at)], axis=1))
    pairs = (("good", "bad"), ("fine", "poor"), ("best", "worst"))
    found = score(known, pairs, {"good": 1, "fine": 1, "bad": -1, "poor": -1})
    assert (found.asked, found.first, found.alike, found.opposite) == (2, 2, 2, 0)
    upside_down = score(known, pairs, {"good": 1, "fine": 1, "bad": -1, "poor": 0})
    assert (upside_down.alike, upside_down.opposite) == (2, 0)
    # bad - good + fine is at 91 degrees, poor - fine + good at 209: of the words that may answer, both times great is nearest
    at = np.deg2rad([0, 90, 10, 200, 100])
    known = WordVectors(("good", "bad", "fine", "poor", "great"), np.stack([np.cos(at), np.sin(at)], axis=1))
    sides = {"good": 1, "fine": 1, "great": 1, "bad": -1, "poor": -1}
    assert score(known, (("good", "bad"), ("fine", "poor")), sides).opposite == 2
    assert score(known, (("good", "bad"),), {}).asked == 0


def test_scores_agree_with_single_questions() -> None:
    rng = np.random.default_rng(3)
    known = WordVectors(tuple("abcdefghij"), rng.standard_normal((10, 3)))
    pairs = (("a", "b"), ("c", "d"), ("e", "f"))
    right = sum(
        analogy(known, one[1], one[0], other[0]).free[0].word == other[1]
        for one in pairs for other in pairs if one != other
    )  # fmt: skip
    assert score(known, pairs, {}).first == right


def test_company_by_hand() -> None:
    reviews = Reviews(np.array([1, 1, 2, 3, 1, 2, 9], np.uint32), np.array([0, 3, 4, 7]), np.array([1, 0, 0], np.uint8))
    found = company(reviews, np.array([0, 1, 2]), 4)
    assert found.reviews.tolist() == [2, 2, 1, 0]
    assert found.positive[:3].tolist() == [0.5, 0.5, 0]
    assert np.isnan(found.positive[3])
    assert company(reviews, np.array([0]), 2).positive.tolist() == [1, 1]
