"""Tasks beside reviews: the same loop learns numbers, classes and next tokens, stops and goes on at exactly that batch."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data import synthetic
from rnnviz.data.dataset import Examples, TaskDataset
from rnnviz.data.text import built_in
from rnnviz.language import windows
from rnnviz.nn.layers import Dense, Embedding, Numbers, Recurrent
from rnnviz.runs.evaluations import LanguageEvaluation, SequenceEvaluation

pytestmark = pytest.mark.tf

SYMBOL: dict[str, Any] = {
    "task": "first_symbol", "length": 6, "subset": 400, "test_subset": 50, "units": 12, "epochs": 12, "learning_rate": 0.02,
}  # fmt: skip
ADDING: dict[str, Any] = {"task": "adding", "length": 4, "subset": 200, "test_subset": 50, "units": 8, "epochs": 2}
TEXT: dict[str, Any] = {"tokens": 3000, "window": 10, "batch_size": 8, "units": 8, "embedding": 6, "epochs": 2}


def language(**changes: object) -> LanguageConfig:
    return LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | TEXT | changes, built_in()))


def made(config: TaskConfig) -> TaskDataset:
    if isinstance(config, LanguageConfig):
        return windows.build(config, built_in())
    return synthetic.build(config.data, config.training.seed)


def train(config: TaskConfig, *, stop_before: int | None = None, checkpoint=None, samples: list[Any] | None = None):
    from rnnviz.training import loop

    steps: list[Any] = []
    epochs: list[Any] = []
    kept = {"step": steps, "epoch": epochs, "sample": [] if samples is None else samples}

    def report(kind: str, row: Any) -> None:
        kept.get(kind, []).append(row)

    stopped = (lambda: False) if stop_before is None else lambda: len(steps) + 1 >= stop_before
    more: dict[str, Any] = {"checkpoint": checkpoint, "at_once": 1 if stop_before else None}
    return steps, epochs, loop.train(config, made(config), report=report, stopped=stopped, **more)


def test_the_first_symbol_is_learned():
    config = SequencesConfig.from_flat(SYMBOL)
    steps, epochs, outcome = train(config)
    assert len(steps) == 12 * config.steps_per_epoch == 12 * 12  # 360 sequences in batches of 32
    assert steps[0].loss == pytest.approx(np.log(4), abs=0.2)  # it guesses
    assert isinstance(outcome.evaluation, SequenceEvaluation)
    assert outcome.evaluation.outputs.shape == (50, 4)
    np.testing.assert_allclose(np.exp(outcome.evaluation.outputs).sum(axis=1), 1, rtol=1e-5)
    assert outcome.evaluation.accuracy > 0.9
    assert epochs[-1].val_accuracy > 0.9
    assert np.isnan(epochs[-1].val_precision)


def test_numbers_are_judged_by_their_squared_error_as_keras_judges_them():
    config = SequencesConfig.from_flat(ADDING)
    _, epochs, outcome = train(config)
    evaluation, validation = outcome.evaluation, made(config).validation
    assert isinstance(evaluation, SequenceEvaluation)
    assert evaluation.loss == pytest.approx(float(np.mean((evaluation.outputs - evaluation.targets) ** 2)), rel=1e-6)
    assert evaluation.accuracy == np.mean(np.abs(evaluation.outputs - evaluation.targets) < 0.04)
    model = keras_model(outcome)
    model.compile(loss="mse")
    assert epochs[-1].val_loss == pytest.approx(
        model.evaluate(validation.inputs, validation.targets, verbose=0), rel=1e-5
    )


def keras_model(outcome):
    import tempfile
    from pathlib import Path

    import keras

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.keras"
        file.write_bytes(outcome.keras_file)
        return keras.models.load_model(file)


@pytest.mark.parametrize("predict", ["every", "last"])
def test_a_language_model_is_judged_as_keras_judges_it(predict):
    config = language(predict=predict)
    steps, epochs, outcome = train(config)
    assert steps[0].loss == pytest.approx(np.log(config.data.vocabulary), abs=0.2)
    assert epochs[-1].val_loss < epochs[0].val_loss
    assert isinstance(outcome.evaluation, LanguageEvaluation)
    model, validation = keras_model(outcome), made(config).validation
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    loss, accuracy = model.evaluate(validation.inputs, validation.targets, verbose=0)
    assert epochs[-1].val_loss == pytest.approx(loss, rel=1e-4)
    assert epochs[-1].val_accuracy == pytest.approx(accuracy, abs=1e-6)


@pytest.mark.parametrize("config", [SequencesConfig.from_flat(ADDING), language(), language(stateful=True)])
def test_a_stop_loses_nothing(config):
    whole, _, finished = train(config)
    first, _, stopped = train(config, stop_before=9)
    assert stopped.status == "stopped"
    rest, _, ended = train(config, checkpoint=stopped.checkpoint)
    assert [row.loss for row in first + rest] == [row.loss for row in whole]
    assert len(whole) == config.training.epochs * config.steps_per_epoch
    for name, array in finished.snapshots[2].items():
        assert np.array_equal(array, ended.snapshots[2][name])


def test_a_carried_state_reads_two_windows_as_one():
    """What it says of a text in windows of 5 is what a network without carried state says of whole stretches."""
    from rnnviz.training.compiled import Compiled

    config = language(stateful=True, window=5, batch_size=3)
    long = language(window=15, batch_size=3)
    ids = made(config).train.inputs.reshape(-1)[: 3 * 15 + 1]
    parted = Examples(ids[:45].reshape(9, 5), ids[1:46].reshape(9, 5), np.arange(9))
    at_once = Examples(ids[:45].reshape(3, 15), ids[1:46].reshape(3, 15), np.arange(3))
    carried = Compiled(config.network(), 5, config.training, config.goal).tell(parted)
    whole = Compiled(long.network(), 15, long.training, long.goal).tell(at_once)
    assert carried.rows.tolist() == list(range(9))
    np.testing.assert_allclose(carried.values.reshape(3, 15, 2), whole.values, atol=1e-5)


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_the_gradient_ends_where_the_window_begins(cell):
    """The gradient of a second window is the one of Keras with the first window's last state as a constant start."""
    import keras
    import tensorflow as tf

    from rnnviz.training import forward, keras_models

    layers = (Embedding("e", 7, 3, False), Recurrent("r", cell, 4, True), Dense("next", 7, "softmax"))
    rng = np.random.default_rng(0)
    ids, following = (rng.integers(0, 7, (2, 5)).astype(np.int32) for _ in range(2))
    model = keras_models.build(layers, 5, seed=1)
    variables = keras_models.variables(model, layers)
    values = {name: tf.convert_to_tensor(each) for name, each in variables.items()}
    states: dict[str, Any] = {}
    forward.last_sums(layers, values, ids, carried=states)
    with tf.GradientTape() as tape:
        tape.watch(values)
        loss = tf.reduce_sum(forward.last_sums(layers, values, following, carried=dict(states)) ** 2)
    ours = tape.gradient(loss, values)
    embedding, recurrent, head = model.layers
    head.activation = keras.activations.linear
    start = [tf.convert_to_tensor(each) for each in states["r/"]]
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(head(recurrent(embedding(following), initial_state=start)) ** 2)
    theirs = tape.gradient(loss, [each.value for each in variables.values()])
    for (name, mine), other in zip(ours.items(), theirs, strict=True):
        np.testing.assert_allclose(
            tf.convert_to_tensor(mine), tf.convert_to_tensor(other), rtol=1e-4, atol=1e-5, err_msg=name
        )


