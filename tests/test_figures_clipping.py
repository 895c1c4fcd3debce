"""The clipping page's figures: the numbers in them."""

import base64
import json
import struct
import zlib

import numpy as np
import pandas as pd
import pytest

from rnnviz import cliff, clipping
from rnnviz.figures import cliff as cliff_figures
from rnnviz.figures import clipping as pad_figures
from rnnviz.figures import clipping_image as image
from rnnviz.figures import clipping_norms, clipping_runs, theme
from rnnviz.figures.scene import pack

AREA = cliff.Map((3.5, 6.0), (-3.5, -1.0))
UNIT = cliff.Unit()


@pytest.fixture(scope="module")
def paths() -> tuple[cliff.Path, cliff.Path]:
    descents = cliff.Descent(), cliff.Descent(rule="global_norm", threshold=0.2)
    free, held = (cliff.descend((4.7, -2.0), UNIT, descent, AREA) for descent in descents)
    return free, held


@pytest.fixture(scope="module")
def surface() -> cliff.Surface:
    return cliff.surface(UNIT, AREA, size=80)


# ---------------------------------------------------------------------------------------------------- the pad


def test_pad_shows_the_numbers_of_keras():
    gradients = [np.array([3.0, 4.0]), np.array([0.0, 12.0])]
    results = {rule: clipping.compare(gradients, rule, 1.0) for rule in clipping.RULES}
    data = pad_figures.pad(results, 1.0)
    value, norm, joint = data["panels"]
    assert data["tips"] == [[3, 4], [0, 12]]
    assert value["after"] == [[1, 1], [0, 1]]
    np.testing.assert_allclose(norm["after"], [[0.6, 0.8], [0, 1]])
    assert dict(joint["numbers"])["g₁"] == "(0.2308, 0.3077)"
    assert dict(joint["numbers"])["turned by"] == "0.0° (cosine 1.000)"
    assert dict(joint["numbers"])["length"] == "13.00 → 1.00 (8% is left)"
    assert [panel["region"] for panel in data["panels"]] == ["square", "circle", ""]
    json.dumps(data)  # travels as JSON


def test_pad_without_a_gradient_says_so():
    results = {rule: clipping.compare([np.zeros(2), np.zeros(2)], rule, 1.0) for rule in clipping.RULES}
    data = pad_figures.pad(results, 1.0)
    assert all("nothing to clip" in panel["label"] for panel in data["panels"])
    assert "NaN" not in json.dumps(data)


# ---------------------------------------------------------------------------------------------------- the cliff


def scene(surface, paths, **options):
    return cliff_figures.scene(surface, *paths, UNIT, AREA, threshold=0.2, rule="clipped at 0.2", **options)


def test_scene_has_both_walks_with_their_numbers(surface, paths):
    drawn = scene(surface, paths)
    ground, relief, norms, losses = drawn.panels
    free, held = ground.walks
    assert drawn.steps == 100
    np.testing.assert_array_equal(free.position, paths[0].position)
    np.testing.assert_array_equal(held.clipped_norm, paths[1].clipped_norm)
    assert free.left_at == 34
    assert free.outside[33:36].tolist() == [0, 1, 1]
    assert not held.outside.any()
    np.testing.assert_allclose(10 ** norms.series[0].values, paths[0].norm)
    np.testing.assert_allclose(10 ** norms.series[2].values, paths[1].clipped_norm)
    np.testing.assert_allclose(10 ** norms.series[3].values, 0.2)
    np.testing.assert_array_equal(losses.series[1].values, paths[1].loss)
    assert (ground.start.w, ground.start.b) == (4.7, -2.0)
    assert relief.walks is ground.walks
    assert {free.dash, held.dash} == {"solid", "dash"}
    assert (free.color, held.color) == (theme.BEFORE, theme.AFTER)


