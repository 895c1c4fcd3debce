"""A run whose numbers break: at a step, at the last step of an epoch, after it was resumed. Its status and weights say so."""

from typing import Any

import numpy as np
import pytest

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.runs.records import Outcome
from tests.training.watched import TINY, Watcher, train

pytestmark = pytest.mark.tf

# The first step multiplies the recurrent kernel so much that whatever reads with it next has no finite answer. A batch is
# an epoch, so that this step is the epoch's last.
BREAKS = TINY | {"architecture": "simple_rnn", "activation": "relu", "recurrent_gain": 5.0, "optimizer": "sgd",
                 "learning_rate": 10.0, "batch_size": 80}  # fmt: skip


def config(**choices: Any) -> RunConfig:
    return from_flat(BREAKS | choices)


def is_the_start(outcome: Outcome, other: Outcome) -> bool:
    """Whether two outcomes keep the same, finite weights of epoch 0."""
    one, two = outcome.snapshots[outcome.final_epoch], other.snapshots[0]
    return all(np.isfinite(one[name]).all() and np.array_equal(one[name], two[name]) for name in two)


@pytest.mark.parametrize("epochs", [1, 2])
def test_a_run_that_breaks_at_the_last_step_of_an_epoch_is_diverged(epochs: int) -> None:
    watcher = Watcher()
    outcome = train(config(epochs=epochs), watcher)
    assert np.isfinite([watcher.steps[0].loss, watcher.steps[0].norm]).all()  # the step itself showed nothing
    assert [np.isfinite(row.val_loss) for row in watcher.epochs] == [False]
    assert len(watcher.steps) == 1
    assert outcome.status == "diverged"
    assert "The answers stopped being numbers by step 1 (epoch 1)" in outcome.message
    assert outcome.final_epoch == 0
    assert len(outcome.evaluation.labels) == 0


def test_weights_that_are_no_numbers_at_the_end_of_an_epoch_are_a_divergence(monkeypatch: pytest.MonkeyPatch) -> None:
    """No validation review need read the weight that broke: here the vector of an id that no review holds."""
    from rnnviz.training import compiled, loop
    from tests.training.watched import dataset

    calm = config(epochs=1, recurrent_gain=1.0, learning_rate=0.01, activation="tanh")
    steps = compiled.compiled(calm.network(), 12, calm.training)
    run = loop._Run(calm, dataset(), steps, Watcher().report, lambda: False, None)
    learn = steps.learn

    def breaks(*batches: Any) -> Any:
        measured = learn(*batches)
        table = steps.model.layers[0].embeddings
        table.assign(np.where(np.arange(40)[:, None] == 2, np.inf, table.numpy()))
        return measured

    monkeypatch.setattr(steps, "learn", breaks)
    status, message = run.learn()
    assert (status, message) == ("diverged", "The weights stopped being numbers at step 1 (epoch 1).")


def test_a_broken_end_of_an_epoch_is_no_place_to_go_on_from() -> None:
    from rnnviz.training import loop
    from tests.training.watched import dataset

    saved = []
    broken = loop.train(
        config(), dataset(), report=Watcher().report, stopped=lambda: False, save=lambda at, _: saved.append(at.epoch)
    )
    assert (broken.status, saved) == ("diverged", [])


def test_a_resumed_run_that_breaks_goes_back_to_where_the_run_began() -> None:
    begun = train(config(batch_size=40), Watcher(stop_before=2))  # one of the two steps of the first epoch
    assert begun.status == "stopped"
    rest = train(config(batch_size=40), Watcher(), checkpoint=begun.checkpoint)
    assert rest.status == "diverged"
    assert rest.final_epoch == 0
    assert is_the_start(rest, begun)
    assert len(rest.evaluation.labels) == 0


def test_a_resumed_run_that_breaks_goes_back_to_its_best_epoch_from_before_the_stop() -> None:
    calm = {"recurrent_gain": 1.0, "learning_rate": 0.01}
    begun = train(config(**calm), Watcher(stop_before=3))  # two epochs of one step each
    assert begun.checkpoint
    kernel = next(k for k, array in enumerate(begun.checkpoint.model) if array.shape == (3, 3))
    begun.checkpoint.model[kernel][:] = 1e30  # what a learner cannot do, but a step can
    rest = train(config(**calm), Watcher(), checkpoint=begun.checkpoint)
    assert rest.status == "diverged"
    assert rest.final_epoch == begun.checkpoint.best_epoch
    kept, best = rest.snapshots[rest.final_epoch], begun.snapshots[rest.final_epoch]
    assert all(np.array_equal(kept[name], best[name]) for name in best)
    assert len(rest.evaluation.labels) == 40
    assert np.isfinite(rest.evaluation.outputs).all()
