"""The numbers in the chart about what words cost."""

from rnnviz.figures.charts import lookup_cost as figures
from rnnviz.probes.vocabulary import lookup_cost, one_hot_cost


def test_costs_are_written_even_where_they_are_nothing() -> None:
    figure = figures.costs({"one-hot": one_hot_cost(100, 8, 10), "ids": lookup_cost(100, 8, 10)})
    assert [list(bar.text) for bar in figure.data] == [["4,000", "3,200", "8,000"], ["40", "3,200", "0"]]
    assert list(figure.data[1].x) == [40, 3200, 1]
