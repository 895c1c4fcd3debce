"""What an epoch usually takes."""

import math

import pandas as pd
import pytest

from rnnviz.runs import usual


@pytest.mark.parametrize(
    ("seconds", "usually"), [([6.7, 0.03], 0.03), ([6.7, 0.5, 0.3, 0.4], 0.4), ([1.25], 1.25), ([], math.nan)]
)
def test_the_first_epoch_in_which_a_process_starts_does_not_count(seconds: list[float], usually: float) -> None:
    assert usual.seconds(seconds) == pytest.approx(usually, nan_ok=True)
    assert usual.seconds(pd.Series(seconds, dtype=float)) == pytest.approx(usually, nan_ok=True)
