import copy

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures import theme
from rnnviz.figures.live import training as figures
from rnnviz.figures.live.chart import Chart, Curve
from rnnviz.figures.live.points import POINTS
from tests.figures.histories import epochs, steps

NONE = steps([], per_epoch=1), epochs([], per_epoch=1)


def rows(frame: pd.DataFrame, part: str) -> pd.DataFrame:
    return frame[frame["part"] == part].reset_index(drop=True)


def test_each_batch_and_each_validation_is_drawn_at_its_value() -> None:
    history = steps([0.8, 0.6, 0.7, 0.5], per_epoch=2), epochs([0.65, 0.6], per_epoch=2)
    drawn = figures.curves(*history, quantity="loss")
    assert rows(drawn, "batch")["value"].tolist() == pytest.approx([0.8, 0.6, 0.7, 0.5])
    assert rows(drawn, "batch")["epoch"].tolist() == [0.5, 1.0, 1.5, 2.0]
    assert rows(drawn, "validation")[["epoch", "value"]].to_numpy().tolist() == pytest.approx(
        np.array([[1.0, 0.65], [2.0, 0.6]])
    )
    accuracy = figures.curves(*history, quantity="accuracy")
    assert rows(accuracy, "batch")["value"].tolist() == pytest.approx([0.6, 0.7, 0.65, 0.75])
    assert rows(accuracy, "validation")["value"].tolist() == pytest.approx([0.675, 0.7])


def test_the_smoothed_curve_is_the_centred_mean_and_does_not_lag() -> None:
    losses = np.linspace(1, 0, 101)
    drawn = rows(figures.curves(steps(losses, per_epoch=10), NONE[1], quantity="loss"), "smoothed")
    half = figures.WINDOW // 2
    expected = [losses[max(0, k - half) : k + half + 1].mean() for k in range(101)]
    assert drawn["value"].to_numpy() == pytest.approx(expected, abs=1e-6)
    assert drawn["value"].to_numpy()[half:-half] == pytest.approx(losses[half:-half], abs=1e-6)


def test_the_best_epoch_is_that_of_the_lowest_validation_loss_for_both_curves() -> None:
    history = steps([0.5] * 8, per_epoch=2), epochs([0.6, 0.45, np.nan, 0.5], per_epoch=2)
    assert figures.best_epoch(history[1]) == 2
    for quantity, value in (("loss", 0.45), ("accuracy", 0.775)):
        best = rows(figures.curves(*history, quantity=quantity), "best")  # type: ignore[arg-type]
        assert best["epoch"].tolist() == [2]
        assert best["value"].tolist() == pytest.approx([value])
        assert best["note"].tolist() == ["best: epoch 2"]


def test_there_is_no_best_epoch_before_the_first_validation() -> None:
    assert figures.best_epoch(NONE[1]) is None
    assert figures.best_epoch(epochs([np.nan], per_epoch=2)) is None
    assert rows(figures.curves(steps([0.5], per_epoch=2), NONE[1], quantity="loss"), "best").empty


def test_the_gap_is_shaded_only_where_validation_is_worse() -> None:
    history = steps([0.5] * 40, per_epoch=10), epochs([0.4, 0.4, 0.6, 0.7], per_epoch=10)
    gap = rows(figures.curves(*history, quantity="loss"), "gap")
    assert gap["epoch"].min() == 1
    assert gap["epoch"].max() == 4
    assert gap["value"].tolist() == pytest.approx([0.5] * len(gap))
    at = dict(zip((gap["epoch"] * 10).round(), gap["other"], strict=True))
    assert at[15] == pytest.approx(0.5)  # validation is better: nothing to shade
    assert at[28] == pytest.approx(0.56, abs=1e-6)  # four fifths of the way from .4 to .6
    assert at[35] == pytest.approx(0.65, abs=1e-6)
    accuracy = rows(figures.curves(*history, quantity="accuracy"), "gap")
    assert accuracy["other"].iloc[-1] == pytest.approx(0.65)
    assert (accuracy["other"] <= accuracy["value"] + 1e-6).all()


