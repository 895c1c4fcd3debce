"""Matrices as people type them."""

import pytest

from rnnviz.choices.matrices import rows_of, within, written


@pytest.mark.parametrize(("text", "rows"), [
    ("", ()), ("  ", ()), ("1", ((1,),)), ("1 -0.5; 2 3;", ((1, -0.5), (2, 3))), ("−1 0,5", ((-1, 0.5),)), ("1e-3", ((0.001,),)),
])  # fmt: skip
def test_rows(text: str, rows: tuple[tuple[float, ...], ...]) -> None:
    assert rows_of(text) == rows


@pytest.mark.parametrize(("text", "sentence"), [
    ("1 x", "'x' in row 1, column 2 is not a number"), ("1; nan", "'nan' in row 2, column 1"), ("inf", "is not a number"),
    ("1 2; 3", "equally many"), (";", "equally many"), ("1;;2", "equally many"), ("1 _", "cell in row 1, column 2 is empty"),
    ("1 " * 17, "more than 16"), ("1;" * 17, "more than 16"),
])  # fmt: skip
def test_what_is_no_matrix_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        rows_of(text)


def test_written_is_read_again() -> None:
    rows = ((0.5, -1.25, 0.0), (1e-4, 19.99, -0.0))
    assert rows_of(written(rows)) == rows
    assert written(((1.23456789, -0.0),)) == "1.235 0"


def test_numbers_beyond_the_limit_are_refused() -> None:
    assert within(20)("-20 20") == "-20 20"
    with pytest.raises(ValueError, match=r"row 2, column 1 is 1 × 10⁹; it must lie from −20 to 20"):
        within(20)("1; 1e9")
