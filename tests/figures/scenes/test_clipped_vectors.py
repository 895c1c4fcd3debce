"""The clipping page's other figures: the numbers in them."""

import json

import numpy as np
import pytest

from rnnviz.figures.charts import clipped_norms
from rnnviz.figures.scenes import clipped_vectors as pad_figures
from rnnviz.gradients import clip_rules


def test_pad_shows_the_numbers_of_keras():
    gradients = [np.array([3.0, 4.0]), np.array([0.0, 12.0])]
    results = {rule: clip_rules.compare(gradients, rule, 1.0) for rule in clip_rules.RULES}
    data = pad_figures.pad(results, 1.0)
    value, norm, joint = data["panels"]
    assert data["tips"] == [[3, 4], [0, 12]]
    assert value["after"] == [[1, 1], [0, 1]]
    np.testing.assert_allclose(np.array(norm["after"], float), [[0.6, 0.8], [0.0, 1.0]])
    assert dict(joint["numbers"])["g₁"] == "(0.2308, 0.3077)"
    assert dict(joint["numbers"])["turned by"] == "0.0° (cosine 1.000)"
    assert dict(joint["numbers"])["length"] == "13.00 → 1.00 (8% is left)"
    assert [panel["region"] for panel in data["panels"]] == ["square", "circle", ""]
    json.dumps(data)  # travels as JSON
    assert [each["fixed"] for each in data["variables"]] == [False, False]
    assert [each["fixed"] for each in pad_figures.pad(results, 1.0, (False, True))["variables"]] == [False, True]


def test_pad_without_a_gradient_says_so():
    results = {rule: clip_rules.compare([np.zeros(2), np.zeros(2)], rule, 1.0) for rule in clip_rules.RULES}
    data = pad_figures.pad(results, 1.0)
    assert all("nothing to clip" in panel["label"] for panel in data["panels"])
    assert "NaN" not in json.dumps(data)


def test_histogram_splits_at_the_threshold():
    norms = np.concatenate([np.geomspace(0.1, 1, 90), np.geomspace(10, 100, 10), [np.nan, 0.0]])
    figure = clipped_norms.histogram(norms, threshold=3.0)
    left, clipped, share = figure.data
    assert left.y.sum() == 90
    assert clipped.y.sum() == 10
    assert left.x.max() <= 3 < clipped.x.min()
    assert np.interp(3.0, share.x, share.y) == pytest.approx(10 / 102)  # NaN is above no threshold
    assert figure.layout.xaxis2.title.text
    lines = [(each.x0, each.y0, each.y1, each.yref) for each in figure.layout.shapes]  # through both rows
    assert lines == [(at, 0, 1, "paper") for at in (*clipped_norms.percentiles(norms).values(), 3.0)]
    words = {note.text: note.x for note in figure.layout.annotations}  # at logarithms, as Plotly wants it
    assert words["threshold"] == pytest.approx(np.log10(3))
    assert len(words) == 1 + len(clipped_norms.PERCENTILES)


def test_histogram_of_equal_norms_still_has_an_axis():
    figure = clipped_norms.histogram(np.full(5, 2.0), threshold=2.0)
    assert sum(trace.y.sum() for trace in figure.data[:2]) == 5
    low, high = figure.layout.xaxis.range
    assert high - low >= 1


def test_a_threshold_beyond_all_norms_is_on_the_axis():
    norms = np.array([0.1, 0.2, 0.4])
    assert 10.0 ** clipped_norms.histogram(norms, threshold=5.0).layout.xaxis.range[1] > 5.0
    assert 10.0 ** clipped_norms.histogram(norms, threshold=0.01).layout.xaxis.range[0] < 0.01
    far = clipped_norms.histogram(norms, threshold=1e5)
    assert 10.0 ** far.layout.xaxis.range[1] < 10  # so far off that the norms would be a line


def test_percentiles_leave_out_what_is_no_number():
    assert clipped_norms.percentiles(np.array([1.0, 2.0, 3.0, np.inf]))[50] == 2.0
