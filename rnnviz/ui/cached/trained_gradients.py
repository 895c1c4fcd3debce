"""What is measured in a trained run, per snapshot; kept, because a pass over a batch takes a moment."""

from dataclasses import dataclass

import numpy as np

from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, pad_rows
from rnnviz.data.subsets import split
from rnnviz.gradients.spectra import Spectrum
from rnnviz.gradients.trained import (
    Bands,
    ByStep,
    Pass,
    Truncation,
    bands,
    by_step,
    kernel_spectra,
    run_back,
    truncation,
)
from rnnviz.nn.cells import CELLS
from rnnviz.runs.records import Run, RunKey, Snapshot
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain

REVIEWS = 24
SNAPSHOTS = 12  # of a long run so many epochs are measured, evenly spread


@dataclass(frozen=True)
class Measured:
    """One recurrent layer at one epoch."""

    by_step: dict[str, ByStep]  # by state: 'hidden', and 'cell' for an LSTM
    bands: Bands
    truncation: Truncation
    spectra: dict[str, Spectrum]  # by block of the recurrent kernel
    reviews: int


def epochs(run: Run) -> list[int]:
    """Return the snapshots of a run that are measured, ascending."""
    every = stored.epochs(run.key)
    picked = np.linspace(0, len(every) - 1, min(len(every), SNAPSHOTS)).round().astype(int)
    return [every[k] for k in picked]


@kept()
def paths(key: RunKey) -> list[str]:
    """Return the recurrent layers of a run, one per reading direction, the top one first."""
    run = stored.run(key.run_id)
    ending = "/recurrent_kernel"
    return [
        name.removesuffix(ending) for name in stored.weights(run.at(epochs(run)[0])).arrays if name.endswith(ending)
    ][::-1]


@kept(spinner=plain("sending back"))
def measured(snapshot: Snapshot, path: str) -> Measured:
    """Return everything about one layer at one epoch.

    Raises:
        ValueError: it cannot be measured, in one sentence.
        FileNotFoundError: a file of the run is missing.
    """
    done = _pass(snapshot)
    layer, _ = done.layer(path)
    states = CELLS[layer.kind].states
    return Measured(
        by_step={state: by_step(done, path, state) for state in states},
        bands=bands(done, path),
        truncation=truncation(done, path),
        spectra=kernel_spectra(done.weights, path, layer.kind),
        reviews=len(done.trace.ids),
    )


@kept()
def _pass(snapshot: Snapshot) -> Pass:
    run = stored.run(snapshot.run_id)
    corpus = stored.reviews_of(run)
    if corpus is None:
        raise NotAtHandError(plain("reviews gone for gradients"))
    ids, labels = _tests(run, corpus)
    return run_back(stored.weights(snapshot), ids, labels)


def _tests(run: Run, corpus: Corpus) -> tuple[np.ndarray, np.ndarray]:
    """Return the first test reviews of a run as ids (reviews, time) and labels (reviews,)."""
    data = run.config.data
    index = split(corpus, data, run.config.training.seed)[2][:REVIEWS]
    ids = pad_rows(corpus.test, index, Encoding.of(data))
    return ids, corpus.test.labels[index]
