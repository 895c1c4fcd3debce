from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from benchmarks.sample_reviews import logistic_regression, network
from rnnviz.data.corpus import Reviews
from rnnviz.data.sample_grammar import Slot, grammar, lexicon
from rnnviz.data.sample_reviews import SampleReviews, TokenTruth, generate, running_sentiment


@pytest.fixture(scope="module", params=["train", "test"])
def part(request: pytest.FixtureRequest, sample: SampleReviews) -> tuple[Reviews, TokenTruth]:
    return getattr(sample.corpus, request.param), getattr(sample, f"{request.param}_truth")


def final(reviews: Reviews, truth: TokenTruth) -> np.ndarray:
    return truth.sentiment[reviews.offsets[1:] - 1]


def sides(sample: SampleReviews) -> np.ndarray:
    """The side of every training token in the word lists, before any negation."""
    of_rank = np.array([0, *(lexicon().get(word, 0) for word in sample.corpus.words)])
    return of_rank[sample.corpus.train.ranks]


def per_review(reviews: Reviews, values: np.ndarray) -> np.ndarray:
    return np.add.reduceat(values.astype(int), reviews.offsets[:-1])


def test_same_seed_same_bytes() -> None:
    one, same, other = generate(80, seed=3), generate(80, seed=3), generate(80, seed=4)
    assert one.corpus.fingerprint == same.corpus.fingerprint
    assert one.corpus.fingerprint != other.corpus.fingerprint
    for name in ("polarity", "negated", "sentiment", "flipped"):
        assert getattr(one.train_truth, name).tobytes() == getattr(same.train_truth, name).tobytes()


@pytest.mark.parametrize("reviews", [0, -8, 4, 100])
def test_other_sizes_are_refused(reviews: int) -> None:
    with pytest.raises(ValueError, match="multiple of 8"):
        generate(reviews)


def test_sizes_and_types(sample: SampleReviews, part: tuple[Reviews, TokenTruth]) -> None:
    reviews, truth = part
    assert sample.corpus.name == "Sample reviews"
    assert (len(sample.corpus.train), len(sample.corpus.test)) == (6000, 2000)
    assert (reviews.ranks.dtype, reviews.offsets.dtype, reviews.labels.dtype) == (np.uint32, np.int64, np.uint8)
    assert (truth.polarity.dtype, truth.negated.dtype, truth.sentiment.dtype) == (np.int8, bool, np.float32)
    tokens = reviews.offsets[-1]
    assert len(reviews.ranks) == len(truth.polarity) == len(truth.negated) == len(truth.sentiment) == tokens
    assert len(truth.flipped) == len(reviews)


def test_all_reviews_differ(sample: SampleReviews) -> None:
    texts = {reviews[k].tobytes() for reviews in (sample.corpus.train, sample.corpus.test) for k in range(len(reviews))}
    assert len(texts) == 8000


def test_lengths(part: tuple[Reviews, TokenTruth]) -> None:
    lengths = np.diff(part[0].offsets)
    assert lengths.min() >= 20
    assert lengths.max() <= 250
    assert (lengths < 50).mean() > 0.05
    assert (lengths > 150).mean() > 0.05


def test_words_are_ranked_by_frequency(sample: SampleReviews) -> None:
    ranks = np.concatenate([sample.corpus.train.ranks, sample.corpus.test.ranks])
    counts = np.bincount(ranks)[1:]
    assert len(counts) == len(sample.corpus.words) >= 1200
    assert counts.min() > 0
    assert (np.diff(counts) <= 0).all()


def test_labels_are_balanced_and_three_percent_are_noise(part: tuple[Reviews, TokenTruth]) -> None:
    reviews, truth = part
    assert reviews.labels.mean() == 0.5
    assert truth.flipped.mean() == 0.03
    assert reviews.labels[truth.flipped].mean() == 0.5


def test_the_final_sentiment_is_the_label_before_noise(part: tuple[Reviews, TokenTruth]) -> None:
    reviews, truth = part
    np.testing.assert_array_equal(final(reviews, truth) > 0, reviews.labels.astype(bool) ^ truth.flipped)
    assert np.abs(final(reviews, truth)).min() >= 0.15
    assert np.abs(truth.sentiment).max() <= 1


def test_sentiment_moves_only_at_polar_words_and_towards_their_side(part: tuple[Reviews, TokenTruth]) -> None:
    reviews, truth = part
    before = np.roll(truth.sentiment, 1)
    before[reviews.offsets[:-1]] = 0
    step = truth.sentiment - before
    assert not step[truth.polarity == 0].any()
    assert (step * truth.polarity >= 0).all()
    assert (step != 0).sum() > 0.999 * (truth.polarity != 0).sum()  # next to 1 there may be no room in a float32


