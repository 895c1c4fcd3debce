"""A live chart for paper shows what it shows on the screen."""

import pytest

from rnnviz.figures.charts.paper import on_paper
from rnnviz.figures.live import training as live
from tests.figures.histories import epochs, steps

STEPS = steps([0.8, 0.6, 0.4, 0.2], per_epoch=2, norms=[1, 2, 4, 0.5])


def test_a_loss_has_its_batches_its_mean_its_validation_and_its_gap() -> None:
    figure = on_paper(live.curves(STEPS, epochs([0.7, 0.5], per_epoch=2), quantity="loss", label=""))
    lines = {line.name: line for line in figure.data if line.showlegend}
    assert list(lines) == [live.GAP, live.BATCH, live.SMOOTHED, live.VALIDATION]
    assert list(lines[live.BATCH].y) == pytest.approx([0.8, 0.6, 0.4, 0.2])
    assert list(lines[live.VALIDATION].y) == pytest.approx([0.7, 0.5])
    assert (lines[live.VALIDATION].mode, lines[live.VALIDATION].line.dash) == ("lines+markers", "dash")
    lower = next(line for line in figure.data if line.name == live.GAP and not line.showlegend)
    assert lines[live.GAP].fill == "tonexty"
    assert list(lower.x) == list(lines[live.GAP].x)
    assert (lines[live.GAP].y >= lower.y).all()
    assert [note.text for note in figure.layout.annotations] == ["best: epoch 2"]
    assert (figure.layout.xaxis.title.text, figure.layout.yaxis.title.text) == ("epoch", live.TITLES["loss"])


def test_norms_have_both_sides_of_clipping_and_the_threshold() -> None:
    figure = on_paper(live.norms(STEPS, label="", threshold=1.0))
    assert {line.name: list(line.y) for line in figure.data} == {
        live.BEFORE: pytest.approx([1, 2, 4, 0.5]),
        live.AFTER: pytest.approx([1, 1, 1, 0.5]),
    }
    assert figure.layout.yaxis.type == "log"
    assert figure.layout.shapes[0].y0 == 1.0


def test_an_accuracy_is_in_percent() -> None:
    figure = on_paper(live.curves(STEPS, epochs([], per_epoch=2), quantity="accuracy", label=""))
    assert figure.layout.yaxis.tickformat == ".0%"


def test_words_stand_at_their_place_on_a_logarithmic_axis_too() -> None:
    figure = on_paper(
        live.norms(steps([0.5] * 3, per_epoch=3, norms=[2.0, 100.0, float("inf")]), label="", threshold=10.0)
    )
    places = {note.text: note.y for note in figure.layout.annotations}
    assert places == {"threshold": pytest.approx(1), "gradient infinite from step 3": pytest.approx(2)}  # log10
