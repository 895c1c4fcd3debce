import json
import re
from typing import Any, get_args

import pytest
from hypothesis import assume, given, settings
from pydantic import ValidationError

from rnnviz.choices.fields import Fields
from rnnviz.config.run import (
    FIELDS,
    RunConfig,
    bounds,
    conflicts,
    control,
    from_flat,
    matters,
    problems,
)
from tests.config.drawn import NAMES, some_values

DEFAULTS = RunConfig().flat()


# --- what is declared


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_has_a_sensible_declaration(name: str) -> None:
    shown, field = control(name), FIELDS[name]
    assert shown.label
    assert shown.help.endswith((".", ":"))
    assert shown.label == shown.label.strip()
    if options := get_args(field.annotation):
        assert set(shown.names or {}) == set(options)
    if field.annotation is int:
        low, high = bounds(name)
        assert low is not None
        assert high is not None
        assert low <= field.default <= high
        assert shown.step
    for other, allowed in [*(shown.when or {}).items(), *(shown.unless or {}).items()]:
        assert other in FIELDS
        options = get_args(FIELDS[other].annotation)
        assert not options or set(allowed) <= {*options, None}


def test_a_name_is_declared_once() -> None:
    sections = RunConfig.sections()
    assert len(NAMES) == sum(len(model.model_fields) for model in sections.values())
    with pytest.raises(ValueError, match="'architecture' is declared twice"):
        Fields(sections["model"], sections["model"])


def test_flat_and_back() -> None:
    assert list(DEFAULTS) == NAMES
    assert from_flat(DEFAULTS) == RunConfig()
    assert from_flat({"units": 7}).model.units == 7
    with pytest.raises(ValidationError):
        from_flat({"no such choice": 1})


def test_a_config_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        RunConfig().model.units = 3


# --- what has an effect


@pytest.mark.parametrize(
    ("choices", "without_effect"),
    [
        ({"architecture": "feed_forward"}, {"units", "layers", "filters", "dropout", "forget_bias", "activation"}),
        ({"architecture": "feed_forward", "pooling": "flatten"}, {"masking"}),
        ({"architecture": "cnn"}, {"units", "masking", "bidirectional", "pooling", "pool_size"}),
        ({"architecture": "cnn_lstm"}, {"masking", "pooling"}),
        ({"architecture": "gru"}, {"forget_bias", "filters", "pooling"}),
        ({"optimizer": "adam"}, {"momentum"}),
        ({"clipping": "none"}, {"clip_threshold"}),
        ({"source": "imdb"}, {"upload", "proportions", "class_weight"}),
        (
            {"source": "upload", "upload": "0123456789abcdef", "proportions": "balanced"},
            {"class_weight"},
        ),
    ],
)
def test_choices_without_effect_are_not_relevant(choices: dict[str, Any], without_effect: set[str]) -> None:
    assert not set(from_flat(choices).relevant()) & without_effect


@pytest.mark.parametrize(
    ("choices", "with_effect"),
    [
        ({"architecture": "lstm", "pooling": "flatten"}, {"masking", "forget_bias", "units", "recurrent_gain"}),
        ({"architecture": "feed_forward", "pooling": "average"}, {"masking", "pooling"}),
        ({"architecture": "cnn"}, {"filters", "kernel_size", "layers"}),
        ({"architecture": "cnn_lstm"}, {"filters", "units", "forget_bias", "bidirectional"}),
        ({"architecture": "cnn", "layers": 2}, {"pool_size"}),
        ({"architecture": "cnn_lstm", "layers": 1}, {"pool_size"}),
        ({"optimizer": "sgd", "clipping": "value"}, {"momentum", "clip_threshold"}),
    ],
)
def test_choices_with_effect_are_relevant(choices: dict[str, Any], with_effect: set[str]) -> None:
    assert with_effect <= set(from_flat(choices).relevant())


@settings(max_examples=40)
@given(some_values(), some_values())
def test_what_is_not_relevant_changes_neither_network_nor_id(first: dict[str, Any], second: dict[str, Any]) -> None:
    values = DEFAULTS | first
    changed = values | {name: value for name, value in second.items() if not matters(name, values)}
    assume(not problems(values))
    assume(not problems(changed))
    one, other = from_flat(values), from_flat(changed)
    assert one.network() == other.network()
    assert one.run_id("data") == other.run_id("data")


