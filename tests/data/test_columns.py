import pytest

from rnnviz.data.columns import Guess, guess
from rnnviz.data.files.table import Table

ROWS = (("7", "a film that was long", "1", "2001"), ("8", "another one, shorter", "0", "2002"), ("9", "x", "1", "2003"))


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (("id", "text", "label", "year"), Guess("text", "label")),
        (("id", "Review", "Sentiment", "year"), Guess("Review", "Sentiment")),
        (("id", "Review Text", "stars", "year"), Guess("Review Text", "stars")),
        (("text", "comment", "b", "c"), Guess("text", "b")),  # a name says more than what is in it
        (("a", "b", "c", "d"), Guess("b", "c")),  # the longest texts, the fewest values
        (("label", "b", "c", "text"), Guess("text", "label")),
    ],
)
def test_columns_are_guessed_by_their_names_then_by_what_is_in_them(columns: tuple[str, ...], found: Guess) -> None:
    assert guess(Table(columns, ROWS, (2, 3, 4))) == found


def test_a_column_of_one_value_is_no_label() -> None:
    rows = (("a longer text", "en", "1"), ("and one more", "en", "0"))
    assert guess(Table(("a", "b", "c"), rows, (1, 2))) == Guess("a", "c")
