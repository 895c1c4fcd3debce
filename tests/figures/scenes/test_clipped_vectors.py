"""The clipping page's other figures: the numbers in them."""

import json

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures.charts import clipped_norms
from rnnviz.figures.live import twin_runs
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
    assert len(figure.layout.shapes) >= 2 * (len(clipped_norms.PERCENTILES) + 1)


def test_histogram_of_equal_norms_still_has_an_axis():
    figure = clipped_norms.histogram(np.full(5, 2.0), threshold=2.0)
    assert sum(trace.y.sum() for trace in figure.data[:2]) == 5
    low, high = figure.layout.xaxis.range
    assert high - low >= 1


def test_percentiles_leave_out_what_is_no_number():
    assert clipped_norms.percentiles(np.array([1.0, 2.0, 3.0, np.inf]))[50] == 2.0


def history(loss, norm, clipped=None):
    steps = np.arange(1, len(loss) + 1)
    return pd.DataFrame(
        {"step": steps, "loss": loss, "norm": norm, "clipped_norm": norm if clipped is None else clipped}
    )


DIVERGED = history([0.7, 0.7, 900.0, np.nan], [0.2, 5.0, np.inf, np.nan])
CLIPPED = history([0.7, 0.6, 0.5, 0.4], [0.2, 5.0, 1.0, 0.5], [0.2, 0.5, 0.5, 0.5])
RUNS = {"no clipping": DIVERGED, "clipped at 0.5": CLIPPED}


def test_losses_mark_where_a_run_stops_being_a_number():
    rows = twin_runs.losses(RUNS, total=300)
    broken = rows[rows["part"] == "broken"].iloc[0]
    assert (broken["run"], broken["step"]) == ("no clipping", 3)  # its norm is infinite a step before its loss is none
    assert broken["value"] <= twin_runs.TOP  # the mark is on the chart, however large the loss was
    assert rows.loc[rows["part"] == "extent", "step"].tolist() == [0, 300]
    line = rows[(rows["part"] == "batch") & (rows["run"] == "clipped at 0.5")]
    assert line["value"].tolist() == [0.7, 0.6, 0.5, 0.4]
    assert np.isfinite(rows.loc[rows["part"] == "smoothed", "value"]).all()


def test_norms_have_both_sides_of_clipping_and_the_threshold():
    rows = twin_runs.norms("clipped at 0.5", CLIPPED, 0.5, 300)
    by_series = rows[rows["part"] == "norm"].groupby("series")["value"].apply(list)
    assert by_series[twin_runs.BEFORE] == [0.2, 5.0, 1.0, 0.5]
    assert by_series[twin_runs.AFTER] == [0.2, 0.5, 0.5, 0.5]
    assert rows.loc[rows["part"] == "threshold", "value"].tolist() == [0.5]
    free = twin_runs.norms("no clipping", DIVERGED, None, 300)
    assert set(free.loc[free["part"] == "norm", "series"]) == {twin_runs.BEFORE}
    assert (free["part"] == "broken").sum() == 1


def test_nothing_recorded_yet_is_no_error():
    empty = history([], [])
    assert twin_runs.first_broken(empty) is None
    assert set(twin_runs.losses({"a": empty}, 300)["part"]) == {"extent"}
    table = twin_runs.summary({"a": empty}, {"a": 1.0}, {"a": None})
    assert list(table.loc["a"]) == ["0", "–", "–", "–", "–", "–"]


def test_summary():
    table = twin_runs.summary(
        RUNS, {"no clipping": None, "clipped at 0.5": 0.5}, {"no clipping": None, "clipped at 0.5": 0.75}
    )
    assert table.loc["no clipping", "Loss"] == "not a number from step 3"
    assert table.loc["no clipping", "Steps clipped"] == "–"
    assert table.loc["no clipping", "Largest norm"] == "5"
    assert table.loc["clipped at 0.5", "Steps clipped"] == "50%"
    assert table.loc["clipped at 0.5", "Validation accuracy"] == "75.0%"
    assert table.loc["clipped at 0.5", "Loss"] == "0.550"


def test_specs_are_constants_with_a_zoom():
    names = ["no clipping", "clipped at 0.1", "clipped at 0.5", "clipped at 2"]
    assert twin_runs.loss_spec(names) == twin_runs.loss_spec(names)
    for spec in (twin_runs.loss_spec(names), twin_runs.NORM):
        assert "zoom" in [p["name"] for layer in spec["layer"] for p in layer.get("params", [])]
        json.dumps(spec)
    colours = twin_runs.loss_spec(names)["layer"][0]["encoding"]["color"]["scale"]
    assert len(set(colours["range"])) == len(colours["domain"]) == 4
