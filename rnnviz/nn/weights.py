"""A trained network as plain arrays: what the worker hands over and what every look inside starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnnviz.nn.activations import ACTIVATIONS
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import Cell
from rnnviz.nn.layers import Embedding, Layer, Recurrent, paths


@dataclass(frozen=True)
class Weights:
    """A network with its numbers.

    `arrays` holds float32 by '<layer name>/<variable>' in Keras' layout and gate order, for example
    'embedding/embeddings' (vocabulary, size), 'conv_1/kernel' (kernel_size, input, filters), 'lstm_1/kernel'
    (input, 4 * units), 'lstm_1/recurrent_kernel' (units, 4 * units), 'lstm_1/bias' (4 * units,), and for a bidirectional
    layer 'lstm_1/forward/kernel', 'lstm_1/backward/kernel', ...; 'verdict/kernel' (features, 1), 'verdict/bias' (1,).
    """

    layers: tuple[Layer, ...]
    arrays: Mapping[str, np.ndarray]

    @property
    def skips_padding(self) -> bool:
        """Whether recurrent layers keep their state over padded steps, instead of reading them."""
        words = self.layers[0]
        return isinstance(words, Embedding) and words.mask_zero

    def of(self, layer: Layer, variable: str) -> np.ndarray:
        """Return one variable of a layer, as it stands in `arrays`.

        Args:
            layer: one with variables; of a bidirectional one, `arrays` has each direction by its own path.
            variable: 'embeddings' (vocabulary, size); 'kernel' (features, units), of a convolution (kernel_size, features,
                filters); 'bias' (units,) or (filters,); of a recurrent layer those of `Cell.shapes`.

        Raises:
            KeyError: the layer has no such variable.
        """
        return self.arrays[f"{layer.name}/{variable}"]

    def cell(self, path: str, dtype: type | None = None) -> Cell[Any]:
        """Return the cell of one direction of a recurrent layer, with its weights.

        Args:
            path: 'lstm_1', or 'lstm_1/forward' and 'lstm_1/backward' of a bidirectional layer.
            dtype: of the cell's arrays; None leaves them as they are.

        Raises:
            ValueError: there is no such layer, or its arrays do not have the shapes of its cell.
        """
        for layer in self.layers:
            if isinstance(layer, Recurrent) and path in paths(layer):
                mine = {
                    name.removeprefix(f"{path}/"): array if dtype is None else array.astype(dtype)
                    for name, array in self.arrays.items()
                    if name.startswith(f"{path}/")
                }
                return CELLS[layer.cell].of(mine, ACTIVATIONS[layer.activation])
        raise ValueError(f"There is no recurrent layer called '{path}' in this network.")