@pytest.mark.parametrize(("bad", "words"), [(np.nan, "loss not a number"), (np.inf, "loss infinite")])
def test_where_the_loss_breaks_is_marked_and_the_rest_is_kept(bad: float, words: str) -> None:
    history = steps([0.8, 0.7, bad, np.nan, np.nan], per_epoch=2), epochs([0.7, np.nan], per_epoch=2)
    drawn = figures.curves(*history, quantity="loss")
    broken = rows(drawn, "broken")
    assert broken["note"].tolist() == [f"{words} from step 3"]
    assert broken["epoch"].tolist() == [1.5]
    assert broken["value"].tolist() == pytest.approx([0.7])
    assert rows(drawn, "batch")["step"].tolist() == [1, 2]
    assert np.isfinite(drawn[["epoch", "value"]].to_numpy(float)).all()


def test_a_loss_that_is_broken_from_the_start_still_has_its_mark() -> None:
    broken = rows(figures.curves(steps([np.nan], per_epoch=2), NONE[1], quantity="loss"), "broken")
    assert broken["note"].tolist() == ["loss not a number from step 1"]
    assert np.isfinite(broken["value"]).all()


def test_norms_before_and_after_clipping_with_the_threshold() -> None:
    history = steps([0.5] * 4, per_epoch=2, norms=[0.5, 4.0, 0.0, 2.0])
    drawn = figures.norms(history, threshold=1.0)
    before, after = (rows(drawn[drawn["series"] == name], "norm") for name in (figures.BEFORE, figures.AFTER))
    assert before["value"].tolist() == [0.5, 4.0, 2.0]  # no zero on a logarithmic axis
    assert after["value"].tolist() == [0.5, 1.0, 1.0]
    assert rows(drawn, "threshold")["value"].tolist() == [1.0]
    assert rows(figures.norms(history), "threshold").empty
    assert rows(drawn, "broken").empty
    assert set(figures.norms(history, clipped=False)["series"]) == {figures.BEFORE}


def test_where_the_gradient_explodes_is_marked() -> None:
    drawn = figures.norms(steps([0.5] * 3, per_epoch=3, norms=[2.0, 9.0, np.inf]))
    assert rows(drawn, "broken")["note"].tolist() == ["gradient infinite from step 3"]
    assert rows(drawn, "broken")["value"].tolist() == [9.0]
    assert np.isfinite(drawn["value"]).all()


def test_long_runs_stay_light_and_keep_their_spikes() -> None:
    n = 80_000
    losses = np.full(n, 0.5)
    losses[12_345] = 7.0
    history = steps(losses, per_epoch=800, norms=losses)
    drawn = figures.curves(history, epochs([0.5] * 100, per_epoch=800), quantity="loss")
    assert len(drawn) < POINTS + 2 * figures.SMOOTH_POINTS + 110
    assert rows(drawn, "batch")["value"].max() == 7.0
    assert len(figures.norms(history)) <= 2 * POINTS + 4
    assert figures.norms(history)["value"].max() == 7.0


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
def test_before_the_first_batch_there_are_columns_and_no_rows(quantity: figures.Quantity) -> None:
    for frame in (figures.curves(*NONE, quantity=quantity), figures.norms(NONE[0], threshold=1.0)):
        assert len(frame) == 0
        assert list(frame.columns) == list(figures.COLUMNS)


def test_the_history_is_left_as_it_was() -> None:
    history = steps([0.8, np.nan], per_epoch=1), epochs([0.7, 0.8], per_epoch=1)
    before = copy.deepcopy(history)
    figures.curves(*history, quantity="loss")
    figures.norms(history[0], threshold=1.0)
    for now, then in zip(history, before, strict=True):
        pd.testing.assert_frame_equal(now, then)


def curve(drawn: Chart, name: str, mark: str = "line") -> Curve:
    return next(each for each in drawn.curves if (each.name, each.mark) == (name, mark) and len(each.y))


