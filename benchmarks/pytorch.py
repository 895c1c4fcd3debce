"""The networks of the presets in PyTorch's own layers, for benchmarks.keras where PyTorch can be imported."""

import importlib
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from rnnviz.config.run import RunConfig
from rnnviz.data.dataset import Dataset
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
    table,
)


def network(config: RunConfig) -> Any:
    """Return the network with PyTorch's initial weights; padding is read like any word, as in the presets."""
    torch = importlib.import_module("torch")
    nn = torch.nn

    class Reads(nn.Module):  # type: ignore[name-defined]
        def __init__(self, layer: Recurrent, size: int) -> None:
            super().__init__()
            kinds = {"simple_rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
            self.layer = layer
            self.cell = kinds[layer.cell](size, layer.units, batch_first=True, bidirectional=layer.bidirectional)

        def forward(self, x: Any) -> Any:
            h, last = self.cell(x)
            last = last[0] if isinstance(last, tuple) else last
            return h if self.layer.return_sequences else torch.cat(tuple(last), dim=-1)

    class Along(nn.Module):  # type: ignore[name-defined]
        """What PyTorch does along the last axis, along the second."""

        def __init__(self, inner: Any) -> None:
            super().__init__()
            self.inner = inner

        def forward(self, x: Any) -> Any:
            return self.inner(x.transpose(1, 2)).transpose(1, 2)

    class Over(nn.Module):  # type: ignore[name-defined]
        def __init__(self, how: Callable[[Any], Any]) -> None:
            super().__init__()
            self.how = how

        def forward(self, x: Any) -> Any:
            return self.how(x)

    def made(layer: Layer, size: int) -> list[Any]:
        match layer:
            case Embedding(_, vocabulary, width):
                return [nn.Embedding(vocabulary, width)]
            case Dropout(_, rate):
                return [nn.Dropout(rate)]
            case Conv1D(_, filters, kernel_size):
                return [Along(nn.Conv1d(size, filters, kernel_size)), nn.ReLU()]
            case MaxPool(_, width):
                return [Along(nn.MaxPool1d(width))]
            case GlobalMaxPool():
                return [Over(lambda x: x.amax(1))]
            case GlobalAveragePool():
                return [Over(lambda x: x.mean(1))]
            case Flatten():
                return [nn.Flatten()]
            case Recurrent():
                return [Reads(layer, size)]
            case Dense(_, units, activation):
                return [nn.Linear(size, units), *([nn.ReLU()] if activation == "relu" else [])]
        raise TypeError(f"No layer of PyTorch for {layer!r}.")

    rows = table(config.network(), config.data.maxlen)
    return nn.Sequential(*(part for row in rows for part in made(row.layer, row.input_shape[-1])))


def reviews_a_second(config: RunConfig, made_up: Callable[[RunConfig, int], Dataset], seconds: float) -> float:
    """Return how many reviews a plain loop of PyTorch learns from in a second: the median of its batches.

    Args:
        config: a preset's; its rules of clipping are left out, as the presets have none.
        made_up: makes reviews for so many batches.
        seconds: to measure for, about.
    """
    torch = importlib.import_module("torch")
    model, batch = network(config), config.training.batch_size
    kinds = {"adam": torch.optim.Adam, "rmsprop": torch.optim.RMSprop, "sgd": torch.optim.SGD}
    optimizer = kinds[config.training.optimizer](model.parameters(), lr=config.training.learning_rate)
    rows, loss = made_up(config, 20).train, torch.nn.BCEWithLogitsLoss()
    took: list[float] = []
    ids, labels = torch.from_numpy(rows.ids).long(), torch.from_numpy(rows.targets)
    began = time.perf_counter()
    while time.perf_counter() - began < 2 * seconds or len(took) < 5:
        some = slice((len(took) % 20) * batch, (len(took) % 20 + 1) * batch)
        start = time.perf_counter()
        optimizer.zero_grad()
        loss(model(ids[some]), labels[some]).backward()
        optimizer.step()
        took.append(time.perf_counter() - start)
    return batch / float(np.median(took[2:]))
