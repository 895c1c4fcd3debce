"""What is written in a random dialect is read back as it was, or refused; it is never read as something else."""

import csv
import io
from contextlib import suppress
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.data.columns import guess
from rnnviz.data.files.reading import read
from rnnviz.data.files.table import Table, UnreadableError

Quoting = Literal[0, 1]  # csv.QUOTE_MINIMAL and csv.QUOTE_ALL
LETTERS = st.sampled_from(list("abz éß映🙂.!'’“”()|;,\t\"\n\\-"))
TEXT = st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: any(c.isalpha() for c in text))
ROWS = st.lists(st.tuples(TEXT, st.sampled_from(["pos", "neg"])), min_size=4, max_size=30)


def written(rows: list[tuple[str, str]], delimiter: str, quoting: Quoting, ending: str) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=ending)
    writer.writerows([("text", "label"), *rows])
    return file.getvalue()


def texts_of(table: Table) -> list[tuple[str, str]]:
    columns = guess(table)
    return list(zip(table.column(columns.text), table.column(columns.label), strict=True))


@pytest.mark.slow
@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    rows=ROWS,
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    ending=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_was_written_is_read(
    rows: list[tuple[str, str]], delimiter: str, quoting: Quoting, ending: str, mark: str
) -> None:
    rows = [
        (text.replace("\n", ending), label) for text, label in rows
    ]  # Python's writer quotes its own line end alone
    table = read(written(rows, delimiter, quoting, ending).encode(mark))
    assert [(text.strip(), label) for text, label in texts_of(table)] == [(text.strip(), label) for text, label in rows]


@pytest.mark.slow
@settings(max_examples=200, derandomize=True, deadline=None)
@given(rows=ROWS, delimiter=st.sampled_from(",;\t"), data=st.data())
def test_a_lost_quotation_mark_joins_no_two_reviews(
    rows: list[tuple[str, str]], delimiter: str, data: st.DataObject
) -> None:
    text = written([(t.replace("\n", " "), label) for t, label in rows], delimiter, csv.QUOTE_ALL, "\n")
    marks = [k for k, c in enumerate(text) if c == '"']
    gone = data.draw(st.sampled_from(marks))
    with suppress(UnreadableError):  # a refusal is right
        assert len(read((text[:gone] + text[gone + 1 :]).encode())) == len(rows)
