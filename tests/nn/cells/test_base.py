"""What holds for every cell: its gradient and its Jacobian are those of its step, whatever is held, at any size of sums."""

import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS, TANH, sigmoid
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import untouched
from tests.nn.cells.cases import FEATURES, UNITS, differences, random_cell, random_moment

every_cell = pytest.mark.parametrize("kind", CELLS)
every_activation = pytest.mark.parametrize("name", ACTIVATIONS)


@pytest.fixture(params=range(2))
def rng(request):
    return np.random.default_rng(request.param)


def side_by_side(cell, signals):
    return np.concatenate(signals[: len(cell.states)], axis=-1)


def from_side(cell, flat):
    return tuple(np.split(flat, len(cell.states), axis=-1))


def holding(held):
    """The two interventions that hold signals: one for the values, one for the gradients."""
    clamp = lambda name, value: np.full_like(value, held[name]) if name in held else value  # noqa: E731
    stop = lambda name, gradient: 0 * gradient if name in held else gradient  # noqa: E731
    return clamp, stop


@every_cell
@every_activation
def test_the_jacobian_is_that_of_finite_differences(kind, name, rng):
    cell = random_cell(kind, rng, ACTIVATIONS[name])
    a, states = random_moment(cell, rng)
    after = lambda flat: side_by_side(cell, cell.step(a, from_side(cell, flat)))  # noqa: E731
    expected = differences(after, np.concatenate(states))
    np.testing.assert_allclose(cell.jacobian(cell.step(a, states), states), expected, atol=1e-7)


@every_cell
@every_activation
def test_the_gradient_is_the_transposed_jacobian_and_at_the_sums_finite_differences(kind, name, rng):
    cell = random_cell(kind, rng, ACTIVATIONS[name])
    a, states = random_moment(cell, rng)
    step, d = cell.step(a, states), tuple(rng.normal(size=UNITS) for _ in states)
    found = cell.gradient(step, states, d)
    np.testing.assert_allclose(
        np.concatenate(found.before), np.concatenate(d) @ cell.jacobian(step, states), atol=1e-12
    )
    at_sums = differences(lambda a: side_by_side(cell, cell.step(a, states)), a)
    np.testing.assert_allclose(found.input_sums, np.concatenate(d) @ at_sums, atol=1e-7)
    np.testing.assert_array_equal(found.after[0], d[0])


@every_cell
def test_no_gradient_passes_a_signal_that_is_held(kind, rng):
    cell = random_cell(kind, rng)
    a, states = random_moment(cell, rng)
    d = tuple(rng.normal(size=UNITS) for _ in states)
    for signal in cell.signals():
        clamp, stop = holding({signal: 0.3})
        step = cell.step(a, states, clamp)
        assert (getattr(step, signal) == 0.3).all()
        found = cell.gradient(step, states, d, stop)
        after = lambda flat: side_by_side(cell, cell.step(a, from_side(cell, flat), clamp))  # noqa: B023, E731
        expected = np.concatenate(d) @ differences(after, np.concatenate(states))
        np.testing.assert_allclose(np.concatenate(found.before), expected, atol=1e-7)


@every_cell
def test_an_intervention_sees_each_signal_once(kind, rng):
    cell = random_cell(kind, rng)
    a, states = random_moment(cell, rng)
    seen: list[str] = []

    def note(name, value):
        seen.append(name)
        return value

    step = cell.step(a, states, note)
    assert sorted(seen) == sorted(cell.signals())
    seen.clear()
    cell.gradient(step, states, states, note)
    assert sorted(seen) == sorted(cell.signals())
    assert untouched("hidden", a) is a


@every_cell
def test_gates_names_blocks_and_shapes_agree(kind):
    cell = CELLS[kind]
    assert cell.kind == kind
    assert cell.signals() == (*cell.states, *cell.gates())
    assert cell.states[0] == "hidden"
    shapes = cell.shapes(FEATURES, UNITS)
    columns = len(cell.blocks()) * UNITS
    assert list(shapes.items())[:2] == [("kernel", (FEATURES, columns)), ("recurrent_kernel", (UNITS, columns))]
    assert shapes["bias"] == ((columns,) if cell.biases == 1 else (cell.biases, columns))


