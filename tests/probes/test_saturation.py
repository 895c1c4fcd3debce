"""How often gates are shut and open: counted by hand, without the steps that do not count."""

import numpy as np
import pytest

from rnnviz.probes.saturation import Saturation, saturation

NAN = np.nan


def test_shares_are_of_the_steps_that_count() -> None:
    values = np.array([[[0.05, 0.95], [0.5, 0.91], [0.99, 0.99]], [[0.09, 0.5], [NAN, NAN], [0.2, 0.95]]])
    counts = np.array([[True, True, False], [True, True, True]])  # one is padding, another was skipped
    found = saturation("forget", values, counts)
    assert found.gate == "forget"
    assert found.shut.tolist() == [0.5, 0]
    assert found.open.tolist() == [0, 0.75]


def test_units_are_counted_by_what_their_gate_does_at_nearly_all_steps() -> None:
    found = Saturation("input", np.array([0.9, 0.0, 0.3, 0.1]), np.array([0.0, 0.95, 0.3, 0.3]))
    assert (found.mostly_open, found.mostly_shut, found.between) == (1, 1, 1)


def test_without_a_word_there_is_nothing_to_say() -> None:
    with pytest.raises(ValueError, match="no word"):
        saturation("input", np.full((1, 2, 3), 0.5), np.zeros((1, 2), bool))
