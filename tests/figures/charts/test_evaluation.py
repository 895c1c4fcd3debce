import numpy as np
import pytest

from rnnviz import statistics
from rnnviz.figures.charts import evaluation as figures

LABELS = np.array([0, 0, 0, 0, 1, 1, 1, 1])
OUTPUTS = np.array([0.01, 0.22, 0.61, 0.31, 0.91, 0.99, 0.41, 0.72], np.float32)


def test_the_confusion_matrix_holds_counts_and_shares_of_each_label() -> None:
    figure = figures.confusion(statistics.Confusion(tp=30, fp=5, tn=45, fn=10))
    heatmap = figure.data[0]
    assert (list(heatmap.y), list(heatmap.x)) == (["negative", "positive"], ["negative", "positive"])
    assert np.asarray(heatmap.z) == pytest.approx(np.array([[0.9, 0.1], [0.25, 0.75]]))
    said = {(note.y, note.x): note.text for note in figure.layout.annotations}
    assert said["negative", "negative"] == "true negatives<br><b>45</b><br>90.0%"
    assert said["negative", "positive"] == "false positives<br><b>5</b><br>10.0%"
    assert said["positive", "negative"] == "false negatives<br><b>10</b><br>25.0%"
    assert said["positive", "positive"] == "true positives<br><b>30</b><br>75.0%"


def test_a_label_that_is_not_there_has_no_share() -> None:
    figure = figures.confusion(statistics.Confusion(tp=3, fp=0, tn=0, fn=1))
    assert [note.text.split("<br>")[2] for note in figure.layout.annotations] == ["–", "–", "25.0%", "75.0%"]
    assert np.isfinite(np.asarray(figure.data[0].z)).all()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("share", np.linspace(0, 1, 11))
def test_the_ink_in_a_cell_can_be_read(share: float, dark: bool) -> None:
    counts = statistics.Confusion(tp=round(100 * share), fp=0, tn=1, fn=round(100 * (1 - share)))
    figure = figures.confusion(counts, dark=dark)
    ink = figure.layout.annotations[3].font.color
    assert (
        contrast(colour_at(figure.data[0].colorscale, share), (0, 0, 0) if ink == "#000000" else (255, 255, 255)) > 4.5
    )


def colour_at(scale: tuple[tuple[float, str], ...], share: float) -> tuple[float, ...]:
    stops = np.array([stop for stop, _ in scale])
    rgb = np.array([[int(colour[k : k + 2], 16) for k in (1, 3, 5)] for _, colour in scale])
    return tuple(np.interp(share, stops, rgb[:, k]) for k in range(3))


def contrast(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Contrast ratio of WCAG 2."""
    light = []
    for colour in (a, b):
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in np.array(colour) / 255]
        light.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(light) + 0.05) / (min(light) + 0.05)


def test_the_roc_curve_is_the_one_given_with_its_area_and_the_usual_threshold() -> None:
    curve = statistics.roc(LABELS, OUTPUTS)
    figure = figures.roc(curve)
    network, chance, point = figure.data
    assert np.array_equal(network.x, curve.fpr)
    assert np.array_equal(network.y, curve.tpr)
    assert network.name == "this network: area 0.938"  # 15 of 16 pairs are in the right order
    assert (list(chance.x), list(chance.y)) == ([0, 1], [0, 1])
    assert (list(point.x), list(point.y)) == (
        [0.25],
        [0.75],
    )  # above .5: one of four negatives, three of four positives
    counts = statistics.confusion(LABELS, OUTPUTS)
    assert point.y[0] == counts.recall


def test_the_marked_point_follows_the_threshold() -> None:
    point = figures.roc(statistics.roc(LABELS, OUTPUTS), threshold=0.65).data[2]
    assert (list(point.x), list(point.y)) == ([0.0], [0.75])


def test_one_label_alone_has_no_curve_but_a_sentence() -> None:
    figure = figures.roc(statistics.roc(np.ones(4), OUTPUTS[:4]))
    assert figure.data[0].name == "this network"
    assert figure.layout.annotations[0].text == "A curve needs reviews of both labels."


def test_the_histogram_counts_every_review_under_its_label() -> None:
    negative, positive = figures.histogram(LABELS, OUTPUTS).data
    assert (negative.name, positive.name) == ("labelled negative", "labelled positive")
    assert (sum(negative.y), sum(positive.y)) == (4, 4)
    where = {round(float(x), 3): int(y) for x, y in zip(positive.x, positive.y, strict=True) if y}
    assert where == {0.425: 1, 0.725: 1, 0.925: 1, 0.975: 1}
    assert negative.marker.pattern.shape != positive.marker.pattern.shape


def test_a_network_without_a_sigmoid_is_shown_over_its_own_range() -> None:
    outputs = np.array([-3.0, 0.2, 5.0, np.nan])
    figure = figures.histogram(np.array([0, 1, 1, 1]), outputs)
    assert [sum(bars.y) for bars in figure.data] == [1, 2]
    assert figure.layout.xaxis.title.text == "output of the network"
    assert tuple(figure.layout.xaxis.range) == (-3, 5)


def test_no_reviews_is_no_error() -> None:
    empty = np.array([])
    assert sum(sum(bars.y) for bars in figures.histogram(empty, empty).data) == 0
