"""The twin runs: they differ in nothing but clipping, down to their first training step."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from rnnviz import lessons
from rnnviz.config import twins
from rnnviz.config.run import problems
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.runs.records import EpochRow, StepRow

CLIPPING = {"clipping", "clip_threshold"}


@pytest.mark.parametrize("source", ["sample", "imdb"])
@pytest.mark.parametrize("race", [False, True])
@pytest.mark.parametrize("pair", twins.PAIRS)
def test_they_differ_in_nothing_but_clipping(pair, race, source):
    free, *clipped = twins.configs(pair, source=source, race=race, seed=5).values()
    assert free.training.clipping == "none"
    assert len(clipped) == (3 if race else 1)
    for config in (free, *clipped):
        assert problems(config.flat()) == {}
    for config in clipped:
        different = {name for name, value in config.flat().items() if value != free.flat()[name]}
        assert "clipping" in different
        assert different <= CLIPPING
        assert config.run_id("data") != free.run_id("data")


def test_a_seed_is_another_pair():
    first, second = (twins.configs("calm", seed=seed)["no clipping"] for seed in (0, 1))
    assert first.run_id("data") != second.run_id("data")


def test_every_run_of_ten_seeds_is_recorded():
    assert twins.recorded().keys() == twins.PAIRS.keys()
    for pair in twins.PAIRS:
        for threshold in (None, *(twins.RACE if pair == "explodes" else (twins.THRESHOLDS[pair],))):
            assert [end.seed for end in twins.ends(pair, threshold)] == list(range(10))


def test_the_pairs_hold_on_ten_seeds():
    explodes, stalls, adam = (twins.on_all_seeds(pair) for pair in ("explodes", "stalls", "adam"))
    assert (explodes["broken"], explodes["held_broken"], explodes["better"]) == (10, 0, 10)
    assert explodes["low"] > 0.7
    assert (stalls["broken"], stalls["stuck"], stalls["held_broken"], stalls["better"]) == (0, 9, 0, 10)
    assert (adam["broken"], adam["stuck"]) == (0, 0)
    free, held = (twins.ends("calm", threshold) for threshold in (None, twins.THRESHOLDS["calm"]))
    assert [end.accuracy for end in free] == [end.accuracy for end in held]
    assert all(end.clipped == 0 for end in held)


def test_the_text_tells_the_settings_and_what_they_showed():
    """The Clipping page describes each pair in words; a changed setting or record must change the words."""
    text = {
        part.split("\n", 1)[0]: " ".join(part.split())
        for part in (lessons.TEXTS / "clipping.md").read_text(encoding="utf-8").split("### ")
    }
    about = {pair: text[f"pair {pair}"] for pair in twins.PAIRS}
    for pair, words in about.items():
        choices = twins.PAIRS[pair]
        assert ("learning rate " + f"{choices['learning_rate']:g}") in words
        assert ("momentum" in words) == ("momentum" in choices)
        if pair in ("explodes", "stalls"):
            assert f"over {choices['maxlen']} words" in words
            assert f"{choices['recurrent_gain']:g} times an orthogonal matrix" in words
    assert "momentum 0.9" in about["stalls"]
    assert f"a threshold of {twins.THRESHOLDS['calm']:g} was never reached" in text["after calm"]
    question = next(words for title, words in text.items() if title.startswith("A real network"))
    assert "ReLU, 200 words, learning rate 2." in question
    assert "[x] Its loss stops being a number" in question  # without clipping, on all ten seeds
    assert f"clipped at {twins.THRESHOLDS['explodes']:g}" in question
    held = twins.ends("explodes", twins.THRESHOLDS["explodes"])
    assert "shortens most steps" in text["histogram"]
    assert "that can work too, as the twins show" in text["histogram"]
    assert all(end.clipped > 0.5 for end in held)


def test_the_race_has_a_threshold_that_is_better_than_a_lower_and_a_higher_one():
    low, good, high = (twins.ends("explodes", threshold) for threshold in twins.RACE)
    assert all((a.accuracy or 0) > (b.accuracy or 1) for a, b in zip(good, low, strict=True))
    assert sum(end.status == "diverged" for end in high) >= 5
    assert not any(end.status == "diverged" for end in (*low, *good))


@dataclass
class Record:
    """What a run reports."""

    step: list[StepRow] = field(default_factory=list)
    epoch: list[EpochRow] = field(default_factory=list)
    phase: list[str] = field(default_factory=list)

    def __call__(self, kind, value):
        getattr(self, kind).append(value)


@pytest.mark.tf
def test_their_first_step_is_the_same_but_for_its_length():
    from rnnviz.training.loop import train

    rng = np.random.default_rng(0)
    rows = Rows(rng.integers(3, 2000, (64, 200), dtype=np.int32), np.arange(64) % 2, np.arange(64))
    dataset = Dataset(rows, rows, rows)
    changes, records = [], []
    for config in twins.configs("explodes").values():
        short = config.model_copy(
            update={
                "training": config.training.model_copy(update={"epochs": 1, "batch_size": 64, "clip_threshold": 0.05})
            }
        )
        record = Record()
        outcome = train(short, dataset, report=record, stopped=lambda: False)
        first, last = outcome.snapshots[0], outcome.snapshots[1]
        changes.append({name: last[name] - first[name] for name in first})
        records.append(record.step[0])
    free, held = records
    assert free.loss == held.loss
    assert free.norm == held.norm == free.clipped_norm
    assert held.clipped_norm == pytest.approx(0.05, rel=1e-5)
    factor = held.clipped_norm / free.norm
    assert factor < 1
    for name, change in changes[0].items():
        np.testing.assert_allclose(changes[1][name], change * factor, atol=1e-6)
