"""Code that computes the states of one review again: in NumPy alone, and with Keras. Both read weights.npz."""

from collections.abc import Sequence

from rnnviz.nn.layers import Conv1D, Dropout, Embedding, Layer, MaxPool, Recurrent, paths

_SQUASHED = {"tanh": "np.tanh", "sigmoid": "sigmoid", "relu": "relu", "linear": "linear"}
_HELPERS = {
    "sigmoid": "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))\n",
    "relu": "def relu(x):\n    return np.maximum(x, 0)\n",
    "linear": "def linear(x):\n    return x\n",
    "conv": """def conv(x, kernel, bias):
    width = len(kernel)
    windows = np.stack([x[k : len(x) - width + 1 + k] for k in range(width)], axis=1)
    return np.maximum(np.einsum("twd,wdk->tk", windows, kernel) + bias, 0)
""",
    "pool": """def pool(x, size):
    steps = len(x) // size
    return x[: steps * size].reshape(steps, size, -1).max(axis=1)
""",
}
_CELLS = {
    "simple_rnn": """def simple_rnn(x, W, U, b):
    h = np.zeros(len(U))
    states = []
    for x_t in x:
        h = {f}(x_t @ W + h @ U + b)
        states.append(h)
    return np.array(states)
""",
    "lstm": """def lstm(x, W, U, b):
    h = c = np.zeros(len(U))
    states, cells = [], []
    for x_t in x:
        i, f, g, o = np.split(x_t @ W + h @ U + b, 4)
        i, f, g, o = sigmoid(i), sigmoid(f), {f}(g), sigmoid(o)
        c = f * c + i * g
        h = o * {f}(c)
        states.append(h)
        cells.append(c)
    return np.array(states), np.array(cells)
""",
    "gru": """def gru(x, W, U, b):
    h = np.zeros(len(U))
    states = []
    for x_t in x:
        x_z, x_r, x_g = np.split(x_t @ W + b[0], 3)
        h_z, h_r, h_g = np.split(h @ U + b[1], 3)
        z, r = sigmoid(x_z + h_z), sigmoid(x_r + h_r)
        g = {f}(x_g + r * h_g)
        h = z * h + (1 - z) * g
        states.append(h)
    return np.array(states)
""",
}


def numpy_code(layers: Sequence[Layer], path: str, ids: Sequence[int]) -> str:
    """Return a script that computes h (steps, units), and c for an LSTM, of one layer with NumPy alone.

    Args:
        layers: of the network.
        path: the layer whose states are wanted, 'lstm_1' or 'lstm_1/backward'.
        ids: (maxlen,) token ids of the review.
    """
    below = _up_to(layers, path)
    top = below[-1]
    assert isinstance(top, Recurrent)
    needed = ["conv"] * any(isinstance(layer, Conv1D) for layer in below)
    needed += ["pool"] * any(isinstance(layer, MaxPool) for layer in below)
    needed += ["sigmoid"] * (top.equations.gates() != () or top.activation == "sigmoid")
    needed += [top.activation] * (top.activation in ("relu", "linear"))
    parts = [f"import numpy as np\n\n{_LOADED}", f"ids = np.array({_wrapped(ids)})"]
    parts += ["", *(f"\n{_HELPERS[name]}" for name in needed)]
    parts.append("\n" + _CELLS[top.cell].replace("{f}", _SQUASHED[top.activation]))
    parts.append(f'\ndef of(path):\n    return [weights[f"{{path}}/{{name}}"] for name in {_VARIABLES}]\n\n')
    return "\n".join([*parts, *(line for layer in below for line in _numpy_line(layer, path))])


