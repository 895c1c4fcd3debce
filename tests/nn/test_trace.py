"""What a trace answers: signals by name, the states before, the top layer, and the latest step at each token."""

import numpy as np
import pytest

from rnnviz.nn.trace import LayerTrace, Trace, latest_step


def layer(path: str = "lstm_1", *, backward: bool = False, cell: bool = True) -> LayerTrace:
    hidden = np.array([[1.0], [2.0], [4.0]])
    gates = {"input": hidden / 8, "candidate": hidden / 4}
    on = np.ones(3, bool)
    return LayerTrace(path, "lstm", "tanh", backward, hidden, on, hidden, 10 * hidden if cell else None, gates)


def whole(*layers: LayerTrace, spans: np.ndarray | None = None, verdict: float = 0.25) -> Trace:
    spans = np.array([[0, 1], [1, 2], [2, 3]]) if spans is None else spans
    return Trace(np.arange(3), None, {}, layers, spans, np.array(0.0), np.array(verdict))


def test_signals_are_found_by_name() -> None:
    each = layer()
    assert each.units == 1
    assert each.signals == ("hidden", "cell", "input", "candidate")
    assert [each.signal(name)[2, 0] for name in each.signals] == [4, 40, 0.5, 1]
    assert layer(cell=False).signals == ("hidden", "input", "candidate")
    with pytest.raises(ValueError, match="A lstm layer has no signal called 'forget', only hidden, cell, input, cand"):
        each.signal("forget")
    with pytest.raises(ValueError, match="no signal called 'cell'"):
        layer(cell=False).signal("cell")


def test_states_before_are_those_of_the_step_read_before() -> None:
    assert layer().previous("cell")[:, 0].tolist() == [0, 10, 20]
    assert layer(backward=True).previous("hidden")[:, 0].tolist() == [2, 4, 0]
    assert layer().change("hidden")[:, 0].tolist() == [1, 1, 2]
    assert layer(backward=True).change("hidden")[:, 0].tolist() == [-1, -2, 4]


def test_the_top_layer_is_the_last_in_all_its_directions() -> None:
    below, forward, backward = layer("a_1"), layer("a_11/forward"), layer("a_11/backward")
    assert whole(below, forward, backward).top == (forward, backward)
    assert whole(below).top == (below,)
    assert whole().top == ()
    assert whole(below, forward).layer("a_11/forward") is forward
    with pytest.raises(ValueError, match="called 'a_11' in this network, only a_1, a_11/forward"):
        whole(below, forward).layer("a_11")
    with pytest.raises(ValueError, match="only none"):
        whole().layer("a_1")


@pytest.mark.parametrize(("verdict", "probability"), [(0.25, 0.25), (-3.0, 0.0), (1.5, 1.0)])
def test_a_verdict_without_sigmoid_is_cut_to_a_probability(verdict: float, probability: float) -> None:
    assert whole(verdict=verdict).probability == probability


def test_each_token_gets_the_latest_step_that_has_seen_up_to_it() -> None:
    spans = np.array([[0, 2], [2, 3]])  # two steps over three tokens; the first is complete at token 1
    assert latest_step(spans, [0, 1, 2, 9]).tolist() == [-1, 0, 1, 1]
    found = whole(spans=spans).at_tokens(np.array([[5, 6], [7, 8]]))
    np.testing.assert_array_equal(found, [[np.nan, np.nan], [5, 6], [7, 8]])
    assert whole().at_tokens(np.array([1.0, 2, 3], np.float32)).dtype == np.float32
