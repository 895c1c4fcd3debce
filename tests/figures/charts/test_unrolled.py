"""Figures of the page about the unrolled network, by the numbers in them."""

import numpy as np
import pytest

from rnnviz.choices.unrolled import TASKS
from rnnviz.figures.charts import unrolled as figures
from rnnviz.figures.html.tasks import task


def test_lines_have_what_they_are_given() -> None:
    lines = figures.lost(np.arange(1, 4), {"own": np.array([0.5, 0]), "long": np.array([0.9, 0.5, 0.1])}, 2).data
    assert [list(line.x) for line in lines] == [[1, 2], [1, 2, 3]]


@pytest.mark.parametrize(("name", "ins", "outs"), [
    ("one_to_one", 1, 1), ("one_to_many", 1, 4), ("many_to_one", 4, 1), ("tagging", 4, 4), ("translation", 3, 3),
])  # fmt: skip
def test_the_drawing_of_a_task_has_its_inputs_and_outputs(name: str, ins: int, outs: int) -> None:
    picture = task(name)
    assert (picture.count(">x</text>"), picture.count(">y</text>")) == (ins, outs)


def test_every_task_has_a_drawing() -> None:
    assert all(task(name, both_ways=True, dark=True).startswith("<svg") for name in TASKS)
    assert task("video").count("Conv") == 4
