"""How many steps go together: as many as fill a moment, found from what the last ones took."""

from itertools import pairwise

import pytest

from rnnviz.training.pace import AIM_S, MOST, Pace


@pytest.mark.parametrize(("step_seconds", "expected"), [(AIM_S / 10, 10), (AIM_S * 3, 1), (AIM_S / 10_000, MOST)])
def test_it_begins_with_one_and_soon_fills_the_moment(step_seconds: float, expected: int) -> None:
    pace = Pace()
    counts = []
    for _ in range(9):
        counts.append(pace.steps)
        pace.took(pace.steps, step_seconds * pace.steps * 1.001)
    assert counts[0] == 1
    assert all(after <= 2 * before for before, after in pairwise(counts))
    assert counts[-1] in (expected, max(1, expected - 1))


def test_a_slow_moment_makes_it_careful_and_a_fixed_number_stays() -> None:
    quick, fixed = Pace(), Pace(7)
    for each in (quick, fixed):
        for _ in range(5):
            each.took(each.steps, each.steps * AIM_S / 1000)
        each.took(each.steps, each.steps * AIM_S)
    assert (quick.steps, fixed.steps) == (1, 7)


def test_steps_that_took_no_time_are_no_error() -> None:
    pace = Pace()
    pace.took(1, 0.0)
    assert pace.steps == 2
