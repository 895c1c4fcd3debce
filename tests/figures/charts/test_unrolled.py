"""Figures of the page about the unrolled network, by the numbers in them."""

import numpy as np
import pytest

from rnnviz.choices.unrolled import TASKS
from rnnviz.figures.charts import unrolled as figures
from rnnviz.figures.html.tasks import task


def test_static_map_and_system_are_unit_1() -> None:
    figure = figures.static_and_system(np.array([[0.1, 9], [0.2, 9]]), np.array([[0.3, 9], [0.4, 9]]))
    assert [list(line.y) for line in figure.data] == [[0.1, 0.2], [0.3, 0.4]]


def test_a_pattern_and_the_same_later_in_a_row_per_network() -> None:
    pair = np.array([[0.1], [0.2]]), np.array([[0.0], [0.1]])
    figure = figures.shifted({"one": pair, "many": pair}, 1)
    assert [list(line.y) for line in figure.data] == [[0.1, 0.2], [0.0, 0.1]] * 2
    assert [line.showlegend for line in figure.data] == [True, True, False, False]


def test_bars_and_lines_have_what_they_are_given() -> None:
    assert list(figures.recall(np.array([1, 0.5])).data[0].y) == [1, 0.5]
    lines = figures.lost(np.arange(1, 4), {"own": np.array([0.5, 0]), "long": np.array([0.9, 0.5, 0.1])}, 2).data
    assert [list(line.x) for line in lines] == [[1, 2], [1, 2, 3]]
    loss, right = figures.history(np.array([0.7, 0.1]), np.array([0.5, 1]), 0.69).data
    assert (list(loss.y), list(right.y)) == ([0.7, 0.1], [0.5, 1])


@pytest.mark.parametrize(("name", "ins", "outs"), [
    ("one_to_one", 1, 1), ("one_to_many", 1, 4), ("many_to_one", 4, 1), ("tagging", 4, 4), ("translation", 3, 3),
])  # fmt: skip
def test_the_drawing_of_a_task_has_its_inputs_and_outputs(name: str, ins: int, outs: int) -> None:
    picture = task(name)
    assert (picture.count(">x</text>"), picture.count(">y</text>")) == (ins, outs)


def test_every_task_has_a_drawing() -> None:
    assert all(task(name, both_ways=True, dark=True).startswith("<svg") for name in TASKS)
    assert task("video").count("Conv") == 4
