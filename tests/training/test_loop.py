"""Training: the same seed gives the same curve, and every batch and epoch is reported."""

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs.artifacts import MAX_SNAPSHOTS
from tests.training.watched import TINY, Watcher, train

pytestmark = pytest.mark.tf


def test_every_batch_and_epoch_is_reported():
    watcher = Watcher()
    outcome = train(from_flat(TINY), watcher)
    assert [row.step for row in watcher.steps] == list(range(1, 16))  # 3 epochs of 80 / 16 batches
    assert [(row.epoch, row.step) for row in watcher.epochs] == [(1, 5), (2, 10), (3, 15)]
    assert watcher.steps[-1].epoch == 3
    assert outcome.status == "finished"
    assert sorted(outcome.snapshots) == [0, 1, 2, 3]
    assert outcome.evaluation.outputs.shape == (40,)
    mean = np.mean([row.loss for row in watcher.steps[:5]])
    assert watcher.epochs[0].loss == pytest.approx(mean, rel=1e-6)


@pytest.mark.parametrize("choices", [{}, {"dropout": 0.3, "recurrent_dropout": 0.2}, {"optimizer": "rmsprop"}])
def test_same_seed_same_curve_also_on_a_worker_that_trained_something_else_between(choices):
    config = from_flat(TINY | choices)
    one, other, again = Watcher(), Watcher(), Watcher()
    train(config, one)
    train(from_flat(TINY | choices | {"seed": 1}), other)
    train(config, again)
    assert one.losses() == again.losses()
    assert one.losses() != other.losses()


@pytest.mark.parametrize("at_once", [2, 4, None])
def test_batches_that_go_together_are_learned_from_as_one_after_another(at_once):
    """Five batches an epoch, the last one not full, and dropout, whose generators go on from batch to batch."""
    config = from_flat(TINY | {"batch_size": 18, "dropout": 0.2, "embedding_dropout": 0.2, "early_stopping": 3})
    apart, together = Watcher(), Watcher()
    one, other = train(config, apart), train(config, together, at_once=at_once)
    assert [row[:7] for row in together.steps] == [row[:7] for row in apart.steps]  # all but the speed
    halves, whole = (np.array([row[:8] for row in each.epochs]) for each in (together, apart))
    assert np.array_equal(halves, whole, equal_nan=True)
    for name, array in one.snapshots[3].items():
        assert np.array_equal(array, other.snapshots[3][name])


def test_early_stopping_keeps_the_best_epoch():
    watcher = Watcher()
    config = from_flat(TINY | {"epochs": 60, "early_stopping": 2, "learning_rate": 0.5})
    outcome = train(config, watcher)
    losses = [row.val_loss for row in watcher.epochs]
    assert len(losses) < 60
    assert outcome.final_epoch == 1 + int(np.argmin(losses))
    assert len(losses) - outcome.final_epoch == 2


def test_many_epochs_keep_a_bounded_number_of_snapshots():
    outcome = train(from_flat(TINY | {"epochs": 60}), Watcher())
    epochs = sorted(outcome.snapshots)
    assert len(epochs) <= MAX_SNAPSHOTS
    assert (epochs[0], epochs[-1]) == (0, 60)


@pytest.mark.parametrize("at_once", [1, 4])
def test_a_loss_that_is_no_number_ends_the_run_and_says_where(at_once):
    config = from_flat(TINY | {"architecture": "simple_rnn", "activation": "relu", "recurrent_gain": 5.0,
                               "optimizer": "sgd", "learning_rate": 10.0})  # fmt: skip
    watcher = Watcher()
    outcome = train(config, watcher, at_once=at_once)
    assert outcome.status == "diverged"
    last = watcher.steps[-1]
    assert not np.isfinite(last.loss) or not np.isfinite(last.norm)
    assert f"step {last.step}" in outcome.message
    assert all(np.isfinite(row.loss) for row in watcher.steps[:-1])
    assert (
        not watcher.epochs
    )  # in its first epoch, so that nothing was learned: no scores, and the weights of the start
    assert outcome.final_epoch == 0
    assert len(outcome.evaluation.labels) == 0
    assert all(np.isfinite(array).all() for array in outcome.snapshots[0].values())


# --------------------------------------------------------------------------------------------------- clipping


def test_runs_that_differ_in_clipping_alone_begin_at_the_same_loss_and_gradient():
    off, on = Watcher(), Watcher()
    train(from_flat(TINY | {"optimizer": "sgd"}), off)
    train(from_flat(TINY | {"optimizer": "sgd", "clipping": "global_norm", "clip_threshold": 0.05}), on)
    assert off.steps[0].loss == pytest.approx(on.steps[0].loss, rel=1e-6)
    assert off.steps[0].norm == pytest.approx(on.steps[0].norm, rel=1e-5)
    assert on.steps[0].clipped_norm == pytest.approx(0.05, rel=1e-5)


def test_the_shuffle_depends_on_seed_and_epoch_and_leaves_nobody_out():
    from rnnviz.training.loop import batches

    order = np.concatenate(list(batches(50, 8, 3, 1)))
    assert sorted(order) == list(range(50))
    assert np.array_equal(order, np.concatenate(list(batches(50, 8, 3, 1))))
    assert not np.array_equal(order, np.concatenate(list(batches(50, 8, 3, 2))))
    assert not np.array_equal(order, np.concatenate(list(batches(50, 8, 4, 1))))
