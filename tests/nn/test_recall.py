"""What a state keeps of earlier inputs, and patterns that come later."""

import numpy as np
import pytest

from rnnviz.nn import recall, toy
from rnnviz.nn.toy import Network


def delay_line(units: int, small: float = 0.01) -> Network:
    """A network whose unit j holds the input of j steps ago: small inputs, so that tanh is a straight line."""
    W, U = np.zeros((units, 1)), np.eye(units, k=-1)
    W[0] = small
    return Network(W, U, np.zeros(units), np.zeros((2, units)), np.zeros(2))


def signs(*shape: int) -> np.ndarray:
    return np.random.default_rng(0).choice([-1.0, 1.0], size=shape)


def test_a_delay_line_of_four_units_gives_back_four_inputs_and_no_more() -> None:
    shares = recall.recalled(delay_line(4), signs(600, 8, 1))
    assert shares[:4] == pytest.approx(np.ones(4), abs=1e-3)
    assert (shares[4:] < 0.05).all()


def test_without_recurrence_only_the_newest_is_there() -> None:
    net = delay_line(3)
    shares = recall.recalled(Network(net.W, 0 * net.U, net.b, net.V, net.c), signs(600, 5, 1))
    assert shares[0] == pytest.approx(1, abs=1e-3)
    assert (shares[1:] < 0.05).all()


def test_the_capacity_for_one_feature_is_at_most_the_number_of_units() -> None:
    rng = np.random.default_rng(1)
    net = Network(
        rng.normal(size=(3, 1)),
        np.linalg.qr(rng.normal(size=(3, 3)))[0] * 0.9,
        np.zeros(3),
        np.zeros((2, 3)),
        np.zeros(2),
    )
    assert recall.recalled(net, signs(2000, 12, 1)).sum() <= 3.05


def test_a_static_map_is_the_first_step_of_the_system() -> None:
    net, x = delay_line(2, 0.5), signs(4, 1)
    assert recall.static(net, x)[0] == pytest.approx(toy.forward(net, x).h[0])


def test_a_later_pattern_has_the_same_answer_later_with_shared_weights_only() -> None:
    net, pattern = delay_line(3, 0.8), signs(4, 1)
    now, later = (toy.forward(net, recall.placed(pattern, at, 10)).h for at in (0, 3))
    assert later[3:] == pytest.approx(now[:7])
    nets = [delay_line(3, 0.1 * t) for t in range(10)]
    now, later = (recall.unshared(nets, recall.placed(pattern, at, 10)) for at in (0, 3))
    assert np.abs(later[3:] - now[:7]).max() > 0.1
    assert recall.unshared([net] * 10, recall.placed(pattern, 2, 10)) == pytest.approx(
        toy.forward(net, recall.placed(pattern, 2, 10)).h
    )
