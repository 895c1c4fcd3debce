"""Networks on other lengths than their own."""

import numpy as np
import pytest

from rnnviz.choices.sequences import LEAD, SequenceData
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.puzzles import PUZZLES
from rnnviz.nn.answers import answer
from rnnviz.nn.layers import Dense, Numbers, Recurrent
from rnnviz.nn.weights import Weights
from rnnviz.probes import lengths
from tests.networks import random_weights


@pytest.mark.parametrize("trained", [2, 3, 30, 100, 101, 1000])
def test_the_trained_length_is_among_those_that_are_tried_and_none_is_out_of_bounds(trained: int) -> None:
    tried = lengths.lengths_around(trained)
    assert trained in tried
    assert list(tried) == sorted(set(tried))
    for length in (tried[0], tried[-1]):
        assert SequenceData(length=length)  # which refuses what is too short or too long
    assert tried[-1] == min(10 * trained, 1000)


def test_thirty_steps_are_tried_from_five_to_three_hundred() -> None:
    assert lengths.lengths_around(30) == (5, 10, 20, 27, 30, 33, 45, 90, 300)


@pytest.mark.parametrize("task", list(PUZZLES))
def test_every_puzzle_has_fresh_sequences_of_every_length_that_is_tried(task: str) -> None:
    choices = SequenceData(task=task, length=12, items=2)  # type: ignore[arg-type]
    around = {"copy": 2 * choices.items, "verdict": LEAD + 1}.get(task, 0)  # what no length takes away
    for length in lengths.lengths_around(12):
        some = lengths.fresh(choices, length, 5)
        assert some.inputs.shape[:2] == (5, length + around)
        np.testing.assert_array_equal(some.inputs, lengths.fresh(choices, length, 5).inputs)
    assert choices.length == 12


@pytest.mark.parametrize("task", ["adding", "parity", "copy", "order"])
def test_a_few_at_a_time_are_answered_as_all_at_once(task: str) -> None:
    config = SequencesConfig.from_flat({"task": task, "length": 12, "units": 4})
    weights = random_weights(config.network(), config.steps)
    some = lengths.fresh(config.data, 12, 7)
    read = answer(weights, some.inputs)
    three = 3 * some.inputs.shape[1] * 16  # four units of an LSTM
    told = lengths.answers_to(weights, some, every_step=config.shape.every_step, most=three)
    np.testing.assert_allclose(told, read.outputs if config.shape.every_step else read.last, atol=1e-12)


def test_a_network_that_adds_up_all_numbers_is_further_off_the_longer_it_reads() -> None:
    """Its only unit is the sum of all numbers, marked or not: half of one for each step on the average."""
    layers = (
        Numbers("numbers", 2),
        Recurrent("sum", "simple_rnn", 1, True, activation="linear"),
        Dense("answer", 1, "linear"),
    )
    arrays = {"sum/kernel": [[1.0], [0.0]], "sum/recurrent_kernel": [[1.0]], "sum/bias": [0.0],
              "answer/kernel": [[1.0]], "answer/bias": [0.0]}  # fmt: skip
    weights = Weights(layers, {name: np.array(each) for name, each in arrays.items()})
    choices = SequenceData(length=10)
    for length in (2, 10, 100):
        some = lengths.fresh(choices, length)
        told = lengths.answers_to(weights, some, every_step=False)
        np.testing.assert_allclose(told[:, 0], some.inputs[:, :, 0].sum(axis=1), rtol=1e-5)
        assert told.mean() == pytest.approx(length / 2, rel=0.1)


@pytest.mark.parametrize(("units", "layers", "count"), [(8, 1, 200), (128, 1, 199), (192, 1, 89), (256, 4, 50)])
def test_of_a_wide_network_fewer_sequences_are_read(units: int, layers: int, count: int) -> None:
    config = SequencesConfig.from_flat({"task": "adding", "length": 100, "units": units, "layers": layers})
    weights = random_weights(config.network(), config.steps)
    assert lengths.how_many(weights, sum(lengths.lengths_around(100))) == count
