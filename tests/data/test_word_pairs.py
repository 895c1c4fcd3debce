"""Pairs of words and of sentences."""

import pytest

from rnnviz.data import sample_reviews
from rnnviz.data.sample_grammar import lexicon
from rnnviz.data.word_pairs import FAMILIES, TEMPLATES, Pattern, sentence_pairs


@pytest.mark.parametrize("pattern", TEMPLATES)
def test_sentences_differ_only_in_order(pattern: Pattern) -> None:
    pairs = sentence_pairs(pattern, 30)
    assert pairs == sentence_pairs(pattern, 30)
    assert pairs != sentence_pairs(pattern, 30, seed=1)
    side = lexicon()
    for pair in pairs:
        praise, blame = pair.praise.split(), pair.blame.split()
        assert sorted(praise) == sorted(blame)
        assert praise != blame
        polar = [[side[word] for word in words if word in side] for words in (praise, blame)]
        decides = 0 if pattern == "although_last" else 1
        assert [signs[decides] for signs in polar] == [1, -1]


def test_every_family_has_pairs_among_the_words_of_the_sample_reviews() -> None:
    words = set(sample_reviews.generate(800).corpus.words)
    for pairs in FAMILIES.values():
        assert len({pair for pair in pairs if set(pair) <= words}) >= 2
        assert len(set(pairs)) == len(pairs)
