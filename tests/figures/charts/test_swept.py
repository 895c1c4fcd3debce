"""What one choice does, by the numbers in its figure."""

import numpy as np

from rnnviz.figures.charts import swept
from rnnviz.figures.charts.swept import BAND, TEST, TRAIN, Swept

ONE_EACH = Swept(*np.array([[8, 0.9, 0.70, 0.6, 0.8], [16, 0.95, 0.75, 0.65, 0.85], [64, 1.0, 0.72, 0.62, 0.82]]).T)


def test_each_run_has_its_point_and_its_interval() -> None:
    drawn = swept.chart(ONE_EACH, title="Units", label="swept")
    band, train, test = drawn.curves
    assert (band.mark, band.y.tolist(), band.other.tolist()) == ("area", [0.6, 0.65, 0.62], [0.8, 0.85, 0.82])
    assert (train.name, train.x.tolist(), train.y.tolist()) == (TRAIN, [8, 16, 64], [0.9, 0.95, 1.0])
    assert (test.name, test.y.tolist()) == (TEST, [0.70, 0.75, 0.72])
    assert (drawn.x.title, drawn.x.log, drawn.legend) == ("Units (log)", True, (TEST, BAND, TRAIN))


def test_of_several_seeds_the_line_is_their_mean_and_each_run_a_ring() -> None:
    several = Swept(*np.array([[0, 0.8, 0.6, 0.5, 0.7], [0, 1.0, 0.8, 0.7, 0.9], [0.5, 0.9, 0.7, 0.6, 0.8]]).T)
    rings, train, test = swept.chart(several, title="Dropout", label="").curves
    assert (rings.mark, rings.x.tolist(), rings.y.tolist()) == ("points", [0, 0, 0.5], [0.6, 0.8, 0.7])
    np.testing.assert_allclose((train.y, test.y), ([0.9, 0.9], [0.7, 0.7]))
    assert test.x.tolist() == [0, 0.5]
    assert not several.alone


def test_what_is_none_or_lies_near_has_an_ordinary_axis() -> None:
    for values in ((0, 1, 100), (4, 5, 6)):
        drawn = swept.chart(Swept(np.array(values, float), *(np.full(3, 0.5),) * 4), title="Units", label="")
        assert (drawn.x.title, drawn.x.log) == ("Units", False)