def keras_code(layers: Sequence[Layer], path: str, ids: Sequence[int]) -> str:
    """Return a script that computes the same states with a Keras cell, step by step; `numpy_code` describes the arguments.

    What lies below the layer is computed with NumPy when it is a recurrent layer or a convolution: run that first.
    """
    below = _up_to(layers, path)
    top, embedding = below[-1], below[0]
    assert isinstance(top, Recurrent)
    assert isinstance(embedding, Embedding)
    parts = [f"import keras\nimport numpy as np\n\n{_LOADED}"]
    only = all(isinstance(layer, Embedding | Dropout | Recurrent) for layer in below)
    if only and sum(isinstance(layer, Recurrent) for layer in below) == 1:
        parts.append(f"ids = np.array({_wrapped(ids)})")
        parts += _numpy_line(embedding, path)
    else:
        parts.append("# x is what the layer reads: run the NumPy code first")
    more = f', activation="{top.activation}"' if top.activation != "tanh" else ""
    parts.append(f"cell = keras.layers.{top.equations.title}Cell({top.units}{more})")
    parts.append("cell.build((1, x.shape[1]))")
    parts.append(f'cell.set_weights([weights[f"{path}/{{name}}"] for name in {_VARIABLES}])')
    backward = path.endswith("/backward")
    parts.append("state, states = cell.get_initial_state(1), []")
    parts.append(f"for x_t in x{'[::-1]' if backward else ''}:")
    parts.append("    _, state = cell(x_t[None], state)")
    parts.append("    states.append([np.array(each)[0] for each in state])")
    parts.append(
        "h, c = map(np.array, zip(*states))" if "cell" in top.equations.states else "h = np.array(states)[:, 0]"
    )
    if backward:
        parts.append("h, c = h[::-1], c[::-1]" if "cell" in top.equations.states else "h = h[::-1]")
    return "\n".join([*parts, "print(h.shape)"])


_LOADED = 'with np.load("weights.npz") as file:\n    weights = dict(file)'
_VARIABLES = '("kernel", "recurrent_kernel", "bias")'


def _up_to(layers: Sequence[Layer], path: str) -> list[Layer]:
    names = [layer.name for layer in layers]
    return list(layers[: names.index(path.split("/")[0]) + 1])


def _numpy_line(layer: Layer, path: str) -> list[str]:
    """Return the lines that compute what a layer gives; of the wanted one, its states."""
    match layer:
        case Embedding(name, _, _, mask_zero):
            lines = [f'x = weights["{name}/embeddings"][ids]']
            return [*lines, "x = x[ids != 0]  # padding is skipped"] if mask_zero else lines
        case Conv1D(name):
            return [f'x = conv(x, weights["{name}/kernel"], weights["{name}/bias"])']
        case MaxPool(_, size):
            return [f"x = pool(x, {size})"]
        case Recurrent():
            wanted = layer.name == path.split("/")[0]
            return _last(layer, path) if wanted else [f"x = {_joined(layer)}"]
    return []


def _last(layer: Recurrent, path: str) -> list[str]:
    both = "cell" in layer.equations.states
    if path.endswith("/backward"):
        call = f'{layer.cell}(x[::-1], *of("{path}"))'
        return [f"h, c = (states[::-1] for states in {call})" if both else f"h = {call}[::-1]", "print(h.shape)"]
    return [f'{"h, c" if both else "h"} = {layer.cell}(x, *of("{path}"))', "print(h.shape)"]


def _joined(layer: Recurrent) -> str:
    """Return the expression of all states of a layer below, both directions side by side."""
    pick = "[0]" if len(layer.equations.states) > 1 else ""
    calls = []
    for path in paths(layer):
        back = "[::-1]" if path.endswith("/backward") else ""
        calls.append(f'{layer.cell}(x{back}, *of("{path}")){pick}{back}')
    return calls[0] if len(calls) == 1 else f"np.concatenate([{', '.join(calls)}], axis=1)"


def _wrapped(ids: Sequence[int], width: int = 100) -> str:
    """Write the ids in lines of a readable length."""
    lines, line = [], ""
    for each in ids:
        if len(line) > width - 8:
            lines.append(line.rstrip())
            line = ""
        line += f"{int(each)}, "
    return "[\n    " + "\n    ".join([*lines, line.rstrip()]) + "\n]"
