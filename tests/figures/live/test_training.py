import copy

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures import theme
from rnnviz.figures.chart import Chart, Curve, times
from rnnviz.figures.live import training as figures
from rnnviz.figures.live.points import POINTS
from tests.figures.histories import epochs, steps

NONE = steps([], per_epoch=1), epochs([], per_epoch=1)


def curve(drawn: Chart, name: str, mark: str = "line") -> Curve:
    """The one with points; with an empty name that of a symbol."""
    return next(each for each in drawn.curves if (each.name, each.mark) == (name, mark) and len(each.y))


def loss(*history: pd.DataFrame) -> Chart:
    steps, epochs = history
    return figures.curves(steps, epochs, quantity="loss", label="a loss")


def notes(drawn: Chart) -> list[tuple[float, float, str]]:
    return [(note.x, round(note.y, 6), note.text) for note in drawn.notes]


def points(drawn: Chart) -> np.ndarray:
    """All numbers of a chart."""
    return np.concatenate([each for every in drawn.curves for each in (every.x, every.y, every.other)])


def test_each_batch_and_each_validation_is_drawn_at_its_value() -> None:
    history = steps([0.8, 0.6, 0.7, 0.5], per_epoch=2), epochs([0.65, 0.6], per_epoch=2)
    drawn = loss(*history)
    assert (drawn.label, drawn.x.title, drawn.y.title, drawn.y.style) == (
        "a loss",
        "epoch",
        figures.TITLES["loss"],
        "number",
    )
    assert curve(drawn, figures.BATCH).y.tolist() == [0.8, 0.6, 0.7, 0.5]
    assert curve(drawn, figures.BATCH).x.tolist() == [0.5, 1.0, 1.5, 2.0]
    watched = curve(drawn, figures.VALIDATION)
    assert (watched.x.tolist(), watched.y.tolist()) == ([1, 2], [0.65, 0.6])
    assert (drawn.steps.at.tolist(), drawn.steps.step.tolist()) == ([0.5, 1.0, 1.5, 2.0], [1, 2, 3, 4])
    smooth = pd.DataFrame({"epoch": [0.5, 1.25], "step": [1, 2.5], "loss": [0.7, 0.6], "accuracy": [0.6, 0.7]})
    more = figures.curves(*history, quantity="loss", label="", smooth=smooth).steps
    assert (more.at.tolist(), more.step.tolist()) == ([0.5, 1, 1.25, 1.5, 2], [1, 2, 2.5, 3, 4])  # of every told point
    accuracy = figures.curves(*history, quantity="accuracy", label="")
    assert accuracy.y.style == "percent"
    assert curve(accuracy, figures.BATCH).y == pytest.approx([0.6, 0.7, 0.65, 0.75])
    assert curve(accuracy, figures.VALIDATION).y == pytest.approx([0.675, 0.7])


def test_the_smoothed_curve_is_the_centred_mean_and_does_not_lag() -> None:
    losses = np.linspace(1, 0, 101)
    drawn = curve(loss(steps(losses, per_epoch=10), NONE[1]), figures.SMOOTHED)
    half = figures.WINDOW // 2
    expected = [losses[max(0, k - half) : k + half + 1].mean() for k in range(101)]
    assert drawn.y == pytest.approx(expected, abs=1e-6)
    assert drawn.y[half:-half] == pytest.approx(losses[half:-half], abs=1e-6)


def test_means_that_are_known_are_drawn_as_they_are() -> None:
    history = steps([0.8, 0.6], per_epoch=1), NONE[1]
    smooth = pd.DataFrame({"epoch": [1.0, 2.0], "step": [1, 2], "loss": [0.75, 0.5], "accuracy": [0.6, 0.7]})
    drawn = figures.curves(*history, quantity="loss", label="", smooth=smooth)
    assert curve(drawn, figures.SMOOTHED).y.tolist() == [0.75, 0.5]


