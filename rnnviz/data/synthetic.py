"""Tasks made of numbers, from a seed: puzzles with known answers, and series."""

from typing import Final

import numpy as np

from rnnviz.choices.sequences import SequenceData
from rnnviz.data import series
from rnnviz.data.dataset import TaskDataset
from rnnviz.data.puzzles import PUZZLES

VERSION: Final = "made-2"  # of the makers: a run's fingerprint, so that new makers never meet old runs
_TEST_SEED: Final = 0  # the same unseen sequences for every run


def build(choices: SequenceData, seed: int, own: np.ndarray | None = None) -> TaskDataset:
    """Return the sequences of one run: training and validation follow from `seed`, the test from the choices alone.

    Args:
        choices: which task, and how much of it.
        seed: of the run.
        own: (points,) a learner's series, where the choices ask for one.

    Raises:
        ValueError: the series is missing or too short, in one sentence.
    """
    if choices.task == "series":
        return series.build(choices, seed, own)
    make = PUZZLES[choices.task].make
    seen = make(choices, choices.subset, np.random.default_rng((seed, 1)))
    tested = make(choices, choices.test_subset, np.random.default_rng((_TEST_SEED, 2)))
    learned, validated = slice(choices.learnt_from), slice(choices.learnt_from, None)
    return TaskDataset(seen.take(learned), seen.take(validated), tested)
