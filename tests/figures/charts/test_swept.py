"""What one choice does, by the numbers in its figure."""

import numpy as np

from rnnviz.figures.charts import swept
from rnnviz.figures.charts.swept import ACCURACY, BAND, BITS, RIGHT, Swept

ONE_EACH = Swept(*np.array([[8, 0.9, 0.70, 0.6, 0.8], [16, 0.95, 0.75, 0.65, 0.85], [64, 1.0, 0.72, 0.62, 0.82]]).T)


def test_each_run_has_its_point_and_its_interval() -> None:
    drawn = swept.chart(ONE_EACH, ACCURACY, title="Units", label="swept")
    band, train, test = drawn.curves
    assert (band.mark, band.y.tolist(), band.other.tolist()) == ("area", [0.6, 0.65, 0.62], [0.8, 0.85, 0.82])
    assert (train.name, train.x.tolist(), train.y.tolist()) == ("training reviews", [8, 16, 64], [0.9, 0.95, 1.0])
    assert (test.name, test.y.tolist()) == ("test reviews", [0.70, 0.75, 0.72])
    assert drawn.x.named == ((8, "8"), (16, "16"), (64, "64"))
    assert (drawn.x.title, drawn.x.log, drawn.legend) == (
        "Units (log)",
        True,
        ("test reviews", BAND, "training reviews"),
    )


def test_of_several_seeds_the_line_is_their_mean_and_each_run_a_ring() -> None:
    several = Swept(*np.array([[0, 0.8, 0.6, 0.5, 0.7], [0, 1.0, 0.8, 0.7, 0.9], [0.5, 0.9, 0.7, 0.6, 0.8]]).T)
    rings, train, test = swept.chart(several, ACCURACY, title="Dropout", label="").curves
    assert (rings.mark, rings.x.tolist(), rings.y.tolist()) == ("points", [0, 0, 0.5], [0.6, 0.8, 0.7])
    np.testing.assert_allclose((train.y, test.y), ([0.9, 0.9], [0.7, 0.7]))
    assert test.x.tolist() == [0, 0.5]
    assert not several.alone


def test_what_is_none_or_lies_near_has_an_ordinary_axis() -> None:
    for values in ((0, 1, 100), (4, 5, 6)):
        drawn = swept.chart(Swept(np.array(values, float), *(np.full(3, 0.5),) * 4), ACCURACY, title="Units", label="")
        assert (drawn.x.title, drawn.x.log) == ("Units", False)


def test_what_has_no_interval_and_is_not_known_of_training_is_one_curve() -> None:
    nothing = np.full(3, np.nan)
    found = Swept(np.array([1.0, 2.0, 3.0]), nothing, np.array([0.5, 0.4, 0.3]), nothing, nothing)
    (curve,) = swept.chart(found, RIGHT, title="Units", label="").curves
    assert (curve.name, curve.y.tolist()) == (RIGHT.tested, [0.5, 0.4, 0.3])
    assert [each.name for each in swept.chart(found, BITS, title="Units", label="").curves] == [
        BITS.learned,
        BITS.tested,
    ]


def test_options_are_rows_in_their_order_with_their_intervals() -> None:
    found = Swept(*np.array([[0, 0.9, 0.70, 0.6, 0.75], [1, 0.95, 0.75, 0.65, 0.85], [1, 0.9, 0.8, 0.7, 0.9]]).T)
    figure = swept.options(found, ACCURACY, ["LSTM", "GRU"])
    train, test, mean = figure.data
    assert (train.name, list(train.x), list(train.y)) == ("training reviews", [0.9, 0.95, 0.9], ["LSTM", "GRU", "GRU"])
    assert (test.name, list(test.x)) == ("test reviews", [0.70, 0.75, 0.8])  # two seeds: no interval
    assert test.error_x.array is None
    assert (mean.marker.symbol, list(mean.y)) == ("diamond", ["LSTM", "GRU"])
    np.testing.assert_allclose(mean.x, [0.70, 0.775])
    one_each = swept.options(
        Swept(*np.array([[0, 0.9, 0.7, 0.6, 0.75], [1, 0.9, 0.75, 0.65, 0.85]]).T), ACCURACY, ["LSTM", "GRU"]
    )
    np.testing.assert_allclose(one_each.data[1].error_x.array, [0.05, 0.1])
    np.testing.assert_allclose(one_each.data[1].error_x.arrayminus, [0.1, 0.1])
    assert list(figure.layout.yaxis.categoryarray) == ["LSTM", "GRU"]
    assert figure.layout.yaxis.autorange == "reversed"


def test_numbers_are_written_as_what_they_are() -> None:
    assert (ACCURACY.written(0.8571), BITS.written(1.23456)) == ("85.7%", "1.235")
