"""A trained network as plain arrays: what the worker hands over and what every look inside starts from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rnnviz.nn.layers import Layer


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

    def of(self, layer: Layer, variable: str) -> np.ndarray:
        """Return one variable of a layer.

        Raises:
            KeyError: the layer has no such variable.
        """
        return self.arrays[f"{layer.name}/{variable}"]
