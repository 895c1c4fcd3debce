"""The interval of a mean over seeds says so where few seeds tell of none."""

import pytest

from rnnviz.statistics import mean_interval
from rnnviz.ui.intervals import over_seeds


def test_seeds_that_scatter_have_students_interval() -> None:
    low, high = mean_interval([0.86, 0.88, 0.87])
    assert over_seeds([0.86, 0.88, 0.87]) == f"{low:.1%} to {high:.1%}"


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ([0.9], "one seed: no interval"),
        ([1.0, 1.0, 1.0], "no spread: all seeds alike"),
        ([0.548, 0.51, 1.0], "none: seeds at 51.0% to 100.0%"),  # Student's reaches from 0.9 % to beyond 100 %
    ],
)
def test_where_they_tell_of_no_interval_that_is_said(shares: list[float], said: str) -> None:
    assert over_seeds(shares) == said
