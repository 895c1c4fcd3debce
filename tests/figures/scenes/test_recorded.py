import numpy as np
import pytest

from rnnviz.config.presets import Published
from rnnviz.figures.scenes.recorded import Told, scene
from rnnviz.figures.scenes.scene import Lines, pack


def told(*accuracies: float) -> Told:
    values = np.array(accuracies)
    return Told(values, 1 - values, 1.5 - values)


RECORDED = {1: told(0.8, 0.84), 0: told(0.79, 0.85)}


def panels(published: Published, own: Told | None = None) -> tuple[Lines, Lines]:
    made = scene(RECORDED, published, own)
    assert made.steps == 2
    assert pack(made)
    accuracies, losses = made.panels
    assert isinstance(accuracies, Lines)
    assert isinstance(losses, Lines)
    return accuracies, losses


def test_each_seed_has_a_curve_of_its_own_dash_that_begins_after_the_first_epoch() -> None:
    accuracies, losses = panels(Published(parameters=1))
    assert [curve.name for curve in accuracies.series] == ["recorded, seed 0", "recorded, seed 1"]
    np.testing.assert_array_equal(accuracies.series[1].values, [np.nan, 0.8, 0.84])
    assert accuracies.series[0].dash != accuracies.series[1].dash
    np.testing.assert_allclose(losses.series[1].values, [np.nan, 0.71, 0.65])  # validation, of the first seed
    assert all(curve.played for panel in (accuracies, losses) for curve in panel.series)


def test_what_was_printed_is_drawn_as_it_was_printed() -> None:
    by_epoch = panels(Published(parameters=1, validation_accuracies=(0.847, 0.8564)))[0].series[-1]
    np.testing.assert_array_equal(by_epoch.values, [np.nan, 0.847, 0.8564])
    best, _ = panels(Published(parameters=1, best_validation_accuracy=0.8678, best_epoch=2))
    assert (best.series[-1].name, set(best.series[-1].values)) == ("published best", {0.8678})
    assert [mark.at for mark in best.marks] == [2]
    late, _ = panels(Published(parameters=1, best_validation_accuracy=0.8678, best_epoch=10))
    assert late.marks == ()  # beyond what was recorded


def test_ones_own_run_stands_beside_them_for_as_many_epochs_as_both_have() -> None:
    accuracies, losses = panels(Published(parameters=1), told(0.7, 0.75, 0.76))
    assert (accuracies.series[-1].name, accuracies.series[-1].values.tolist()[1:]) == ("your run", [0.7, 0.75])
    shorter, _ = panels(Published(parameters=1), told(0.7))
    np.testing.assert_array_equal(shorter.series[-1].values, [np.nan, 0.7, np.nan])
    assert losses.series[-1].name == "your run, validation"


def test_axes_hold_every_curve_and_a_flat_one() -> None:
    accuracies, _ = panels(Published(parameters=1, best_validation_accuracy=0.95), told(0.5))
    low, high = accuracies.range
    assert low < 0.5
    assert high > 0.95
    flat = scene({0: told(0.5, 0.5)}, Published(parameters=1)).panels[0]
    assert isinstance(flat, Lines)
    assert flat.range == pytest.approx((0.44, 0.56))
