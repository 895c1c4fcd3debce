"""The bars of a class: one for each answer in its order, also for those that nobody chose; the right one is marked in words."""

import re

import pytest

from rnnviz.figures import theme
from rnnviz.figures.html.sheet import places, votes
from tests.figures.html.tables import Tables

EVIL = '<img src=x onerror="alert(1)">'


def bars(html: str) -> list[tuple[float, float, str]]:
    """The left end and the length in percent, and the colour, of every bar."""
    found = re.findall(r"rnn-bar' style='--x: ([\d.]+)%; --w: ([\d.]+)%; --hue: (#\w+)'", html)
    return [(float(x), float(w), hue) for x, w, hue in found]


def ticks(html: str) -> list[tuple[float, str]]:
    """The place in percent and the name of every tick."""
    return [(float(x), name) for x, name in re.findall(r"<span style='--x: ([\d.]+)%'>([^<]*)<", html)]


def test_there_is_a_row_for_each_answer_in_its_order() -> None:
    html = votes(["up", "down", "x" * 160], [0, 3, 1])
    assert [[row[0], row[2]] for row in Tables(html).rows[1:4]] == [["up", "0"], ["down", "3"], ["x" * 160, "1"]]
    other = theme.SERIES[0]
    assert bars(html) == [(0, 0, other), (0, 100, other), (0, pytest.approx(100 / 3, abs=0.01), other)]


def test_the_right_answer_is_marked_once_it_may_be_known() -> None:
    html = votes(["up", "down"], [1, 2], 1)
    assert [row[0] for row in Tables(html).rows[1:3]] == ["up", "down\N{NO-BREAK SPACE}✓ (right)"]
    assert [hue for _, _, hue in bars(html)] == [theme.SERIES[0], theme.SERIES[2]]
    assert "✓" not in votes(["up", "down"], [1, 2])


def test_the_bars_have_a_title_named_columns_and_a_named_axis() -> None:
    for html, title, heads, axis in (
        (votes(["up"], [2]), "What the class predicts", ["answer", "", "count"], "predictions"),
        (places(["up"], [2]), "Where the class is", ["step", "", "count"], "visitors who were there last"),
    ):
        assert f"<caption>{title}</caption>" in html
        assert Tables(html).rows[0] == heads
        assert f"<b>{axis}</b>" in html


@pytest.mark.parametrize(
    ("most", "written"),
    [
        (0, ["0", "1"]),  # where nobody has predicted yet the scale has a length all the same
        (1, ["0", "1"]),
        (5, ["0", "1", "2", "3", "4", "5"]),
        (7, ["0", "2", "4", "6", "8"]),
        (25, ["0", "5", "10", "15", "20", "25"]),
        (1234, ["0", "500", "1,000", "1,500"]),
    ],
)
def test_the_scale_has_whole_numbers_and_reaches_the_longest_bar(most: int, written: list[str]) -> None:
    for html in (votes(["up", "down"], [0, most]), places(["up", "down"], [0, most])):
        assert [name for _, name in ticks(html)] == written
        even = [100 * k / (len(written) - 1) for k in range(len(written))]
        assert [x for x, _ in ticks(html)] == pytest.approx(even, abs=0.01)
        end = int(written[-1].replace(",", ""))
        assert [w for _, w, _ in bars(html)] == pytest.approx([0, 100 * most / end], abs=0.01)


def test_on_a_phone_ticks_are_left_out_only_where_they_are_many_letters() -> None:
    many = 'class="rnn-track rnn-axis rnn-many"'
    assert many not in votes(["up"], [1])
    assert many not in votes(["up"], [25])
    assert many in votes(["up"], [1234])


def test_words_of_a_teacher_are_text_and_never_markup() -> None:
    for html in (votes([EVIL, "</th></table><script>"], [1, 2], 0), places([EVIL, "</th></table><script>"], [1, 2])):
        found = Tables(html)
        assert not {"img", "script"} & found.tags
        assert found.rows[1][0].startswith(EVIL)
        assert found.rows[2][0] == "</th></table><script>"
        assert 'onerror="' not in html
