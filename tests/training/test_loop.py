"""Training: the same seed gives the same curve, a stop loses nothing, and the norms are those of the gradient."""

from typing import Any

import numpy as np
import pytest

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.data.subsets import class_weights
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Checkpoint

pytestmark = pytest.mark.tf

TINY = {
    "source": "sample", "vocabulary": 40, "maxlen": 12, "subset": 100, "test_subset": 40, "embedding": 4, "units": 3,
    "batch_size": 16, "epochs": 3,
}  # fmt: skip


def dataset(seed: int = 0) -> Dataset:
    """Rows in which a review is positive when its first word is one of the first half."""
    rng = np.random.default_rng(seed)

    def rows(n: int) -> Rows:
        ids = rng.integers(3, 40, (n, 12)).astype(np.int32)
        return Rows(ids, (ids[:, -1] < 20).astype(np.uint8), np.arange(n, dtype=np.int32))

    return Dataset(rows(80), rows(20), rows(40))


class Watcher:
    """Records what a run reports, and asks it to stop before a given step."""

    def __init__(self, stop_before: int | None = None) -> None:
        self.steps: list[Any] = []
        self.epochs: list[Any] = []
        self.phases: list[Any] = []
        self.asked, self.stop_before = 0, stop_before

    def report(self, kind: str, value: object) -> None:
        {"step": self.steps, "epoch": self.epochs, "phase": self.phases}[kind].append(value)

    def stopped(self) -> bool:
        return self.stop_before is not None and len(self.steps) + 1 >= self.stop_before

    def losses(self) -> list[float]:
        return [row.loss for row in self.steps]


def train(config: RunConfig, watcher: Watcher, *, checkpoint=None, stopped=None, at_once: int | None = 1):
    """Train, looking after every batch whether the watcher wants a stop."""
    from rnnviz.training import loop

    stopped = stopped or watcher.stopped
    return loop.train(config, dataset(), report=watcher.report, stopped=stopped, checkpoint=checkpoint, at_once=at_once)


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


def test_a_last_batch_that_is_not_full_counts_its_own_reviews_only():
    from rnnviz.training import keras_models, loop

    config = from_flat(TINY | {"batch_size": 32, "epochs": 1})  # 80 = 32 + 32 + 16
    watcher = Watcher()
    train(config, watcher)
    assert len(watcher.steps) == 3
    # The first batch of 32 and then, with the weights at that point, the last 16 alone.
    rows, layers = dataset().train, config.network()
    model = keras_models.build(layers, 12)
    batch = next(iter(loop.batches(80, 32, 0, 0)))
    loss = keras_models.keras.losses.binary_crossentropy(rows.labels[batch][:, None], model(rows.ids[batch]))
    assert watcher.steps[0].loss == pytest.approx(float(np.mean(loss)), rel=1e-4)
    full = from_flat(TINY | {"batch_size": 16, "epochs": 1, "learning_rate": 1e-12})
    short = from_flat(TINY | {"batch_size": 64, "epochs": 1, "learning_rate": 1e-12})
    by_16, by_64 = Watcher(), Watcher()
    train(full, by_16)
    train(short, by_64)
    assert by_64.steps[1].loss == pytest.approx(by_16.steps[4].loss, rel=1e-5)  # the same last 16 reviews
    assert by_64.steps[1].norm == pytest.approx(by_16.steps[4].norm, rel=1e-4)


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


def test_early_stopping_keeps_the_best_epoch():
    watcher = Watcher()
    config = from_flat(TINY | {"epochs": 60, "early_stopping": 2, "learning_rate": 0.5})
    outcome = train(config, watcher)
    losses = [row.val_loss for row in watcher.epochs]
    assert len(losses) < 60
    assert outcome.final_epoch == 1 + int(np.argmin(losses))
    assert len(losses) - outcome.final_epoch == 2