def test_the_wall_is_drawn_on_its_formula(surface, paths):
    wall = scene(surface, paths).panels[0].wall
    np.testing.assert_allclose(wall[:, 1], [cliff.standstill(w, 0.5) for w in wall[:, 0]])
    assert wall[:, 0].min() > 4.255


def test_relief_is_the_surface_on_fewer_points(surface, paths):
    relief = scene(surface, paths).panels[1]
    heights = relief.heights.reshape(relief.size, relief.size) * relief.top
    assert relief.top == surface.error.max()
    assert heights[0, 0] == surface.error[0, 0]
    assert heights[-1, 0] == surface.error[-1, 0]
    assert heights[0, -1] == surface.error[0, -1]


def test_scene_packs_and_both_themes_and_faces_differ(surface, paths):
    packed = {
        pack(scene(surface, paths, dark=dark, face=face)) for dark in (True, False) for face in cliff_figures.FACES
    }
    assert len(packed) == 4
    assert all(len(each) < 200_000 for each in packed)


def test_points_off_the_map_are_drawn_on_their_side_and_near():
    points = np.array([[4.7, -2.0], [1e6, 5e6], [1e300, -1e300], [np.nan, 0.0], [5.0, -2.0]])
    drawn = cliff_figures.within_reach(points, AREA)
    assert drawn[0].tolist() == [4.7, -2.0]
    assert drawn[4].tolist() == pytest.approx([5.0, -2.0])
    assert np.isfinite(drawn).all()
    assert (np.abs(drawn - [4.75, -2.25]) <= 2.5 * 3.5).all()
    direction = (drawn[1] - drawn[0]) / (points[1] - points[0])
    assert direction[0] == pytest.approx(direction[1])  # a long jump keeps its direction
    assert drawn[3].tolist() == drawn[2].tolist()  # what is no number stays


def test_a_walk_that_broke_off_repeats_its_end(surface):
    w = 1e4
    broken = cliff.descend((w, cliff.standstill(w, 0.5)), cliff.Unit(steps=400), cliff.Descent(), AREA)
    whole = cliff.descend((4.7, -2.0), UNIT, cliff.Descent(steps=10), AREA)
    drawn = scene(surface, (broken, whole))
    walk = drawn.panels[0].walks[0]
    assert drawn.steps == 10
    assert walk.diverged_at == 0
    assert walk.rows == 1
    assert walk.position.shape == (11, 2)
    pack(drawn)


# ---------------------------------------------------------------------------------------------------- the picture


def test_picture_is_a_png_with_these_levels():
    levels = np.array([[0, 1, 2], [2, 1, 0]], np.uint8)
    data = base64.b64decode(
        image.data_url(levels, image.palette([(0.0, "#000000"), (1.0, "#ffffff")], 3)).split(",")[1]
    )
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", data[16:24]) == (3, 2)
    assert data[data.index(b"PLTE") + 4 :][:9] == bytes([0, 0, 0, 128, 128, 128, 255, 255, 255])
    start = data.index(b"IDAT")
    length = struct.unpack(">I", data[start - 4 : start])[0]
    assert zlib.decompress(data[start + 4 : start + 4 + length]) == bytes([0, 0, 1, 2, 0, 2, 1, 0])


def test_levels_hold_what_is_outside_or_no_number():
    values = np.array([-5.0, 0.0, 0.49, 0.51, 1.0, 7.0, np.nan, np.inf, -np.inf])
    assert image.level(values, 0.0, 1.0, 2).tolist() == [0, 0, 0, 1, 1, 1, 1, 1, 0]


# ---------------------------------------------------------------------------------------------------- thresholds


def test_histogram_splits_at_the_threshold():
    norms = np.concatenate([np.geomspace(0.1, 1, 90), np.geomspace(10, 100, 10), [np.nan, 0.0]])
    figure = clipping_norms.histogram(norms, threshold=3.0)
    left, clipped, share = figure.data
    assert left.y.sum() == 90
    assert clipped.y.sum() == 10
    assert left.x.max() <= 3 < clipped.x.min()
    assert np.interp(3.0, share.x, share.y) == pytest.approx(11 / 102)  # NaN counts as clipped
    assert figure.layout.xaxis2.title.text
    assert len(figure.layout.shapes) >= 2 * (len(clipping_norms.PERCENTILES) + 1)


