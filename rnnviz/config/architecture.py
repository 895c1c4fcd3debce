"""The choices as a network: which layers they describe, from token ids to the verdict."""

from rnnviz.choices import RECURRENT, DataChoices, ModelChoices
from rnnviz.nn.cells import CELLS
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


def shortest_input(model: ModelChoices) -> int:
    """Return the fewest timesteps from which the network's convolutions still leave one."""
    steps = 1
    for layer in reversed(layers_of(model, DataChoices())):
        steps = layer.minimum_steps(steps)
    return steps


def layers_of(model: ModelChoices, data: DataChoices) -> tuple[Layer, ...]:
    """Return the layers that the choices describe, from token ids to the verdict."""
    masked = data.masking and model.architecture not in ("cnn", "cnn_lstm")
    masked = masked and not (model.architecture == "feed_forward" and model.pooling == "flatten")
    masked = masked and not (model.architecture in RECURRENT and model.readout == "max")
    layers: list[Layer] = [Embedding("embedding", data.vocabulary, model.embedding, masked)]
    if model.embedding_dropout:
        layers.append(Dropout("embedding_dropout", model.embedding_dropout))
    match model.architecture:
        case "feed_forward" if model.pooling == "flatten":
            layers.append(Flatten("flatten"))
        case "feed_forward":
            layers.append(GlobalAveragePool("average"))
        case "cnn":
            layers += _convolutions(model)
        case "cnn_lstm":
            layers.append(Conv1D("conv_1", model.filters, model.kernel_size))
            layers.append(MaxPool("pool_1", model.pool_size))
            layers += _recurrent(model, "lstm")
        case cell:
            layers += _recurrent(model, cell)
    if model.dense_units:
        layers.append(Dense("dense", model.dense_units, "relu"))
    if model.dense_dropout:
        layers.append(Dropout("dense_dropout", model.dense_dropout))
    layers.append(Dense("verdict", 1, model.output))
    return tuple(layers)


def _convolutions(model: ModelChoices) -> list[Layer]:
    layers: list[Layer] = []
    for k in range(1, model.layers + 1):
        layers.append(Conv1D(f"conv_{k}", model.filters, model.kernel_size))
        if k < model.layers:
            layers.append(MaxPool(f"pool_{k}", model.pool_size))
    return [*layers, GlobalMaxPool("global_max")]


def _recurrent(model: ModelChoices, cell: str) -> list[Layer]:
    """The recurrent layers, and what makes one state of all of the last one's, where the verdict does not come from its last."""
    layers: list[Layer] = [
        Recurrent(
            f"{cell}_{k}",
            cell,
            model.units,
            return_sequences=k < model.layers or model.readout != "last",
            bidirectional=model.bidirectional,
            activation=model.activation,
            dropout=model.dropout,
            recurrent_dropout=model.recurrent_dropout,
            recurrent_initializer=model.recurrent_initializer,
            recurrent_gain=model.recurrent_gain,
            forget_bias=model.forget_bias if "forget" in CELLS[cell].blocks() else 1.0,
        )
        for k in range(1, model.layers + 1)
    ]
    match model.readout:
        case "mean":
            layers.append(GlobalAveragePool("average"))
        case "max":
            layers.append(GlobalMaxPool("global_max"))
    return layers
