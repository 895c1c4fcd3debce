import numpy as np

from rnnviz.config.presets import Published
from rnnviz.figures.charts.recorded import curves

RECORDED = {1: np.array([0.8, 0.84]), 0: np.array([0.79, 0.85])}


def test_each_seed_has_a_curve_of_its_own_dash() -> None:
    figure = curves(RECORDED, Published(parameters=1))
    assert [trace.name for trace in figure.data] == ["recorded, seed 0", "recorded, seed 1"]
    assert list(figure.data[0].x) == [1, 2]
    assert list(figure.data[1].y) == [0.8, 0.84]
    assert figure.data[0].line.dash != figure.data[1].line.dash


def test_what_was_printed_is_drawn_as_it_was_printed() -> None:
    by_epoch = curves(RECORDED, Published(parameters=1, validation_accuracies=(0.847, 0.8564))).data[-1]
    assert (list(by_epoch.x), list(by_epoch.y)) == ([1, 2], [0.847, 0.8564])
    best = curves(RECORDED, Published(parameters=1, best_validation_accuracy=0.8678, best_epoch=10)).data[-1]
    assert (list(best.x), list(best.y)) == ([10], [0.8678])
    line = curves(RECORDED, Published(parameters=1, best_validation_accuracy=0.825)).layout.shapes[0]
    assert line.y0 == 0.825


def test_ones_own_run_stands_beside_them() -> None:
    own = curves(RECORDED, Published(parameters=1), np.array([0.7, 0.75, 0.76])).data[-1]
    assert (own.name, list(own.y)) == ("your run", [0.7, 0.75, 0.76])
