"""The small network with a softmax: golden numbers by hand, and its gradient against finite differences."""

import numpy as np
import pytest

from rnnviz.nn import toy
from rnnviz.nn.loop import SimpleLoop
from rnnviz.nn.toy import Network


def network(units: int = 3, features: int = 2, classes: int = 4, seed: int = 0) -> Network:
    rng = np.random.default_rng(seed)
    shapes = ((units, features), (units, units), (units,), (classes, units), (classes,))
    return Network(*(rng.normal(0, 0.7, shape) for shape in shapes))


X = np.random.default_rng(1).normal(size=(6, 2))
TARGETS = np.array([0, 3, 1, 1, 2, 0])
EVERY, LAST = np.ones(6, dtype=bool), np.arange(6) == 5


def test_three_steps_by_hand() -> None:
    """One unit, h = tanh(x/2 + 0.8 h): h1 = tanh 0.5, h2 = tanh(0.25 + 0.8 h1); p - 1 at the end; delta by the chain rule."""
    small = Network(*(np.array(each) for each in ([[0.5]], [[0.8]], [0.0], [[1.0], [-1.0]], [0.0, 0.0])))
    seen = toy.forward(small, np.array([[1.0], [0.5], [-1.0]]))
    y1 = np.tanh(0.5)
    y2 = np.tanh(0.25 + 0.8 * y1)
    y3 = np.tanh(-0.5 + 0.8 * y2)
    assert seen.h[:, 0] == pytest.approx([0.462117, 0.550915, y3], abs=1e-6)
    p = 1 / (1 + np.exp(-2 * y3))
    back = toy.backward(small, seen, np.array([0, 0, 0]), np.array([False, False, True]))
    assert back.errors[2] == pytest.approx([p - 1, 1 - p])
    d3 = (1 - y3**2) * 2 * (p - 1)
    d2 = (1 - y2**2) * 0.8 * d3
    d1 = (1 - y1**2) * 0.8 * d2
    assert back.deltas[:, 0] == pytest.approx([d1, d2, d3])
    assert back.gradient("W")[0, 0] == pytest.approx(d1 + 0.5 * d2 - d3)
    assert back.gradient("U")[0, 0] == pytest.approx(y1 * d2 + y2 * d3)
    assert back.gradient("b")[0] == pytest.approx(d1 + d2 + d3)
    assert back.gradient("V")[:, 0] == pytest.approx([(p - 1) * y3, (1 - p) * y3])


@pytest.mark.parametrize("counted", [EVERY, LAST], ids=["every", "last"])
@pytest.mark.parametrize("name", toy.VARIABLES)
def test_additions_sum_to_the_gradient_by_finite_differences(name: str, counted: np.ndarray) -> None:
    net = network()
    back = toy.backward(net, toy.forward(net, X), TARGETS, counted)
    differences = toy.by_differences(net, X, TARGETS, counted, name)
    assert np.abs(differences).max() > 1e-3
    assert back.gradient(name) == pytest.approx(differences, abs=1e-8)


def test_a_segment_keeps_the_state_and_cuts_the_gradient() -> None:
    net = network()
    seen = toy.forward(net, X)
    cut = toy.backward(net, seen, TARGETS, LAST, segment=2)
    whole = toy.backward(net, seen, TARGETS, LAST)
    assert not cut.deltas[:4].any()
    assert cut.deltas[4:] == pytest.approx(whole.deltas[4:])
    assert np.array_equal(cut.errors, whole.errors)
    assert toy.backward(net, seen, TARGETS, LAST, segment=6).deltas == pytest.approx(whole.deltas)


def test_several_sequences_at_once_are_each_as_alone() -> None:
    net, x = network(), np.random.default_rng(2).normal(size=(3, 6, 2))
    together = toy.backward(net, toy.forward(net, x), np.stack([TARGETS] * 3), EVERY)
    alone = toy.backward(net, toy.forward(net, x[1]), TARGETS, EVERY)
    assert together.deltas[1] == pytest.approx(alone.deltas)
    assert together.additions["U"][1] == pytest.approx(alone.additions["U"])


def test_the_loss_of_a_network_of_zeros_is_that_of_guessing() -> None:
    net = Network(*(np.zeros(shape) for shape in ((3, 2), (3, 3), (3,), (4, 3), (4,))))
    assert toy.losses(toy.forward(net, X), TARGETS).sum() == pytest.approx(6 * np.log(4))


def test_huge_logits_give_a_finite_loss() -> None:
    net = network()
    far = Network(net.W, net.U, net.b, net.V * 1e6, net.c)
    seen = toy.forward(far, X)
    assert np.isfinite(toy.losses(seen, TARGETS)).all()
    assert seen.p.sum(axis=-1) == pytest.approx(np.ones(6))


def test_training_learns_what_was_asked_one_step_ago() -> None:
    rng = np.random.default_rng(3)
    x = rng.choice([-1.0, 1.0], size=(32, 6, 1))
    targets = np.concatenate([np.zeros((32, 1), int), (x[:, :-1, 0] > 0).astype(int)], axis=1)
    done = toy.train(network(4, 1, 2), x, targets, EVERY, updates=100, rate=0.5)
    assert done.loss[0] > 0.5
    assert done.loss[-1] < 0.1
    assert done.right[-1] == 1.0
    assert len(done.loss) == 101


def test_a_small_step_lowers_the_loss_by_the_squared_gradient() -> None:
    net, rate = network(), 1e-4
    gradients, before, _ = toy.mean_gradients(net, X, TARGETS, EVERY)
    after = toy.mean_gradients(toy.descend(net, gradients, rate), X, TARGETS, EVERY)[1]
    square = sum(float((each**2).sum()) for each in gradients.values())
    assert (before - after) / rate == pytest.approx(square, rel=1e-3)


def test_the_loop_is_the_cell() -> None:
    net = network()
    outputs, joined = SimpleLoop(net.W, net.U, net.b).forward(X)
    assert np.stack(outputs) == pytest.approx(toy.forward(net, X).h)
    assert joined == pytest.approx(np.concatenate(outputs))
    assert joined.shape == (18,)
