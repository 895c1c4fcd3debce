import numpy as np
import pytest

from rnnviz.nn.layers import Dense, Recurrent
from rnnviz.nn.weights import Weights
from tests.networks import random_network


def test_a_variable_is_found_by_layer_and_name() -> None:
    verdict = Dense("verdict", 1, "sigmoid")
    weights = Weights((verdict,), {"verdict/kernel": np.ones((2, 1)), "verdict/bias": np.zeros(1)})
    assert weights.of(verdict, "kernel") is weights.arrays["verdict/kernel"]
    with pytest.raises(KeyError):
        weights.of(verdict, "recurrent_kernel")


def test_the_cell_of_a_direction_has_its_arrays_and_its_activation() -> None:
    weights, _ = random_network(architecture="gru", activation="relu", bidirectional=True)
    backward = weights.cell("gru_1/backward")
    assert (backward.kind, backward.activation.name) == ("gru", "relu")
    for name, array in (("kernel", backward.W), ("recurrent_kernel", backward.U), ("bias", backward.b)):
        assert array is weights.arrays[f"gru_1/backward/{name}"]


def test_the_cell_may_have_another_precision() -> None:
    weights, _ = random_network(dtype=np.float32, architecture="lstm_peephole")
    cell = weights.cell("lstm_peephole_1", np.float64)
    assert {each.dtype for each in (cell.W, cell.U, cell.b, vars(cell)["peepholes"])} == {np.dtype(np.float64)}
    assert weights.cell("lstm_peephole_1").U.dtype == np.float32


def test_a_cell_that_is_not_there_or_does_not_fit_is_refused() -> None:
    weights, _ = random_network(architecture="gru", bidirectional=True)
    for path in ("gru_1", "gru_2/forward", "verdict"):
        with pytest.raises(ValueError, match=f"no recurrent layer called '{path}'"):
            weights.cell(path)
    one_bias = {name: array[0] if name.endswith("bias") else array for name, array in weights.arrays.items()}
    with pytest.raises(ValueError, match=r"'bias' of this GRU must have the shape \(2, 12\), not \(12,\)"):
        Weights(weights.layers, one_bias).cell("gru_1/forward")


def test_layers_whose_names_begin_alike_keep_their_arrays_apart() -> None:
    layers = tuple(Recurrent(f"r_{k}", "simple_rnn", 1, return_sequences=True) for k in (1, 11))
    arrays: dict[str, np.ndarray] = {}
    for k, layer in enumerate(layers):
        arrays |= {f"{layer.name}/kernel": np.full((1, 1), k), f"{layer.name}/recurrent_kernel": np.full((1, 1), k)}
        arrays[f"{layer.name}/bias"] = np.full(1, k)
    assert [float(Weights(layers, arrays).cell(layer.name).W[0, 0]) for layer in layers] == [0, 1]
