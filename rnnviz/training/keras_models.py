"""From a list of layers to a Keras model, and from its weights back to plain arrays. Runs in the worker only."""

from collections.abc import Callable, Mapping

import keras
import numpy as np

from rnnviz.choices import RECURRENT, TrainingChoices
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.algebra import cut
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
    Numbers,
    Recurrent,
)
from rnnviz.nn.seeds import seeds
from rnnviz.nn.weights import Weights

# Keras' layers have the titles of the cells.
RECURRENT_CLASSES: dict[str, type[keras.layers.RNN]] = {
    kind: getattr(keras.layers, CELLS[kind].title) for kind in RECURRENT
}


def build(layers: tuple[Layer, ...], maxlen: int, *, seed: int = 0) -> keras.Sequential:
    """Return a fresh model; all its initial weights and its dropout follow from the seed.

    Args:
        layers: from rnnviz.nn.layers; each becomes the Keras layer of the same name.
        maxlen: timesteps of the input: int ids of shape (reviews, maxlen), or where the first layer says so numbers of
            shape (sequences, maxlen, features).
        seed: of every initialiser and dropout.
    """
    drawn = seeds(layers, seed)
    parts = [_input(layers[0], maxlen), *(_keras_layer(layer, drawn) for layer in _computed(layers))]
    model = keras.Sequential(parts)
    for layer in layers:
        if isinstance(layer, Recurrent):
            _start_as_chosen(model, layer)
    return model


def _input(first: Layer, maxlen: int) -> keras.KerasTensor:
    if isinstance(first, Numbers):
        return keras.Input((maxlen, first.features), dtype="float32")
    return keras.Input((maxlen,), dtype="int32")


def _computed(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return the layers without the input, which is none for Keras."""
    return tuple(layer for layer in layers if not isinstance(layer, Numbers))


def _keras_layer(layer: Layer, drawn: Mapping[str, int]) -> keras.layers.Layer:
    k, start = keras.layers, keras.initializers
    match layer:
        case Embedding(name, vocabulary, size, mask_zero):
            uniform = start.RandomUniform(seed=drawn[f"{name}/embeddings"])
            return k.Embedding(vocabulary, size, mask_zero=mask_zero, embeddings_initializer=uniform, name=name)
        case Dropout(name, rate):
            return k.Dropout(rate, seed=drawn[f"{name}/dropout"], name=name)
        case Conv1D(name, filters, kernel_size):
            glorot = start.GlorotUniform(seed=drawn[f"{name}/kernel"])
            return k.Conv1D(filters, kernel_size, activation="relu", kernel_initializer=glorot, name=name)
        case MaxPool(name, size):
            return k.MaxPooling1D(size, name=name)
        case GlobalMaxPool(name):
            return k.GlobalMaxPooling1D(name=name)
        case GlobalAveragePool(name):
            return k.GlobalAveragePooling1D(name=name)
        case Flatten(name):
            return k.Flatten(name=name)
        case Dense(name, units, activation):
            glorot = start.GlorotUniform(seed=drawn[f"{name}/kernel"])
            return k.Dense(units, activation=activation, kernel_initializer=glorot, name=name)
        case Recurrent(bidirectional=False):
            return _recurrent(layer, "", drawn)
        case Recurrent(name):
            forward, backward = (_recurrent(layer, direction, drawn) for direction in layer.directions)
            return k.Bidirectional(forward, backward_layer=backward, name=name)
    raise TypeError(f"No Keras layer for {layer!r}.")


def _recurrent(layer: Recurrent, direction: str, drawn: Mapping[str, int]) -> keras.layers.RNN:
    """Return the layer of one reading direction: '', 'forward/' or 'backward/'."""
    prefix = f"{layer.name}/{direction}"
    recurrent_seed = drawn[f"{prefix}recurrent_kernel"]
    starts = {
        "orthogonal": lambda: keras.initializers.Orthogonal(seed=recurrent_seed),
        "glorot_uniform": lambda: keras.initializers.GlorotUniform(seed=recurrent_seed),
        "identity": keras.initializers.Identity,
    }
    without_cudnn = {"use_cudnn": False} if layer.equations.gates() else {}  # which XLA cannot compile
    return RECURRENT_CLASSES[layer.cell](
        layer.units,
        activation=layer.activation,
        kernel_initializer=keras.initializers.GlorotUniform(seed=drawn[f"{prefix}kernel"]),
        recurrent_initializer=starts[layer.recurrent_initializer](),
        dropout=layer.dropout,
        recurrent_dropout=layer.recurrent_dropout,
        seed=drawn[f"{prefix}dropout"],
        return_sequences=layer.return_sequences,
        go_backwards=direction == "backward/",
        name=prefix.rstrip("/").replace("/", "_"),
        **without_cudnn,
    )


def _start_as_chosen(model: keras.Model, layer: Recurrent) -> None:
    """Apply the two starting values that Keras has no argument for: the recurrent gain and the forget bias."""
    for _, cell in cells(model, layer):
        recurrent_kernel = cell.recurrent_kernel
        recurrent_kernel.assign(recurrent_kernel * layer.recurrent_gain)
        blocks = layer.equations.blocks()
        if "forget" in blocks:
            bias = to_numpy(cell.bias)
            cut(bias, len(blocks))[blocks.index("forget")][...] = layer.forget_bias
            cell.bias.assign(bias)


def cells(model: keras.Model, layer: Recurrent) -> list[tuple[str, keras.layers.Layer]]:
    """Return (prefix of the weights, Keras' cell) of each reading direction of a recurrent layer."""
    keras_layer = model.get_layer(layer.name)
    parts = (keras_layer.forward_layer, keras_layer.backward_layer) if layer.bidirectional else (keras_layer,)
    return [(direction, part.cell) for direction, part in zip(layer.directions, parts, strict=True)]


def export(model: keras.Model, layers: tuple[Layer, ...]) -> Weights:
    """Return a model's weights as arrays named '<layer>/<variable>'."""
    return Weights(layers, {name: to_numpy(variable) for name, variable in variables(model, layers).items()})


def variables(model: keras.Model, layers: tuple[Layer, ...]) -> dict[str, keras.Variable]:
    """Return the model's trainable variables by '<layer>/<variable>', in the order of the layers."""
    named: dict[str, keras.Variable] = {}
    for layer in _computed(layers):
        parts = cells(model, layer) if isinstance(layer, Recurrent) else [("", model.get_layer(layer.name))]
        for prefix, part in parts:
            named |= {f"{layer.name}/{prefix}{v.name}": v for v in part.trainable_variables}
    return named


def assign(model: keras.Model, layers: tuple[Layer, ...], arrays: Mapping[str, np.ndarray]) -> None:
    """Set a model's weights from arrays named '<layer>/<variable>'."""
    for name, variable in variables(model, layers).items():
        variable.assign(arrays[name])


def to_numpy(variable: keras.Variable) -> np.ndarray:
    """Return a copy of a variable's value that no later training step changes."""
    return np.array(variable.numpy())  # ops.convert_to_numpy warns under NumPy 2


def optimizer(choices: TrainingChoices) -> keras.optimizers.Optimizer:
    """Return the optimizer, without clipping: the training step clips, to measure the norm on both sides of it."""
    makers: dict[str, Callable[[], keras.optimizers.Optimizer]] = {
        "adam": lambda: keras.optimizers.Adam(choices.learning_rate),
        "rmsprop": lambda: keras.optimizers.RMSprop(choices.learning_rate),
        "sgd": lambda: keras.optimizers.SGD(choices.learning_rate, momentum=choices.momentum),
    }
    return makers[choices.optimizer]()
