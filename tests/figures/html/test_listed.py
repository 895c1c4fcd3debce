"""Lists with a scale: the numbers that are written, and the places that they stand at."""

import re

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.html.listed import accuracies, costs, neighbours, shares
from rnnviz.probes.embedding import Neighbour
from rnnviz.probes.vocabulary import lookup_cost, one_hot_cost
from rnnviz.statistics import wilson
from tests.figures.html.tables import Tables

EVIL = '<img src=x onerror="alert(1)">'


def marks(html: str) -> list[tuple[str, float, str]]:
    """The shape, the place in percent and the colour of every mark."""
    found = re.findall(r"rnn-mark rnn-(\w+)' style='--x: ([\d.]+)%; --hue: (#\w+)'", html)
    return [(shape, float(x), hue) for shape, x, hue in found]


def lines(html: str) -> list[tuple[float, float]]:
    """The left end and the width of every line through a mark."""
    return [(float(x), float(w)) for x, w in re.findall(r"rnn-line' style='--x: ([\d.]+)%; --w: ([\d.]+)%'", html)]


def test_neighbours_stand_at_their_cosines_and_lean_by_colour_and_shape() -> None:
    found = [Neighbour("great", 0.9), Neighbour("film", 0.5), Neighbour("dull", -0.2)]
    html = neighbours([("now", found, np.array([1, np.nan, -1]))])
    rows = Tables(html).rows
    assert [[row[0], row[2]] for row in rows[1:4]] == [
        ["great (positive)", "0.900"],
        ["film (neutral)", "0.500"],
        ["dull (negative)", "−0.200"],
    ]
    at = [100 * (each.cosine + 0.25) / 1.25 for each in found]  # the scale begins a little below the lowest
    assert [x for _, x, _ in marks(html)] == pytest.approx(at, abs=0.01)
    assert [(shape, hue) for shape, _, hue in marks(html)] == [
        ("dot", theme.POSITIVE),
        ("ring", theme.MUTED),
        ("square", theme.NEGATIVE),
    ]
    assert lines(html) == [(20.0, pytest.approx(72)), (20.0, pytest.approx(40)), (pytest.approx(4), pytest.approx(16))]


def test_lists_beside_each_other_share_their_scale() -> None:
    html = neighbours([("now", [Neighbour("a", 0.5)], np.zeros(1)), ("before", [Neighbour("b", -0.5)], np.zeros(1))])
    assert [x for _, x, _ in marks(html)] == pytest.approx([100 * 1.05 / 1.55, 100 * 0.05 / 1.55], abs=0.01)


def test_words_and_titles_are_text_and_never_markup() -> None:
    html = neighbours([(EVIL, [Neighbour(EVIL, 0.5)], np.zeros(1))]) + accuracies({EVIL: np.ones(3, bool)}, title=EVIL)
    assert "img" not in Tables(html).tags
    assert 'onerror="' not in html


def test_accuracies_have_wilsons_interval() -> None:
    html = accuracies({"as written": np.arange(100) < 90, "reversed": np.arange(100) < 60})
    low, high = wilson(60, 100)
    assert Tables(html).rows[2] == ["reversed", "", f"60.0%{100 * low:.1f} – {high:.1%}"]
    assert lines(html)[1] == pytest.approx((100 * (low - 0.4) / 0.6, 100 * (high - low) / 0.6), abs=0.01)
    assert [(shape, x) for shape, x, _ in marks(html)] == [
        ("dot", pytest.approx(100 * 0.5 / 0.6, abs=0.01)),
        ("diamond", pytest.approx(100 * 0.2 / 0.6, abs=0.01)),
    ]


def test_the_scale_reaches_down_to_the_lowest_interval() -> None:
    html = accuracies({"none": np.zeros(4, bool)})
    assert all(0 <= x <= 100 for _, x, _ in marks(html))
    assert next(cell for cell in Tables(html).rows[2] if cell).startswith("0%20%40%")


def test_shares_are_written_and_may_fall_below_nothing() -> None:
    html = shares({"now": 1.0, "before": -0.25}, axis="R²")
    assert [row[2] for row in Tables(html).rows[1:3]] == ["100.0%", "−25.0%"]
    assert [x for _, x, _ in marks(html)] == [100, 0]


def test_costs_are_written_even_where_they_are_nothing() -> None:
    ways = {"one-hot": one_hot_cost(100, 8, 10), "ids": lookup_cost(100, 8, 10)}
    html = costs(ways, ("input", "matrix", "products"), axis="how many (log)")
    assert [row[2] for row in Tables(html).rows if row[0]] == ["4,000", "3,200", "8,000", "40", "3,200", "0"]
    most = 6  # the axis ends at a million
    places = [100 * np.log10(max(value, 1)) / most for value in (4000, 3200, 8000, 40, 3200, 0)]
    assert [x for _, x, _ in marks(html)] == pytest.approx(places, abs=0.01)
