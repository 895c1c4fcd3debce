"""Four cells with weights set by hand for one task: count the pulses, and start again at a reset.

One unit, two inputs: pulse and reset, 0 or 1. A weight of 2 * SURE opens
a gate from sigmoid(-SURE) to sigmoid(SURE), all but from 0 to 1.
"""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from rnnviz.nn.cells.base import Cell
from rnnviz.nn.driven import Driven, drive, one_unit

SURE: Final = 9.0  # sigmoid(9) = 0.9999
GENTLE: Final = 0.2  # what a pulse adds in the GRU, which has room up to 1: six of them are told apart
FIRES_AT: Final = 3  # the count at which the LSTM with peepholes opens its output gate
KINDS: Final = ("lstm_1997", "lstm", "lstm_peephole", "gru_classic")


def cell(kind: str) -> Cell[Any]:
    """Return one of KINDS with its weights.

    i opens at a pulse and the candidate is then 1, so that a pulse adds 1; f shuts at a reset; o stays open. The peephole
    holds o shut until the cell state passes FIRES_AT - 1/2. In the GRU z lets in what a pulse or a reset brings, r shuts at a
    reset.

    Raises:
        KeyError: it is none of them.
    """
    return {"lstm_1997": _lstm_1997, "lstm": _lstm, "lstm_peephole": _peephole, "gru_classic": _gru}[kind]()


def run(kind: str, pulses: np.ndarray, resets: np.ndarray) -> Driven:
    """Run a cell over pulses and resets, each (steps,).

    Raises:
        KeyError: it is none of KINDS.
    """
    made = cell(kind)
    return drive(made, made.input_sums(np.stack([pulses, resets], axis=-1)), {})


def alike(runs: Mapping[str, Driven], *, tolerance: float = 1e-6) -> tuple[str, ...]:
    """Return the kinds whose memory is that of the first of them at every step: the largest such group; () where all differ."""
    paths = {kind: run.path for kind, run in runs.items()}
    groups = [
        tuple(kind for kind, path in paths.items() if np.abs(path - first).max() <= tolerance)
        for first in paths.values()
    ]
    largest = max(groups, key=len, default=())
    return largest if len(largest) > 1 else ()


def _lstm_1997() -> Cell[Any]:
    return one_unit("lstm_1997", [[2 * SURE, SURE, 0], [0, 0, 0]], [0, 0, 0], [-SURE, 0, SURE])


def _lstm() -> Cell[Any]:
    return one_unit("lstm", [[2 * SURE, 0, SURE, 0], [0, -2 * SURE, 0, 0]], [0, 0, 0, 0], [-SURE, SURE, 0, SURE])


def _peephole() -> Cell[Any]:
    peepholes = np.array([[0.0], [0.0], [2 * SURE]])
    shut = -2 * SURE * (FIRES_AT - 0.5)
    kernel = [[2 * SURE, 0, SURE, 0], [0, -2 * SURE, 0, 0]]
    return one_unit("lstm_peephole", kernel, [0, 0, 0, 0], [-SURE, SURE, 0, shut], peepholes=peepholes)


def _gru() -> Cell[Any]:
    kernel = [[-2 * SURE, 0, GENTLE], [-2 * SURE, -2 * SURE, 0]]
    return one_unit("gru_classic", kernel, [0, 0, 1], [SURE, SURE, 0])
