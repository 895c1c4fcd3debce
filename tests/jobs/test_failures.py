"""What went wrong is said in one sentence that a learner can act on."""

import errno
from concurrent.futures import CancelledError
from typing import Any, cast

import pytest
from distributed.scheduler import KilledWorker

from rnnviz.config.run import from_flat
from rnnviz.jobs import failures, jobs

SGD = {"optimizer": "sgd", "architecture": "simple_rnn"}


class ResourceExhaustedError(Exception):
    """As TensorFlow names it."""


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KilledWorker("task", cast(Any, None), 1), failures.KILLED),
        (CancelledError(), failures.LOST),
        (MemoryError(), failures.OUT_OF_MEMORY),
        (ResourceExhaustedError("OOM when allocating tensor"), failures.OUT_OF_MEMORY),
        (OSError(errno.ENOSPC, "No space left on device"), failures.DISK_FULL),
        (ConnectionError("IMDB could not be reached."), "IMDB could not be reached."),
        (ValueError("one line\nTraceback"), "one line"),
    ],
)
def test_each_failure_has_its_sentence(error, said):
    assert failures.sentence(error) == said


def test_an_unforeseen_error_is_named_but_its_text_stays_in_the_log():
    assert failures.sentence(KeyError("/secret/path")) == (
        "Training failed (KeyError). The log of the app has the details."
    )


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TimeoutError(), "It did not answer in time."),
        (TimeoutError("no answer after 5 s\nmore"), "no answer after 5 s"),
        (OSError(), "OSError"),
    ],
)
def test_an_error_that_says_nothing_is_put_into_words(error, said):
    assert failures.words(error) == said


@pytest.mark.parametrize(
    ("choices", "cause"),
    [
        (SGD | {"learning_rate": 10.0}, "learning rate of 10 is large"),
        (SGD | {"activation": "relu"}, "activation relu"),
        (SGD | {"recurrent_gain": 2.0}, "recurrent gain of 2 lets gradients grow"),
        (SGD, "gradients are not clipped"),
        ({"architecture": "feed_forward"}, "Try a smaller learning rate"),
    ],
)
def test_the_likely_cause_of_a_divergence_follows_from_the_choices(choices, cause):
    assert cause in failures.likely_cause(from_flat(choices))


def test_what_was_chosen_well_is_not_blamed():
    choices = SGD | {"learning_rate": 0.1, "clipping": "global_norm", "recurrent_gain": 1.2}
    assert failures.likely_cause(from_flat(choices)) == "Likely because a recurrent gain of 1.2 lets gradients grow."


@pytest.mark.parametrize(("told", "taken"), [("", 1), ("3", 3), ("0", 1), ("-2", 1), ("two", 1), ("1.5", 1), ("²", 1)])
def test_a_number_of_workers_that_is_none_is_one_and_said(monkeypatch, logged, told, taken):
    monkeypatch.setenv("RNNVIZ_WORKERS", told)
    assert jobs.wanted_workers() == taken
    assert ("has to be a whole number" in "".join(logged.told())) is (told not in ("", "3"))
