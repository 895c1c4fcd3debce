"""Lines over a review go to the browser with their words; those words are named that have room."""

from typing import Any

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.scenes.readings import DOWN, UP, prediction, unit_signals
from rnnviz.figures.steps import Steps, counted
from tests.figures.scenes.test_scene import array, unpack


@pytest.fixture
def steps() -> Steps:
    tokens = ["", "", "[start]", "not", "bad", "at", "all", "great"]
    return Steps(tokens, np.array([bool(token) for token in tokens]), skipped=True, chosen=(4, 5))


def words(found: dict[str, Any]) -> list[tuple[int, str, bool]]:
    return [(each["at"], each["word"], each["up"]) for each in found["movers"]]


def test_the_prediction_goes_with_its_movers_and_their_words(steps: Steps) -> None:
    values = np.array([np.nan, 0.5, 0.5, 0.4, 0.2, 0.25, 0.3, 0.9])
    found, floats = unpack(prediction(values, steps, 0.48, {7: UP, 4: DOWN}, label="what is seen"))
    (curve,) = found["curves"]
    np.testing.assert_allclose(array(curve["values"], floats), values)
    assert words(found) == [(7, "great", True), (4, "bad", False)]
    assert [(each["at"], each["dash"]) for each in found["levels"]] == [(0.5, "dot"), (0.48, "dash")]
    assert found["holds"]
    assert (found["label"], found["y"]) == ("what is seen", "p (positive)")


def test_words_that_would_lie_on_each_other_give_way_to_the_larger_change() -> None:
    steps = Steps([f"w{k}" for k in range(60)], np.ones(60, bool), skipped=False, chosen=(0, 0))
    values = np.full(60, 0.5)
    values[10:] = 0.6
    values[12:] = 0.9
    found, _ = unpack(prediction(values, steps, 0.5, {10: UP, 12: UP}, label=""))
    assert words(found) == [(10, "", True), (12, "w12", True)]


def test_a_probe_is_called_one_and_what_is_no_number_is_no_level(steps: Steps) -> None:
    found, _ = unpack(prediction(np.zeros(8), steps, np.nan, {}, label="", probe=True))
    assert "probe" in found["y"]
    assert len(found["levels"]) == 1


def test_all_signals_of_a_unit_lie_on_one_axis_in_the_colours_of_the_gates(steps: Steps) -> None:
    signals = {"cell": np.linspace(-1, 2, 8), "hidden": np.zeros(8), "forget": np.full(8, 0.9)}
    found, floats = unpack(unit_signals(signals, steps, label=""))
    assert [curve["color"] for curve in found["curves"]] == [theme.GATES[name] for name in signals]
    assert [curve["dash"] for curve in found["curves"]] == ["solid", "solid", "dot"]
    np.testing.assert_allclose(array(found["curves"][0]["values"], floats), signals["cell"], rtol=1e-6)
    low, high = found["range"]
    assert low < -1
    assert high > 2


@pytest.mark.parametrize(
    ("last", "named"),
    [(7, ["0", "1", "2", "3", "4", "5", "6", "7"]), (30, ["0", "5", "10", "15", "20", "25", "30"]),
     (480, ["0", "100", "200", "300", "400"])],
)  # fmt: skip
def test_round_numbers_stand_at_an_axis(last: int, named: list[str]) -> None:
    assert [name for name in counted(np.arange(last + 1), label="", x="step").names if name] == named


def test_one_step_has_its_number() -> None:
    assert counted(np.array([1.0]), label="", x="step").names == ("1",)
