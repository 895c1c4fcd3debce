"""The live curve of a language model: bits instead of nats, and a line for each baseline."""

import numpy as np
import pandas as pd
import pytest

from rnnviz.figures.live import language, training
from rnnviz.figures.live.language import Level
from rnnviz.runs.records import EpochRow, StepRow

STEPS = pd.DataFrame([StepRow(k, k / 2, np.log(2) * (5 - k), 0.5, 0.1, 1.0, 1.0, 9.0) for k in range(1, 5)])
EPOCHS = pd.DataFrame([EpochRow(k, 2 * k, 1.0, 0.5, np.log(2) * (4 - k), 0.5, np.nan, np.nan, 1.0) for k in (1, 2)])


def rows(levels: list[Level]) -> pd.DataFrame:
    return language.bits(training.curves(STEPS, EPOCHS, quantity="loss"), levels)


def test_losses_are_in_bits() -> None:
    found = rows([])
    assert found[found.part == "batch"].value.tolist() == pytest.approx([4, 3, 2, 1])
    assert found[found.part == "validation"].value.tolist() == pytest.approx([3, 2])


def test_each_baseline_has_a_line_and_its_perplexity_in_words() -> None:
    found = rows([Level("uniform", 6.0), Level("1-gram", 4.0), Level("2-gram", 3.9)])
    levels = found[found.part.str.startswith("level")]
    assert levels.value.tolist() == pytest.approx([6, 4, 3.9])
    assert levels.note.tolist()[:2] == ["uniform: 6.00 bits, perplexity 64.0", "1-gram: 4.00 bits, perplexity 16.0"]
    assert levels.part.nunique() == 3  # neighbours on either side, so that close ones can be read


def test_every_part_of_the_rows_is_drawn_by_a_layer() -> None:
    drawn = {
        name
        for layer in language.BITS["layer"]
        for each in layer["transform"]
        for name in each["filter"].get("oneOf", [])
    }
    noted = rows([Level(f"{k}-gram", 6.0 - k) for k in range(6)])
    assert set(noted.part) <= drawn
