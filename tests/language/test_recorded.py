"""What truncated backpropagation costs, as it was recorded: with every seed, and by the choices that are told."""

import json
from itertools import product

import pytest

from rnnviz.data.text import built_in
from rnnviz.language import recorded


def test_every_window_was_measured_both_ways_with_every_seed():
    found = [run[:3] for run in recorded.truncated()]
    assert sorted(found) == sorted(product(recorded.WINDOWS, (False, True), recorded.SEEDS))


def test_it_was_measured_on_the_text_and_with_the_choices_of_today():
    told = json.loads(recorded.RECORDED.read_text(encoding="utf-8"))
    assert told["text"] == built_in().fingerprint
    assert told["choices"] == recorded.CHOICES


def test_the_mean_is_that_of_the_seeds_and_lies_between_the_best_and_the_worst():
    first = [run.bits for run in recorded.truncated() if run.window == recorded.WINDOWS[0] and run.carried]
    assert recorded.bits(carried=True)[0] == pytest.approx(sum(first) / 3)
    for low, mean, high in zip(*(recorded.bits(*how, carried=False) for how in ((min,), (), (max,))), strict=True):
        assert low <= mean <= high
