"""A network as a list of layers with shapes and parameter counts, without any framework.

One list drives the diagram, the parameter table, the Keras model, the NumPy forward pass and the exported script.
Shapes are per review, without the batch axis: (timesteps, features) or (features,).
"""

from dataclasses import dataclass
from math import prod
from typing import Any, ClassVar

from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.base import Cell

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Layer:
    """One layer. `name` is unique in its network and prefixes its weights: 'lstm_1/kernel'."""

    name: str
    kind: ClassVar[str] = "Layer"

    def output_shape(self, shape: Shape) -> Shape:
        """Return the shape that comes out when `shape` goes in."""
        return shape

    def parameters(self, shape: Shape) -> int:
        """Return the number of trainable numbers for an input of `shape`."""
        return 0

    def formula(self, shape: Shape) -> str:
        """Return the parameter count written out with this layer's numbers; '' where there are none."""
        return ""

    def minimum_steps(self, steps: int) -> int:
        """Return how many timesteps must go in for at least `steps` to come out."""
        return steps


@dataclass(frozen=True)
class Embedding(Layer):
    """A table of one vector per token id."""

    vocabulary: int
    size: int
    mask_zero: bool
    kind: ClassVar[str] = "Embedding"

    def output_shape(self, shape: Shape) -> Shape:
        """(time,) -> (time, size)."""
        return (shape[0], self.size)

    def parameters(self, shape: Shape) -> int:
        """Size numbers for each token id of the vocabulary."""
        return self.vocabulary * self.size

    def formula(self, shape: Shape) -> str:
        """The size of the table."""
        return f"{self.vocabulary:,} tokens × {self.size} numbers"


@dataclass(frozen=True)
class Numbers(Layer):
    """The input of a network that reads numbers instead of token ids: `features` of them at each timestep."""

    features: int
    kind: ClassVar[str] = "Input"

    def output_shape(self, shape: Shape) -> Shape:
        """(time,) -> (time, features)."""
        return (shape[0], self.features)


@dataclass(frozen=True)
class Dropout(Layer):
    """Sets a random share of its input to zero in training; does nothing afterwards."""

    rate: float
    kind: ClassVar[str] = "Dropout"


@dataclass(frozen=True)
class Recurrent(Layer):
    """A recurrent layer of one kind of cell; both directions when bidirectional."""

    cell: str  # one of rnnviz.nn.cells.CELLS
    units: int
    return_sequences: bool
    bidirectional: bool = False
    activation: str = "tanh"
    dropout: float = 0.0
    recurrent_dropout: float = 0.0
    recurrent_initializer: str = "orthogonal"
    recurrent_gain: float = 1.0
    forget_bias: float = 1.0

    @property
    def equations(self) -> type[Cell[Any]]:
        """The cell that the layer runs."""
        return CELLS[self.cell]

    @property
    def kind(self) -> str:  # type: ignore[override]
        """The layer's name as Keras and people say it: 'LSTM', 'Bidirectional GRU'."""
        title = self.equations.title
        return f"Bidirectional {title}" if self.bidirectional else title

    @property
    def directions(self) -> tuple[str, ...]:
        """Prefixes of the weights, one per reading direction: ('',) or ('forward/', 'backward/')."""
        return ("forward/", "backward/") if self.bidirectional else ("",)

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (steps, units) with `return_sequences`, else (units,); twice the units in both directions."""
        features = self.units * len(self.directions)
        return (shape[0], features) if self.return_sequences else (features,)

    def parameters(self, shape: Shape) -> int:
        """The sizes of the cell's variables (`Cell.shapes`) summed, once per direction."""
        return len(self.directions) * sum(map(prod, self.equations.shapes(shape[-1], self.units).values()))

    def formula(self, shape: Shape) -> str:
        """Blocks times units times (state + input + bias), and what else the cell has, such as peepholes."""
        n, d, cell = self.units, shape[-1], self.equations
        blocks = f"{len(cell.blocks())} × " if len(cell.blocks()) > 1 else ""
        matrices = f"{blocks}{n} × ({n} state + {d} input + {cell.biases} bias)"
        others = [f"{' × '.join(map(str, size))} {name}" for name, size in list(cell.shapes(d, n).items())[3:]]
        if not self.bidirectional:
            return " + ".join([matrices, *others])
        return f"2 × ({' + '.join([matrices, *others])})" if others else f"2 × {matrices}"


