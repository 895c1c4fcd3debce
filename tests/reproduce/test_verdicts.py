from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from rnnviz.config.presets import Published
from rnnviz.reproduce.records import Record, packed
from rnnviz.reproduce.verdicts import Z95, judge, verdicts
from rnnviz.runs.records import EpochRow

WHOLE: dict[str, Any] = {"subset": 25_000, "test_subset": 25_000, "validation_split": 0.2}


def record(
    accuracy: float, seed: int = 0, validations: tuple[float, ...] = (0.8, 0.85, 0.82), **changed: Any
) -> Record:
    right = np.arange(25_000) < round(25_000 * accuracy)
    rows = tuple(EpochRow(k, k * 10, 0.5, 0.8, 0.5, v, 0.8, 0.8, 2.0) for k, v in enumerate(validations, 1))
    one = Record("tae_lstm", seed, "", WHOLE, {}, "finished", 3, rows, 6.0, 0.5, packed(right), 25_000)
    return replace(one, **changed)


def test_an_interval_by_hand() -> None:
    found = judge("test accuracy", 0.80, [0.81], 10_000)
    half = Z95 * np.sqrt(0.81 * 0.19 / 10_000 + 0.8 * 0.2 / 10_000)
    assert found.difference == pytest.approx(0.01)
    assert (found.low, found.high) == pytest.approx((0.01 - half, 0.01 + half))
    assert found.call == "reproduced"


@pytest.mark.parametrize(
    ("published", "measured", "call"),
    [
        (0.80, [0.84], "higher"),
        (0.80, [0.76], "lower"),
        (0.80, [0.805], "reproduced"),
        (0.80, [0.79, 0.83, 0.86], "reproduced"),  # it lies among them
        (0.80, [0.84, 0.841, 0.842], "higher"),
        (0.80, [0.81, 0.84, 0.87], "reproduced"),  # the seeds differ by so much
    ],
)
def test_what_a_difference_is_called(published: float, measured: list[float], call: str) -> None:
    assert judge("x", published, measured, 25_000).call == call


def test_an_unlucky_draw_of_the_same_network_is_called_reproduced_nineteen_times_of_twenty() -> None:
    rng = np.random.default_rng(0)
    drawn = rng.binomial(5_000, 0.83, (2_000, 2)) / 5_000
    calls = [judge("x", printed, [mine], 5_000).call for printed, mine in drawn]
    assert 0.93 < np.mean([call == "reproduced" for call in calls]) < 0.97


def test_every_printed_figure_gets_its_verdict() -> None:
    printed = Published(parameters=1, test_accuracy=0.83, best_validation_accuracy=0.85, final_validation_accuracy=0.7)
    found = verdicts(printed, [record(0.831), record(0.829, 1)])
    assert [(one.what, one.call) for one in found] == [
        ("test accuracy", "reproduced"),
        ("best validation accuracy", "reproduced"),
        ("last validation accuracy", "higher"),
    ]


@pytest.mark.parametrize(
    "changed",
    [{"status": "diverged"}, {"epochs": ()}, {"config": WHOLE | {"subset": 400}}],
    ids=["diverged", "none", "part"],
)
def test_what_is_not_the_whole_experiment_is_no_evidence(changed: dict[str, Any]) -> None:
    assert verdicts(Published(parameters=1, test_accuracy=0.83), [record(0.83, **changed)]) == []


def test_a_record_knows_its_verdicts() -> None:
    one = record(0.75)
    assert one.accuracy == 0.75
    assert one.interval[0] < 0.75 < one.interval[1]
    assert one.seconds_per_epoch == 2.0
    assert one.key == "tae_lstm.seed-0"
