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


SLOW = RunConfig().flat() | {
    "source": "imdb", "architecture": "lstm", "layers": 2, "subset": 25_000, "maxlen": 500, "epochs": 50,
}  # fmt: skip


def test_a_run_that_nobody_waits_for_says_what_makes_it_lighter():
    changes = estimate.lighter(from_flat(SLOW), 0.01)
    assert [change.name for change in changes] == ["epochs", "subset", "maxlen"]
    assert [change.value for change in changes] == [5, 5_000, 100]
    whole = estimate.seconds(from_flat(SLOW), 0.01)
    for change in changes:
        assert change.seconds == estimate.seconds(from_flat(SLOW | {change.name: change.value}), 0.01) < 0.75 * whole


def test_a_sensible_run_is_left_alone():
    assert estimate.lighter(RunConfig(), 0.01) == []


def test_only_what_the_network_has_is_offered():
    feed_forward = from_flat(SLOW | {"architecture": "feed_forward", "layers": 1, "epochs": 200})
    names = [change.name for change in estimate.lighter(feed_forward, 1.0, most=9)]
    assert names
    assert not {"units", "layers"} & set(names)


@pytest.mark.parametrize(
    ("duration", "said"),
    [(0.2, "1 second"), (8.4, "8 seconds"), (89, "89 seconds"), (170, "3 minutes"), (7000, "2 hours")],
)
def test_durations_are_said_as_people_do(duration, said):
    assert estimate.in_words(duration) == said


def test_the_last_runs_tell_how_much_longer_this_machine_takes_just_now() -> None:
    config = RunConfig()
    whole = estimate.total(config, 0.02)
    assert whole == estimate.PREPARE_S + estimate.seconds(config, 0.02)
    taken = [(config, factor * whole) for factor in (2.0, 3.0, 50.0)]
    assert estimate.pace(taken, 0.02) == pytest.approx(3)
    assert estimate.total(config, 0.02, estimate.pace(taken, 0.02)) == pytest.approx(3 * whole)
    assert estimate.pace([], 0.02) == 1


def test_what_is_left_holds_the_reviews_that_are_only_read() -> None:
    config = RunConfig()
    steps = config.training.epochs * 50  # of 1,600 reviews
    whole = estimate.left(config, 0.02, 0, steps)
    assert whole == pytest.approx(estimate.seconds(config, 0.02), rel=1e-6)
    test = 0.02 * config.data.test_subset / config.training.batch_size / (1 + estimate.BACKWARD)
    assert estimate.left(config, 0.02, steps, steps) == pytest.approx(test)


def test_what_is_to_come_lies_between_the_steps_alone_and_all_time() -> None:
    assert estimate.per_step(0.02, passed=8.0, done=100) == pytest.approx(0.04)  # all time came to .08 a step
    assert estimate.per_step(0.02, passed=None, done=100) == 0.02  # it rested, nobody knows for how long
    assert estimate.per_step(0.02, passed=30.0, done=5) == pytest.approx(
        0.06
    )  # the first steps waited for the compiler
    assert estimate.per_step(0.02, passed=1.0, done=1000) == pytest.approx(
        0.02
    )  # it goes on from steps of an earlier day


def test_changes_are_named_until_a_run_fits_what_a_server_allows():
    changes = estimate.fitting(from_flat(SLOW), 0.01, 60.0)
    assert len(changes) > 1  # one is not enough
    took = [change.seconds for change in changes]
    assert took == sorted(took, reverse=True)
    assert took[-1] <= 60.0 < took[-2]
    changed = from_flat(SLOW | {change.name: change.value for change in changes})
    assert estimate.seconds(changed, 0.01) == took[-1]


def test_a_run_that_fits_needs_no_change_and_one_that_never_fits_has_none():
    assert estimate.fitting(RunConfig(), 0.01, 1e9) == []
    assert estimate.fitting(from_flat(SLOW), 0.01, 1e-6) == []