def test_answers_that_do_not_count_change_nothing():
    """Numbers after every step with a mask: the loss and the gradient are those of the steps that count."""
    from rnnviz.config.task import Goal
    from rnnviz.training.compiled import Compiled

    layers = (Numbers("n", 2), Recurrent("r", "gru", 3, True), Dense("answer", 1, "linear"))
    rng = np.random.default_rng(0)
    choices = SequencesConfig().training.model_copy(update={"batch_size": 4})
    inputs, targets = rng.normal(size=(4, 6, 2)).astype(np.float32), rng.normal(size=(4, 6, 1)).astype(np.float32)
    weights = np.zeros((4, 6), np.float32)
    weights[:, 2] = 1
    part = Examples(inputs, targets, np.arange(4), weights)
    shifted = replace(part, targets=np.where(weights[..., None] > 0, targets, 100).astype(np.float32))
    one, two = (Compiled(layers, 6, choices, Goal("numbers", 0.1)) for _ in range(2))
    assert one.learn(part, [np.arange(4)]) == two.learn(shifted, [np.arange(4)])
    evaluation = one.objective.measured(part, one.tell(part).values)
    assert isinstance(evaluation, SequenceEvaluation)
    assert evaluation.loss == pytest.approx(float(np.mean((evaluation.outputs[:, 2] - targets[:, 2]) ** 2)), rel=1e-5)


def test_without_held_out_text_it_learns_and_measures_nothing():
    config = language(held_out=0.0, tokens=500)
    _, epochs, outcome = train(config)
    assert outcome.status == "finished"
    assert np.isnan(epochs[-1].val_loss)
    assert np.isnan(outcome.evaluation.summary.loss)


def test_a_language_model_writes_every_hundred_steps_also_where_it_goes_on():
    config, whole, parts = language(epochs=8), list[Any](), list[Any]()
    train(config, samples=whole)
    assert [sample[0] for sample in whole] == [0, 100, 200]  # 29 steps an epoch
    assert {len(sample) for sample in whole} == {1 + 100}
    assert len({sample[1:] for sample in whole}) == 3
    _, _, stopped = train(config, stop_before=150, samples=parts)
    train(config, checkpoint=stopped.checkpoint, samples=parts)
    assert parts == whole


def test_other_tasks_write_nothing():
    written: list[Any] = []
    train(SequencesConfig.from_flat(ADDING), samples=written)
    assert written == []
