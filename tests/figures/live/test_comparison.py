import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.live import comparison as figures
from tests.figures.histories import epochs, steps

RUNS = {"first": "lstm", "second": "lstm", "third": "gru"}


def test_each_runs_curves_are_drawn_at_their_values() -> None:
    histories = {
        "first": (steps([0.8, 0.6], per_epoch=1), epochs([0.7, np.nan], per_epoch=1)),
        "second": (steps([], per_epoch=1), epochs([], per_epoch=1)),
    }
    drawn = figures.overlay(histories, quantity="loss")
    assert list(drawn.columns) == list(figures.COLUMNS)
    train, validation = (drawn[drawn["part"] == part] for part in ("train", "validation"))
    assert train["value"].tolist() == pytest.approx([0.7, 0.7])  # the mean of both, centred
    assert validation[["run", "epoch"]].to_numpy().tolist() == [["first", 1.0]]
    assert figures.overlay(histories, quantity="accuracy")["value"].max() == pytest.approx(0.65)


def test_a_run_that_diverges_leaves_the_picture_of_the_others() -> None:
    histories = {
        "calm": (steps([0.8, 0.6], per_epoch=1), epochs([0.7, 0.5], per_epoch=1)),
        "wild": (steps([0.9], per_epoch=1), epochs([1.2, 1e18], per_epoch=1)),
    }
    drawn = figures.overlay(histories, quantity="loss")
    assert drawn["value"].max() == pytest.approx(2.1)  # three times the highest of the calmest
    leaves = drawn[drawn["part"] == "leaves"]
    assert leaves[["run", "epoch"]].to_numpy().tolist() == [["wild", 2.0]]
    assert drawn[drawn["part"] == "lone"]["run"].tolist() == ["wild"]  # one step has no line, so it is a point
    alone = figures.overlay({"wild": histories["wild"]}, quantity="loss")
    assert alone["value"].max() == pytest.approx(1e18)


def test_several_seeds_have_a_mean_and_a_spread_at_the_epochs_that_all_have_reached() -> None:
    histories = {
        "one": (steps([], per_epoch=1), epochs([0.6, 0.4], per_epoch=1)),
        "two": (steps([], per_epoch=1), epochs([0.8], per_epoch=1)),
    }
    drawn = figures.overlay(histories, quantity="loss", groups={"mean of 2 seeds": ["one", "two"]})
    mean = drawn[drawn["part"] == "mean"]
    assert mean[["epoch", "value", "low", "high"]].to_numpy().tolist() == [pytest.approx([1, 0.7, 0.6, 0.8])]


def test_nothing_to_compare_is_no_error() -> None:
    rows = figures.overlay({}, quantity="loss")
    assert rows.empty
    assert figures.chart(rows, {}, quantity="loss", label="").curves == ()


def looks(architectures: dict[str, str]) -> list[tuple[str, str, str]]:
    drawn = figures.chart(figures.overlay({}, quantity="loss"), architectures, quantity="loss", label="")
    assert drawn.legend == tuple(architectures)  # no mean without groups
    return [(each.color, each.dash, each.symbol) for name in drawn.legend for each in drawn.curves
            if each.name == name and each.told]  # fmt: skip


def test_colour_tells_the_architecture_and_dash_and_symbol_tell_the_run() -> None:
    first, second, third = looks(RUNS)
    assert [each[0] for each in (first, second, third)] == [theme.ARCHITECTURES[name] for name in RUNS.values()]
    assert first[1] != second[1]
    assert len({each[2] for each in (first, second, third)}) == 3


def test_many_runs_of_one_architecture_all_look_different() -> None:
    assert len(set(looks({f"run {k}": "lstm" for k in range(12)}))) == 12


def test_all_that_the_rows_hold_is_drawn() -> None:
    histories = {
        "first": (steps([0.8, 0.6], per_epoch=1), epochs([0.7, 0.5], per_epoch=1)),
        "second": (steps([0.8], per_epoch=1), epochs([0.9, 1e18], per_epoch=1)),
        "third": (steps([], per_epoch=1), epochs([0.6, 0.6], per_epoch=1)),
    }
    rows = figures.overlay(histories, quantity="accuracy", groups={"mean of 2 seeds": ["first", "third"]})
    drawn = figures.chart(rows, RUNS, quantity="accuracy", label="runs")
    assert (drawn.y.style, drawn.label) == ("percent", "runs")
    assert sum(len(each.x) for each in drawn.curves if each.mark != "area") == len(rows)
    assert drawn.legend == (*RUNS, "mean of 2 seeds")  # so that it can be chosen, too
    (band,) = [each for each in drawn.curves if each.mark == "area"]
    assert (band.name, len(band.y), len(band.other)) == ("mean of 2 seeds", 2, 2)


def test_several_means_have_the_colours_of_their_runs() -> None:
    one = steps([0.8], per_epoch=1), epochs([0.7], per_epoch=1)
    histories = dict.fromkeys(("a0", "a1", "b0", "b1"), one)
    architectures = {"a0": "lstm", "a1": "lstm", "b0": "gru", "b1": "gru"}
    for groups in ({"a": ["a0", "a1"], "b": ["b0", "b1"]}, {"a": ["a0", "a1"]}):
        rows = figures.overlay(histories, quantity="accuracy", groups=groups)
        drawn = figures.chart(rows, architectures, quantity="accuracy", label="", groups=groups)
        colors = {each.name: each.color for each in drawn.curves if each.name in groups and each.mark != "area"}
        alone = {"a": theme.MUTED}
        of_runs = {"a": theme.ARCHITECTURES["lstm"], "b": theme.ARCHITECTURES["gru"]}
        assert colors == (of_runs if len(groups) > 1 else alone)
