"""The figures on what a state keeps, by the numbers in them."""

import numpy as np

from rnnviz.figures.charts import rest

LABELS = np.array([1, 0, 1, 0, 1])
PREDICTION = np.array([[0.9, 0.5], [0.1, 0.4], [0.7, 0.5], [0.3, 0.4], [0.8, 0.8]])


def test_the_median_of_each_label_stands_in_a_band() -> None:
    drawn = rest.predictions(PREDICTION, LABELS, 1, label="kept")
    lines = {each.name: each for each in drawn.curves if each.mark == "line"}
    np.testing.assert_allclose(lines["positive reviews"].y, [0.8, 0.5])
    np.testing.assert_allclose(lines["negative reviews"].y, [0.2, 0.4])
    assert lines["positive reviews"].dash != lines["negative reviews"].dash
    bands = {each.name: each for each in drawn.curves if each.mark == "area"}
    np.testing.assert_allclose(
        bands["positive reviews"].y, np.percentile([[0.9, 0.5], [0.7, 0.5], [0.8, 0.8]], 10, axis=0)
    )
    (half,) = [each for each in drawn.curves if each.mark == "upright"]
    assert half.x.tolist() == [1]
    assert (drawn.label, drawn.legend) == ("kept", ("positive reviews", "negative reviews", "half is gone"))


def test_what_is_never_gone_has_no_line() -> None:
    drawn = rest.predictions(PREDICTION, LABELS, None, label="")
    assert not [each for each in drawn.curves if each.mark == "upright"]
    assert "half is gone" not in drawn.legend


def test_the_ends_of_the_reviews_are_fainter_than_where_they_rest() -> None:
    before = np.arange(10.0).reshape(5, 2)[::-1]
    drawn = rest.plane(before, -before, LABELS, label="plane")
    found = {each.name: each for each in drawn.curves}
    assert found["positive reviews, at their end"].x.tolist() == [0, 4, 8]
    assert found["positive reviews"].x.tolist() == [-8, -4, 0]
    assert found["negative reviews"].y.tolist() == [-7, -3]
    assert found["negative reviews"].symbol != found["positive reviews"].symbol
    assert found["positive reviews, at their end"].opacity < found["positive reviews"].opacity
    assert set(drawn.legend) == set(found)
