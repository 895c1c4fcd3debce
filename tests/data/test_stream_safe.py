import unicodedata
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz.data.encoding import tokenize
from rnnviz.data.stream_safe import JOINER, LIMIT, stream_safe

EVERY = [chr(k) for k in range(0x20000)]  # the two planes that have marks: no later character is one or grows into some
MARKS = [character for character in EVERY if unicodedata.combining(character)]
GROWING = [
    c for c in EVERY if unicodedata.combining(unicodedata.normalize("NFKD", c)[0])
]  # part of a run, once taken apart
mixed = st.lists(st.sampled_from([*"aé한ǟﷺ", *GROWING[::40], "\u0f73", "\u0344"]), max_size=120)
runs = st.lists(st.tuples(st.sampled_from([*MARKS[::60], "\u0f73", "\u0344"]), st.integers(1, 90)), max_size=4)


def longest(text: str) -> int:
    """How many non-starters follow one another at most, in the text taken apart as far as it goes."""
    apart = (bool(unicodedata.combining(c)) for c in unicodedata.normalize("NFKD", text))
    return max((sum(1 for _ in run) for mark, run in groupby(apart) if mark), default=0)


@given(mixed, runs)
def test_no_run_is_longer_than_the_annex_allows(characters: list[str], stretches: list[tuple[str, int]]) -> None:
    text = "".join(characters) + "".join(mark * count for mark, count in stretches)
    safe = stream_safe(text)
    assert longest(safe) <= LIMIT
    assert safe.replace(JOINER, "") == text.replace(JOINER, "")
    assert stream_safe(safe) == safe
    if longest(text) <= LIMIT:
        assert safe == text


@pytest.mark.parametrize("mark", ["\u0301", "\u0344", "\u0f73", "\u3099", "\U0001d165"])
def test_a_run_as_long_as_a_text_is_cut_into_short_ones(mark: str) -> None:
    for count in (2_000, 8_000):
        safe = stream_safe("e" + mark * count)
        assert longest(safe) <= LIMIT
        assert len(safe) <= (count + 1) * (1 + 4 / LIMIT)  # linear: a joiner for every few marks


def test_thirty_marks_are_left_alone_and_the_next_one_begins_anew() -> None:
    assert stream_safe("a" + "\u0301" * 30) == "a" + "\u0301" * 30
    assert stream_safe("a" + "\u0301" * 31) == "a" + "\u0301" * 30 + JOINER + "\u0301"
    assert stream_safe("a" + "\u0344" * 16) == "a" + "\u0344" * 15 + JOINER + "\u0344"  # each of them counts twice
    assert stream_safe("ǟ" + "\u0301" * 29) == "ǟ" + "\u0301" * 28 + JOINER + "\u0301"  # and it begins with two


@given(st.text(alphabet=st.characters(exclude_categories=["Mn", "Mc", "Me"]), max_size=200))
def test_a_text_without_such_runs_is_tokenized_as_before(text: str) -> None:
    if longest(text) <= LIMIT:
        assert stream_safe(text) == text


def test_words_keep_their_letters_however_many_marks_they_wear() -> None:
    assert tokenize("cafe\u0301 na\u0308ive") == ["café", "näive"]
    assert [word.rstrip("\u0301" + JOINER) for word in tokenize("Good" + "\u0301" * 5_000 + " film")] == [
        "good",
        "film",
    ]