@settings(max_examples=40)
@given(some_values(), some_values())
def test_what_is_relevant_changes_the_id(first: dict[str, Any], second: dict[str, Any]) -> None:
    one, other = DEFAULTS | first, DEFAULTS | first | second
    assume(not problems(one))
    assume(not problems(other))
    a, b = from_flat(one), from_flat(other)
    assert (a.run_id("data") == b.run_id("data")) == (a.relevant() == b.relevant())


def test_the_id_of_a_run() -> None:
    config = RunConfig()
    assert re.fullmatch("[0-9a-f]{16}", config.run_id("data"))
    assert config.run_id("data") != config.run_id("other data")
    assert config.run_id("data") == from_flat(dict(reversed(DEFAULTS.items()))).run_id("data")
    assert config.run_id("data") == from_flat(json.loads(json.dumps(DEFAULTS))).run_id("data")
    assert config.run_id("data") == from_flat({"momentum": 0.9, "filters": 99}).run_id("data")
    assert config.run_id("data") != from_flat({"seed": 1}).run_id("data")
    # 0 and 0.0 (a slider, a URL) are the same choice.
    assert from_flat({"dropout": 0}).run_id("data") == from_flat({"dropout": 0.0}).run_id("data")


# --- what does not fit together


@pytest.mark.parametrize(
    ("choices", "name", "says"),
    [
        ({"batch_size": 500, "subset": 100}, "batch_size", "at most 80"),
        ({"architecture": "lstm", "recurrent_initializer": "identity"}, "recurrent_initializer", "SimpleRNN only"),
        ({"architecture": "cnn", "layers": 2, "kernel_size": 7, "pool_size": 5, "maxlen": 40}, "maxlen", "at least 41"),
        (
            {"architecture": "cnn", "layers": 4, "kernel_size": 15, "pool_size": 8, "maxlen": 1000},
            "maxlen",
            "fewer layers",
        ),
        ({"source": "upload"}, "source", "Choose a file and press"),
    ],
)
def test_conflicts(choices: dict[str, Any], name: str, says: str) -> None:
    found = problems(DEFAULTS | choices)
    assert list(found) == [name]
    assert says in found[name]
    assert found[name].endswith(".")
    with pytest.raises(ValueError, match=says):
        from_flat(choices)


def test_neighbours_of_conflicts_fit() -> None:
    from_flat({"batch_size": 80, "subset": 100})
    from_flat({"architecture": "simple_rnn", "recurrent_initializer": "identity"})
    from_flat({"architecture": "feed_forward", "recurrent_initializer": "identity"})
    from_flat({"architecture": "cnn", "layers": 2, "kernel_size": 7, "pool_size": 5, "maxlen": 41})
    from_flat({"source": "upload", "upload": "0123456789abcdef"})


@given(some_values())
def test_problems_and_validation_agree(values: dict[str, Any]) -> None:
    if found := problems(DEFAULTS | values):
        assert set(found) <= set(NAMES)
        with pytest.raises(ValidationError):
            from_flat(values)
    else:
        assert not list(conflicts(from_flat(values)))


def test_choices_that_came_later_leave_older_ids_as_they_were() -> None:
    assert RunConfig().run_id("data") == "65b86da507e4af44"
    own = {"source": "upload", "upload": "0123456789abcdef"}
    assert from_flat(own).run_id("data") == "7932e5298f814660"
    later = {"skip": 20, "proportions": "balanced", "class_weight": "balanced"}
    ids = {from_flat(own | {name: value}).run_id("data") for name, value in later.items()}
    assert len(ids | {"7932e5298f814660"}) == 4


def test_a_vocabulary_of_which_nothing_is_left_does_not_fit() -> None:
    assert "knows 96 words" in problems(DEFAULTS | {"vocabulary": 100, "skip": 96})["skip"]
    assert not problems(DEFAULTS | {"vocabulary": 100, "skip": 95})
