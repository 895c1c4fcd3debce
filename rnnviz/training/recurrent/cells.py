"""One timestep of each recurrent cell in TensorFlow, and its chain rule.

The equations are those of rnnviz.nn.cells, with the symbols explained there. a_t (reviews, k * n) is the input's part of the
sums, u_t (reviews, k * n) the state's, U h + b; states and gates are (reviews, n).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Protocol

import numpy as np
import tensorflow as tf

State = tuple[tf.Tensor, ...]  # (h,), for an LSTM (h, c)
Signals = tuple[tf.Tensor, ...]  # what the way back needs to know of a step, beside the states


class Activation(NamedTuple):
    """An elementwise function, and its derivative as a function of the output."""

    apply: Callable[[tf.Tensor], tf.Tensor]
    slope: Callable[[tf.Tensor], tf.Tensor]


SIGMOID = Activation(tf.sigmoid, lambda y: y * (1 - y))
ACTIVATIONS = {
    "tanh": Activation(tf.tanh, lambda y: 1 - y * y),
    "relu": Activation(tf.nn.relu, lambda y: tf.cast(y > 0, y.dtype)),
    "sigmoid": SIGMOID,
    "linear": Activation(tf.identity, tf.ones_like),
}


class StepGradient(NamedTuple):
    """The gradients that one step passes on."""

    sums: tuple[tf.Tensor, ...]  # dL/da_t, and dL/du_t where that differs: of a GRU
    before: State  # dL at the state before, but for the way through u_t


class Cell(Protocol):
    """What the loop over time needs to know of a cell."""

    states: ClassVar[int]  # tensors that it carries on
    signals: ClassVar[int]  # tensors that it keeps for the way back
    sums: ClassVar[int]  # gradients at the sums of a step: one, or two where dL/du_t is not dL/da_t

    def step(self, a: tf.Tensor, u: tf.Tensor, before: State) -> tuple[State, Signals]:
        """Return the state after this step and what to keep of it."""

    def step_back(self, signals: Signals, before: State, after: State, d_after: State) -> StepGradient:
        """Return the gradients of a step from those at the state after it."""


@dataclass(frozen=True)
class SimpleRNN:
    """h_t = f(a_t + u_t) (Elman 1990)."""

    f: Activation
    states: ClassVar[int] = 1
    signals: ClassVar[int] = 0
    sums: ClassVar[int] = 1

    def step(self, a: tf.Tensor, u: tf.Tensor, before: State) -> tuple[State, Signals]:
        return (self.f.apply(a + u),), ()

    def step_back(self, signals: Signals, before: State, after: State, d_after: State) -> StepGradient:
        (h,), (d_h,) = after, d_after
        d_sums = d_h * self.f.slope(h)
        return StepGradient((d_sums,), (tf.zeros_like(h),))


@dataclass(frozen=True)
class LSTM:
    """c_t = f c + i g, h_t = o f(c_t) (Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000)."""

    f: Activation
    states: ClassVar[int] = 2
    signals: ClassVar[int] = 4
    sums: ClassVar[int] = 1

    def step(self, a: tf.Tensor, u: tf.Tensor, before: State) -> tuple[State, Signals]:
        sums, is_candidate = a + u, np.repeat([False, False, True, False], before[0].shape[-1])
        gates = tf.where(
            is_candidate, self.f.apply(sums), tf.sigmoid(sums)
        )  # XLA vectorises whole rows, not parts of them
        i, f, g, o = tf.split(gates, 4, axis=-1)
        c = f * before[1] + i * g
        return (o * self.f.apply(c), c), (i, f, g, o)

    def step_back(self, signals: Signals, before: State, after: State, d_after: State) -> StepGradient:
        (i, f, g, o), (d_h, d_c) = signals, d_after
        squashed = self.f.apply(after[1])
        d_c = d_c + d_h * o * self.f.slope(squashed)
        d_sums = tf.concat(
            [
                d_c * g * SIGMOID.slope(i),
                d_c * before[1] * SIGMOID.slope(f),
                d_c * i * self.f.slope(g),
                d_h * squashed * SIGMOID.slope(o),
            ],
            axis=-1,
        )
        return StepGradient((d_sums,), (tf.zeros_like(d_h), d_c * f))


@dataclass(frozen=True)
class GRU:
    """h_t = z h + (1 - z) g, g = f(a_g + r u_g) (Cho et al. 2014; the reset gate after the product, as in Keras)."""

    f: Activation
    states: ClassVar[int] = 1
    signals: ClassVar[int] = 4
    sums: ClassVar[int] = 2

    def step(self, a: tf.Tensor, u: tf.Tensor, before: State) -> tuple[State, Signals]:
        (a_z, a_r, a_g), (u_z, u_r, u_g) = tf.split(a, 3, axis=-1), tf.split(u, 3, axis=-1)
        z, r = tf.sigmoid(a_z + u_z), tf.sigmoid(a_r + u_r)
        g = self.f.apply(a_g + r * u_g)
        return (z * before[0] + (1 - z) * g,), (z, r, g, u_g)

    def step_back(self, signals: Signals, before: State, after: State, d_after: State) -> StepGradient:
        (z, r, g, u_g), (h,), (d_h,) = signals, before, d_after
        d_z = d_h * (h - g) * SIGMOID.slope(z)
        d_g = d_h * (1 - z) * self.f.slope(g)
        d_r = d_g * u_g * SIGMOID.slope(r)
        d_a, d_u = tf.concat([d_z, d_r, d_g], axis=-1), tf.concat([d_z, d_r, d_g * r], axis=-1)
        return StepGradient((d_a, d_u), (d_h * z,))


CELLS: dict[str, Callable[[Activation], Cell]] = {"simple_rnn": SimpleRNN, "lstm": LSTM, "gru": GRU}
