from types import SimpleNamespace
from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.data.encoding import (
    MAX_CHARS,
    MAX_WORDS,
    Encoding,
    View,
    encode_text,
    ids_of,
    on_screen,
    pad_rows,
    ranks_of,
    tokenize,
    view,
)

from .conftest import ragged, reviews_of

WORDS = ("the", "and", "film", "not", "good", "don't", "naïve")
ends = st.sampled_from(["front", "back"])
lists = st.lists(st.lists(st.integers(0, 60), max_size=30), min_size=1, max_size=8)
KERAS = {"front": "pre", "back": "post"}
FILTERS = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n'


def encoded(ranks: list[int], vocabulary: int) -> list[int]:
    """The rule, spelt out: start, then rank + 3, or 2 beyond the vocabulary."""
    return [1] + [rank + 3 if rank and rank + 3 < vocabulary else 2 for rank in ranks]


@given(lists, st.integers(1, 40), st.integers(10, 70), ends, ends)
@settings(max_examples=150, deadline=None)
def test_rows_are_the_encoded_reviews_cut_then_padded(lists, maxlen, vocabulary, cut, pad) -> None:
    index = np.arange(len(lists))[::-1]
    rows = pad_rows(reviews_of(lists), index, Encoding(vocabulary, maxlen, cut, pad))
    assert rows.dtype == np.int32
    for row, k in zip(rows.tolist(), index, strict=True):
        tokens = encoded(lists[k], vocabulary)
        tokens = tokens[-maxlen:] if cut == "front" else tokens[:maxlen]
        pads = [0] * (maxlen - len(tokens))
        assert row == (pads + tokens if pad == "front" else tokens + pads)


def test_rows_do_not_depend_on_how_many_are_encoded_together() -> None:
    rng = np.random.default_rng(0)
    reviews = reviews_of([rng.integers(1, 50, rng.integers(0, 20)).tolist() for _ in range(1200)])
    encoding = Encoding(40, 9, pad="back")
    together = pad_rows(reviews, np.arange(1200), encoding)
    apart = [pad_rows(reviews, np.array([k]), encoding)[0] for k in range(1200)]
    np.testing.assert_array_equal(together, apart)


def test_no_reviews_make_no_rows() -> None:
    rows = pad_rows(reviews_of([[1]]), np.arange(0), Encoding(10, 5))
    assert rows.shape == (0, 5)


@pytest.mark.tf
@given(lists=lists, maxlen=st.integers(1, 40), cut=ends, pad=ends)
@settings(max_examples=100, deadline=None)
def test_padding_is_keras_pad_sequences(lists, maxlen, cut, pad) -> None:
    from keras.utils import pad_sequences

    rows = pad_rows(reviews_of(lists), np.arange(len(lists)), Encoding(50, maxlen, cut, pad))
    theirs = pad_sequences([encoded(ranks, 50) for ranks in lists], maxlen, truncating=KERAS[cut], padding=KERAS[pad])
    np.testing.assert_array_equal(rows, theirs)


@given(lists, st.integers(1, 40), st.integers(10, 70), ends, ends)
@settings(max_examples=100, deadline=None)
def test_a_view_shows_what_the_row_holds(lists, maxlen, vocabulary, cut, pad) -> None:
    words = tuple(f"w{rank}" for rank in range(1, 61))
    reviews, encoding = reviews_of(lists), Encoding(vocabulary, maxlen, cut, pad)
    row = pad_rows(reviews, np.array([0]), encoding)[0]
    seen = view(reviews, 0, words, encoding)
    assert len(seen) == len(seen.kind) == len(seen.step) == max(maxlen, len(lists[0]) + 1)
    assert [text for text in seen.text if text not in ("", "[start]")] == [f"w{k}" if k else "?" for k in lists[0]]
    np.testing.assert_array_equal(seen.step[seen.step >= 0], np.arange(maxlen))
    for text, kind, step in zip(seen.text, seen.kind, seen.step, strict=True):
        if step < 0:
            assert kind == "cut"
        else:
            assert row[step] == (int(text[1:]) + 3 if kind == "word" else {"pad": 0, "start": 1, "unknown": 2}[kind])


