"""How a gradient fades in a whole network: the state's own, step by step, for any cell, with every cure on the same words.

The state is what a cell hands to itself: h for the SimpleRNN and the GRU, (h, c) for the LSTM. All sizes are base-10
logarithms, relative to the gradient at the last step.

dL/ds_{T-k} = (J_T ... J_{T-k+1})^T dL/ds_T (Pascanu, Mikolov & Bengio 2013, eq. 5, for the state of any cell). The LSTM's direct
path, prod f_t, is that of its constant error carousel (Hochreiter & Schmidhuber 1997) with forget gates (Gers et al. 2000).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from rnnviz.choices import DataChoices, ModelChoices
from rnnviz.config.architecture import layers_of
from rnnviz.gradients.logscale import log10_abs
from rnnviz.gradients.nonlinear_flow import vector_norms
from rnnviz.nn.cells import CELLS
from rnnviz.nn.forward import trace
from rnnviz.nn.initializers import fresh
from rnnviz.nn.jacobians import jacobians
from rnnviz.nn.layers import GlobalAveragePool, GlobalMaxPool
from rnnviz.nn.weights import Weights


@dataclass(frozen=True)
class StateFlow:
    """What is left of a gradient k steps back, from the state after the last word to the one after the first."""

    norm: np.ndarray  # (steps,) log10 |dL/dstate_{T-k}| / |dL/dstate_T|, k = 0 .. steps - 1
    direct: np.ndarray | None  # (steps,) log10 median over units of prod f: the LSTM's direct path only; else None

    @property
    def left(self) -> float:
        """log10 of what is left at the first word."""
        return float(self.norm[-1])


def untrained(model: ModelChoices, vocabulary: int, seed: int, strength: float) -> Weights:
    """Return the network of these choices as it starts, in float64.

    Args:
        model: a recurrent network with one reading direction, whatever it answers from.
        vocabulary: number of different token ids.
        seed: of all draws.
        strength: standard deviation of the embedding's numbers.
    """
    data = DataChoices(vocabulary=max(10, vocabulary))
    return fresh(layers_of(model, data), seed, embedding_std=strength)


def numbered(words: np.ndarray) -> tuple[np.ndarray, int]:
    """Give each different word a small id of its own: (steps,) -> ids (steps,) and how many there are."""
    different, ids = np.unique(words, return_inverse=True)
    return ids.reshape(words.shape), len(different)


def word_vectors(words: np.ndarray, size: int, seed: int, strength: float) -> np.ndarray:
    """Give each different word a fixed random vector, as an untrained embedding does: (steps,) -> (steps, size)."""
    ids, vocabulary = numbered(words)
    return np.random.default_rng(seed).normal(0, strength, (vocabulary, size))[ids]


def state_flow(weights: Weights, ids: np.ndarray) -> StateFlow:
    """Send the verdict's gradient back through the last recurrent layer.

    Args:
        weights: a recurrent network with one reading direction, whose verdict comes from its last state or the mean of all.
        ids: (steps,) token ids of one text.

    Raises:
        ValueError: the network is not recurrent, reads both ways, answers from largest values, or its state overflows.
    """
    read = trace(weights, ids)
    if len(read.top) != 1 or any(isinstance(layer, GlobalMaxPool) for layer in weights.layers):
        raise ValueError(
            "This needs a recurrent network with one reading direction, and not the largest values of its states."
        )
    layer = read.top[0]
    if not np.isfinite(layer.hidden).all():
        raise ValueError("The state itself overflowed: choose a smaller gain, weaker inputs or fewer steps.")
    gradient = np.zeros(layer.units * len(CELLS[layer.kind].states))
    gradient[: layer.units] = weights.of(weights.layers[-1], "kernel")[:, 0]
    of_all = any(isinstance(each, GlobalAveragePool) for each in weights.layers)
    norm = vector_norms(jacobians(weights, layer)[1:], gradient, at_each=of_all)
    direct = _direct_path(layer.signal("forget")[1:]) if "forget" in layer.signals else None
    return StateFlow(norm, direct)


def _direct_path(forget: np.ndarray) -> np.ndarray:
    """Return log10 of the median over units of f_T f_{T-1} ... f_{T-k+1}: (steps - 1, units) -> (steps,)."""
    products = np.cumsum(log10_abs(forget[::-1].astype(np.float64)), axis=0)
    return np.concatenate([[0.0], np.median(products, axis=1)])


@dataclass(frozen=True)
class Setup:
    """One network to measure."""

    model: ModelChoices
    share: float = 1.0  # the last share of the text that it reads
    keep: float = 1.0  # the last share of those steps that truncation lets the gradient through


def comparison(units: int, gain: float, forget_bias: float) -> dict[str, Setup]:
    """Return the three cells, alike but for the cell."""
    plain = ModelChoices(architecture="simple_rnn", units=units, embedding=units, recurrent_gain=gain)
    return {
        "simple_rnn": Setup(plain),
        "lstm": Setup(plain.model_copy(update={"architecture": "lstm", "forget_bias": forget_bias})),
        "gru": Setup(plain.model_copy(update={"architecture": "gru"})),
    }


def cures(units: int, gain: float, forget_bias: float, keep: float = 0.5) -> dict[str, Setup]:
    """Return a SimpleRNN in trouble ('none') and every cure for it.

    Args:
        units: of every network, and its embedding's size.
        gain: recurrent gain of the network in trouble.
        forget_bias: of the LSTM with a raised one.
        keep: share of the steps left by truncation, and share of the text left by a shorter input.
    """
    sick = ModelChoices(architecture="simple_rnn", units=units, embedding=units, recurrent_gain=gain)

    def instead(**changes: object) -> Setup:
        return Setup(sick.model_copy(update={"recurrent_gain": 1.0, **changes}))

    return {
        "none": Setup(sick),
        "orthogonal": instead(recurrent_initializer="orthogonal"),
        "identity": instead(recurrent_initializer="identity", activation="relu"),
        "gru": instead(architecture="gru"),
        "lstm": instead(architecture="lstm", forget_bias=0.0),
        "forget_bias": instead(architecture="lstm", forget_bias=forget_bias),
        "relu": Setup(sick.model_copy(update={"activation": "relu"})),
        "mean": Setup(sick.model_copy(update={"readout": "mean"})),
        "truncation": Setup(sick, keep=keep),
        "shorter": Setup(sick, share=keep),
    }


def measure(setups: Mapping[str, Setup], words: np.ndarray, seed: int, strength: float) -> dict[str, StateFlow]:
    """Measure every network on the same words.

    Args:
        setups: networks by name.
        words: (steps,) any integers; the same one is the same word.
        seed: of all draws; the embedding is the same for all.
        strength: standard deviation of the embedding's numbers.
    """
    ids, vocabulary = numbered(words)
    return {name: _measure(setup, ids, vocabulary, seed, strength) for name, setup in setups.items()}


def _measure(setup: Setup, ids: np.ndarray, vocabulary: int, seed: int, strength: float) -> StateFlow:
    read = ids[len(ids) - max(1, round(setup.share * len(ids))) :]
    flow = state_flow(untrained(setup.model, vocabulary, seed, strength), read)
    if setup.keep == 1.0:
        return flow
    kept = np.arange(len(flow.norm)) <= round(setup.keep * len(read))
    return StateFlow(np.where(kept, flow.norm, -np.inf), flow.direct)
