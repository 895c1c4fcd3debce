import numpy as np
import pytest

from rnnviz.figures.charts.reach import Curve, by_word, read
from rnnviz.gradients.logscale import FLOOR

WORDS = [f"w{k}" for k in range(30)]


def test_each_network_is_drawn_where_it_reads_at_its_size() -> None:
    whole = Curve("LSTM", np.linspace(-4, 0, 30), "#0072B2", width=3)
    part = Curve("GRU", np.r_[np.full(20, np.nan), np.linspace(-2, -1, 10)], "#009E73", "dash")
    figure = by_word(WORDS, [whole, part], quantity="|dp/dx|")
    assert [line.name for line in figure.data] == ["GRU", "LSTM"]
    gru, lstm = figure.data
    assert lstm.y == pytest.approx(10.0 ** np.linspace(-4, 0, 30))
    assert gru.x.tolist() == list(range(20, 30))
    assert gru.y[0] == pytest.approx(0.01)
    assert figure.layout.yaxis.type == "log"
    assert figure.layout.xaxis.ticktext[-1] == "w29"
    assert len(figure.layout.xaxis.ticktext) <= 14


def test_an_exact_zero_is_marked_at_the_floor_and_said() -> None:
    figure = by_word(WORDS[:3], [Curve("LSTM", np.array([-np.inf, -3.0, 0.0]), "#0072B2")], quantity="|dp/dx|")
    line = figure.data[0]
    assert line.marker.symbol[0] == "triangle-down"
    assert line.y[0] == pytest.approx(1e-5)  # two decades below the smallest size
    assert line.text[0] == "exactly 0"


def test_the_floor_of_float32_is_a_line_where_the_axis_reaches_it() -> None:
    deep = by_word(WORDS[:3], [Curve("RNN", np.array([-60.0, -3.0, 0.0]), "#0072B2")], quantity="|dp/dx|")
    assert any(line.y0 == pytest.approx(10.0**FLOOR) for line in deep.layout.shapes)
    near = by_word(WORDS[:3], [Curve("RNN", np.array([-6.0, -3.0, 0.0]), "#0072B2")], quantity="|dp/dx|")
    assert any("float32 ends" in note.text for note in near.layout.annotations)


def test_words_nobody_reads_are_said() -> None:
    with pytest.raises(ValueError, match="None of these networks"):
        by_word(["a"], [Curve("LSTM", np.array([np.nan]), "#0072B2")], quantity="|dp/dx|")


def test_words_that_no_network_reads_have_no_place_on_the_axis() -> None:
    nan = np.nan
    long = Curve("LSTM", np.array([nan, -3, -2, nan, -1, nan]), "#0072B2")
    short = Curve("GRU", np.array([nan, nan, -2, -1, nan, nan]), "#009E73")
    words, curves = read(WORDS[:6], [long, short])
    assert words == ["w1", "w2", "w3", "w4"]
    np.testing.assert_array_equal(curves[0].sizes, [-3, -2, nan, -1])
    np.testing.assert_array_equal(curves[1].sizes, [nan, -2, -1, nan])
    assert curves[1].name == "GRU"
