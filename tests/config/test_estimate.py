import pytest

from rnnviz.config import estimate
from rnnviz.config.run import RunConfig, from_flat


def test_the_default_step_is_the_unit():
    config = RunConfig()
    steps = 5 * 50  # 5 epochs of 1,600 / 32
    read_only = (5 * 400 + 2000) / 32 / 3
    assert estimate.seconds(config, 0.004) == pytest.approx(0.004 * (steps + read_only))


@pytest.mark.parametrize(
    "more", [{"maxlen": 400}, {"units": 64}, {"layers": 2}, {"bidirectional": True}, {"epochs": 9}, {"subset": 9000}]
)
def test_more_of_anything_takes_longer(more):
    assert estimate.seconds(from_flat(more), 0.01) > estimate.seconds(RunConfig(), 0.01)


@pytest.mark.parametrize(
    ("duration", "said"),
    [(0.2, "1 second"), (8.4, "8 seconds"), (89, "89 seconds"), (170, "3 minutes"), (7000, "2 hours")],
)
def test_durations_are_said_as_people_do(duration, said):
    assert estimate.in_words(duration) == said
