"""The cliff as a scene: the numbers in it."""

import base64
import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from rnnviz.figures import theme
from rnnviz.figures.scenes import cliff as cliff_figures
from rnnviz.figures.scenes import relief_image as image
from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.gradients import cliff
from tests.figures.scenes.panels import panels

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


def scene(surface: cliff.Surface, paths: tuple[cliff.Path, cliff.Path], **options: Any) -> Scene:
    return cliff_figures.scene(surface, *paths, UNIT, AREA, threshold=0.2, rule="clipped at 0.2", **options)


def test_scene_has_both_walks_with_their_numbers(surface, paths):
    drawn = scene(surface, paths)
    ground, relief, norms, losses = panels(drawn)
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
    assert (ground.start.w, ground.start.b, ground.start.fixed) == (4.7, -2.0, False)
    assert panels(scene(surface, paths, fixed=True))[0].start.fixed
    assert relief.walks is ground.walks
    assert {free.dash, held.dash} == {"solid", "dash"}
    assert (free.color, held.color) == (theme.BEFORE, theme.AFTER)


def test_the_wall_is_drawn_on_its_formula(surface, paths):
    wall = panels(scene(surface, paths))[0].wall
    np.testing.assert_allclose(wall[:, 1], [cliff.standstill(w, 0.5) for w in wall[:, 0]])
    assert wall[:, 0].min() > 4.255


def test_relief_is_the_surface_on_fewer_points(surface, paths):
    relief = panels(scene(surface, paths))[1]
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
    walk = panels(drawn)[0].walks[0]
    assert drawn.steps == 10
    assert walk.diverged_at == 0
    assert walk.rows == 1
    assert walk.position.shape == (11, 2)
    pack(drawn)


def test_picture_is_a_png_with_these_levels():
    levels = np.array([[0, 1, 2], [2, 1, 0]], np.uint8)
    data = base64.b64decode(
        image.data_url(levels, image.palette([(0.0, "#000000"), (1.0, "#ffffff")], 3)).split(",")[1]
    )
    seen = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    np.testing.assert_array_equal(seen, np.array([0, 128, 255])[levels][..., None].repeat(3, axis=-1))


def test_levels_hold_what_is_outside_or_no_number():
    values = np.array([-5.0, 0.0, 0.49, 0.51, 1.0, 7.0, np.nan, np.inf, -np.inf])
    assert image.level(values, 0.0, 1.0, 2).tolist() == [0, 0, 0, 1, 1, 1, 1, 1, 0]
