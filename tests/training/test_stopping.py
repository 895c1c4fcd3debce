"""A stop loses nothing: a run that goes on ends where an unstopped one does."""

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs.records import Checkpoint
from tests.training.watched import TINY, Watcher, dataset, train

pytestmark = pytest.mark.tf


@pytest.mark.parametrize("stop_before", [1, 4, 6, 13])
def test_a_stopped_run_that_goes_on_ends_where_an_unstopped_one_does(stop_before):
    config = from_flat(TINY | {"dropout": 0.2, "optimizer": "sgd", "momentum": 0.9, "learning_rate": 0.1})
    whole, first, second = Watcher(), Watcher(stop_before), Watcher()
    straight = train(config, whole)
    part = train(config, first)
    assert part.status == "stopped"
    assert len(first.steps) == stop_before - 1
    rest = train(config, second, checkpoint=part.checkpoint)
    assert first.losses() + second.losses() == whole.losses()
    halves, one = (np.array([row[:8] for row in rows]) for rows in (first.epochs + second.epochs, whole.epochs))
    assert np.array_equal(halves, one, equal_nan=True)  # all but the seconds
    for name, array in straight.snapshots[3].items():
        assert np.array_equal(array, rest.snapshots[3][name])


def test_a_stop_waits_for_the_batches_that_go_together():
    watcher, whole, rest = Watcher(stop_before=2), Watcher(), Watcher()
    config = from_flat(TINY)
    train(config, whole)
    part = train(config, watcher, at_once=3)
    assert len(watcher.steps) == 3
    train(config, rest, checkpoint=part.checkpoint, at_once=4)
    assert watcher.losses() + rest.losses() == whole.losses()


@pytest.mark.parametrize("at_once", [1, 4])
def test_a_stop_during_validation_validates_when_the_run_goes_on(at_once):
    config = from_flat(TINY)
    whole, first, second = Watcher(), Watcher(), Watcher()
    train(config, whole)
    looks = -(-5 // at_once)
    asked = iter([False] * looks + [True] * 9)  # the five batches of the first epoch may pass, its validation may not
    part = train(config, first, stopped=lambda: next(asked), at_once=at_once)
    assert (part.status, len(first.steps), first.epochs) == ("stopped", 5, [])
    train(config, second, checkpoint=part.checkpoint)
    assert first.losses() + second.losses() == whole.losses()
    assert [row.val_loss for row in second.epochs] == [row.val_loss for row in whole.epochs]


def test_the_first_checkpoint_comes_after_seconds_and_the_next_ones_at_their_pace():
    from rnnviz.training import loop

    config, now, saved = from_flat(TINY | {"batch_size": 1, "epochs": 1}), [0.0], list[tuple[int, float]]()

    def report(kind: str, value: object) -> None:
        now[0] += 1.0 if kind == "step" else 0.0  # every step takes a second

    def save(at: Checkpoint, snapshots: object) -> None:
        saved.append((at.step, now[0]))

    loop.train(config, dataset(), report=report, stopped=lambda: False, save=save, clock=lambda: now[0], at_once=1)
    assert saved == [(5, 5.0), (35, 35.0), (65, 65.0), (80, 80.0)]


def test_a_stop_keeps_what_was_learned():
    watcher = Watcher(stop_before=8)
    outcome = train(from_flat(TINY), watcher)
    assert sorted(outcome.snapshots) == [0, 1, 2]  # the second epoch was begun: its weights are there too
    assert outcome.final_epoch == 2
    assert not np.array_equal(outcome.snapshots[1]["lstm_1/kernel"], outcome.snapshots[2]["lstm_1/kernel"])
    assert "epoch 2 after 7 steps" in outcome.message
