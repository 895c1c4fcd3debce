from functools import partial

import pytest

from rnnviz.config import estimate
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig


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


def at(step_seconds: float) -> estimate.Takes:
    """What runs take by their estimate alone."""
    return partial(estimate.seconds, step_seconds=step_seconds)


SLOW = RunConfig().flat() | {
    "source": "imdb", "architecture": "lstm", "layers": 2, "subset": 25_000, "maxlen": 500, "epochs": 50,
}  # fmt: skip


def test_a_run_that_nobody_waits_for_says_what_makes_it_lighter():
    changes = estimate.lighter(from_flat(SLOW), at(0.01))
    assert [change.name for change in changes] == ["epochs", "subset", "maxlen"]
    assert [change.value for change in changes] == [5, 5_000, 100]
    whole = estimate.seconds(from_flat(SLOW), 0.01)
    for change in changes:
        assert change.seconds == estimate.seconds(from_flat(SLOW | {change.name: change.value}), 0.01) < 0.75 * whole


def test_a_sensible_run_is_left_alone():
    assert estimate.lighter(RunConfig(), at(0.01)) == []


def test_only_what_the_network_has_is_offered():
    feed_forward = from_flat(SLOW | {"architecture": "feed_forward", "layers": 1, "epochs": 200})
    names = [change.name for change in estimate.lighter(feed_forward, at(1.0), most=9)]
    assert names
    assert not {"units", "layers"} & set(names)


@pytest.mark.parametrize(
    ("duration", "said"),
    [(0.2, "1 second"), (8.4, "8 seconds"), (89, "89 seconds"), (170, "3 minutes"), (7000, "2 hours")],
)
def test_durations_are_said_as_people_do(duration, said):
    assert estimate.in_words(duration) == said


def test_what_is_left_holds_the_reviews_that_are_only_read() -> None:
    config = RunConfig()
    steps = config.training.epochs * 50  # of 1,600 reviews
    whole = estimate.left(config, 0.02)
    assert whole == pytest.approx(estimate.seconds(config, 0.02), rel=1e-6)
    validation = 0.02 * (config.data.subset - config.data.learnt_from) / config.training.batch_size / 3
    assert estimate.left(config, 0.02, 100) == pytest.approx(whole - 100 * 0.02 - 2 * validation)
    test = 0.02 * config.data.test_subset / config.training.batch_size / (1 + estimate.BACKWARD)
    assert estimate.left(config, 0.02, steps) == pytest.approx(test)


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
    changes = estimate.fitting(from_flat(SLOW), at(0.01), 60.0)
    assert len(changes) > 1  # one is not enough
    took = [change.seconds for change in changes]
    assert took == sorted(took, reverse=True)
    assert took[-1] <= 60.0 < took[-2]
    changed = from_flat(SLOW | {change.name: change.value for change in changes})
    assert estimate.seconds(changed, 0.01) == took[-1]


def test_a_run_that_fits_needs_no_change_and_one_that_never_fits_has_none():
    assert estimate.fitting(RunConfig(), at(0.01), 1e9) == []
    assert estimate.fitting(from_flat(SLOW), at(0.01), 1e-6) == []


def test_an_answer_at_each_step_is_multiplied_at_each() -> None:
    at_each, at_last = (LanguageConfig.from_flat({"predict": predict}) for predict in ("every", "last"))
    outputs = 3 * (64 + 1) * at_each.data.vocabulary  # weights and bias, forward and twice backward
    more = estimate.multiplications(at_each) - estimate.multiplications(at_last)
    assert more == outputs * (at_each.steps - 1)


@pytest.mark.parametrize(
    ("config", "read"),
    [
        (from_flat({"subset": 1000, "test_subset": 300, "validation_split": 0.2}), (200, 300)),
        (SequencesConfig.from_flat({"subset": 1000, "test_subset": 300, "validation_split": 0.1}), (100, 300)),
        (LanguageConfig.from_flat({"tokens": 10_000, "window": 50, "held_out": 0.1}), (19, 19)),  # 999 // 50
    ],
)
def test_every_kind_says_what_it_only_reads(config: TaskConfig, read: tuple[int, int]) -> None:
    assert config.only_read == read
    whole, trained = estimate.left(config, 0.01), 0.01 * config.total_steps
    assert whole > trained
    assert estimate.left(config, 0.01, config.total_steps) == pytest.approx(
        0.01 * read[1] / config.training.batch_size / 3
    )
