"""What the views show, computed once per choice for all sessions."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import streamlit as st

from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.gradients import matrices
from rnnviz.gradients.chosen_matrix import ChosenMatrix
from rnnviz.gradients.linear_flow import LinearFlow, linear_flow, start_vector
from rnnviz.gradients.nonlinear_flow import JacobianFlow, jacobian_flow
from rnnviz.gradients.spectra import Spectrum, spectrum
from rnnviz.gradients.state_flow import StateFlow, comparison, cures, measure, word_vectors
from rnnviz.ui.cached.shelf import kept

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Comparison:
    """What was chosen of networks that are compared on the same words."""

    units: int
    forget_bias: float
    cell_gain: float
    text: int
    T: int
    seed: int
    strength: float

    @classmethod
    def of(cls, values: Values) -> Self:
        """Pick these choices out of all those of the page."""
        return cls(**{field.name: values[field.name] for field in fields(cls)})


def chosen(values: Values) -> Spectrum:
    """Return the matrix of the choices, taken apart."""
    return _spectrum(ChosenMatrix.of(values))


@kept()
def _spectrum(matrix: ChosenMatrix) -> Spectrum:
    return spectrum(matrix.build())


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
    return _compared(Comparison.of(values))


def cured(values: Values) -> dict[str, StateFlow]:
    """Return the SimpleRNN in trouble and every cure on the chosen text."""
    return _cured(Comparison.of(values))


@kept()
def _compared(of: Comparison) -> dict[str, StateFlow]:
    return measure(comparison(of.units, 1.0, of.forget_bias), words(vars(of)), of.seed, of.strength)


@kept()
def _cured(of: Comparison) -> dict[str, StateFlow]:
    return measure(cures(of.units, of.cell_gain, of.forget_bias), words(vars(of)), of.seed, of.strength)