def test_the_chart_of_a_loss_draws_each_part_of_the_rows() -> None:
    history = steps([0.8, 0.6, 0.7, 0.5], per_epoch=2), epochs([0.65, 0.7], per_epoch=2)
    drawn = figures.chart(figures.curves(*history, quantity="loss"), "loss", label="a loss")
    assert (drawn.label, drawn.x.title, drawn.y.title, drawn.y.style) == (
        "a loss",
        "epoch",
        figures.TITLES["loss"],
        "number",
    )
    assert curve(drawn, figures.BATCH).y == pytest.approx([0.8, 0.6, 0.7, 0.5])
    assert curve(drawn, figures.BATCH).x == pytest.approx([0.5, 1.0, 1.5, 2.0])
    assert curve(drawn, figures.VALIDATION).y == pytest.approx([0.65, 0.7])
    gap = curve(drawn, figures.GAP, "area")
    assert len(gap.other) == len(gap.y)
    assert [(note.x, note.y, note.text, note.below) for note in drawn.notes] == [
        (1.0, pytest.approx(0.65), "best: epoch 1", False)
    ]
    assert drawn.steps.at == pytest.approx([0.5, 1.0, 1.5, 2.0])
    assert drawn.steps.step.tolist() == [1, 2, 3, 4]


def test_an_accuracy_is_a_percentage_and_its_best_epoch_stands_below_the_curve() -> None:
    rows = figures.curves(steps([0.8] * 4, per_epoch=2), epochs([0.65, 0.7], per_epoch=2), quantity="accuracy")
    drawn = figures.chart(rows, "accuracy", label="an accuracy")
    assert drawn.y.style == "percent"
    assert [note.below for note in drawn.notes] == [True]


def test_the_legend_of_a_loss_is_whole_from_the_first_batch() -> None:
    rows = figures.curves(steps([0.8], per_epoch=2), NONE[1], quantity="loss")
    drawn = figures.chart(rows, "loss", label="a loss")
    assert drawn.legend == (figures.BATCH, figures.SMOOTHED, figures.VALIDATION, figures.GAP)  # a page does not jump
    assert {each.name for each in drawn.curves} >= set(drawn.legend)
    lone = curve(drawn, figures.BATCH, "points")
    assert (lone.y.tolist(), lone.symbol) == ([pytest.approx(0.8)], "circle")  # one point is no line


def named(drawn: Chart) -> list[str]:
    return list(dict.fromkeys(each.name for each in drawn.curves if each.name))


def test_the_chart_of_the_norms_names_those_that_there_are() -> None:
    history = steps([0.5] * 4, per_epoch=2, norms=[0.5, 4.0, 1.0, 2.0])
    clipped = figures.norm_chart(figures.norms(history, threshold=1.0), label="norms")
    assert named(clipped) == [figures.BEFORE, figures.AFTER, figures.THRESHOLD]
    assert clipped.y.log
    assert curve(clipped, figures.AFTER).y.tolist() == [0.5, 1.0, 1.0, 1.0]
    assert curve(clipped, figures.THRESHOLD, "level").y.tolist() == [1.0]
    assert named(figures.norm_chart(figures.norms(history), label="norms")) == [figures.BEFORE, figures.AFTER]
    assert named(figures.norm_chart(figures.norms(history, clipped=False), label="norms")) == [figures.BEFORE]


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
def test_where_a_curve_breaks_there_is_a_cross_with_its_words(quantity: figures.Quantity) -> None:
    history = steps([0.8, 0.7, np.nan, np.nan], per_epoch=2), NONE[1]
    drawn = figures.chart(figures.curves(*history, quantity=quantity), quantity, label="")
    (cross,) = [each for each in drawn.curves if each.symbol == "cross" and len(each.x)]
    assert (cross.x.tolist(), [note.text for note in drawn.notes]) == ([1.5], [f"{quantity} not a number from step 3"])


def test_charts_use_the_themes_colours() -> None:
    history = steps([0.5, 0.4], per_epoch=1), epochs([0.6, 0.7], per_epoch=1)
    charts = (
        figures.chart(figures.curves(*history, quantity="loss"), "loss", label=""),
        figures.norm_chart(figures.norms(history[0], threshold=1.0), label=""),
    )
    colours = {value for key, value in vars(theme).items() if key.isupper() and isinstance(value, str)}
    assert {each.color for drawn in charts for each in drawn.curves} <= colours
