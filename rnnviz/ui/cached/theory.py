"""What the views show, computed once per choice for all sessions."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import streamlit as st

from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.gradients import chosen_matrix, matrices
from rnnviz.gradients.linear_flow import LinearFlow, linear_flow, start_vector
from rnnviz.gradients.nonlinear_flow import JacobianFlow, jacobian_flow
from rnnviz.gradients.spectra import Spectrum, spectrum
from rnnviz.gradients.state_flow import StateFlow, comparison, cures, measure, word_vectors

MATRIX = ("kind", "n", "rho", "angle", "departure", "gain", "block", "seed")
WORDS = ("text", "T", "seed", "strength")
Values = Mapping[str, Any]


def chosen(values: Values) -> Spectrum:
    """Return the matrix of the choices, taken apart."""
    return _spectrum(*(values[name] for name in MATRIX))


@st.cache_resource(max_entries=300, show_spinner=False)
def _spectrum(
    kind: str, n: int, rho: float, angle: int, departure: float, gain: float, block: str, seed: int
) -> Spectrum:
    return spectrum(
        chosen_matrix.build(
            kind, n=n, rho=rho, angle=angle, departure=departure, gain=gain, block=block, seed=seed
        )
    )  # fmt: skip


def gradient(values: Values) -> np.ndarray:
    """Return the gradient at the last step, (n,)."""
    return start_vector(len(chosen(values).matrix), values["seed"])


def linear(values: Values) -> LinearFlow:
    """Return the gradient pushed back through the chosen matrix."""
    return linear_flow(chosen(values), gradient(values), values["T"])


def through(values: Values) -> JacobianFlow:
    """Return the Jacobian products of the chosen matrix and activation on the chosen text.

    Raises:
        ValueError: the state overflows.
    """
    found = chosen(values)
    start = None
    if values["kind"] == "gated_off":
        inputs = np.tile(matrices.GATED_OFF_INPUT, (values["T"], 1))
        start = matrices.GATED_OFF_STATE
    else:
        inputs = word_vectors(words(values), len(found.matrix), values["seed"], values["strength"])
    return jacobian_flow(found, inputs, values["activation"], gradient(values), start)


def words(values: Values) -> np.ndarray:
    """Return the ranks of the words that are read, (T,): T words from the start of the chosen review on."""
    reviews = _corpus().train
    first = int(reviews.offsets[values["text"]])
    return np.asarray(reviews.ranks[first : first + values["T"]])


def reading(values: Values, most: int = 8) -> str:
    """Return the first words of the text."""
    return " ".join(_corpus().words[rank - 1] for rank in words(values)[:most])


@st.cache_resource(max_entries=1, show_spinner=False)
def _corpus() -> Corpus:
    return sample_reviews.generate(80).corpus


def cells(values: Values) -> dict[str, StateFlow]:
    """Return SimpleRNN, LSTM and GRU on the chosen text."""
    return _compared(*(values[name] for name in ("units", "forget_bias", *WORDS)))


def cured(values: Values) -> dict[str, StateFlow]:
    """Return the SimpleRNN in trouble and every cure on the chosen text."""
    return _cured(*(values[name] for name in ("units", "forget_bias", *WORDS, "cell_gain")))


@st.cache_resource(max_entries=100, show_spinner=False)
def _compared(
    units: int, forget_bias: float, text: int, steps: int, seed: int, strength: float
) -> dict[str, StateFlow]:
    return measure(comparison(units, 1.0, forget_bias), words({"text": text, "T": steps}), seed, strength)


@st.cache_resource(max_entries=100, show_spinner=False)
def _cured(
    units: int, forget_bias: float, text: int, steps: int, seed: int, strength: float, gain: float
) -> dict[str, StateFlow]:
    return measure(cures(units, gain, forget_bias), words({"text": text, "T": steps}), seed, strength)
