"""Made-up tasks: what is true of every sequence, and that the seed decides them."""

import numpy as np
import pytest

from rnnviz.choices.sequences import SequenceData
from rnnviz.config.sequences import SHAPES
from rnnviz.data import puzzles, sample_reviews, synthetic, verdicts
from rnnviz.data.sample_grammar import lexicon


@pytest.mark.parametrize("task", list(SHAPES))
def test_sequences_have_the_shape_that_the_network_expects(task):
    choices, shape = SequenceData(task=task, length=9, subset=40, test_subset=30), SHAPES[task]
    dataset = synthetic.build(choices, 3)
    assert len(dataset.train) == choices.learnt_from
    assert len(dataset.train) + len(dataset.validation) == 40
    assert dataset.test.inputs.shape == (30, shape.steps(choices), shape.features(choices))
    answers = (30, shape.steps(choices)) if shape.every_step else (30,)
    if shape.goal == "numbers":
        assert dataset.test.targets.shape == (*answers, shape.outputs(choices))
    else:
        assert dataset.test.targets.shape == answers
        assert dataset.test.targets.max() < shape.outputs(choices)
    again, other = synthetic.build(choices, 3), synthetic.build(choices, 4)
    assert np.array_equal(again.train.inputs, dataset.train.inputs)
    assert not np.array_equal(other.train.inputs, dataset.train.inputs)
    assert np.array_equal(other.test.inputs, dataset.test.inputs)  # every run is tested on the same ones


def test_the_sum_of_the_marked_numbers():
    made = puzzles.adding(SequenceData(length=11), 50, np.random.default_rng(0))
    marks = made.inputs[..., 1]
    assert (marks[:, :5].sum(axis=1) == 1).all()
    assert (marks[:, 5:].sum(axis=1) == 1).all()
    np.testing.assert_allclose((made.inputs[..., 0] * marks).sum(axis=1), made.targets[:, 0], rtol=1e-6)
    many = puzzles.adding(SequenceData(length=4), 20_000, np.random.default_rng(0)).targets
    assert np.var(many) == pytest.approx(1 / 6, abs=0.005)  # what always answering 1 costs


def test_the_first_symbol_stands_in_the_first_step_alone():
    made = puzzles.first_symbol(SequenceData(task="first_symbol", length=7), 50, np.random.default_rng(0))
    assert (made.inputs[:, 0].argmax(axis=1) == made.targets).all()
    assert (made.inputs[:, 1:, :-1] == 0).all()
    assert (made.inputs[:, 0].sum(axis=1) == 1).all()


def made_of(task, count=300, **choices):
    return puzzles.PUZZLES[task].make(SequenceData(task=task, **choices), count, np.random.default_rng(0))


def test_copy_memory_wants_what_was_shown_after_the_signal():
    made = made_of("copy", length=5, items=3, symbols=4)
    tokens = made.inputs.argmax(axis=-1)
    assert tokens.shape == (300, 5 + 2 * 3)
    for row, wanted, counts in zip(tokens, made.targets, made.weights, strict=True):
        signal = list(row).index(5)
        assert signal == 3 + 5 - 1
        assert list(wanted[signal + 1 :]) == list(row[:3])
        assert list(row[3:signal]) == [4] * 4
        assert list(np.flatnonzero(counts)) == [8, 9, 10]


@pytest.mark.parametrize("length", [2, 5, 10, 60])
def test_the_temporal_order_is_that_of_the_two_marks(length):
    made = made_of("order", length=length)
    puzzle = puzzles.PUZZLES["order"]
    names = ["XX", "XY", "YX", "YY"]
    for inputs, target in zip(made.inputs, made.targets, strict=True):
        marked = puzzle.marked(SequenceData(task="order", length=length), inputs)
        assert "".join("XYabcd"[inputs[t].argmax()] for t in marked) == names[target]
    if length >= 10:
        first = [np.flatnonzero(inputs[:, :2].any(axis=1)) for inputs in made.inputs]
        assert all(length // 10 <= a <= length // 5 and 4 * length // 10 <= b <= length // 2 for a, b in first)


def test_parity_counts_the_ones_so_far():
    made = made_of("parity", length=9)
    for bits, targets in zip(made.inputs[..., 0].astype(int), made.targets, strict=True):
        assert [sum(bits[: t + 1]) % 2 for t in range(9)] == list(targets)


def test_the_verdict_was_k_words_ago():
    words, side = puzzles.vocabulary(), lexicon()
    assert len(set(words)) == len(words) == SHAPES["verdict"].features(SequenceData(task="verdict"))
    made = made_of("verdict", length=7)
    for inputs, target in zip(made.inputs, made.targets, strict=True):
        told = [side.get(words[t]) for t in inputs.argmax(axis=-1)]
        assert told[-8] == (1 if target else -1)
        assert sum(each is not None for each in told) == 1


def test_the_words_around_a_verdict_are_those_of_sample_reviews():
    """No word of sentiment but the verdict, also among those that the network does not tell apart; every word is a review's."""
    told, sides = verdicts.material().draw(200, 60, np.random.default_rng(0))
    reviews = sample_reviews.generate(2_400).corpus
    written, side = verdicts.material().words[told], lexicon()
    for row, target in zip(written, sides, strict=True):
        assert [side[word] for word in row if word in side] == [1 if target else -1]
    assert np.isin(written, reviews.words).mean() > 0.99  # rare ones may be in no review of these
    assert abs(sides.mean() - 0.5) < 0.1
    starts = {" ".join(row[:4]) for row in written}
    assert any(start.startswith("this is a") for start in starts)


@pytest.mark.parametrize("task", list(puzzles.PUZZLES))
def test_the_scale_is_what_the_best_blind_answer_costs(task):
    """Brute force: the constant answer that is best on many sequences, judged as a run's test judges it."""
    choices = SequenceData(task=task, length=11, symbols=4, items=2)
    made, scale = puzzles.PUZZLES[task].make(choices, 20_000, np.random.default_rng(1)), puzzles.PUZZLES[task].scale
    counted = made.targets[made.weights > 0] if made.weights is not None else made.targets.reshape(-1)
    if SHAPES[task].goal == "numbers":
        best = counted.mean()
        loss, accuracy = ((counted - best) ** 2).mean(), (np.abs(counted - 1) < SHAPES[task].tolerance).mean()
    else:
        shares = np.bincount(counted) / len(counted)
        loss, accuracy = -(shares * np.log(shares)).sum(), shares.max()
    assert loss == pytest.approx(scale(choices).loss, abs=0.004)
    assert accuracy == pytest.approx(scale(choices).accuracy, abs=0.015)
    assert scale(choices).solved == 0


@pytest.mark.parametrize("task", list(puzzles.PUZZLES))
def test_the_marked_steps_decide(task):
    """What stands at every other step can be changed at will: inputs with equal marked steps have equal answers."""
    choices = SequenceData(task=task, length=6, symbols=2, items=1)
    puzzle = puzzles.PUZZLES[task]
    answers: dict[object, object] = {}
    made = puzzle.make(choices, 2_000, np.random.default_rng(2))
    for inputs, target in zip(made.inputs, made.targets, strict=True):
        marked = puzzle.marked(choices, inputs)
        known = (tuple(marked), inputs[marked].tobytes())
        assert answers.setdefault(known, target.tolist()) == target.tolist()
