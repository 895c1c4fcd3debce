"""The ranking shows every unit's measures in one order."""

import numpy as np

from rnnviz.figures.charts.units import SHOWN, Column, ranking


def test_each_measure_is_a_column_in_the_same_order() -> None:
    accuracy = np.array([0.6, 0.9, 0.4])
    columns = [
        Column("accuracy alone", accuracy, accuracy - 0.1, accuracy + 0.05, base=0.5, percent=True),
        Column("correlation", np.array([0.1, -0.8, 0.0])),
    ]
    figure = ranking(columns, np.array([1, 0, 2]), unit=0)
    first, second = (each for each in figure.data if each.mode == "markers")
    np.testing.assert_array_equal(first.x, [0.9, 0.6, 0.4])
    np.testing.assert_array_equal(second.x, [-0.8, 0.1, 0.0])
    np.testing.assert_allclose(first.error_x.array, 0.05)
    np.testing.assert_allclose(first.error_x.arrayminus, 0.1)
    assert list(first.marker.symbol) == ["diamond", "diamond", "circle"]
    assert figure.layout.yaxis.ticktext[1] == "<b>▸ 0</b>"
    stems = figure.data[0]
    np.testing.assert_array_equal(stems.x, [0.5, 0.9, np.nan, 0.5, 0.6, np.nan, 0.5, 0.4, np.nan])
    np.testing.assert_array_equal(stems.y, [0, 0, 0, 1, 1, 1, 2, 2, 2])
    band, *bases = figure.layout.shapes
    assert (band.y0, band.y1) == (0.55, 1.45)
    assert [(each.xref, each.x0) for each in bases] == [("x", 0.5), ("x2", 0.0)]
    titles = {note.xref: note.text for note in figure.layout.annotations}
    assert titles == {"x domain": "accuracy alone", "x2 domain": "correlation"}


def test_the_chosen_unit_is_always_among_those_shown() -> None:
    units = SHOWN + 10
    figure = ranking([Column("measure", np.linspace(1, 0, units))], np.arange(units), unit=units - 1)
    points = next(each for each in figure.data if each.mode == "markers")
    assert len(points.x) == SHOWN
    assert points.customdata[-1] == units - 1
