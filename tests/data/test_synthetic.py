"""Made-up tasks: what is true of every sequence, and that the seed decides them."""

import numpy as np
import pytest

from rnnviz.choices.sequences import SequenceData
from rnnviz.config.sequences import SHAPES
from rnnviz.data import synthetic


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
    made = synthetic.adding(SequenceData(length=11), 50, np.random.default_rng(0))
    marks = made.inputs[..., 1]
    assert (marks[:, :5].sum(axis=1) == 1).all()
    assert (marks[:, 5:].sum(axis=1) == 1).all()
    np.testing.assert_allclose((made.inputs[..., 0] * marks).sum(axis=1), made.targets[:, 0], rtol=1e-6)
    many = synthetic.adding(SequenceData(length=4), 20_000, np.random.default_rng(0)).targets
    assert np.var(many) == pytest.approx(1 / 6, abs=0.005)  # what always answering 1 costs


def test_the_first_symbol_stands_in_the_first_step_alone():
    made = synthetic.first_symbol(SequenceData(task="first_symbol", length=7), 50, np.random.default_rng(0))
    assert (made.inputs[:, 0].argmax(axis=1) == made.targets).all()
    assert (made.inputs[:, 1:, :-1] == 0).all()
    assert (made.inputs[:, 0].sum(axis=1) == 1).all()
