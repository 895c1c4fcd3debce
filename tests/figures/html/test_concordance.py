import re

import numpy as np

from rnnviz.figures.html.concordance import Passage, concordance
from tests.figures.html.tables import Tables


def passage(*words: str, own: bool = False) -> Passage:
    values = np.linspace(-1, 1, len(words))
    values[0] = np.nan
    return Passage(words, 1, 2, values, ("0.80",), own)


def test_the_words_in_focus_stand_in_one_column() -> None:
    html = concordance(
        [passage("a", "b", "c", "d", own=True), passage("x", "y", "z")], columns=["score"], label="Matches", limit=2.0
    )
    assert Tables(html).rows == [
        ["before", "here", "after", "score"],
        ["a", "b c", "d", "0.80"],
        ["x", "y z", "", "0.80"],
    ]
    assert html.count('class="rnn-own"') == 1


def test_colour_and_bar_say_the_value_and_its_sign() -> None:
    html = concordance(
        [Passage(("a", "b", "c"), 0, 2, np.array([-1.0, 0.5, 9.0]), ())], columns=[], label="", limit=2.0
    )
    found = re.findall(r'rnn-(plus|minus)" style="--v: ([\d.]+)" title="([^"]+)"', html)
    assert found == [("minus", "0.50", "−1.000"), ("plus", "0.25", "+0.500"), ("plus", "1.00", "+9.000")]


def test_words_are_text_and_never_markup() -> None:
    evil = '<img src=x onerror="alert(1)">'
    html = concordance([Passage((evil,), 0, 0, np.array([0.1]), (evil,))], columns=[evil], label=f'"{evil}', limit=1.0)
    assert "img" not in Tables(html).tags
    assert Tables(html).rows[1][1:] == [evil, "", evil]
    assert 'onerror="' not in html


def test_values_that_are_all_zero_have_no_colour() -> None:
    html = concordance([Passage(("a",), 0, 0, np.array([0.0]), ())], columns=[], label="", limit=0.0)
    assert "--v: 0.00" in html


def test_a_narrow_screen_keeps_the_words_beside_the_focus() -> None:
    words = tuple("abcdefgh")
    html = concordance([Passage(words, 3, 4, np.zeros(8), ())], columns=[], label="", limit=1.0)
    far = re.findall(r'rnn-far" style="--v: 0.00" title="[^"]+">(.)<', html)
    assert far == ["a", "h"]
