"""What can be followed in a text, and a unit that does so is found."""

import numpy as np
import pytest

from rnnviz.language import following

TEXT = 'He (so they say) said:\n"No."\n\nA "quote\n\nends (a) B.\n' * 40


def marked(told: np.ndarray, text: str) -> str:
    return "".join(character for character, on in zip(text, told, strict=True) if on)


def test_what_is_inside():
    text = TEXT[:46]
    assert marked(following.in_quotes(text), text) == '"No."quote\n'
    assert marked(following.in_parentheses(text), text) == "(so they say("
    assert following.line_position("ab\nc").tolist() == [1, 2, 0, 1]
    assert following.capital_to_come("a Bc D").tolist() == [False, True, False, False, True, False]


@pytest.mark.parametrize("feature", list(following.FEATURES))
def test_a_unit_that_follows_it_is_found_on_one_half_and_holds_on_the_other(feature):
    rng = np.random.default_rng(0)
    told = following.FEATURES[feature](TEXT).astype(float)
    hidden = rng.normal(size=(len(TEXT), 6))
    hidden[:, 4] = -told
    ranking = following.rank(hidden, TEXT, feature)
    assert ranking is not None
    assert ranking.order[0] == 4
    assert ranking.sign[4] == -1
    assert ranking.strength[4] == pytest.approx(1)
    assert abs(ranking.strength[0]) < 0.15


def test_the_area_under_the_curve_by_hand():
    """On at values 3 and 1, off at 2 and 0: of four pairs three are in order, 2 * 3/4 - 1."""
    hidden = np.tile([[3.0], [2.0], [1.0], [0.0]], (2, 1))
    found = following._association(hidden[:4], np.array([True, False, True, False]))
    assert found.tolist() == [0.5]


def test_a_text_without_it_has_no_ranking():
    assert following.rank(np.zeros((40, 3)), "no quotes here at all, none whatsoever..", "quotes") is None
    constant = following.rank(np.zeros((len(TEXT), 3)), TEXT, "line")
    assert constant is not None
    assert constant.strength.tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a) b (c) d", ".....xx..."),
        (":) (a (b) c) 1)", "...xxxxxxxx...."),
        ("(a\n\n b (c)", "xxx....xx."),
        ("(a\nb)", "xxxx."),
    ],
)
def test_what_closes_nothing_is_no_end_and_an_empty_line_ends_all(text: str, inside: str) -> None:
    assert "".join(".x"[int(on)] for on in following.in_parentheses(text)) == inside
