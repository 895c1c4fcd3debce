"""Tokens as numbers: there and back, the commonest first, and what the first part of a text has."""

from collections import Counter

import numpy as np
import pytest

from rnnviz.language import tokens
from rnnviz.language.cuts import cut


def test_characters_and_words_there_and_back():
    text = 'He said: "It\'s late (very late)." Then he left.'
    characters = cut(text, "character").vocabulary(len(text), 100)
    assert characters.decode(characters.encode(text)) == text
    words = cut(text, "word").vocabulary(len(text), 100)
    assert words.decode(words.encode("It's late (very late). Then he left.")) == "it's late (very late). then he left."
    assert words.encode("He flew").tolist() == [words.ids["he"], 0]
    assert words.tokens[0] == tokens.UNKNOWN
    assert words.shown(0) == "unknown"
    assert characters.shown(characters.ids[" "]) == "space"


def test_the_commonest_tokens_come_first_and_the_rest_is_unknown():
    known = cut("aabbbc", "character").vocabulary(6, 3)
    assert known.tokens[1:] == ("b", "a")
    assert known.encode("abc").tolist() == [2, 1, 0]


@pytest.mark.parametrize("token", ["character", "word"])
@pytest.mark.parametrize("seed", range(3))
def test_a_vocabulary_is_what_counting_one_by_one_says(token, seed):
    rng = np.random.default_rng(seed)
    text = "".join(rng.choice(list("ab cé\n\U0001f600\ufffd."), 400))
    whole, pieces = cut(text, token), tokens.split(text, token)
    assert [whole.kinds[k] for k in whole.numbers] == pieces
    for count, size in ((len(pieces), 100), (len(pieces) // 2, 100), (len(pieces), 4), (3, 2)):
        counted = Counter(each for each in pieces[:count] if each != tokens.UNKNOWN)
        known = whole.vocabulary(count, size)
        assert known.tokens[1:] == tuple(each for each, _ in counted.most_common(size - 1))
        assert whole.different(count) == len(counted)
        np.testing.assert_array_equal(whole.ids(known, count), known.of(pieces[:count]))


def test_a_text_with_the_sign_for_the_unknown_in_it_does_not_count_that_as_known():
    whole = cut("a\ufffdb", "character")
    assert (whole.different(3), whole.different(2), whole.different(1), whole.different(0)) == (2, 1, 1, 0)
