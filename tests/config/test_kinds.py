"""Every kind of task has an id, a name, a network and sentences for what does not fit."""

import pytest
from pydantic import ValidationError

from rnnviz.config import kinds
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.nn.layers import parameter_count

ALL = list(kinds.KINDS.values())


@pytest.mark.parametrize("kind", ALL)
def test_a_config_is_its_stored_choices(kind):
    config = kind.from_flat({})
    assert kinds.from_stored(kind.kind, config.flat()) == config
    assert list(config.flat()) == list(kind.fields())
    assert kind.problems(config.flat()) == {}
    assert config.describe()
    assert config.goal.kind
    assert config.steps_per_epoch == -(-config.learnt_from // config.training.batch_size)
    assert parameter_count(config.network(), config.steps) > 0


def test_ids_differ_between_kinds_and_those_of_reviews_are_as_ever():
    assert len({kind.from_flat({}).run_id("f") for kind in ALL}) == 3
    assert RunConfig().run_id("f") == "da8c5ddea0f91eab"  # as before there were kinds


def test_a_kind_of_a_newer_version_is_unknown():
    with pytest.raises(ValueError, match="'music'"):
        kinds.from_stored("music", {})


def test_the_tutorials_network():
    """Embedding(v, 10), SimpleRNN(50, relu), softmax: 10 v + 50 (50 + 10 + 1) + 51 v."""
    choices = {"text": "tutorial", "token": "word", "tokens": 80, "vocabulary": 55, "embedding": 10, "units": 50,
               "architecture": "simple_rnn", "activation": "relu", "predict": "last", "window": 4, "held_out": 0}  # fmt: skip
    config = LanguageConfig.from_flat(choices)
    assert parameter_count(config.network(), 4) == 10 * 55 + 50 * 61 + 51 * 55
    assert config.learnt_from == 76  # a window for every position


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"text": "own"}, "text"),
        ({"tokens": 100, "window": 60}, "window"),
        ({"stateful": True, "tokens": 2000, "batch_size": 64}, "batch_size"),
        ({"held_out": 0.0, "early_stopping": 3}, "early_stopping"),
        ({"recurrent_initializer": "identity"}, "recurrent_initializer"),
    ],
)
def test_what_does_not_fit_is_said(changes, name):
    assert list(LanguageConfig.problems(LanguageConfig().flat() | changes)) == [name]
    with pytest.raises(ValidationError):
        LanguageConfig.from_flat(changes)


def test_a_batch_of_more_sequences_than_there_are_is_refused():
    assert list(SequencesConfig.problems(SequencesConfig().flat() | {"subset": 20})) == ["batch_size"]
