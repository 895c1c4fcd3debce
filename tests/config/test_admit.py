"""What is taken from an address or a file, and what is refused in one sentence."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.choices import Choices, Control
from rnnviz.choices.fields import Fields
from rnnviz.config.run import FIELDS, RunConfig, problems
from tests.config.drawn import NAMES, some_values

DEFAULTS = RunConfig().flat()


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
    valid, sentences = FIELDS.admit({name: raw})
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
    valid, sentences = FIELDS.admit({name: raw})
    assert not valid
    assert sentences == {name: sentence}


def test_a_wrong_value_costs_no_other() -> None:
    valid, sentences = FIELDS.admit({"units": "9", "layers": "none", "batch_size": "64"})
    assert valid == {"units": 9, "batch_size": 64}
    assert set(sentences) == {"layers"}


RAW = st.text(max_size=60) | st.sampled_from(
    ["1e400", "-0", "٣", "0x10", "1_000", "true", "NaN", "9" * 5_000, "\ud800"]
)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=20), RAW, max_size=10))
def test_no_url_breaks_it(values: dict[str, str]) -> None:
    valid, sentences = FIELDS.admit(values)
    assert set(valid) | set(sentences) == set(values)
    assert not set(valid) & set(sentences)
    for sentence in sentences.values():
        assert sentence.endswith(", so it was left out.")
        assert sentence.isprintable()
        assert len(sentence) < 220
    assert FIELDS.admit(valid) == (valid, {})
    problems(DEFAULTS | valid)  # says what does not fit, but never raises


@given(some_values())
def test_what_is_valid_is_admitted_as_it_is_and_as_a_url_writes_it(values: dict[str, Any]) -> None:
    assert FIELDS.admit(values) == (values, {})
    assert FIELDS.admit({name: str(value) for name, value in values.items()}) == (values, {})


def test_a_page_may_have_choices_without_a_range() -> None:
    class Page(Choices):
        note: str = "x"
        size: float = 1.0

    Page.model_fields["note"].metadata.append(Control("Note", "Any text."))
    Page.model_fields["size"].metadata.append(Control("Size", "Any number."))
    _, sentences = Fields(Page).admit({"size": "big", "note": 3})
    assert sentences["size"] == "Size: 'big' is not a number, so it was left out."
    assert sentences["note"] == "Note: '3' is not of the expected form, so it was left out."
