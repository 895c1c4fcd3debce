"""An experiment that is interrupted again and again gives the same record as one that is not."""

from functools import partial
from itertools import chain, repeat
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.presets import PRESETS
from rnnviz.config.run import from_flat
from rnnviz.data import sample_reviews, subsets
from rnnviz.reproduce import records
from rnnviz.reproduce.experiments import EXPERIMENTS, Experiment, chosen
from rnnviz.reproduce.records import Record
from rnnviz.reproduce.running import InterruptedRunError, Progress, in_words, run
from tests.logged import Logged

CONFIG = from_flat(
    {
        "source": "sample",
        "architecture": "simple_rnn",
        "vocabulary": 500,
        "maxlen": 8,
        "embedding": 3,
        "units": 3,
        "subset": 120,
        "test_subset": 40,
        "epochs": 3,
    }
)
SMALL = Experiment("small", "Small", CONFIG, "tae_simple_rnn", 1)


@pytest.mark.tf
def test_an_interrupted_experiment_ends_as_one_that_was_not(tmp_path: Path) -> None:
    dataset = subsets.build(sample_reviews.generate().corpus, CONFIG.data, 0)
    whole = run(SMALL, CONFIG, dataset, tmp_path / "whole", command="x")
    pieces: Record | None = None
    stops = 0
    while pieces is None:
        after_two = partial(next, chain([False, False], repeat(True)))
        try:
            pieces = run(SMALL, CONFIG, dataset, tmp_path / "pieces", command="x", stopped=after_two)
        except InterruptedRunError:
            stops += 1
    assert stops > 2
    assert not (tmp_path / "pieces").exists()
    without_time = [[row._replace(seconds=0.0) for row in one.epochs] for one in (whole, pieces)]
    assert without_time[0] == without_time[1]
    assert (whole.right, whole.loss, whole.tested) == (pieces.right, pieces.loss, pieces.tested)
    path = records.write(pieces, tmp_path)
    assert records.read(path) == pieces
    assert records.read_all(tmp_path) == [pieces]


def test_a_file_that_is_no_record_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.seed-0.json").write_text("{}")
    with pytest.raises(ValueError, match=r"x\.seed-0\.json is no record"):
        records.read_all(tmp_path)


def test_bits_come_back() -> None:
    right = np.random.default_rng(0).random(25) < 0.5
    one = Record("e", 0, "", {}, {}, "finished", 1, (), 1.0, 0.5, records.packed(right), 25)
    np.testing.assert_array_equal(one.verdicts, right)


def test_experiments_are_found_by_name_and_beginning() -> None:
    assert [one.key for one in chosen(["tae_lstm"])] == ["tae_lstm"]
    assert len(chosen(["tae_*"])) == 5
    assert len(chosen([])) == 11
    assert {one.config.training.batch_size for one in chosen(["cnn_lstm*"])} == {15, 30, 60, 120}
    assert len(chosen(["tae_lstm", "tae_*"])) == 5  # none twice
    with pytest.raises(ValueError, match="no experiment called 'gpt'"):
        chosen(["gpt"])
    assert all(one.preset in EXPERIMENTS for one in EXPERIMENTS.values())
    assert all(EXPERIMENTS[one.mended_key].config == one.mended for one in PRESETS)


def test_how_long_it_still_takes(logged: Logged) -> None:
    now = [0.0]
    progress = Progress("x", 2, steps=200, first=100, clock=lambda: now[0])
    now[0] = 30.0
    progress.step(150)
    assert logged.told() == ["x: step 150 of 200, about 30 s left"]
    assert [in_words(s) for s in (99, 600, 7200)] == ["99 s", "10 min", "2.0 h"]
