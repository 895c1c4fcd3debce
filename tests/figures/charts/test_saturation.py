"""A point for each gate of each unit."""

import numpy as np

from rnnviz.figures.charts import saturation
from rnnviz.probes.saturation import Saturation


def test_each_gate_has_its_points_from_left_to_right_and_a_symbol_of_its_own() -> None:
    found = [
        Saturation("input", np.array([0.1, 0.7]), np.array([0.8, 0.2])),
        Saturation("forget", np.array([0.0, 0.0]), np.array([0.5, 0.25])),
    ]
    drawn = saturation.chart(found, label="gates")
    line, first, second = drawn.curves
    assert (line.x.tolist(), line.y.tolist()) == ([0, 1], [1, 0])
    assert (first.name, first.x.tolist(), first.y.tolist()) == ("input gate", [0.2, 0.8], [0.7, 0.1])
    assert second.x.tolist() == [0.25, 0.5]
    assert first.symbol != second.symbol
    assert first.color != second.color
