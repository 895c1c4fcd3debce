"""Gradient flow in a trained network, over a batch of its real reviews: by timestep, by epoch, and cut short.

Everything is measured by exact backpropagation (rnnviz.nn.backward) in float64 on the weights of one snapshot.

dL/dU = sum_t h_{t-1} (dL/du_t)^T (Werbos 1990; the temporal components of Pascanu, Mikolov & Bengio 2013, eqs. 3-5). Truncation
after a window: Williams & Peng 1990, BPTT(h).
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rnnviz.gradients.logscale import log10_norms
from rnnviz.gradients.spectra import Spectrum, spectrum
from rnnviz.nn.backward import Gradients, backpropagate, slope_of_loss
from rnnviz.nn.bptt import LayerGradients, steps_left
from rnnviz.nn.cells import CELLS
from rnnviz.nn.cells.algebra import cut
from rnnviz.nn.forward import trace
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.weight_gradients import factors, step_contributions
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class Pass:
    """A batch of reviews, forward and back through one snapshot."""

    weights: Weights
    trace: Trace
    gradients: Gradients

    def layer(self, path: str) -> tuple[LayerTrace, LayerGradients]:
        """Return one direction of a recurrent layer, with its gradients."""
        return self.trace.layer(path), self.gradients.layer(path)


def run_back(weights: Weights, ids: np.ndarray, labels: np.ndarray) -> Pass:
    """Read reviews and backpropagate the loss of each.

    Args:
        weights: of a snapshot.
        ids: (reviews, time) token ids.
        labels: (reviews,) 0 or 1.

    Raises:
        ValueError: the network is not recurrent, or its numbers are not finite.
    """
    if not all(np.isfinite(array).all() for array in weights.arrays.values()):
        raise ValueError("The weights of this snapshot are not numbers (NaN): the run had diverged by then.")
    read = trace(weights, ids)
    if not read.layers:
        raise ValueError("This network has no recurrent layer, so no gradient travels through time in it.")
    if not np.isfinite(read.logit).all():
        raise ValueError("The states of this network overflow on these reviews, so there is no gradient to measure.")
    return Pass(weights, read, backpropagate(weights, read, slope_of_loss(weights, read, labels)))


@dataclass(frozen=True)
class ByStep:
    """The size of a gradient at every step of a batch, in the order of the text."""

    low: np.ndarray  # (steps,) log10 first quartile over the reviews
    median: np.ndarray  # (steps,) log10
    high: np.ndarray  # (steps,) log10 third quartile
    reviews: int  # how many count: those whose loss has a gradient at all


def by_step(done: Pass, path: str, state: str = "hidden") -> ByStep:
    """Return |dL/dh_t| ('hidden') or |dL/dc_t| ('cell') at every step: median and quartiles over the reviews.

    Padded steps that the network skips count like any other: the gradient passes them unchanged.

    Raises:
        ValueError: the cell has no such state, or no review has a gradient.
    """
    gradients = done.gradients.layer(path)
    values = gradients.hidden if state == "hidden" else gradients.cell
    if values is None:
        raise ValueError(f"The cell of this layer has no state called '{state}'.")
    alive = np.abs(done.gradients.slope) > 0
    if not alive.any():
        raise ValueError("The loss of these reviews has no slope at all, so there is no gradient to follow.")
    sizes = log10_norms(values[alive])
    low, median, high = np.quantile(sizes, (0.25, 0.5, 0.75), axis=0, method="nearest")
    return ByStep(low, median, high, int(alive.sum()))


@dataclass(frozen=True)
class Bands:
    """Who wrote the gradient of a recurrent kernel: the share of each stretch of steps."""

    edges: tuple[tuple[int, int], ...]  # per band, steps before the last: from, to (inclusive); the latest first
    share: np.ndarray  # (bands,) sums to 1: mean over the reviews of sum |part of step t| / sum over all steps


def bands(done: Pass, path: str, count: int = 8) -> Bands:
    """Cut the steps into stretches, counted back from the last step read, and share out dL/dU among them."""
    layer, gradients = done.layer(path)
    norm = step_contributions(done.weights, layer, gradients, "recurrent_kernel").norm
    back = steps_left(layer.mask, layer.backward)
    total = norm.sum(axis=-1, keepdims=True)
    part = np.where(total > 0, norm / np.where(total > 0, total, 1), 0)
    limits = np.unique(np.linspace(0, norm.shape[-1], count + 1).round().astype(int))
    edges = tuple((int(first), int(last) - 1) for first, last in pairwise(limits))
    sums = [part[(back >= first) & (back <= last) & layer.mask].sum() for first, last in edges]
    whole = sum(sums)
    return Bands(edges, np.array(sums) / whole if whole > 0 else np.zeros(len(sums)))


@dataclass(frozen=True)
class Truncation:
    """What truncated backpropagation through time would lose, for every window."""

    window: np.ndarray  # (steps,) 1 .. steps: how many steps, counted from the last, may contribute
    lost: np.ndarray  # (steps,) |dL/dU - truncated dL/dU| / |dL/dU|, of the batch's gradient
    cosine: np.ndarray  # (steps,) between the truncated and the whole gradient; NaN where the truncated one is zero


def truncation(done: Pass, path: str) -> Truncation:
    """Measure the gradient of the recurrent kernel, summed over the batch, that each window keeps.

    Exact for the layer under the verdict (the same as `backpropagate(..., truncate=window - 1)`). In a layer below
    others, or one of whose states the verdict hears all, it keeps, of the whole gradient, what was written in the window.

    Raises:
        ValueError: the whole gradient is zero.
    """
    layer, gradients = done.layer(path)
    back = np.where(layer.mask, steps_left(layer.mask, layer.backward), -1)
    pairs = list(factors(done.weights, layer, gradients, "recurrent_kernel"))
    steps = back.shape[-1]

    def written(at: np.ndarray) -> np.ndarray:
        return np.concatenate([v[at].T @ d[at] for v, d in pairs], axis=-1)

    whole = written(layer.mask)
    size = np.linalg.norm(whole)
    if size == 0:
        raise ValueError("The gradient of this kernel is exactly zero, so there is nothing to lose.")
    kept, lost, cosine = np.zeros_like(whole), np.zeros(steps), np.full(steps, np.nan)
    for s in range(steps):
        kept += written(back == s)
        length = np.linalg.norm(kept)
        lost[s] = np.linalg.norm(whole - kept) / size
        cosine[s] = np.sum(kept * whole) / (length * size) if length > 0 else np.nan
    return Truncation(np.arange(1, steps + 1), lost, cosine)


def kernel_spectra(weights: Weights, path: str, kind: str) -> dict[str, Spectrum]:
    """Return the spectrum of each block of a recurrent kernel, by the block's name."""
    kernel = weights.arrays[f"{path}/recurrent_kernel"].astype(np.float64)
    names = CELLS[kind].blocks()
    return {name: spectrum(block.T) for name, block in zip(names, cut(kernel, len(names)), strict=True)}
