"""How a run has learned, for paper: the same rows as its live curves."""

import pytest

from rnnviz.figures.charts.learned import curves
from rnnviz.figures.live import training as live
from tests.figures.histories import epochs, steps

STEPS = steps([0.8, 0.6, 0.4, 0.2], per_epoch=2, norms=[1, 2, 4, 0.5])


def test_a_loss_has_its_batches_its_mean_and_its_validation() -> None:
    figure = curves(live.curves(STEPS, epochs([0.7, 0.5], per_epoch=2), quantity="loss"), title="loss")
    lines = {line.name: line for line in figure.data}
    assert set(lines) == {live.BATCH, live.SMOOTHED, live.VALIDATION}
    assert list(lines[live.BATCH].y) == pytest.approx([0.8, 0.6, 0.4, 0.2])
    assert list(lines[live.VALIDATION].y) == pytest.approx([0.7, 0.5])
    assert [note.text for note in figure.layout.annotations] == ["best: epoch 2"]
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == ("epoch", "loss")


def test_norms_have_both_sides_of_clipping_and_the_threshold() -> None:
    figure = curves(live.norms(STEPS, threshold=1.0), title="norm", logarithmic=True)
    assert {line.name: list(line.y) for line in figure.data} == {
        live.BEFORE: pytest.approx([1, 2, 4, 0.5]),
        live.AFTER: pytest.approx([1, 1, 1, 0.5]),
    }
    assert figure.layout.yaxis.type == "log"
    assert figure.layout.shapes[0].y0 == 1.0
