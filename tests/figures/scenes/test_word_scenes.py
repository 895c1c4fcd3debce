"""Words for the player: the numbers in the panels."""

import numpy as np
import pytest

from rnnviz.figures.scenes.scene import pack
from rnnviz.figures.scenes.word_scenes import COLUMNS, Picking, direction, picked_rows, word_map
from tests.figures.scenes.panels import panels


def test_the_row_that_comes_out_is_the_row_of_the_word() -> None:
    matrix = np.random.default_rng(0).standard_normal((50, 12)).astype(np.float32)
    scene = picked_rows(Picking(("not", "bad", "not"), np.array([9, 30, 9]), matrix))
    one_hot, rows, out = panels(scene)
    assert scene.steps == 3
    assert one_hot.rows == ("9 not", "30 bad")
    assert one_hot.values[:, :, 0].tolist() == [[0, 0], [1, 0], [0, 1], [1, 0]]
    assert one_hot.lit == rows.lit == (-1, 0, 1, 0)
    assert rows.values.shape == (4, 2, COLUMNS)
    np.testing.assert_array_equal(out.values[3], matrix[[9, 30, 9], :COLUMNS])
    assert np.isnan(out.values[1, 1:]).all()
    assert np.isnan(out.values[0]).all()
    assert out.rows == ("not", "bad", "not")
    assert pack(scene)


def test_a_matrix_of_zeros_can_be_drawn() -> None:
    assert panels(picked_rows(Picking(("a",), np.array([1]), np.zeros((3, 2)))))[1].most == 1


def test_words_move_from_epoch_to_epoch() -> None:
    points = np.arange(12.0).reshape(2, 3, 2)
    scene = word_map(
        points, ("bad", "film", "good"), np.array([-1, 0, 1]), (0, 4),
        named=[1], axes=("x", "y"), apart=("apart", np.array([0.5, 1])),
    )  # fmt: skip
    moving, curves = panels(scene)
    assert scene.steps == 1
    assert moving.moments == ("untrained", "epoch 4")
    assert moving.sides == (0, 1, 2)
    assert [moving.words[k] for k in moving.named] == ["film"]
    assert (moving.x_range[0], moving.x_range[1]) == pytest.approx((-0.6, 10.6), abs=1e-3)
    assert curves.series[0].values.tolist() == [0.5, 1]
    assert [entry.mark for entry in moving.legend] == ["square", "ring", "dot"]
    assert pack(scene)


def test_a_direction_shows_every_word_that_is_used_before_and_after() -> None:
    places = np.array([[0.1, 0, 0.3, 4], [1.0, -1, 0.2, 5]])
    scene = direction(
        places, np.array([10, 100, 1, 0]), np.array([1, -1, 0, 1]), ("good", "bad", "film", "unused"), (0, 8),
        ends=("bad", "good"), named=("film", "unused", "nowhere"),
    )  # fmt: skip
    (moving,) = panels(scene)
    assert moving.points[0].tolist() == [[0.1, 1], [0, 2], [0.3, 0]]
    assert moving.points[1].tolist() == [[1, 1], [-1, 2], [0.2, 0]]
    assert moving.sides == (2, 0, 1)
    assert [moving.words[k] for k in moving.named] == ["bad", "good", "film"]
    assert moving.log


def test_a_single_epoch_stands_still() -> None:
    scene = word_map(np.zeros((1, 2, 2)), ("a", "b"), np.zeros(2), (3,), named=[], axes=("x", "y"))
    assert scene.steps == 1
    assert panels(scene)[0].moments == ("epoch 3", "epoch 3")
    assert len(scene.panels) == 1
