"""How often words are used: the columns, the words that are named, and what a vocabulary covers."""

import re

import numpy as np
import pytest

from rnnviz.figures.html.frequencies import frequencies

TIMES = np.array([600, 300, 60, 30, 9, 1])


def test_every_rank_has_its_times_and_the_share_that_is_known_up_to_it() -> None:
    html = frequencies(TIMES, {}, (6,), label="of six words")
    assert re.findall(r'title="rank (\d): (\d+) times"', html) == [(str(r), str(n)) for r, n in enumerate(TIMES, 1)]
    shares = [f"{share:.1%}" for share in np.cumsum(TIMES) / TIMES.sum()]
    assert re.findall(r'title="the \d commonest words: ([\d.]+%)"', html) == shares
    heights = [float(each) for each in re.findall(r'--h: ([\d.]+)%" title="rank', html)]
    assert np.array(heights) / heights[0] == pytest.approx(np.log10(TIMES) / np.log10(600), abs=1e-3)


def test_words_are_named_as_text_and_sizes_say_what_they_cover() -> None:
    marked = {"the": 1, "film": 3, "zebra": 0, "rare": 99, "<b>": 2}
    html = frequencies(TIMES, marked, (6, 100), label='"of" six words')
    assert re.findall(r'rnn-name[^"]*" style="[^"]+">([^<]+)<', html) == ["the", "&lt;b&gt;", "film"]
    assert re.findall(r'title="([^"]+), id (\d+), ', html) == [
        ("the: rank 1", "4"),
        ("&lt;b&gt;: rank 2", "5"),
        ("film: rank 3", "6"),
    ]
    assert re.findall(r"<span>(\d+ ids: \d+%)</span>", html) == ["6 ids: 90%", "100 ids: 100%"]
    assert 'aria-label="&quot;of&quot; six words"' in html


def test_names_that_would_cover_each_other_are_left_to_their_marks() -> None:
    times = np.full(1000, 5)
    html = frequencies(times, {"a": 500, "b": 501, "c": 900}, (), label="")
    assert len(re.findall('class="rnn-word"', html)) == 3
    assert re.findall(r'rnn-name[^"]*" style="[^"]+">(\w)<', html) == ["a", "c"]
