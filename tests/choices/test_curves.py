"""Rows of numbers as people type them."""

import re

import pytest

from rnnviz.choices.curves import STEPS, values_of, within, written
from rnnviz.choices.fields import Fields
from rnnviz.choices.gates import GatesChoices


def test_a_row_is_read_and_its_last_number_stays() -> None:
    assert values_of("1*2 0.5 −1") == (1, 1, 0.5, *[-1] * (STEPS - 3))
    assert values_of("1, 2;3", steps=3) == (1, 2, 3)
    assert values_of("7×3", steps=3) == (7, 7, 7)


@pytest.mark.parametrize("values", [[0.5] * STEPS, [k / 100 for k in range(STEPS)], [1.0] * 10 + [-0.25] + [0.0] * 19])
def test_a_row_that_is_written_is_read_again(values: list[float]) -> None:
    assert values_of(written(values)) == tuple(values)


def test_rows_are_written_short() -> None:
    assert written([1.0] * 10 + [0.5] + [0.0] * 19) == "1*10 0.5 0"
    assert written([0.0, -0.0, 0.001]) == "0"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Write numbers with blanks"),
        ("1 two", "'two' is not a number"),
        ("nan", "'nan' is not a number"),
        ("1*31", "more than 30 numbers"),
        ("1*999999", "more than 30 numbers"),
        ("1*x", "is not a number"),
        ("0.5 1e9", "The number at time step 2 is 1 × 10⁹; it must lie from 0 to 1."),
        ("<b>", "'<b>' is not a number"),
    ],
)
def test_bad_rows_get_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=re.escape(sentence)):
        within(0, 1)(text)


def test_a_refused_row_keeps_the_value_and_says_why() -> None:
    valid, refused = Fields(GatesChoices).admit({"f": "1 x", "i": "0.5", "wi": 1e9})
    assert valid == {"i": "0.5"}
    assert refused["f"] == "Forget gate f: 'x' is not a number."
    assert refused["wi"].startswith("Weight W of i: '1,000,000,000' is not a number from −20 to 20")
