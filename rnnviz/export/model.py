"""A network's layers as Keras source, with the seeds that make the script draw what the app drew."""

from collections.abc import Mapping

from rnnviz.export.source import Call, number
from rnnviz.nn.layers import (
    Conv1D,
    Dense,
    Dropout,
    Embedding,
    Flatten,
    GlobalAveragePool,
    GlobalMaxPool,
    Layer,
    MaxPool,
    Recurrent,
)


def layer_source(layer: Layer, drawn: Mapping[str, int]) -> Call:
    """Return the call that makes a layer, with the arguments that differ from Keras' defaults.

    Args:
        layer: from rnnviz.nn.layers.
        drawn: the seeds by '<layer>/<variable>', from rnnviz.nn.seeds.
    """
    match layer:
        case Embedding(name, vocabulary, size, mask_zero):
            start = _initializer("embeddings_initializer", "RandomUniform", drawn[f"{name}/embeddings"])
            masked = ("mask_zero=True",) if mask_zero else ()
            return Call("layers.Embedding", (number(vocabulary), number(size), *masked, start))
        case Dropout(name, rate):
            return Call("layers.Dropout", (number(rate), f"seed={number(drawn[f'{name}/dropout'])}"))
        case Conv1D(name, filters, kernel_size):
            start = _initializer("kernel_initializer", "GlorotUniform", drawn[f"{name}/kernel"])
            return Call("layers.Conv1D", (number(filters), number(kernel_size), 'activation="relu"', start))
        case Dense(name, units, activation):
            start = _initializer("kernel_initializer", "GlorotUniform", drawn[f"{name}/kernel"])
            squashed = (f'activation="{activation}"',) if activation != "linear" else ()
            return Call("layers.Dense", (number(units), *squashed, start))
        case MaxPool(_, size):
            return Call("layers.MaxPooling1D", (number(size),))
        case GlobalMaxPool() | GlobalAveragePool() | Flatten():
            return Call(f"layers.{layer.kind}", ())
        case Recurrent(bidirectional=False):
            return _recurrent(layer, "", drawn)
        case Recurrent():
            forward, backward = (_recurrent(layer, direction, drawn) for direction in layer.directions)
            named = Call(f"backward_layer={backward.function}", backward.arguments)
            return Call("layers.Bidirectional", (forward, named))
    raise TypeError(f"No Keras source for {layer!r}.")


def _recurrent(layer: Recurrent, direction: str, drawn: Mapping[str, int]) -> Call:
    """Return the layer of one reading direction: '', 'forward/' or 'backward/'."""
    prefix = f"{layer.name}/{direction}"
    arguments: list[str | Call] = [number(layer.units)]
    if layer.activation != "tanh":
        arguments.append(f'activation="{layer.activation}"')
    if layer.return_sequences:
        arguments.append("return_sequences=True")
    if direction == "backward/":
        arguments.append("go_backwards=True")
    arguments += [f"{name}={rate}" for name in ("dropout", "recurrent_dropout") if (rate := getattr(layer, name))]
    if layer.dropout or layer.recurrent_dropout:
        arguments.append(f"seed={number(drawn[f'{prefix}dropout'])}")
    arguments.append(_initializer("kernel_initializer", "GlorotUniform", drawn[f"{prefix}kernel"]))
    arguments.append(_recurrent_initializer(layer, drawn[f"{prefix}recurrent_kernel"]))
    return Call(f"layers.{layer.equations.title}", tuple(arguments))


def _recurrent_initializer(layer: Recurrent, seed: int) -> str | Call:
    match layer.recurrent_initializer:
        case "identity":
            return 'recurrent_initializer="identity"'
        case "glorot_uniform":
            return _initializer("recurrent_initializer", "GlorotUniform", seed)
    return _initializer("recurrent_initializer", "Orthogonal", seed)


def _initializer(argument: str, kind: str, seed: int) -> Call:
    return Call(f"{argument}=initializers.{kind}", (f"seed={number(seed)}",))


def starting_values(layers: tuple[Layer, ...]) -> str:
    """Return the code that sets what Keras has no argument for: the recurrent gain and the forget bias.

    It is empty where both are as Keras has them.
    """
    recurrent = [(k, layer) for k, layer in enumerate(layers) if isinstance(layer, Recurrent)]
    if not recurrent:
        return ""
    first = recurrent[0][1]  # gain and forget bias are the same in every recurrent layer
    lines = []
    if first.recurrent_gain != 1:
        lines.append(f"cell.recurrent_kernel.assign({number(first.recurrent_gain)} * cell.recurrent_kernel)")
    if "forget" in first.equations.blocks() and first.forget_bias != 1:
        lines.append("# The bias has four blocks: input gate, forget gate, candidate, output gate.")
        lines.append(f"cell.bias.assign(np.repeat([0, {number(first.forget_bias)}, 0, 0], {number(first.units)}))")
    parts = ("forward_layer.cell", "backward_layer.cell") if first.bidirectional else ("cell",)
    cells = tuple(f"model.layers[{k}].{part}" for k, _ in recurrent for part in parts)
    if not lines or len(cells) == 1:
        return "\n".join([f"cell = {cells[0]}", *lines]) if lines else ""
    loop = Call("", cells).written(before="for cell in ", after=":")
    return "\n".join([loop, *(f"    {line}" for line in lines)])
