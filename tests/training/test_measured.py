"""What a step measures: losses, norms and weights are those of Keras, on batches that are not full too."""

from collections.abc import Iterator

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.data.subsets import class_weights
from rnnviz.runs.evaluations import Evaluation
from tests.training.watched import TINY, Watcher, dataset, train

pytestmark = pytest.mark.tf


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


@pytest.fixture
def words_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let each word go through the kernel once, however small the network."""
    from rnnviz.training import compiled
    from rnnviz.training.recurrent import words

    monkeypatch.setattr(words.Words, "worth", lambda self, kernel: True)
    compiled._kept.cache_clear()
    yield
    compiled._kept.cache_clear()


@pytest.mark.parametrize("rule", ["none", "value", "norm", "global_norm"])
def test_norms_of_words_that_went_through_the_kernel_once(rule, words_once):
    assert_norms(rule, "lstm")


@pytest.mark.parametrize("rule", ["none", "value", "norm", "global_norm"])
def test_norms_are_those_before_and_after_the_rule(rule):
    assert_norms(rule, "simple_rnn")


def assert_norms(rule: str, architecture: str) -> None:
    import keras
    import tensorflow as tf

    from rnnviz.training import keras_models
    from rnnviz.training.loop import batches

    choices = {"clipping": rule, "clip_threshold": 0.01, "optimizer": "sgd", "epochs": 1}
    config = from_flat(TINY | {"architecture": architecture} | choices)
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
    assert first.norm == pytest.approx(float(tf.linalg.global_norm(gradients)), rel=1e-5)
    if rule == "none":
        assert first.norm == first.clipped_norm
    else:
        assert first.norm > first.clipped_norm


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


@pytest.mark.parametrize("broken", [np.nan, np.inf, -np.inf])
def test_a_row_that_is_no_number_leaves_no_norm(broken):
    import tensorflow as tf

    from rnnviz.training.step import _of_batch

    @tf.function(jit_compile=True, autograph=False)
    def norm(values):
        return _of_batch([[tf.IndexedSlices(values, tf.constant([4, 2, 4]), tf.constant([6, 2]))]])[1]

    rows = np.array([[3, 0], [0, 4], [9, 0]], np.float32)
    assert float(norm(rows)) == pytest.approx(np.hypot(12, 4))
    rows[1, 1] = broken
    assert not np.isfinite(float(norm(rows)))