@pytest.mark.parametrize(("quantity", "value", "below"), [("loss", 0.45, False), ("accuracy", 0.775, True)])
def test_the_best_epoch_is_that_of_the_lowest_validation_loss_for_both_curves(
    quantity: figures.Quantity, value: float, below: bool
) -> None:
    history = steps([0.5] * 8, per_epoch=2), epochs([0.6, 0.45, np.nan, 0.5], per_epoch=2)
    assert figures.best_epoch(history[1]) == 2
    drawn = figures.curves(*history, quantity=quantity, label="")
    assert notes(drawn) == [(2, value, "best: epoch 2")]
    assert [note.of for note in drawn.notes] == [figures.VALIDATION]  # it goes with its curve
    assert [note.below for note in drawn.notes] == [below]  # below a curve whose best is the highest
    (ring,) = [each for each in drawn.curves if each.symbol == "ring"]
    assert (ring.x.tolist(), ring.y.tolist()) == ([2], [pytest.approx(value)])


def test_there_is_no_best_epoch_before_the_first_validation() -> None:
    assert figures.best_epoch(NONE[1]) is None
    assert figures.best_epoch(epochs([np.nan], per_epoch=2)) is None
    assert loss(steps([0.5], per_epoch=2), NONE[1]).notes == ()


def test_words_stand_where_there_is_room() -> None:
    early = loss(steps([0.5] * 8, per_epoch=2), epochs([0.4, 0.6, 0.6, 0.6], per_epoch=2))
    late = loss(steps([0.5] * 8, per_epoch=2), epochs([0.6, 0.6, 0.6, 0.4], per_epoch=2))
    assert [note.side for drawn in (early, late) for note in drawn.notes] == ["right", "left"]


def test_the_gap_is_shaded_only_where_validation_is_worse() -> None:
    history = steps([0.5] * 40, per_epoch=10), epochs([0.4, 0.4, 0.6, 0.7], per_epoch=10)
    gap = curve(loss(*history), figures.GAP, "area")
    assert (gap.x.min(), gap.x.max()) == (1, 4)
    assert gap.y == pytest.approx([0.5] * len(gap.y))
    at = dict(zip((gap.x * 10).round(), gap.other, strict=True))
    assert at[15] == pytest.approx(0.5)  # validation is better: nothing to shade
    assert at[28] == pytest.approx(0.56, abs=1e-6)  # four fifths of the way from .4 to .6
    assert at[35] == pytest.approx(0.65, abs=1e-6)
    accuracy = curve(figures.curves(*history, quantity="accuracy", label=""), figures.GAP, "area")
    assert accuracy.other[-1] == pytest.approx(0.65)
    assert (accuracy.other <= accuracy.y + 1e-6).all()


@pytest.mark.parametrize(("bad", "words"), [(np.nan, "loss not a number"), (np.inf, "loss infinite")])
def test_where_the_loss_breaks_is_marked_and_the_rest_is_kept(bad: float, words: str) -> None:
    drawn = loss(steps([0.8, 0.7, bad, np.nan, np.nan], per_epoch=2), epochs([0.7, np.nan], per_epoch=2))
    (cross,) = [each for each in drawn.curves if each.symbol == "cross"]
    assert (cross.x.tolist(), cross.y.tolist()) == ([1.5], [0.7])
    assert notes(drawn)[-1] == (1.5, 0.7, f"{words} from step 3")
    assert curve(drawn, figures.BATCH).x.tolist() == [0.5, 1.0]
    assert np.isfinite(points(drawn)).all()


def test_a_loss_that_is_broken_from_the_start_still_has_its_mark() -> None:
    drawn = loss(steps([np.nan], per_epoch=2), NONE[1])
    assert [note.text for note in drawn.notes] == ["loss not a number from step 1"]
    assert np.isfinite(points(drawn)).all()