def test_the_blocks_are_in_the_order_of_keras_and_of_the_papers():
    assert {kind: cell.blocks() for kind, cell in CELLS.items()} == {
        "simple_rnn": ("state",),
        "lstm": ("input", "forget", "candidate", "output"),
        "gru": ("update", "reset", "candidate"),
        "gru_classic": ("update", "reset", "candidate"),
        "lstm_1997": ("input", "candidate", "output"),
        "lstm_peephole": ("input", "forget", "candidate", "output"),
    }


@every_cell
def test_gates_lie_between_shut_and_open_and_saturate_without_a_warning(kind, rng):
    cell = random_cell(kind, rng)
    a, states = random_moment(cell, rng, 50)
    for size in (1, 1e3, 1e30):
        step = cell.step(size * a, states)
        for name in cell.gates():
            low = -1 if name == "candidate" else 0
            assert getattr(step, name).min() >= low
            assert getattr(step, name).max() <= 1
        J, found = cell.jacobian(step, states), cell.gradient(step, states, states)
        assert np.isfinite(J).all()
        assert all(np.isfinite(each).all() for each in (*found.before, found.input_sums, found.state_sums))


@every_cell
def test_leading_axes_are_moments_one_by_one(kind, rng):
    cell = random_cell(kind, rng)
    a, states = random_moment(cell, rng, 2, 3)
    step = cell.step(a, states)
    J, found = cell.jacobian(step, states), cell.gradient(step, states, states)
    for k in np.ndindex(2, 3):
        alone = cell.step(a[k], before := tuple(each[k] for each in states))
        np.testing.assert_allclose(side_by_side(cell, alone), side_by_side(cell, step)[k], atol=1e-14)
        np.testing.assert_allclose(cell.jacobian(alone, before), J[k], atol=1e-13)
        np.testing.assert_allclose(cell.gradient(alone, before, before).before[-1], found.before[-1][k], atol=1e-13)


@every_cell
def test_the_parts_of_the_sums_are_what_the_gates_squash(kind, rng):
    cell = random_cell(kind, rng)
    x = rng.normal(size=FEATURES)
    _, states = random_moment(cell, rng)
    step = cell.step(cell.input_sums(x), states)
    parts = cell.sums(x, states, step)
    assert tuple(parts) == (cell.gates() or ("hidden",))
    for name, each in parts.items():
        squash = TANH.apply if name in ("candidate", "hidden") else sigmoid
        np.testing.assert_allclose(squash(each.word + each.state + each.bias), getattr(step, name), atol=1e-14)
    silence = cell.sums(0 * x, tuple(0 * each for each in states), step)
    assert all((each.word == 0).all() for each in silence.values())


@every_cell
def test_weights_of_another_shape_are_refused(kind):
    cell = CELLS[kind]
    arrays = {name: np.zeros(shape) for name, shape in cell.shapes(FEATURES, UNITS).items()}
    assert cell.of(arrays, TANH).units == UNITS
    for name in cell.shapes(FEATURES, UNITS):
        with pytest.raises(ValueError, match=f"The '{name}' of this {cell.title} must have the shape"):
            cell.of({**arrays, name: arrays[name][..., :-1]}, TANH)
    with pytest.raises(ValueError, match=r"'bias' .* not None"):
        cell.of({name: each for name, each in arrays.items() if name != "bias"}, TANH)


@every_cell
def test_the_precision_is_that_of_the_weights(kind, rng):
    shapes = CELLS[kind].shapes(FEATURES, UNITS)
    single = CELLS[kind].of({name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}, TANH)
    x, h = rng.normal(size=(2, FEATURES)).astype(np.float32), np.zeros((2, UNITS), np.float32)
    step = single.step(single.input_sums(x), (h,) * len(single.states))
    assert {each.dtype for each in step} == {np.dtype(np.float32)}
