"""The cycle of a series of which nobody says its period."""

import numpy as np
import pytest

from rnnviz.choices.sequences import SequenceData
from rnnviz.data import cycles, series


def test_the_error_of_each_distance_is_that_of_the_easy_answer() -> None:
    made = np.random.default_rng(0).normal(size=60).cumsum() + 100.0
    found = cycles.errors(made, 20)
    assert found.shape == (21,)
    for k in range(21):
        assert found[k] == pytest.approx(np.mean((made[k:] - made[: len(made) - k]) ** 2), abs=1e-9)


@pytest.mark.parametrize("noise", [0.0, 0.1, 0.5])
@pytest.mark.parametrize("kind", ["sine", "saw", "square"])
@pytest.mark.parametrize("period", [7, 25, 100])
def test_the_period_of_a_wave_is_found(kind: str, period: int, noise: float) -> None:
    data = SequenceData.model_validate({"task": "series", "series": kind, "period": period, "noise": noise})
    made = series.values(data)
    found = cycles.cycle(made[: series.border(len(made))])
    assert abs(found - period) <= (1 if noise > 0.1 else 0)  # with that much noise, its neighbours are as good
    assert series.period(data) == period


def test_a_year_of_temperatures_has_days() -> None:
    data = SequenceData.model_validate({"task": "series", "series": "temperature"})
    made = series.values(data)
    assert cycles.cycle(made[: series.border(len(made))]) == series.period(data) == 24


def test_a_trend_over_a_cycle_does_not_hide_it() -> None:
    t = np.arange(144)
    assert cycles.cycle(100 + 2.5 * t + 20 * np.sin(2 * np.pi * t / 12)) == 12


def test_what_only_drifts_is_nearest_to_what_was_last() -> None:
    assert cycles.cycle(np.arange(50.0)) == 2
    assert (
        2 <= cycles.cycle(np.random.default_rng(3).normal(size=50)) <= 16
    )  # of pure noise one distance is as good as another


def test_nobody_says_the_period_of_a_learners_own_series() -> None:
    assert series.period(SequenceData.model_validate({"task": "series", "series": "own"})) == 0
