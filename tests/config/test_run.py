import json
import re
from typing import Any, get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from rnnviz.choices import Choices, Control
from rnnviz.choices.fields import Fields
from rnnviz.config.run import (
    FIELDS,
    SECTIONS,
    RunConfig,
    admit,
    bounds,
    conflicts,
    control,
    from_flat,
    matters,
    problems,
)

NAMES = list(FIELDS)
DEFAULTS = RunConfig().flat()


def values_of(name: str) -> st.SearchStrategy[Any]:
    """Any value that a choice admits."""
    field = FIELDS[name]
    if field.annotation is bool:
        return st.booleans()
    if field.annotation is str:
        return st.sampled_from(["", "0123456789abcdef"])
    low, high = bounds(name)
    if field.annotation is int:
        assert low is not None
        assert high is not None
        return st.integers(int(low), int(high))
    if field.annotation is float:
        return st.floats(low if low is not None else 1e-6, high if high is not None else 0.999)
    return st.sampled_from(get_args(field.annotation))


def some_values() -> st.SearchStrategy[dict[str, Any]]:
    """Any valid values of any of the choices; they need not fit together."""
    return st.fixed_dictionaries({}, optional={name: values_of(name) for name in NAMES})


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
    assert len(NAMES) == sum(len(model.model_fields) for model in SECTIONS.values())
    with pytest.raises(ValueError, match="'architecture' is declared twice"):
        Fields(SECTIONS["model"], SECTIONS["model"])


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
        ({"source": "imdb"}, {"upload"}),
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


# --- what is admitted


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("units", "16", 16),
        ("units", 16.0, 16),
        ("learning_rate", "1e-3", 0.001),
        ("dropout", "0", 0.0),
        ("masking", "true", True),
        ("masking", "off", False),
        ("architecture", "lstm", "lstm"),
        ("architecture", "Feed-forward", "feed_forward"),
        ("source", " sample reviews ", "sample"),
        ("clipping", "GLOBAL NORM", "global_norm"),
    ],
)
def test_values_as_people_write_them(name: str, raw: Any, value: Any) -> None:
    valid, sentences = admit({name: raw})
    assert valid == {name: value}
    assert type(valid[name]) is type(value)
    assert not sentences


@pytest.mark.parametrize(
    ("name", "raw", "sentence"),
    [
        (
            "vocabulary",
            "5",
            "Vocabulary size: '5' is not a whole number from 10 to 88,587, so it was left out.",
        ),
        ("seed", "-1", "Seed: '-1' is not a whole number from 0 to 2,147,483,647, so it was left out."),
        ("units", "many", "Units per layer: 'many' is not a whole number from 1 to 256, so it was left out."),
        ("units", 2.5, "Units per layer: '2.5' is not a whole number from 1 to 256, so it was left out."),
        ("units", True, "Units per layer: 'True' is not a whole number from 1 to 256, so it was left out."),
        ("units", None, "Units per layer: nothing is not a whole number from 1 to 256, so it was left out."),
        ("units", [1], "Units per layer: a list is not a whole number from 1 to 256, so it was left out."),
        ("learning_rate", "0", "Learning rate: '0' is not a number above 0 and up to 10, so it was left out."),
        ("learning_rate", "nan", "Learning rate: 'nan' is not a number above 0 and up to 10, so it was left out."),
        ("momentum", "1", "Momentum: '1' is not a number from 0 to below 1, so it was left out."),
        ("validation_split", "0", "Validation share: '0' is not a number from 0.05 to 0.5, so it was left out."),
        ("masking", "maybe", "Skip the padding (masking): 'maybe' is neither on nor off, so it was left out."),
        ("pad", "left", "Pad short reviews at the: 'left' is not one of front or back, so it was left out."),
        ("optimizer", "adamw", "Optimizer: 'adamw' is not one of Adam, RMSprop or SGD, so it was left out."),
        ("upload", "../etc", "Uploaded file: '../etc' is not of the expected form, so it was left out."),
        ("unit", "3", "There is no setting called 'unit', so it was left out."),
        ("a\nb" + "c" * 50, "3", f"There is no setting called 'a b{'c' * 37}…', so it was left out."),
    ],
)
def test_one_clear_sentence(name: str, raw: Any, sentence: str) -> None:
    valid, sentences = admit({name: raw})
    assert not valid
    assert sentences == {name: sentence}


def test_a_wrong_value_costs_no_other() -> None:
    valid, sentences = admit({"units": "9", "layers": "none", "batch_size": "64"})
    assert valid == {"units": 9, "batch_size": 64}
    assert set(sentences) == {"layers"}


RAW = st.text(max_size=60) | st.sampled_from(
    ["1e400", "-0", "٣", "0x10", "1_000", "true", "NaN", "9" * 5_000, "\ud800"]
)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=20), RAW, max_size=10))
def test_no_url_breaks_it(values: dict[str, str]) -> None:
    valid, sentences = admit(values)
    assert set(valid) | set(sentences) == set(values)
    assert not set(valid) & set(sentences)
    for sentence in sentences.values():
        assert sentence.endswith(", so it was left out.")
        assert sentence.isprintable()
        assert len(sentence) < 220
    assert admit(valid) == (valid, {})
    problems(DEFAULTS | valid)  # says what does not fit, but never raises


@given(some_values())
def test_what_is_valid_is_admitted_as_it_is_and_as_a_url_writes_it(values: dict[str, Any]) -> None:
    assert admit(values) == (values, {})
    assert admit({name: str(value) for name, value in values.items()}) == (values, {})


def test_a_page_may_have_choices_without_a_range() -> None:
    class Page(Choices):
        note: str = "x"
        size: float = 1.0

    Page.model_fields["note"].metadata.append(Control("Note", "Any text."))
    Page.model_fields["size"].metadata.append(Control("Size", "Any number."))
    _, sentences = Fields(Page).admit({"size": "big", "note": 3})
    assert sentences["size"] == "Size: 'big' is not a number, so it was left out."
    assert sentences["note"] == "Note: '3' is not of the expected form, so it was left out."
