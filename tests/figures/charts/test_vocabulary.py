"""The numbers in the charts about vocabularies."""

import numpy as np
import pytest

from rnnviz.figures.charts import vocabulary as figures
from rnnviz.probes.vocabulary import lookup_cost, one_hot_cost

TIMES = np.array([600, 300, 60, 30, 9, 1])


def test_frequencies_name_words_and_say_what_is_covered() -> None:
    figure = figures.frequencies(TIMES, {"the": 1, "film": 3, "zebra": 0, "rare": 99, "<b>": 2}, (6, 100))
    line, named, share = figure.data
    assert list(line.x) == [1, 2, 3, 4, 5, 6]
    assert list(line.y) == TIMES.tolist()
    assert list(named.text) == ["the", "&lt;b&gt;", "film"]
    assert list(named.customdata) == [4, 5, 6]
    assert list(share.y) == pytest.approx([0.6, 0.9, 0.96, 0.99, 0.999, 1])
    assert [each.text for each in figure.layout.annotations] == ["6 ids: 90%", "100 ids: 100%"]


def test_frequencies_without_a_word_to_name() -> None:
    assert list(figures.frequencies(TIMES, {}, (6,)).data[1].x) == []


def test_accuracy_by_vocabulary() -> None:
    figure = figures.accuracy({1000: np.array([True, True, True, False]), 10: np.array([True, False, True, False])})
    assert list(figure.data[0].x) == [10, 1000]
    assert list(figure.data[0].y) == [0.5, 0.75]
    assert figure.data[0].customdata[1][:2].tolist() == [3, 4]


def test_costs_are_written_even_where_they_are_nothing() -> None:
    figure = figures.costs({"one-hot": one_hot_cost(100, 8, 10), "ids": lookup_cost(100, 8, 10)})
    assert [list(bar.text) for bar in figure.data] == [["4,000", "3,200", "8,000"], ["40", "3,200", "0"]]
    assert list(figure.data[1].x) == [40, 3200, 1]