def test_a_negation_turns_the_words_of_the_lexicon_round(sample: SampleReviews) -> None:
    truth = sample.train_truth
    np.testing.assert_array_equal(truth.polarity, np.where(truth.negated, -1, 1) * sides(sample))
    polar = truth.polarity != 0
    assert 0.05 < truth.negated[polar].mean() < 0.3
    assert truth.negated[~polar].any()  # a scope is longer than its polar word


def test_scopes_follow_a_negation(sample: SampleReviews) -> None:
    starts = np.flatnonzero(sample.train_truth.negated[1:] & ~sample.train_truth.negated[:-1])
    negators = Counter(sample.corpus.words[rank - 1] for rank in sample.corpus.train.ranks[starts])
    assert set(negators) == {"not", "never", "hardly", "no"}


def test_the_fold_by_hand() -> None:
    # "the acting was superb but the script was very dull": a remark (.3), then, after "but" (.6), a doubled word
    moves = [(3, 1, 0.3), (9, -1, 1 - 0.4**2)]
    assert running_sentiment(moves) == pytest.approx([0.0, 0.3, 0.3 + 0.84 * (-1 - 0.3)])


def test_most_polar_words_often_disagree_with_the_label(sample: SampleReviews) -> None:
    reviews, truth = sample.corpus.train, sample.train_truth
    majority = np.sign(per_review(reviews, sides(sample)))
    disagree = majority * np.sign(final(reviews, truth)) < 0
    assert 0.05 < disagree.mean() < 0.2


def test_verdicts_come_early_and_late(sample: SampleReviews) -> None:
    reviews, truth = sample.corpus.train, sample.train_truth
    other_side = truth.sentiment * np.repeat(final(reviews, truth), np.diff(reviews.offsets)) <= 0
    place = np.arange(len(other_side)) - np.repeat(reviews.offsets[:-1], np.diff(reviews.offsets))
    settled = np.maximum.reduceat(np.where(other_side, place + 1, 0), reviews.offsets[:-1])
    share = settled / np.diff(reviews.offsets)
    assert (share < 1 / 3).mean() > 0.25  # on its final side from the first third on
    assert (share > 2 / 3).mean() > 0.25  # only in the last third
    assert (np.diff(reviews.offsets) - settled > 100).mean() > 0.08  # to be remembered over 100 words


def test_plots_are_long_and_neutral(sample: SampleReviews) -> None:
    reviews, truth = sample.corpus.train, sample.train_truth
    stops = np.unique(np.concatenate([np.flatnonzero(truth.polarity), reviews.offsets]))
    assert (np.diff(stops) > 60).sum() > 1000


def test_articles_fit(sample: SampleReviews) -> None:
    words = [sample.corpus.words[rank - 1] for rank in sample.corpus.train.ranks]
    pairs = set(pairwise(words))
    after = {article: {second for first, second in pairs if first == article} for article in ("a", "an")}
    assert {"uninspired", "old", "hour"} <= after["an"]
    assert not {word for word in after["a"] if word[0] in "aeio"}
    assert not {word for word in after["an"] if word[0] not in "aeiouh"}
    assert not after["a"] & after["an"]


def test_every_slot_is_known_and_every_list_used() -> None:
    g = grammar()
    known = {*g.rules, *g.words, *g.once, *g.polar[1], "hero", *g.heroes["man"]}
    slots = {part.name for rule in g.rules.values() for parts in rule for part in parts if isinstance(part, Slot)}
    assert slots <= known
    assert {*g.rules, *g.words} <= slots | set(g.shapes) | set(g.once.values()) | set(g.heroes)
    assert {*g.pull, *g.varied} <= set(g.rules)
    assert set(g.polar[1]) == set(g.polar[-1])


def test_the_two_sides_share_no_word() -> None:
    positive, negative = ({word for words in grammar().polar[side].values() for word in words} for side in (1, -1))
    assert not positive & negative


@pytest.mark.tf
@pytest.mark.parametrize("subset", [6000, 2000])
def test_a_bag_of_words_reads_it_fairly(sample: SampleReviews, subset: int) -> None:
    assert 0.80 < logistic_regression(sample, subset, slice(None)) < 0.92


@pytest.mark.tf
def test_the_order_of_words_matters(sample: SampleReviews) -> None:
    bag = logistic_regression(sample, 6000, slice(None))
    lstm = max(network(sample, "LSTM", subset=6000, maxlen=100, epochs=4))
    assert lstm > 0.89
    assert lstm > bag + 0.04