def test_histogram_of_equal_norms_still_has_an_axis():
    figure = clipping_norms.histogram(np.full(5, 2.0), threshold=2.0)
    assert sum(trace.y.sum() for trace in figure.data[:2]) == 5
    low, high = figure.layout.xaxis.range
    assert high - low >= 1


def test_percentiles_leave_out_what_is_no_number():
    assert clipping_norms.percentiles(np.array([1.0, 2.0, 3.0, np.inf]))[50] == 2.0


# ---------------------------------------------------------------------------------------------------- twin runs


def history(loss, norm, clipped=None):
    steps = np.arange(1, len(loss) + 1)
    return pd.DataFrame(
        {"step": steps, "loss": loss, "norm": norm, "clipped_norm": norm if clipped is None else clipped}
    )


DIVERGED = history([0.7, 0.7, 900.0, np.nan], [0.2, 5.0, np.inf, np.nan])
CLIPPED = history([0.7, 0.6, 0.5, 0.4], [0.2, 5.0, 1.0, 0.5], [0.2, 0.5, 0.5, 0.5])
RUNS = {"no clipping": DIVERGED, "clipped at 0.5": CLIPPED}


def test_losses_mark_where_a_run_stops_being_a_number():
    rows = clipping_runs.losses(RUNS, total=300)
    broken = rows[rows["part"] == "broken"].iloc[0]
    assert (broken["run"], broken["step"]) == ("no clipping", 3)  # its norm is infinite a step before its loss is none
    assert broken["value"] <= clipping_runs.TOP  # the mark is on the chart, however large the loss was
    assert rows.loc[rows["part"] == "extent", "step"].tolist() == [0, 300]
    line = rows[(rows["part"] == "batch") & (rows["run"] == "clipped at 0.5")]
    assert line["value"].tolist() == [0.7, 0.6, 0.5, 0.4]
    assert np.isfinite(rows.loc[rows["part"] == "smoothed", "value"]).all()


def test_norms_have_both_sides_of_clipping_and_the_threshold():
    rows = clipping_runs.norms("clipped at 0.5", CLIPPED, 0.5, 300)
    by_series = rows[rows["part"] == "norm"].groupby("series")["value"].apply(list)
    assert by_series[clipping_runs.BEFORE] == [0.2, 5.0, 1.0, 0.5]
    assert by_series[clipping_runs.AFTER] == [0.2, 0.5, 0.5, 0.5]
    assert rows.loc[rows["part"] == "threshold", "value"].tolist() == [0.5]
    free = clipping_runs.norms("no clipping", DIVERGED, None, 300)
    assert set(free.loc[free["part"] == "norm", "series"]) == {clipping_runs.BEFORE}
    assert (free["part"] == "broken").sum() == 1


def test_nothing_recorded_yet_is_no_error():
    empty = history([], [])
    assert clipping_runs.first_broken(empty) is None
    assert set(clipping_runs.losses({"a": empty}, 300)["part"]) == {"extent"}
    table = clipping_runs.summary({"a": empty}, {"a": 1.0}, {"a": None})
    assert table.loc["a"].tolist() == ["0", "–", "–", "–", "–", "–"]


def test_summary():
    table = clipping_runs.summary(
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
    assert clipping_runs.loss_spec(names) == clipping_runs.loss_spec(names)
    for spec in (clipping_runs.loss_spec(names), clipping_runs.NORM):
        assert "zoom" in [p["name"] for layer in spec["layer"] for p in layer.get("params", [])]
        json.dumps(spec)
    colours = clipping_runs.loss_spec(names)["layer"][0]["encoding"]["color"]["scale"]
    assert len(set(colours["range"])) == len(colours["domain"]) == 4
