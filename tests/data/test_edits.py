import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.data import edits
from rnnviz.data.encoding import Encoding, End, encode_text

WORDS = ["this", "film", "was", "good", "indeed"]


def test_one_word_is_deleted_or_swapped() -> None:
    assert edits.delete(WORDS, 3) == ["this", "film", "was", "indeed"]
    assert edits.swap(WORDS, 3, ["very", "bad"]) == ["this", "film", "was", "very", "bad", "indeed"]
    assert WORDS == ["this", "film", "was", "good", "indeed"]


@pytest.mark.parametrize("at", [-1, 5])
def test_a_place_without_a_word_is_refused(at: int) -> None:
    for edit in (edits.delete, lambda words, k: edits.swap(words, k, ["x"])):
        with pytest.raises(ValueError, match="no word"):
            edit(WORDS, at)


@given(st.lists(st.integers()), st.integers(0, 99))
def test_shuffling_keeps_the_words_and_depends_on_the_seed_alone(words: list[int], seed: int) -> None:
    shuffled = edits.shuffle(words, seed)
    assert sorted(shuffled) == sorted(words)
    assert shuffled == edits.shuffle(tuple(words), seed)
    assert edits.reverse(edits.reverse(words)) == words


def test_different_seeds_give_different_orders() -> None:
    assert len({tuple(edits.shuffle(range(20), seed)) for seed in range(10)}) == 10


def test_keeping_the_last_words_and_adding_neutral_ones() -> None:
    assert edits.keep_last(WORDS, 2) == ["good", "indeed"]
    assert edits.keep_last(WORDS, 99) == WORDS
    with pytest.raises(ValueError, match="At least one"):
        edits.keep_last(WORDS, 0)
    assert edits.add_neutral([7], 5, [1, 2]) == [7, 1, 2, 1, 2, 1]
    assert edits.add_neutral([7], 3, [1, 2], front=True) == [1, 2, 1, 7]


@pytest.mark.parametrize("pad", ["front", "back"])
@pytest.mark.parametrize("count", [1, 4, 7, 8, 11])
@pytest.mark.parametrize("kept", [2, 5, 20])
def test_editing_rows_is_encoding_the_edited_text(pad: End, count: int, kept: int) -> None:
    vocabulary = ["w" + str(k) for k in range(20)]
    text = vocabulary[:count]

    def encode(words: list[str]) -> np.ndarray:
        return encode_text(" ".join(words), vocabulary, Encoding(99, 8, pad=pad))[0]

    row = encode(text)
    fits = text[-8:]  # what is cut off cannot come back
    for edit in (lambda words: edits.reverse(words), lambda words: edits.keep_last(words, min(kept, len(words)))):
        expected = encode(edit(fits))
        if count >= 8:  # without a start, none is made up
            expected = np.array([k for k in expected if k > 1] + [0] * 8)[:8]
            expected = np.roll(expected, (expected == 0).sum()) if pad == "front" else expected
        assert edits.edit_rows(row[None], edit, encoding=Encoding(99, 8, pad=pad))[0].tolist() == expected.tolist()


def test_what_no_longer_fits_is_cut_at_the_front_with_the_start() -> None:
    row = np.array([[0, 0, 1, 5, 6]], np.int32)
    grown = edits.edit_rows(row, lambda words: edits.add_neutral(words, 4, [9, 8]), encoding=Encoding(99, 5))
    assert grown.tolist() == [[6, 9, 8, 9, 8]]
    assert grown.dtype == np.int32
    assert row.tolist() == [[0, 0, 1, 5, 6]]


def test_an_empty_edit_leaves_the_start_alone() -> None:
    assert edits.edit_rows(np.array([[0, 1, 5]]), lambda words: [], encoding=Encoding(99, 3)).tolist() == [[0, 0, 1]]
    for pad in ("front", "back"):
        assert edits.edit_rows(np.array([[5, 6, 7]]), lambda words: [], encoding=Encoding(99, 3, pad=pad)).tolist() == [
            [0, 0, 0]
        ]


@pytest.mark.parametrize("pad", ["front", "back"])
@pytest.mark.parametrize("cut", ["front", "back"])
def test_a_start_that_looks_like_an_unknown_word_stays_first(pad: End, cut: End) -> None:
    """Where the commonest words are left out, the start is; the first word of this text is left out, too."""
    vocabulary, encoding = ["w" + str(k) for k in range(20)], Encoding(99, 8, cut=cut, pad=pad, skip=3)

    def encode(words: list[str]) -> np.ndarray:
        return encode_text(" ".join(words), vocabulary, encoding)[0]

    text = [vocabulary[k] for k in (0, 12, 7, 8, 9)]
    turned = edits.edit_rows(encode(text)[None], edits.reverse, encoding=encoding)[0]
    assert turned.tolist() == encode(text[::-1]).tolist()


def test_where_the_start_was_cut_off_an_unknown_word_is_a_word() -> None:
    front, back = Encoding(99, 3, skip=3), Encoding(99, 3, cut="back", skip=3)
    row = np.array([[2, 10, 11]])
    assert edits.edit_rows(row, edits.reverse, encoding=front).tolist() == [[11, 10, 2]]
    assert edits.edit_rows(row, edits.reverse, encoding=back).tolist() == [[2, 11, 10]]
