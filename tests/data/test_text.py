"""Texts to learn from: the built-in one has what units can follow, and what cannot be used is said in one sentence."""

import pytest

from rnnviz.data import built_in_text
from rnnviz.data import text as texts
from rnnviz.data.library import Library


def test_the_built_in_text_has_lines_quotes_and_parentheses():
    text = texts.built_in().content
    assert len(text) == built_in_text.CHARACTERS
    assert max(map(len, text.split("\n"))) <= built_in_text.LINE
    whole = text.split("\n\n")[:-1]  # the last one is cut off
    assert all(part.count('"') % 2 == 0 for part in whole)
    assert all(part.count("(") == part.count(")") for part in whole)
    assert all(part[0].isupper() or part[0] == '"' for part in whole)
    assert text.count('"') > 2000
    assert text.count("(") > 500
    assert not any(mark in text for mark in "{}[]_")
    assert texts.built_in().fingerprint == "75a9767a06e3d034"  # shipped runs learned from it


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"x", "1 of at least 20 characters"),
        (b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "again and again"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe0000000000000000000000", "UTF-8"),
        (b"text with a zero\x00 byte in it, and more", "no text file"),
        (b"a" * 5_000_001, "at most 5 MB"),
    ],
)
def test_what_cannot_be_used_is_said(data, sentence):
    with pytest.raises(ValueError, match=sentence):
        texts.parse(data, "file.txt")


def test_a_learners_text_is_kept_and_one_that_was_changed_is_gone(tmp_path):
    library = Library(tmp_path)
    kept = library.add_text(b"Ein Text, der lang genug ist.\r\nZwei Zeilen.", "mine.txt")
    assert kept.content == "Ein Text, der lang genug ist.\nZwei Zeilen."
    assert library.text("own", kept.fingerprint) == kept
    assert library.text("own", "0" * 16) is None
    assert library.text("own", "../../secret") is None
    (file,) = tmp_path.glob("text-*.json")
    file.write_text(file.read_text().replace("Zwei", "Drei"))
    assert library.text("own", kept.fingerprint) is None
    with pytest.raises(ValueError, match="no text called"):
        library.text("other")
