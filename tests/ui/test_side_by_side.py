"""What stands in the table of a comparison."""

import pandas as pd
import pytest

from rnnviz.runs import usual
from rnnviz.ui import side_by_side


@pytest.mark.parametrize(
    ("seconds", "said"),
    [([6.7, 0.03], "0.03"), ([6.7, 0.5, 0.3, 0.4], "0.40"), ([1.25], "1.25"), ([], "–")],
)
def test_an_epochs_time_is_told_without_the_first_in_which_a_process_starts(seconds: list[float], said: str) -> None:
    epochs = pd.DataFrame({"seconds": seconds}, dtype=float)
    assert side_by_side.told(usual.seconds(epochs["seconds"])) == said
