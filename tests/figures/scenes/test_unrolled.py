"""The unrolled network as scenes: what stands in the tables at each step, and what is said."""

import numpy as np
import pytest

from rnnviz.figures.scenes.scene import Lines, pack
from rnnviz.figures.scenes.unrolled import Drawing, Numbers, backward_scene, forward_scene
from rnnviz.nn import toy
from rnnviz.nn.toy import Network

NET = Network(
    *(np.array(each) for each in ([[0.5], [-1.0]], [[0.0, 1.0], [0.5, 0.0]], [0.0, 0.1], [[1.0, 0], [0, 1]], [0.0, 0]))
)
X = np.array([[1.0], [0.0], [-2.0]])
SEEN = toy.forward(NET, X)
TARGETS, EVERY = np.array([0, 1, 1]), np.ones(3, dtype=bool)
FORWARD = forward_scene(NET, SEEN, ("", "", ""), ("x1",), limit=20, words=False, dark=False)


def table(scene, name: str) -> Numbers:
    return next(panel for panel in scene.panels if isinstance(panel, Numbers) and panel.name == name)


def test_a_step_is_a_unit_and_fills_one_cell() -> None:
    assert FORWARD.steps == 6
    states = table(FORWARD, "h")
    assert [int(np.isfinite(each).sum()) for each in states.values] == list(range(7))
    assert states.values[-1] == pytest.approx(SEEN.h)
    assert (states.lit_rows, states.lit_columns) == ((-1, 0, 0, 1, 1, 2, 2), (-1, 0, 1, 0, 1, 0, 1))
    assert table(FORWARD, "U").lit_rows == (-1, 0, 1, 0, 1, 0, 1)


def test_the_product_is_spelt_out_with_its_numbers() -> None:
    drawing = FORWARD.panels[0]
    assert isinstance(drawing, Drawing)
    assert drawing.moments[2] == "step 1, unit 2:\nW x = −1×1 = −1\nU h = 0\nb = 0.1\nh = tanh(−0.9) = −0.716"
    assert drawing.moments[3].splitlines()[1:] == [
        "W x = 0",
        "U h = 0×0.462 + 1×(−0.716) = −0.716",
        "b = 0",
        "h = tanh(−0.716) = −0.615",
    ]
    assert drawing.vectors[2]["text"] == "x3 = (−2)"
    assert drawing.vectors[3]["text"] == "h1 = (0.462, −0.716)"


def test_only_what_may_be_edited_has_a_limit() -> None:
    assert {name: table(FORWARD, name).limit for name in "xWUbh"} == {"x": 20, "W": 20, "U": 20, "b": 20, "h": 0}
    words = forward_scene(NET, SEEN, ("a", "b", "c"), ("a",), limit=20, words=True, dark=True)
    assert table(words, "x").limit == 0
    assert table(words, "x").rows == ("1 a", "2 b", "3 c")
    fixed = forward_scene(NET, SEEN, ("",) * 3, ("x1",), limit=20, words=False, dark=False, fixed=("x", "U"))
    assert {name: table(fixed, name).limit for name in "xWUb"} == {"x": 0, "W": 20, "U": 0, "b": 20}


@pytest.mark.parametrize("name", toy.VARIABLES)
def test_the_way_back_adds_up_to_the_gradient(name: str) -> None:
    back = toy.backward(NET, SEEN, TARGETS, EVERY)
    whole = back.gradient(name)
    columns = whole if whole.ndim == 2 else whole[:, None]
    shares = {name: np.array([0.5, -0.5, 1.0]) for name in toy.VARIABLES}
    scene = backward_scene(SEEN, back, columns, name, ("no", "yes"), marked=(0, -1, 1), shares=shares, dark=False)
    sums, added = table(scene, "sum").values, table(scene, "added").values
    assert scene.steps == 3
    assert sums[0] == pytest.approx(np.zeros_like(columns))
    assert sums[-1] == pytest.approx(columns)
    assert np.diff(sums, axis=0) == pytest.approx(added[1:])
    assert table(scene, "delta").lit_rows == (-1, 2, 1, 0)
    assert table(scene, "p").values == pytest.approx(SEEN.p)
    assert table(scene, "p").marked == (0, -1, 1)
    curves = scene.panels[-1]
    assert isinstance(curves, Lines)
    assert [each.values.tolist() for each in curves.series] == [[0, 1, 0.5, 1]] * 5
    assert pack(scene)