@given(st.text(alphabet=st.sampled_from("aB é'9" + FILTERS), max_size=60))
def test_tokens_are_those_of_keras_tokenizer(text) -> None:
    text = text.replace("<", "(")  # markup is our own addition
    kept = "".join(" " if character in FILTERS else character for character in text.lower())
    assert tokenize(text) == [token for token in kept.split(" ") if token]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Great!<br /><br />Really", ["great", "really"]),
        ("<p class='x'>A</p> <b>film", ["a", "film"]),
        ("5 < 6 and a<3", ["5", "6", "and", "a", "3"]),
        ("I don’t “like” it — no…", ["i", "don't", "like", "it", "no"]),
        ("cafe\N{COMBINING ACUTE ACCENT}\N{NO-BREAK SPACE}x", ["café", "x"]),
        ("nul\0nul", ["nul", "nul"]),
        ("映画 🙂", ["映画", "🙂"]),
        ("... !!", []),
    ],
)
def test_tokens_of_real_world_text(text, tokens) -> None:
    assert tokenize(text) == tokens


@given(st.lists(st.integers(0, 0x1FFFF), max_size=200))
def test_any_text_becomes_tokens_without_blanks(characters) -> None:
    for token in tokenize("".join(map(chr, characters))):
        assert token.split() == [token]
        assert not set(token) & set(FILTERS)


def test_unclosed_markup_does_not_eat_the_text() -> None:
    assert tokenize("<b" + " x" * 500) == ["b"] + ["x"] * 500


def test_ranks_count_from_one_and_zero_is_missing() -> None:
    np.testing.assert_array_equal(ranks_of(["film", "zzz", "the", "film"], WORDS), [3, 0, 1, 3])
    np.testing.assert_array_equal(ids_of(np.array([3, 0, 1, 8], np.uint32), 11), [6, 2, 4, 2])


def encode(text: str, vocabulary: int = 10, maxlen: int = 6) -> tuple[np.ndarray, View]:
    return encode_text(text, WORDS, Encoding(vocabulary, maxlen))


def test_a_typed_text_is_encoded_and_shown() -> None:
    row, seen = encode("Not a GOOD naïve film")
    assert row.tolist() == [1, 7, 2, 8, 2, 6]
    assert seen.text == ("[start]", "not", "a", "good", "naïve", "film")
    assert seen.kind == ("start", "word", "unknown", "word", "unknown", "word")  # naïve has id 10 of 0-9
    row, seen = encode("the film")
    assert (row.tolist(), seen.count("pad")) == ([0, 0, 0, 1, 4, 6], 3)


def test_a_text_of_unknown_words_says_so() -> None:
    row, seen = encode("xyzzy plugh")
    assert row.tolist() == [0, 0, 0, 1, 2, 2]
    assert (seen.count("word"), seen.count("unknown")) == (0, 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "no words"),
        (" \n… <br>", "no words"),
        ("x" * (MAX_CHARS + 1), "20,001 characters"),
        ("a " * (MAX_WORDS + 1), "3,001 words"),
    ],
)
def test_texts_that_cannot_be_read_get_a_sentence(text, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        encode(text)


@pytest.mark.tf
@given(lists=lists, vocabulary=st.integers(10, 70), skip=st.integers(1, 30), cut=ends, pad=ends)
@settings(max_examples=60, deadline=None)
def test_words_left_out_are_those_of_keras_skip_top(lists, vocabulary, skip, cut, pad) -> None:
    """Keras' load_data itself, on a file of ours: its skip_top counts ids."""
    from keras.datasets import imdb
    from keras.utils import pad_sequences

    ranks = [[rank or 61 for rank in one] for one in lists]  # their file holds no rank 0
    part = ragged(ranks)
    file = {"x_train": part, "x_test": part, "y_train": np.arange(len(part)), "y_test": np.arange(len(part))}
    reading = SimpleNamespace(load_npz=lambda path: file)
    with mock.patch.dict(imdb.load_data.__globals__, get_file=lambda **asked: "", npz_utils=reading):
        (theirs, order), _ = imdb.load_data(num_words=vocabulary, skip_top=skip + 4)
    rows = pad_rows(reviews_of(ranks), order, Encoding(vocabulary, 12, cut, pad, skip))
    np.testing.assert_array_equal(rows, pad_sequences(theirs, 12, truncating=KERAS[cut], padding=KERAS[pad]))


def test_words_left_out_are_unknown_in_what_is_shown_too() -> None:
    row, seen = encode_text("Not a good film", WORDS, Encoding(10, 6, skip=4))
    assert row.tolist() == [0, 2, 2, 2, 8, 2]
    assert seen.kind == ("pad", "unknown", "unknown", "unknown", "word", "unknown")


def test_a_break_that_the_network_reads_as_a_word_is_a_break_on_the_screen() -> None:
    assert [on_screen(word) for word in ("br", "bread", "")] == ["↵", "bread", ""]