@dataclass(frozen=True)
class Conv1D(Layer):
    """A ReLU convolution over time, without padding."""

    filters: int
    kernel_size: int
    kind: ClassVar[str] = "Conv1D"

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (steps - kernel_size + 1, filters)."""
        return (shape[0] - self.kernel_size + 1, self.filters)

    def parameters(self, shape: Shape) -> int:
        """kernel_size * features weights and one bias per filter."""
        return self.kernel_size * shape[-1] * self.filters + self.filters

    def formula(self, shape: Shape) -> str:
        """The weights, and the biases."""
        return f"{self.kernel_size} words × {shape[-1]} input × {self.filters} filters + {self.filters} bias"

    def minimum_steps(self, steps: int) -> int:
        """A window more than fits: steps + kernel_size - 1."""
        return steps + self.kernel_size - 1


@dataclass(frozen=True)
class MaxPool(Layer):
    """The largest value of every `size` steps."""

    size: int
    kind: ClassVar[str] = "MaxPooling1D"

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (steps // size, features): a rest at the end is left out."""
        return (shape[0] // self.size, shape[1])

    def minimum_steps(self, steps: int) -> int:
        """A whole window for each: steps * size."""
        return steps * self.size


@dataclass(frozen=True)
class GlobalMaxPool(Layer):
    """The largest value over all steps."""

    kind: ClassVar[str] = "GlobalMaxPooling1D"

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (features,)."""
        return (shape[1],)


@dataclass(frozen=True)
class GlobalAveragePool(Layer):
    """The mean over all steps (over the unmasked ones where there is a mask)."""

    kind: ClassVar[str] = "GlobalAveragePooling1D"

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (features,)."""
        return (shape[1],)


@dataclass(frozen=True)
class Flatten(Layer):
    """All steps side by side in one long vector."""

    kind: ClassVar[str] = "Flatten"

    def output_shape(self, shape: Shape) -> Shape:
        """(steps, features) -> (steps * features,)."""
        return (shape[0] * shape[1],)


@dataclass(frozen=True)
class Dense(Layer):
    """A fully connected layer."""

    units: int
    activation: str
    kind: ClassVar[str] = "Dense"

    def output_shape(self, shape: Shape) -> Shape:
        """(..., features) -> (..., units): with a time axis, the same weights at every step."""
        return (*shape[:-1], self.units)

    def parameters(self, shape: Shape) -> int:
        """One weight per feature and one bias, for each unit."""
        return self.units * (shape[-1] + 1)

    def formula(self, shape: Shape) -> str:
        """Units times (input + bias)."""
        return f"{self.units} × ({shape[-1]} input + 1 bias)"


@dataclass(frozen=True)
class Row:
    """One line of the parameter table."""

    layer: Layer
    input_shape: Shape
    output_shape: Shape
    parameters: int
    formula: str


def table(layers: tuple[Layer, ...], maxlen: int) -> tuple[Row, ...]:
    """Return every layer with its shapes and its parameter count, for reviews of `maxlen` token ids."""
    rows: list[Row] = []
    shape: Shape = (maxlen,)
    for layer in layers:
        out = layer.output_shape(shape)
        rows.append(Row(layer, shape, out, layer.parameters(shape), layer.formula(shape)))
        shape = out
    return tuple(rows)


def parameter_count(layers: tuple[Layer, ...], maxlen: int) -> int:
    """Return the number of trainable parameters, for reviews of `maxlen` token ids."""
    return sum(row.parameters for row in table(layers, maxlen))


def paths(layer: Recurrent) -> tuple[str, ...]:
    """Return the prefix of the weights of each reading direction: 'lstm_1', or 'lstm_1/forward' and 'lstm_1/backward'."""
    return tuple(f"{layer.name}/{direction}".rstrip("/") for direction in layer.directions)
