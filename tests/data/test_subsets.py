import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.choices import DataChoices
from rnnviz.data.corpus import make
from rnnviz.data.encoding import Encoding, pad_rows
from rnnviz.data.repeats import groups_of
from rnnviz.data.subsets import build, class_weights, split, stratified_order, usable
from rnnviz.data.uploads import parse

from .conftest import corpus_of, reviews_of

CORPUS = corpus_of(300, 200, test=100)


def choices(subset: int = 100, split: float = 0.2, test: int = 40) -> DataChoices:
    return DataChoices(subset=subset, validation_split=split, test_subset=test, vocabulary=10, maxlen=6)


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**31 - 1))
@settings(max_examples=60, deadline=None)
def test_every_beginning_of_the_order_is_stratified(negative, positive, seed) -> None:
    labels = np.random.default_rng(seed).permutation(np.repeat([0, 1], [negative, positive]))
    order = stratified_order(labels, np.random.default_rng(seed))
    np.testing.assert_array_equal(np.sort(order), np.arange(negative + positive))
    n = np.arange(1, negative + positive + 1)
    expected = n * positive / (negative + positive)
    assert (np.abs(np.cumsum(labels[order]) - expected) <= 1).all()


@given(st.integers(20, 500), st.floats(0.1, 0.5), st.integers(0, 2**31 - 1))
@settings(max_examples=40, deadline=None)
def test_parts_have_their_sizes_are_disjoint_and_stratified(subset, split, seed) -> None:
    data = build(CORPUS, choices(subset, split), seed)
    assert len(data.train) == int(subset * (1 - split))
    assert len(data.train) + len(data.validation) == subset
    assert len(np.unique(np.concatenate([data.train.index, data.validation.index]))) == subset
    for rows in (data.train, data.validation):
        assert abs(rows.labels.sum() - len(rows) * 0.4) <= 2
    for rows, reviews in ((data.train, CORPUS.train), (data.validation, CORPUS.train), (data.test, CORPUS.test)):
        ids = pad_rows(reviews, rows.index, Encoding(10, 6))
        np.testing.assert_array_equal(rows.ids, ids)
        np.testing.assert_array_equal(rows.labels, reviews.labels[rows.index])
        assert (rows.ids.dtype, rows.labels.dtype, rows.index.dtype) == (np.int32, np.uint8, np.int32)


def test_the_seed_decides_what_is_learned_from() -> None:
    one, same, other = (build(CORPUS, choices(), seed).train.index for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert set(one.tolist()) != set(other.tolist())


def test_a_larger_subset_holds_the_smaller_one() -> None:
    small, large = (build(CORPUS, choices(subset), 3) for subset in (100, 200))
    np.testing.assert_array_equal(large.train.index[:80], small.train.index)


def test_every_run_meets_the_same_test_reviews_and_larger_tests_hold_smaller_ones() -> None:
    small, large = build(CORPUS, choices(50, 0.3, test=21), 1), build(CORPUS, choices(300, test=80), 2)
    np.testing.assert_array_equal(large.test.index[:21], small.test.index)
    assert abs(small.test.labels.sum() - 10.5) <= 1


def test_a_test_larger_than_the_data_uses_all_of_it() -> None:
    test = build(CORPUS, choices(test=5000), 0).test
    np.testing.assert_array_equal(np.sort(test.index), np.arange(100))


def test_a_subset_larger_than_the_data_names_what_there_is() -> None:
    assert len(build(CORPUS, choices(500), 0).train) == 400
    with pytest.raises(ValueError, match="only 500 training reviews: please choose at most 500"):
        build(CORPUS, choices(501), 0)


@pytest.mark.parametrize(
    ("corpus", "sentence"),
    [
        (corpus_of(500, 1), r"training reviews \(80\) would not have both labels: please choose more reviews\."),
        (corpus_of(98, 2), r"validation reviews \(20\) would not have both labels: .* or a larger validation share\."),
        (corpus_of(50, 50, test=1), r"test reviews \(1\) would not have both labels"),
    ],
)
def test_a_part_without_both_labels_gets_a_sentence(corpus, sentence) -> None:
    with pytest.raises(ValueError, match=sentence):
        build(corpus, choices(100), 0)


def test_no_review_of_an_upload_is_learned_from_and_validated_on() -> None:
    file = [f"{'A good' if k % 2 else 'A dull'} film number{k // 3 * 2 + k % 2},{k % 2}" for k in range(600)]
    corpus, report = parse(("text,label\n" + "\n".join(file)).encode(), "x.csv")
    assert report.repeated > 150
    for seed in range(5):
        chosen = DataChoices(source="upload", upload="0" * 16, subset=300, validation_split=0.3, maxlen=5)
        learned, validated, _ = split(corpus, chosen, seed)
        groups = groups_of(corpus.train)
        assert len(learned) == chosen.learnt_from
        assert not set(groups[learned]) & set(groups[validated])


def test_balanced_proportions_learn_from_as_many_of_each_label_and_test_on_all() -> None:
    values = choices(subset=150).model_dump() | {"source": "upload", "upload": "0" * 16, "proportions": "balanced"}
    balanced = DataChoices(**values)
    labels = np.repeat([0, 1], [300, 200]).tolist()
    train = reviews_of([[k] for k in range(1, 501)], labels)  # every review has a word of its own
    apart = make("Apart", tuple(map(str, range(500))), train, train)
    assert usable(apart, balanced) == 400
    learned, validated, tested = split(apart, balanced, 0)
    assert [apart.train.labels[part].mean() for part in (learned, validated)] == [0.5, 0.5]
    kept = DataChoices(**values | {"proportions": "kept"})
    np.testing.assert_array_equal(tested, split(apart, kept, 0)[2])
    with pytest.raises(ValueError, match="only 400 training reviews"):
        split(apart, DataChoices(**values | {"subset": 401}), 0)


def test_class_weights_make_both_labels_weigh_the_same() -> None:
    weights = class_weights(np.array([0] * 30 + [1] * 10, np.uint8))
    assert weights == (40 / 60, 2.0)
    assert 30 * weights[0] == 10 * weights[1] == 20
