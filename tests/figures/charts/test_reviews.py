import numpy as np
import pytest

from rnnviz.figures.charts import reviews as figures


@pytest.mark.parametrize("maxlen", [5, 100, 1000])
def test_every_review_is_in_one_bar_and_the_cut_ones_in_theirs(maxlen: int) -> None:
    tokens = np.random.default_rng(0).integers(2, 600, 1000)
    whole, cut = figures.lengths(tokens, maxlen).data
    assert sum(whole.y) + sum(cut.y) == len(tokens)
    width = whole.width or cut.width
    assert abs(sum(cut.y) - (tokens > maxlen).sum()) <= np.histogram(tokens, [maxlen - width, maxlen + width])[0].sum()
    assert (whole.name, cut.name) == ("read whole", "cut")


def test_the_chosen_length_is_marked() -> None:
    figure = figures.lengths(np.array([3, 4, 50]), 20)
    assert figure.layout.shapes[0].x0 == 20
    assert figure.layout.annotations[0].text == "chosen length 20"


def test_bars_say_the_words_and_their_counts() -> None:
    figure = figures.telling(["dull", "fine"], np.array([-3.0, 4.0]), np.array([[9, 1], [2, 20]]))
    (bars,) = figure.data
    assert list(bars.x) == [-3, 4]
    assert list(figure.layout.yaxis.ticktext) == ["dull", "fine"]
    assert bars.customdata.tolist() == [["dull", 9, 1], ["fine", 2, 20]]
    assert list(bars.marker.pattern.shape) == ["/", ""]  # not by colour alone
