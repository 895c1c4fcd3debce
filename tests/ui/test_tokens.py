"""What the token strip is given: the order of play, marks, folds, and what it admits from the browser."""

import numpy as np
import pytest

from rnnviz.data.encoding import Encoding, View, encode_text
from rnnviz.figures import theme
from rnnviz.ui.components import tokens
from rnnviz.ui.components.tokens import Signal

WORDS = ("the", "film", "was", "good", "bad")


def view(text: str, maxlen: int = 8, pad: str = "front") -> View:
    return encode_text(text, WORDS, Encoding(8, maxlen, pad=pad))[1]  # type: ignore[arg-type]


def test_values_per_step_find_their_tokens() -> None:
    cut = view("the film was good the film was bad indeed", maxlen=4)
    assert cut.kind.count("cut") == 6
    spread = tokens.at_tokens(cut, np.arange(4.0))
    assert np.isnan(spread[:6]).all()
    assert spread[6:].tolist() == [0, 1, 2, 3]


def test_play_goes_from_the_start_to_the_last_word() -> None:
    short = view("film good", maxlen=6)
    assert short.kind == ("pad", "pad", "pad", "start", "word", "word")
    assert tokens.reading_order(short, np.full(6, 0.5)) == [3, 4, 5]


def test_play_goes_on_through_pads_that_move_the_prediction() -> None:
    behind = view("film good", maxlen=6, pad="back")
    kept = np.array([0.5, 0.6, 0.7, 0.7, 0.7, 0.7])
    drifting = np.array([0.5, 0.6, 0.7, 0.6, 0.55, 0.55])
    assert tokens.reading_order(behind, kept) == [0, 1, 2]
    assert tokens.reading_order(behind, drifting) == [0, 1, 2, 3, 4]


def test_what_was_not_read_is_not_played() -> None:
    cut = view("the film was good", maxlen=2)
    prediction = tokens.at_tokens(cut, np.array([0.4, 0.6]))
    assert tokens.reading_order(cut, prediction) == [3, 4]
    assert tokens.reading_order(cut, np.full(5, np.nan)) == []


def test_the_strongest_words_are_marked_by_their_direction() -> None:
    four = view("the film was good", maxlen=5)
    prediction = np.array([0.5, 0.4, 0.45, 0.45, 0.9])
    assert tokens.movers(four, prediction, before=0.5, count=1) == {1: "▼", 4: "▲"}
    assert tokens.movers(four, prediction, before=0.5, count=9) == {1: "▼", 4: "▲", 2: "▲"}


def test_long_runs_of_pads_and_cut_words_are_folded_up_to_the_words() -> None:
    padded = view("good", maxlen=40)
    assert tokens._folds(padded.kind) == [(0, 33, "34 more pads")]
    assert padded.kind[34:] == ("pad",) * 4 + ("start", "word")
    assert tokens._folds(view("good", maxlen=40, pad="back").kind) == [(6, 39, "34 more pads")]
    assert tokens._folds(view("good " * 30, maxlen=10).kind) == [(0, 16, "17 more words cut off")]
    assert tokens._folds(view("good", maxlen=8).kind) == []


def test_the_browser_gets_plain_values_with_gaps_and_the_colours_of_the_theme() -> None:
    short = view("good xyzzy", maxlen=4)
    signal = Signal("c_t", np.array([np.nan, 0.123456, -2.0, np.inf]), "signed", 2.0)
    data = tokens._still(short, (signal,), "a review", {3: "▲"}, True)
    assert data["signals"] == [{"label": "c_t", "values": [None, 0.1235, -2.0, None], "scale": "signed", "limit": 2.0}]
    assert data["text"] == ("", "[start]", "good", "xyzzy")
    assert [kind for kind, _ in data["legend"]] == ["unknown", "pad", "note", "note"]
    assert "▲" in data["legend"][-1][1]
    assert data["colours"] == [theme.NEGATIVE, theme.POSITIVE]
    assert data["marks"] == {"3": "▲"}


def test_line_breaks_of_the_data_are_signs_and_explained() -> None:
    data = tokens._still(view("good br br film"), (), "a review", {}, True)
    assert data["text"][-4:] == ("good", "↵", "↵", "film")
    assert "line break" in data["legend"][-1][1]
    assert not any("line break" in words for _, words in tokens._still(view("good"), (), "", {}, True)["legend"])


def test_the_words_have_a_name_that_depends_on_them_alone() -> None:
    one = tokens._still(view("good film"), (), "a", {}, True)
    assert one["words"] == tokens._still(view("good film"), (), "b", {2: "▲"}, False)["words"]
    assert one["words"] != tokens._still(view("bad film"), (), "a", {}, True)["words"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"words": "w", "first": 2, "last": 4}, (2, 4)),
        ({"words": "w", "first": 3, "last": 3}, (3, 3)),
        ({"words": "w", "first": -1, "last": -1}, None),
        ({"words": "w", "first": 4, "last": 2}, None),
        ({"words": "w", "first": 0, "last": 10}, None),
        ({"words": "w", "first": "0", "last": 1}, None),
        ({"words": "w"}, None),
        ({"words": "another review", "first": 2, "last": 4}, (1, 1)),
        (None, (1, 1)),
        ("nonsense", (1, 1)),
    ],
)
def test_what_the_browser_says_is_checked(chosen: object, expected: tuple[int, int] | None) -> None:
    assert tokens._checked(chosen, "w", 10, otherwise=(1, 1)) == expected
