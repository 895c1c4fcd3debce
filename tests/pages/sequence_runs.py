"""Runs on sequences in a library of a test's own: what the tests of the page about memory share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import synthetic
from rnnviz.data.library import Library
from rnnviz.jobs import preparation
from rnnviz.jobs.jobs import Jobs
from rnnviz.nn.answers import answer
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.records import Outcome
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.networks import random_weights
from tests.pages.conftest import stands_behind

SMALL = {"length": 12, "units": 4, "subset": 60, "test_subset": 30, "batch_size": 20, "epochs": 1}


@contextmanager
def empty_library(folder: Path) -> Iterator[Backend]:
    store, library = Store(folder, shipped=folder / "none"), Library(folder / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False))) as opened:
        yield opened
    store.close()


def keep(behind: Backend, grown: float = 1.0, status: str = "finished", **choices: object) -> SequencesConfig:
    """Put a finished run with random weights into the library, its recurrent kernels so many times as large."""
    config = SequencesConfig.from_flat(SMALL | choices)
    source = preparation.source(config, behind.library)
    assert source
    behind.store.create(config.run_id(source.fingerprint), config.describe(), config, source.fingerprint)
    run = behind.store.claim()
    assert run
    weights = {k: random_weights(config.network(), config.steps, k, np.float32) for k in (0, 1)}
    for name, array in weights[1].arrays.items():
        array *= grown if "recurrent" in name else 1
    test = synthetic.build(config.data, 0).test
    with np.errstate(over="ignore", invalid="ignore"):
        read = answer(weights[1], test.inputs)
    outputs = (read.outputs if config.shape.every_step else read.last).astype(np.float32)
    counts = np.ones(outputs.shape[:-1], np.float32) if test.weights is None else test.weights
    evaluation = SequenceEvaluation(
        test.index, test.targets, outputs, counts, np.array(config.goal.tolerance, np.float32)
    )
    snapshots = {k: each.arrays for k, each in weights.items()}
    behind.store.keep(run, Outcome(status, "", 1, snapshots, evaluation, b"keras", None))
    return config


def address(config: SequencesConfig, **more: object) -> dict[str, object]:
    """Return the parameters that open the page on a run."""
    usual = SequencesConfig().flat()
    told = {f"me_{name}": value for name, value in config.flat().items() if value != usual[name]}
    return told | {f"me_{name}": value for name, value in more.items()}
