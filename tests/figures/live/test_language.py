"""The live curve of a language model: bits instead of nats, and a line for each baseline."""

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures.chart import Chart
from rnnviz.figures.live import language
from rnnviz.figures.live.language import Level
from rnnviz.figures.live.training import BATCH, VALIDATION
from rnnviz.runs.records import EpochRow, StepRow

STEPS = pd.DataFrame([StepRow(k, k / 2, np.log(2) * (5 - k), 0.5, 0.1, 1.0, 1.0, 9.0) for k in range(1, 5)])
EPOCHS = pd.DataFrame([EpochRow(k, 2 * k, 1.0, 0.5, np.log(2) * (4 - k), 0.5, np.nan, np.nan, 1.0) for k in (1, 2)])


def drawn(levels: list[Level]) -> Chart:
    return language.bits(STEPS, EPOCHS, levels, label="bits")


def test_losses_are_in_bits() -> None:
    found = drawn([])
    batch, watched = (next(each for each in found.curves if each.name == name) for name in (BATCH, VALIDATION))
    assert batch.y == pytest.approx([4, 3, 2, 1])
    assert watched.y == pytest.approx([3, 2])
    assert found.y.title == language.TITLE


def test_each_baseline_has_a_line_and_its_perplexity_in_words() -> None:
    found = drawn([Level("uniform", 6.0), Level("1-gram", 4.0), Level("2-gram", 3.9)])
    assert [each.y.tolist() for each in found.curves if each.mark == "level"] == [[6], [4], [3.9]]
    assert [each.y for each in found.levels] == [6, 4, 3.9]
    assert [each.text for each in found.levels][:2] == [
        "uniform: 6.00 bits, perplexity 64.0",
        "1-gram: 4.00 bits, perplexity 16.0",
    ]
    assert (
        len({(each.at, each.below) for each in found.levels}) == 3
    )  # neighbours apart, so that close ones can be read


def test_several_runs_stand_over_one_another_with_what_counting_reaches() -> None:
    other = EPOCHS.assign(val_loss=EPOCHS["val_loss"] / 2)
    histories = {"one": (STEPS, EPOCHS), "two": (STEPS, other)}
    found = language.several(histories, dict.fromkeys(histories, "lstm"), [Level("5-gram", 1.5)], label="runs")
    told = {each.name: each.y for each in found.curves if each.told}
    assert told["one"] == pytest.approx([3, 2])
    assert told["two"] == pytest.approx([1.5, 1])
    assert found.curves[0].y.tolist() == [1.5]
    assert found.levels[0].text.startswith("5-gram: 1.50 bits")
    assert found.y.title == language.TITLE
