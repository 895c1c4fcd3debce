import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from rnnviz.choices import DataChoices
from rnnviz.data import baselines, subsets
from rnnviz.data.baselines import Baseline, Split
from rnnviz.data.corpus import Corpus, Reviews, make
from rnnviz.statistics import Confusion

CHOICES = DataChoices(source="sample", subset=400, test_subset=300)


@pytest.fixture(scope="module")
def split(corpus: Corpus) -> Split:
    learned, _, tested = subsets.split(corpus, CHOICES, 0)
    return Split.of(corpus, learned, tested)


def test_counts_are_those_of_each_review(corpus: Corpus) -> None:
    reviews = corpus.test
    counts = baselines.counts_of(reviews, 5_000).toarray()[:20]
    for k, row in enumerate(counts):
        np.testing.assert_array_equal(row, np.bincount(reviews[k] - 1, minlength=5_000))


def test_a_split_holds_the_reviews_of_both_sides(corpus: Corpus, split: Split) -> None:
    learned, _, tested = subsets.split(corpus, CHOICES, 0)
    for part, whole, index in ((split.train, corpus.train, learned), (split.test, corpus.test, tested)):
        assert len(part) == len(index)
        for k in (0, 1, len(index) - 1):
            np.testing.assert_array_equal(part[k], whole[int(index[k])])
        np.testing.assert_array_equal(part.labels, whole.labels[index])


def test_another_split_has_another_fingerprint(corpus: Corpus, split: Split) -> None:
    again, other = (Split.of(corpus, *subsets.split(corpus, CHOICES, seed)[::2]) for seed in (0, 1))
    assert again.fingerprint == split.fingerprint != other.fingerprint


def test_words_alone_beat_always_the_same_answer(split: Split) -> None:
    always, words = baselines.measure(split)
    same, counted = always.scores, words.scores
    assert same.accuracy == pytest.approx(0.5, abs=0.02)
    assert counted.accuracy > 0.65
    assert same.interval[0] < same.accuracy < same.interval[1] < counted.interval[0]
    assert (words.trained, words.scores.total) == (320, 300)


def test_the_same_answer_is_the_commoner_one_of_what_was_learned_from() -> None:
    labels = np.array([1] * 9 + [0], np.uint8)
    reviews = Reviews(np.arange(1, 11, dtype=np.uint32), np.arange(11), labels)
    always, _ = baselines.measure(Split(reviews, reviews))
    assert always.scores == Confusion(9, 1, 0, 0)
    assert always.scores.balanced_accuracy == 0.5


@pytest.mark.slow
def test_the_command_says_what_is_measured_here(split: Split) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rnnviz.data.baselines"],
        input=split.packed(), capture_output=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert json.loads(done.stdout) == [asdict(one) for one in baselines.measure(split)]


def test_what_is_kept_comes_back_and_what_is_damaged_counts_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "found.json"
    assert baselines.read(path) == []
    found = [Baseline("x", 10, Confusion(1, 2, 3, 4))]
    baselines.write(found, path)
    assert baselines.read(path) == found
    path.write_text('[{"name": "x"}]')
    assert baselines.read(path) == []


def test_words_that_only_the_test_reviews_have_are_no_columns() -> None:
    train = Reviews(np.array([1, 2] * 10, np.uint32), np.arange(0, 21), np.array([0, 1] * 10, np.uint8))
    test = Reviews(np.array([7, 2, 1], np.uint32), np.arange(4), np.array([0, 1, 0], np.uint8))
    corpus = make("x", ("a", "b", *"cdefg"), train, test)
    _, words = baselines.measure(Split.of(corpus, np.arange(20), np.arange(3)))
    assert words.scores.tp + words.scores.tn >= 2
