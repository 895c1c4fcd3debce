"""What every recurrent cell is: its weights, its equations from one state to the next, their gradient and their Jacobian.

A cell is pure functions of arrays over its own weights; it knows no layer and no network. The leading axes `...` may be
empty (one review) or count reviews, steps or both. Symbols, with d inputs, n units and k blocks of n columns side by side:

    a_t  (..., k * n)  the input's part of the sums, W x_t + b: it needs no state, so that one matrix product gives it for
                       all timesteps at once
    h    (..., n)      hidden state of the step before; an LSTM has a cell state c (..., n) beside it
    U    (n, k * n)    recurrent kernel

Everything has the precision of the arrays that come in.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, NamedTuple, Self, TypeVar

import numpy as np

from rnnviz.nn.activations import TANH, Activation
from rnnviz.nn.cells.algebra import cut, project

States = tuple[np.ndarray, ...]  # (h,) or (h, c), each (..., units)
Intervention = Callable[[str, np.ndarray], np.ndarray]  # (signal's name, its value or gradient) -> what is used instead
Signals = TypeVar("Signals", bound=tuple[np.ndarray, ...])


def untouched(name: str, value: np.ndarray) -> np.ndarray:
    """Leave every signal, or every gradient, as the cell computed it: no intervention."""
    return value


class StepGradient(NamedTuple):
    """What one step of backpropagation through time passes on."""

    input_sums: np.ndarray  # (..., k * units) dL/da_t, at the input's part of the sums
    state_sums: np.ndarray  # (..., k * units) at the state's part, U h; the same but where a gate stands between
    after: States  # dL/d of each state after the step: what came from later steps, and its use inside this step
    before: States  # dL/d of each state before the step, through this step


class Parts(NamedTuple):
    """The sum inside a gate or candidate before it is squashed, taken apart; each is (..., units)."""

    word: np.ndarray  # W x_t
    state: np.ndarray  # what the states of the step before add: U h, as the gates let it in
    bias: np.ndarray


@dataclass(frozen=True, eq=False)
class Cell(ABC, Generic[Signals]):
    """One recurrent cell with its weights, in Keras' layout.

    A kind of cell declares the class variables and the three abstract methods. What else the app asks of it follows from
    these, and is overridden where the equations are unlike the others'.
    """

    W: np.ndarray  # (d, k * units) kernel
    U: np.ndarray  # (units, k * units) recurrent kernel
    b: np.ndarray  # (k * units,) bias, or (2, k * units): the input's and the state's
    activation: Activation = field(default=TANH, kw_only=True)  # of the state, or of the candidate and the cell state

    kind: ClassVar[str]  # as choices, layers and stored runs call it
    title: ClassVar[str]  # as Keras and people call it
    states: ClassVar[tuple[str, ...]]  # what it hands to its next step
    Step: ClassVar[type]  # what it computes in a step: the states, then the gates in the order of the kernels' blocks
    biases: ClassVar[int] = 1

    @classmethod
    def signals(cls) -> tuple[str, ...]:
        """Return the names of everything it computes in a step: states, gates, candidate."""
        fields: tuple[str, ...] = cls.Step._fields  # type: ignore[attr-defined]
        return fields

    @classmethod
    def gates(cls) -> tuple[str, ...]:
        """Return the names of its gates and its candidate, in the order of the blocks; none for a SimpleRNN."""
        return cls.signals()[len(cls.states) :]

    @classmethod
    def blocks(cls) -> tuple[str, ...]:
        """Return what each block of n columns of the kernels feeds: a gate, the candidate, or the state itself."""
        return cls.gates() or ("state",)

    @classmethod
    def shapes(cls, features: int, units: int) -> dict[str, tuple[int, ...]]:
        """Return the shape of every variable by its name, in the order of the class's fields."""
        columns = len(cls.blocks()) * units
        bias = (columns,) if cls.biases == 1 else (cls.biases, columns)
        return {"kernel": (features, columns), "recurrent_kernel": (units, columns), "bias": bias}

    @classmethod
    def of(cls, arrays: Mapping[str, np.ndarray], activation: Activation) -> Self:
        """Return the cell with the variables that `shapes` names.

        Args:
            arrays: 'kernel' (d, k * units), 'recurrent_kernel' (units, k * units), 'bias' (k * units,) or (2, k * units), and
                what else this kind of cell has. Names it does not know are left out.
            activation: of the state, or of the candidate and the cell state.

        Raises:
            ValueError: a variable is missing, or has another shape than this kind of cell wants.
        """
        features, units = (len(arrays[name]) for name in ("kernel", "recurrent_kernel"))
        for name, shape in cls.shapes(features, units).items():
            found = arrays[name].shape if name in arrays else None
            if found != shape:
                raise ValueError(f"The '{name}' of this {cls.title} must have the shape {shape}, not {found}.")
        variables: tuple[Any, ...] = tuple(arrays[name] for name in cls.shapes(features, units))
        return cls(*variables, activation=activation)

    @property
    def units(self) -> int:
        """The size of the hidden state, n."""
        return len(self.U)

    def input_sums(self, x: np.ndarray) -> np.ndarray:
        """Return a_t = W x_t + b for all steps at once: (..., d) -> (..., k * units)."""
        return project(x, self.W, self.b)

    @abstractmethod
    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> Signals:
        """Compute one step.

        Args:
            a: (..., k * units) the input's part of the sums.
            states: of the step before.
            clamp: sees every signal before it is used, and may put another value in its place.

        Returns:
            The signals, each (..., units), states first.
        """

    @abstractmethod
    def gradient(self, step: Signals, states: States, d_states: States, stop: Intervention = untouched) -> StepGradient:
        """Go one step back through time: the chain rule of the equations of `step`.

        Args:
            step: what the step computed.
            states: before it.
            d_states: dL/d of each state after it, through everything that comes later.
            stop: sees every gradient by its signal's name before it is used, and may set it to zero.
        """

    @abstractmethod
    def jacobian(self, step: Signals, states: States) -> np.ndarray:
        """Return J[..., a, b] = d state_t[a] / d state_{t-1}[b], with the states side by side.

        Args:
            step: what the step computed.
            states: before it.

        Returns:
            (..., s * units, s * units) for s states. Its transpose is what `gradient` does to `d_states`.
        """

    def sums(self, x: np.ndarray, states: States, step: Signals) -> dict[str, Parts]:
        """Take the sum inside each gate apart, by the name of the signal that it becomes.

        Args:
            x: (..., d) the input of the step.
            states: before it.
            step: what it computed.
        """
        k = len(self.blocks())
        parts = zip(cut(x @ self.W, k), cut(states[0] @ self.U, k), cut(self.b, k), strict=True)
        return {name: Parts(*each) for name, each in zip(self.gates() or ("hidden",), parts, strict=True)}

    def recurrent_factors(
        self, step: Signals, states: States, state_sums: np.ndarray
    ) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
        """Return pairs (v, d), (..., n) and (..., columns), with dL/dU = sum_t v_t d_t^T for each stretch of columns.

        One pair, (h, state_sums), wherever all blocks of U read the hidden state itself.
        """
        return ((states[0], state_sums),)

    def vector_gradients(
        self, step: Signals, states: States, input_sums: np.ndarray, state_sums: np.ndarray
    ) -> dict[str, np.ndarray]:
        """Return each step's part of dL/dv for the variables that are no matrix, (..., *shape of the variable)."""
        return {"bias": input_sums}
