"""Curves of a small network for the player, by the numbers in them."""

import numpy as np

from rnnviz.figures.scenes import responses
from rnnviz.figures.scenes.scene import Lines, Scene


def lines_of(scene: Scene) -> list[Lines]:
    return [panel for panel in scene.panels if isinstance(panel, Lines)]


def test_static_map_and_system_are_unit_1_from_the_first_step_on() -> None:
    scene = responses.static_and_system(np.array([[0.1, 9], [0.2, 9]]), np.array([[0.3, 9], [0.4, 9]]))
    found = [curve.values for curve in lines_of(scene)[0].series]
    np.testing.assert_array_equal(found, [[np.nan, 0.1, 0.2], [np.nan, 0.3, 0.4]])
    assert scene.steps == 2


def test_a_pattern_and_the_same_later_in_a_panel_per_network() -> None:
    pair = np.array([[0.1], [0.2]]), np.array([[0.0], [0.1]])
    one, many = lines_of(responses.shifted({"one": pair, "many": pair[::-1]}, 1))
    assert (one.title, many.title) == ("one", "many")
    assert [curve.values[1:].tolist() for curve in one.series] == [[0.1, 0.2], [0.0, 0.1]]
    assert [curve.values[1:].tolist() for curve in many.series] == [[0.0, 0.1], [0.1, 0.2]]


def test_training_stands_under_its_axes_with_what_guessing_costs() -> None:
    loss, right = lines_of(responses.training(np.array([0.7, 0.1]), np.array([0.5, 1]), 1.2))
    assert [curve.values.tolist() for curve in loss.series] == [[0.7, 0.1], [1.2, 1.2]]
    assert right.series[0].values.tolist() == [0.5, 1]
    assert loss.range[1] > 1.2
