"""Numbers on colours: which stand there, and that they can be read."""

import numpy as np
import pytest

from rnnviz.figures import theme
from rnnviz.figures.charts import numbered
from tests.figures.charts.test_evaluation import contrast


def rgb(color: str) -> tuple[int, ...]:
    return tuple(int(color[k : k + 2], 16) for k in (1, 3, 5))


@pytest.mark.parametrize("dark", [False, True])
def test_every_number_can_be_read_on_its_colour(dark: bool) -> None:
    values = np.linspace(0, 1, 41)[None]
    names = [str(k) for k in range(41)]
    ground, numbers = numbered.shares(values, names, ["row"], form=".2f", hover="%{z}", dark=dark).data
    scale = [(stop, color) for stop, color in ground.colorscale]
    for share, ink in zip(values[0], numbers.textfont.color, strict=True):
        assert contrast(rgb(theme.at(scale, share)), rgb(ink)) >= 4.5


def test_a_number_stands_in_its_cell_and_an_empty_cell_has_none() -> None:
    values = np.array([[0.25, np.nan], [1.0, 0.5]])
    _, numbers = numbered.shares(values, ["a", "b"], ["u", "v"], form=".0%", hover="%{z}", dark=False).data
    assert list(zip(numbers.x, numbers.y, numbers.text, strict=True)) == [
        ("a", "u", "25%"),
        ("a", "v", "100%"),
        ("b", "v", "50%"),
    ]


def test_a_colour_between_two_is_mixed_of_them() -> None:
    scale = [(0.0, "#000000"), (0.5, "#804020"), (1.0, "#FFFFFF")]
    assert [theme.at(scale, share) for share in (-1, 0, 0.25, 0.5, 2)] == [
        "#000000",
        "#000000",
        "#402010",
        "#804020",
        "#FFFFFF",
    ]


@pytest.mark.parametrize("grey", range(0, 256, 5))
def test_the_ink_is_the_better_one_of_black_and_white(grey: int) -> None:
    color = f"#{grey:02X}{grey:02X}{grey:02X}"
    ratios = {ink: contrast(rgb(color), rgb(ink)) for ink in ("#000000", "#FFFFFF")}
    assert ratios[theme.ink_on(color)] == max(ratios.values())
    assert max(ratios.values()) >= 4.5