@pytest.mark.parametrize("output", ["sigmoid", "linear"])
def test_losses_of_a_saturated_network_are_those_of_keras(output):
    """A verdict bias of 30 on labels 0, 1, 0, 0: 22.5 a review, for the training step, the validation and the test."""
    from rnnviz.training import compiled, loop

    config = from_flat(TINY | {"architecture": "simple_rnn", "output": output, "epochs": 1, "optimizer": "sgd",
                               "learning_rate": 1e-9, "batch_size": 4})  # fmt: skip
    rows = Rows(dataset().train.ids[:4], np.array([0, 1, 0, 0], np.uint8), np.arange(4, dtype=np.int32))
    steps = compiled.compiled(config.network(), 12, config.training)
    watcher = Watcher()
    run = loop._Run(config, Dataset(rows, rows, rows), steps, watcher.report, watcher.stopped, None)
    verdict = steps.model.layers[-1]
    verdict.kernel.assign(np.zeros(verdict.kernel.shape))
    verdict.bias.assign([30.0])
    status, message = run.learn()
    outcome = run.outcome(status, message)
    steps.model.compile(loss="binary_crossentropy")
    theirs = steps.model.evaluate(rows.ids, rows.labels, verbose=0)
    assert theirs == pytest.approx(22.5 if output == "sigmoid" else 11.957, abs=1e-3)
    assert watcher.steps[0].loss == pytest.approx(theirs, rel=1e-6)
    assert watcher.epochs[0].val_loss == pytest.approx(theirs, rel=1e-6)
    assert isinstance(outcome.evaluation, Evaluation)
    assert outcome.evaluation.loss == pytest.approx(theirs, rel=1e-6)
    assert len(outcome.evaluation.logits) == (4 if output == "sigmoid" else 0)


def test_many_epochs_keep_a_bounded_number_of_snapshots():
    from rnnviz.training import loop

    outcome = train(from_flat(TINY | {"epochs": 60}), Watcher())
    epochs = sorted(outcome.snapshots)
    assert len(epochs) <= loop.MAX_SNAPSHOTS
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


@pytest.mark.parametrize("rule", ["none", "value", "norm", "global_norm"])
def test_norms_are_those_before_and_after_the_rule(rule):
    import keras
    import tensorflow as tf

    from rnnviz.training import keras_models
    from rnnviz.training.loop import batches

    config = from_flat(TINY | {"clipping": rule, "clip_threshold": 0.01, "optimizer": "sgd", "epochs": 1})
    watcher = Watcher()
    train(config, watcher)
    first = watcher.steps[0]

    # One step of Keras' own optimizer with its own clipping, on the same batch. The embedding's gradient is made dense
    # first: Keras clips the rows of a sparse one before rows of the same word are added up.
    batch, rows = next(iter(batches(80, 16, 0, 0))), dataset().train
    model = keras_models.build(config.network(), 12)
    start = [keras_models.to_numpy(v) for v in model.trainable_variables]
    arguments = {"value": {"clipvalue": 0.01}, "norm": {"clipnorm": 0.01}, "global_norm": {"global_clipnorm": 0.01}}
    with tf.GradientTape() as tape:
        loss = keras.losses.binary_crossentropy(rows.labels[batch][:, None].astype("float32"), model(rows.ids[batch]))
        loss = tf.reduce_mean(loss)
    gradients = [tf.convert_to_tensor(g) for g in tape.gradient(loss, model.trainable_variables)]
    keras.optimizers.SGD(0.01, **arguments.get(rule, {})).apply(gradients, model.trainable_variables)
    moved = [(s - keras_models.to_numpy(v)) / 0.01 for s, v in zip(start, model.trainable_variables, strict=True)]
    # What Keras' own optimizer moved the weights by is the clipped gradient.
    assert first.clipped_norm == pytest.approx(np.sqrt(sum((m**2).sum() for m in moved)), rel=2e-3)
    if rule == "none":
        assert first.norm == first.clipped_norm
    else:
        assert first.norm > first.clipped_norm


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


def test_class_weights_are_those_of_keras():
    """An uneven batch that is not full: loss and weights after a step of Keras' own fit with class_weight."""
    import keras

    from rnnviz.training import compiled

    config = from_flat(TINY | {"architecture": "simple_rnn", "optimizer": "sgd", "learning_rate": 0.5})
    labels = (np.arange(13) % 4 == 0).astype(np.uint8)
    rows = Rows(dataset().train.ids[:13], labels, np.arange(13, dtype=np.int32))
    weights = class_weights(labels)
    steps = compiled.compiled(config.network(), 12, config.training)
    theirs = keras.models.clone_model(steps.model)
    theirs.set_weights(steps.model.get_weights())
    theirs.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy", metrics=["accuracy"])
    history = theirs.fit(rows.ids, labels, batch_size=16, class_weight=dict(enumerate(weights)), verbose=0).history
    plain, measured = steps.tell(rows).values, steps.learn(rows.weighted(weights), [np.arange(13)])[0]
    assert measured.loss == pytest.approx(history["loss"][0], rel=1e-6)
    assert measured.accuracy == pytest.approx(history["accuracy"][0], rel=1e-6)
    assert measured.accuracy == pytest.approx(np.mean((plain[:, 0] > 0.5) == labels), rel=1e-6)
    for mine, other in zip(steps.model.get_weights(), theirs.get_weights(), strict=True):
        np.testing.assert_allclose(mine, other, atol=1e-6)
