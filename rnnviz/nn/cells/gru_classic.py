"""The gated recurrent unit as published: the reset gate acts on the state before the product with U."""

import numpy as np

from rnnviz.nn.activations import SIGMOID, sigmoid
from rnnviz.nn.cells.algebra import cut, diagonal, joined, through
from rnnviz.nn.cells.base import Cell, Intervention, Parts, States, StepGradient, untouched
from rnnviz.nn.cells.gru import GRUStep


class ClassicGRU(Cell[GRUStep]):
    """The gated recurrent unit of Cho et al. 2014, eqs. 5-8; Keras' `reset_after=False`.

    z, r = sigmoid(W x_t + U h + b), each with its own block
    g   = tanh(W x_t + U (r * h) + b)
    h_t = z * h + (1 - z) * g
    """

    kind = "gru_classic"
    title = "GRU of 2014"
    states = ("hidden",)
    Step = GRUStep

    def step(self, a: np.ndarray, states: States, clamp: Intervention = untouched) -> GRUStep:
        """The equations above, in their order."""
        (h,) = states
        U_zr, U_g = self._kernels()
        a_z, a_r, a_g = cut(a, 3)
        u_z, u_r = cut(h @ U_zr, 2)
        z = clamp("update", sigmoid(a_z + u_z))
        r = clamp("reset", sigmoid(a_r + u_r))
        g = clamp("candidate", self.activation.apply(a_g + (r * h) @ U_g))
        h = clamp("hidden", z * h + (1 - z) * g)
        return GRUStep(h, z, r, g)

    def gradient(self, step: GRUStep, states: States, d_states: States, stop: Intervention = untouched) -> StepGradient:
        """dL/dh = z * dL/dh_t + r * dL/d(r * h), the paths without a gate's sum, + what goes through z and r."""
        (h,), (d_h,) = states, d_states
        U_zr, U_g = self._kernels()
        d_out = stop("hidden", d_h)
        d_z = stop("update", d_out * (h - step.candidate)) * SIGMOID.slope(step.update)
        d_g = stop("candidate", d_out * (1 - step.update)) * self.activation.slope(step.candidate)
        d_rh = d_g @ U_g.T
        d_r = stop("reset", d_rh * h) * SIGMOID.slope(step.reset)
        d_zr = joined(d_z, d_r)
        before = d_out * step.update + d_rh * step.reset + d_zr @ U_zr.T
        d_sums = joined(d_zr, d_g)
        return StepGradient(d_sums, d_sums, (d_h,), (before,))

    def jacobian(self, step: GRUStep, states: States) -> np.ndarray:
        """dh_t/dh, (..., units, units); through the candidate it is diag(g') U_g^T d(r * h)/dh."""
        (h,) = states
        U_z, U_r, U_g = cut(self.U, 3)
        d_rh = diagonal(step.reset) + through(h * SIGMOID.slope(step.reset), U_r)
        return (
            diagonal(step.update)
            + through((h - step.candidate) * SIGMOID.slope(step.update), U_z)
            + through((1 - step.update) * self.activation.slope(step.candidate), U_g) @ d_rh
        )

    def sums(self, x: np.ndarray, states: States, step: GRUStep) -> dict[str, Parts]:
        """As in every cell, but the candidate reads r * h."""
        found = super().sums(x, states, step)
        word, _, bias = found["candidate"]
        found["candidate"] = Parts(word, (step.reset * states[0]) @ self._kernels()[1], bias)
        return found

    def recurrent_factors(
        self, step: GRUStep, states: States, state_sums: np.ndarray
    ) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
        """The gates' blocks of U read h, the candidate's reads r * h."""
        (h,), gates = states, 2 * self.units
        return (h, state_sums[..., :gates]), (step.reset * h, state_sums[..., gates:])

    def _kernels(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the recurrent kernels of both gates, (n, 2 * n), and of the candidate, (n, n)."""
        gates = 2 * self.units
        return self.U[:, :gates], self.U[:, gates:]
