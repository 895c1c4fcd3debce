"""The animation of a driven cell and its rows, by the numbers in them."""

import numpy as np
import pytest

from rnnviz.choices.gates import GatesChoices
from rnnviz.figures import theme
from rnnviz.figures.scenes.driven import Row, editor, scene
from rnnviz.figures.scenes.scene import Curve, Lines
from rnnviz.ui.gates import numbers
from tests.figures.scenes.panels import panels

CHOICES = {**GatesChoices().model_dump(), "i": "1", "f": "0.5 1", "g": "1", "o": "1", "c0": 4.0}


def curves(panel: Lines) -> dict[str, Curve]:
    return {curve.name: curve for curve in panel.series}


def test_the_states_begin_with_the_start_and_follow_the_rows() -> None:
    made = scene(numbers.lstm(CHOICES), numbers.rival(CHOICES))
    states, _ = panels(made)
    drawn = curves(states)
    assert drawn["cell state c"].values[:4].tolist() == [4, 3, 4, 5]  # 0.5 x 4 + 1, then + 1 at every step
    assert drawn["hidden state h"].values[1] == pytest.approx(np.tanh(3))
    assert drawn["SimpleRNN's state"].values[:3] == pytest.approx([0, np.tanh(1), np.tanh(0.9 * np.tanh(1) + 1)])
    assert made.steps == 30
    assert all(len(curve.values) == 31 for curve in states.series)
    low, high = states.range
    assert low < 0
    assert high > 32  # c ends at 3 + 29, and nothing is cut off


def test_the_gradient_is_drawn_as_its_power_of_ten() -> None:
    _, gradients = panels(scene(numbers.lstm(CHOICES), numbers.rival(CHOICES)))
    drawn = curves(gradients)
    assert drawn["∏ f, the direct path"].values[:3] == pytest.approx([np.log10(0.5), 0, 0])
    assert np.array_equal(drawn["LSTM: all paths"].values, drawn["∏ f, the direct path"].values)
    rival = numbers.rival(CHOICES)
    slopes = 0.9 * (1 - rival.path[1:, 0] ** 2)
    assert drawn["SimpleRNN"].values[0] == pytest.approx(np.log10(slopes).sum())
    assert (gradients.log, gradients.y) == (True, "|∂c(T) / ∂c(t)|")


def test_an_exact_zero_has_a_place_below_the_smallest_size() -> None:
    shut = numbers.gru({**CHOICES, "z": "0", "r": "1*14 0 1", "x": "0.1", "u": 1.0})
    _, gradients = panels(scene(shut))
    found = curves(gradients)["GRU: all paths"].values
    assert np.isneginf(found[:15]).all()
    assert np.isfinite(found[15:]).all()
    assert gradients.zero == pytest.approx(found[15:].min() - 2)
    assert gradients.range[0] < gradients.zero
    assert gradients.y == "|∂h(T) / ∂h(t)|"


def test_gates_are_drawn_where_nothing_else_shows_them() -> None:
    run = numbers.weighted(CHOICES)
    first, *rest = panels(scene(run, gates=True))
    assert len(rest) == 2
    drawn = curves(first)
    assert set(drawn) == {"input gate i", "forget gate f", "candidate c̃", "output gate o"}
    forget = drawn["forget gate f"]
    assert np.isnan(forget.values[0])  # a gate has no value before the first step
    assert forget.values[1:].tolist() == run.signals["forget"][:, 0].tolist()
    assert forget.color == theme.GATES["forget"]
    assert len({curve.dash for curve in first.series}) == 4  # never by colour alone


def test_rows_to_draw_in_have_their_ends_values_and_colours() -> None:
    sent = editor([Row("f", "forget", "Forget gate f", (0.0, 1.0), [1.0, 0.5])])
    assert sent["curves"] == [
        {
            "name": "f",
            "label": "Forget gate f",
            "color": theme.GATES["forget"],
            "low": 0.0,
            "high": 1.0,
            "values": [1.0, 0.5],
            "fixed": False,
        }
    ]
    assert editor([Row("f", "forget", "f", (0.0, 1.0), [1.0], fixed=True)])["curves"][0]["fixed"]