def test_norms_before_and_after_clipping_with_the_threshold() -> None:
    history = steps([0.5] * 4, per_epoch=2, norms=[0.5, 4.0, 0.0, 2.0])
    drawn = figures.norms(history, label="norms", threshold=1.0)
    assert drawn.y.log
    assert curve(drawn, figures.BEFORE).y.tolist() == [0.5, 4.0, 2.0]  # no zero on a logarithmic axis
    assert curve(drawn, figures.AFTER).y.tolist() == [0.5, 1.0, 1.0]
    assert curve(drawn, figures.THRESHOLD, "level").y.tolist() == [1.0]
    assert drawn.notes == ()
    assert named(drawn) == [figures.BEFORE, figures.AFTER, figures.THRESHOLD]
    assert named(figures.norms(history, label="norms")) == [figures.BEFORE, figures.AFTER]
    assert named(figures.norms(history, label="norms", clipped=False)) == [figures.NORM]


def named(drawn: Chart) -> list[str]:
    return list(dict.fromkeys(each.name for each in drawn.curves if each.name))


def test_where_the_gradient_explodes_is_marked() -> None:
    drawn = figures.norms(steps([0.5] * 3, per_epoch=3, norms=[2.0, 9.0, np.inf]), label="")
    assert notes(drawn) == [(1, 9.0, "gradient infinite from step 3")]
    assert np.isfinite(points(drawn)).all()


def test_long_runs_stay_light_and_keep_their_spikes() -> None:
    n = 80_000
    losses = np.full(n, 0.5)
    losses[12_345] = 7.0
    history = steps(losses, per_epoch=800, norms=losses)
    drawn = loss(history, epochs([0.5] * 100, per_epoch=800))
    assert sum(len(each.x) for each in drawn.curves) < POINTS + 2 * figures.SMOOTH_POINTS + 110
    assert curve(drawn, figures.BATCH).y.max() == 7.0
    norms = figures.norms(history, label="")
    assert sum(len(each.x) for each in norms.curves) <= 2 * POINTS + 4
    assert curve(norms, figures.BEFORE).y.max() == 7.0


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
def test_before_the_first_batch_nothing_is_drawn(quantity: figures.Quantity) -> None:
    for drawn in (figures.curves(*NONE, quantity=quantity, label=""), figures.norms(NONE[0], label="", threshold=1.0)):
        assert points(drawn).size == 0
        assert drawn.notes == ()


def test_the_legend_of_a_loss_is_whole_from_the_first_batch() -> None:
    drawn = loss(steps([0.8], per_epoch=2), NONE[1])
    assert drawn.legend == (figures.BATCH, figures.SMOOTHED, figures.VALIDATION, figures.GAP)  # a page does not jump
    assert {each.name for each in drawn.curves} >= set(drawn.legend)
    lone = curve(drawn, figures.BATCH, "points")
    assert (lone.y.tolist(), lone.symbol) == ([0.8], "circle")  # one point is no line


def test_the_history_is_left_as_it_was() -> None:
    history = steps([0.8, np.nan], per_epoch=1), epochs([0.7, 0.8], per_epoch=1)
    before = copy.deepcopy(history)
    loss(*history)
    figures.norms(history[0], label="", threshold=1.0)
    for now, then in zip(history, before, strict=True):
        pd.testing.assert_frame_equal(now, then)


def test_charts_use_the_themes_colours() -> None:
    history = steps([0.5, 0.4], per_epoch=1), epochs([0.6, 0.7], per_epoch=1)
    charts = loss(*history), figures.norms(history[0], label="", threshold=1.0)
    colours = {value for key, value in vars(theme).items() if key.isupper() and isinstance(value, str)}
    assert {each.color for drawn in charts for each in drawn.curves} <= colours


def test_a_chart_in_another_unit_has_all_its_values_times_the_factor() -> None:
    drawn = loss(steps([0.8, 0.6], per_epoch=1), epochs([0.7, 0.9], per_epoch=1))
    twice = times(drawn, 2)
    assert curve(twice, figures.BATCH).y.tolist() == [1.6, 1.2]
    assert curve(twice, figures.GAP, "area").other == pytest.approx(2 * curve(drawn, figures.GAP, "area").other)
    assert [note.y for note in twice.notes] == pytest.approx([1.4])
    assert curve(twice, figures.BATCH).x.tolist() == curve(drawn, figures.BATCH).x.tolist()
