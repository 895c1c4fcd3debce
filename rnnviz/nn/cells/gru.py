"""The gated recurrent unit as Keras computes it by default: the reset gate acts after the product with U."""

from typing import NamedTuple

import numpy as np

from rnnviz.nn.activations import SIGMOID, sigmoid
from rnnviz.nn.cells.algebra import cut, diagonal, joined, project, through
from rnnviz.nn.cells.base import Cell, Intervention, Parts, States, StepGradient, untouched


class GRUStep(NamedTuple):
    """What a GRU computes in one step. Gates are in [0, 1]."""

    hidden: np.ndarray  # (..., units) h_t
    update: np.ndarray  # (..., units) z_t, the share of the old state that is kept
    reset: np.ndarray  # (..., units) r_t
    candidate: np.ndarray  # (..., units) g_t, the proposed new state


class GRU(Cell[GRUStep]):
    """The gated recurrent unit in the form of cuDNN, Keras' `reset_after=True`.

    z, r = sigmoid(W x_t + b + U h + b'), each with its own block
    g   = tanh(W x_t + b + r * (U h + b'))
    h_t = z * h + (1 - z) * g

    The bias has two rows, the input's b and the state's b'. The roles of z and 1 - z are those of Cho et al. 2014; the
    reset after the product is from the first version (v1) of that paper, and lets one product with U serve all blocks.
    """

    kind = "gru"
    title = "GRU"
    states = ("hidden",)
    Step = GRUStep
    biases = 2

    def input_sums(self, x: np.ndarray) -> np.ndarray:
        """a_t = W x_t + b, with the input's own row of the bias."""
        return project(x, self.W, self.b[0])

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> GRUStep:
        """The equations above, in their order."""
        (h,) = states
        a_z, a_r, a_g = cut(a, 3)
        u_z, u_r, u_g = cut(h @ self.U + self.b[1], 3)
        z = clamp("update", sigmoid(a_z + u_z))
        r = clamp("reset", sigmoid(a_r + u_r))
        g = clamp("candidate", self.activation.apply(a_g + r * u_g))
        h = clamp("hidden", z * h + (1 - z) * g)
        return GRUStep(h, z, r, g)

    def gradient(self, step: GRUStep, states: States, d_states: States, stop: Intervention = untouched) -> StepGradient:
        """dL/dh = z * dL/dh_t, the direct path, + what goes through the sums and U.

        At the candidate's sum the state's part has the reset gate in front of it, so that the two parts differ.
        """
        (h,), (d_h,) = states, d_states
        u_g = cut(h @ self.U + self.b[1], 3)[2]
        d_out = stop("hidden", d_h)
        d_z = stop("update", d_out * (h - step.candidate)) * SIGMOID.slope(step.update)
        d_g = stop("candidate", d_out * (1 - step.update)) * self.activation.slope(step.candidate)
        d_r = stop("reset", d_g * u_g) * SIGMOID.slope(step.reset)
        state_sums = joined(d_z, d_r, d_g * step.reset)
        before = d_out * step.update + state_sums @ self.U.T
        return StepGradient(joined(d_z, d_r, d_g), state_sums, (d_h,), (before,))

    def jacobian(self, step: GRUStep, states: States) -> np.ndarray:
        """dh_t/dh, (..., units, units): diag(z), the direct path, + the paths through the gates and the candidate."""
        (h,) = states
        U_z, U_r, U_g = cut(self.U, 3)
        u_g = cut(h @ self.U + self.b[1], 3)[2]
        by_g = (1 - step.update) * self.activation.slope(step.candidate)
        return (
            diagonal(step.update)
            + through((h - step.candidate) * SIGMOID.slope(step.update), U_z)
            + through(by_g * u_g * SIGMOID.slope(step.reset), U_r)
            + through(by_g * step.reset, U_g)
        )

    def sums(self, x: np.ndarray, states: States, step: GRUStep) -> dict[str, Parts]:
        """As in every cell, but the candidate's state and the state's bias come through the reset gate together."""
        found = {
            name: Parts(word, state, b[0] + b[1]) for name, (word, state, b) in super().sums(x, states, step).items()
        }
        u_g = cut(states[0] @ self.U + self.b[1], 3)[2]
        found["candidate"] = Parts(found["candidate"].word, step.reset * u_g, cut(self.b[0], 3)[2])
        return found

    def vector_gradients(
        self, step: GRUStep, states: States, input_sums: np.ndarray, state_sums: np.ndarray
    ) -> dict[str, np.ndarray]:
        """The two rows of the bias: at the input's part of the sums and at the state's."""
        return {"bias": np.stack([input_sums, state_sums], axis=-2)}
