"""Backpropagation through time (Werbos 1990): a loop over the timesteps, and the loop back that carries dL/dh.

The time axis comes first. A tape would record every step and copy what it recorded; here the way back is written down: it carries
dL/dh (and dL/dc), writes dL/da_t for each step, and leaves the sums over time, dL/dU and dL/db, to one product at the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import tensorflow as tf

from rnnviz.training.recurrent.cells import Cell, Signals, State


@dataclass(frozen=True)
class StateProduct:
    """u_t = U (h * m) + b: the state's part of the sums, with the dropout masks m of the state.

    Keras' SimpleRNN has one mask (reviews, n) for all sums, its LSTM and GRU one for each gate; no mask is no dropout.
    """

    U: tf.Tensor  # (n, k * n)
    bias: tf.Tensor  # (k * n,)
    masks: Sequence[tf.Tensor] = ()

    def __call__(self, h: tf.Tensor) -> tf.Tensor:
        parts = zip(self._masked(h), self._cut(self.U), strict=True)
        return tf.concat([masked @ U for masked, U in parts], axis=-1) + self.bias

    def back(self, d_u: tf.Tensor) -> tf.Tensor:
        """Return dL/dh from dL/du (reviews, k * n)."""
        parts = [tf.matmul(d, U, transpose_b=True) for d, U in zip(self._cut(d_u), self._cut(self.U), strict=True)]
        return tf.add_n([part * m for part, m in zip(parts, self.masks, strict=True)]) if self.masks else parts[0]

    def kernel_gradient(self, h: tf.Tensor, d_u: tf.Tensor) -> tf.Tensor:
        """Return dL/dU: one product over all steps and reviews of the states h (steps, reviews, n) before each step."""
        parts = zip(self._masked(h), self._cut(d_u), strict=True)
        return tf.concat([tf.matmul(_rows(masked), _rows(d), transpose_a=True) for masked, d in parts], axis=-1)

    def _masked(self, h: tf.Tensor) -> list[tf.Tensor]:
        return [h * m for m in self.masks] or [h]

    def _cut(self, wide: tf.Tensor) -> list[tf.Tensor]:
        """Cut the last axis into one part per mask."""
        return tf.split(wide, max(1, len(self.masks)), axis=-1)


def _rows(steps: tf.Tensor) -> tf.Tensor:
    """Return (steps, reviews, features) as (steps * reviews, features)."""
    return tf.reshape(steps, (-1, steps.shape[-1]))


@dataclass(frozen=True)
class Recurrence:
    """One layer's way through the timesteps in one direction.

    Attributes:
        cell: what happens in a step.
        masks: of the state's dropout, see StateProduct.
        on: (steps, reviews, 1) bool, where a step is read; elsewhere the state is kept. None reads all steps.
        whole: whether the states of all steps are wanted, or the last one.
        start: the states (reviews, n) before the first step; none for zeros. No gradient goes back through them: where
            they are the end of an earlier stretch, this is truncated backpropagation (Williams & Peng 1990).
    """

    cell: Cell
    masks: Sequence[tf.Tensor] = ()
    on: tf.Tensor | None = None
    whole: bool = True
    start: State = ()

    def __call__(self, a: tf.Tensor, U: tf.Tensor, bias: tf.Tensor) -> tuple[tf.Tensor, State]:
        """Return h of all steps (steps, reviews, n), or of the last (reviews, n), and the states after the last step.

        Args:
            a: (steps, reviews, k * n) the input's part of the sums.
            U: (n, k * n) recurrent kernel.
            bias: (k * n,) the state's own bias.
        """

        @tf.custom_gradient
        def run(a: tf.Tensor, U: tf.Tensor, bias: tf.Tensor) -> tuple[tuple[tf.Tensor, ...], object]:
            product = StateProduct(U, bias, self.masks)
            states, signals = self._unroll(a, product)

            def d_run(d_h: tf.Tensor, *_: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
                d_a, d_u = self._rewind(product, states, signals, d_h)
                return d_a, product.kernel_gradient(states[0][:-1], d_u), tf.reduce_sum(_rows(d_u), axis=0)

            return (states[0][1:] if self.whole else states[0][-1], *(each[-1] for each in states)), d_run

        h, *end = run(a, U, bias)
        return h, tuple(end)

    def _unroll(self, a: tf.Tensor, product: StateProduct) -> tuple[State, Signals]:
        """Go forward. Returns the states, from the one before the first step on (steps + 1, ...), and each step's signals."""
        steps, reviews, n = a.shape[0], tf.shape(a)[1], product.U.shape[0]
        start = self.start or tuple(tf.zeros((reviews, n), a.dtype) for _ in range(self.cell.states))
        states = tuple(_array(a, steps + 1, n).write(0, each) for each in start)
        signals = tuple(_array(a, steps, n) for _ in range(self.cell.signals))

        def step(t: tf.Tensor, before: State, states: State, signals: Signals) -> tuple:
            after, kept = self.cell.step(a[t], product(before[0]), before)
            after = self._where_on(t, after, before)
            states = tuple(array.write(t + 1, each) for array, each in zip(states, after, strict=True))
            return t + 1, after, states, tuple(array.write(t, each) for array, each in zip(signals, kept, strict=True))

        *_, states, signals = _loop(steps, step, (start, states, signals))
        return tuple(each.stack() for each in states), tuple(each.stack() for each in signals)

    def _rewind(
        self, product: StateProduct, states: State, signals: Signals, d_h: tf.Tensor
    ) -> tuple[tf.Tensor, tf.Tensor]:
        """Go back from dL/dh of what came out. Returns dL/da and dL/du, both (steps, reviews, k * n)."""
        steps = states[0].shape[0] - 1
        width = product.U.shape[-1]
        nothing = tuple(tf.zeros_like(each[0]) for each in states)
        last = nothing if self.whole else (d_h, *nothing[1:])

        def step(k: tf.Tensor, carried: State, d_sums: tuple[tf.TensorArray, ...]) -> tuple:
            t = steps - 1 - k
            d_after = (carried[0] + d_h[t], *carried[1:]) if self.whole else carried
            before, after = tuple(each[t] for each in states), tuple(each[t + 1] for each in states)
            gradient = self.cell.step_back(tuple(each[t] for each in signals), before, after, d_after)
            here = self._where_on(t, gradient.sums, tuple(tf.zeros_like(d) for d in gradient.sums))
            d_before = (gradient.before[0] + product.back(gradient.sums[-1]), *gradient.before[1:])
            written = tuple(array.write(t, d) for array, d in zip(d_sums, here, strict=True))
            return k + 1, self._where_on(t, d_before, d_after), written

        arrays = tuple(_array(d_h, steps, width) for _ in range(self.cell.sums))
        *_, d_sums = _loop(steps, step, (last, arrays))
        stacked = [each.stack() for each in d_sums]
        return stacked[0], stacked[-1]

    def _where_on(self, t: tf.Tensor, new: State, old: State) -> State:
        """Return the new values where step t is read, the old ones where it is skipped."""
        if self.on is None:
            return new
        on = self.on[t]
        return tuple(tf.where(on, a, b) for a, b in zip(new, old, strict=True))


def _array(like: tf.Tensor, steps: int, features: int) -> tf.TensorArray:
    return tf.TensorArray(like.dtype, steps, element_shape=(like.shape[-2], features))


def _loop(steps: int, step: object, start: tuple) -> tuple:
    """Call step(t, *carried), which returns what it carries on, `steps` times."""
    return tf.while_loop(lambda t, *_: t < steps, step, (tf.constant(0), *start), maximum_iterations=steps)
