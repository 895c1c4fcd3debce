"""What the last runs tell of the next one: how fast steps are, and what comes beside them."""

import pytest

from rnnviz.config import estimate
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.config.speed import COMPILE_S, READY_S, Took, speed
from rnnviz.config.task import TaskConfig

STEP_S = 0.01
GRU = from_flat({"architecture": "gru"})


def took(config: TaskConfig, *, slower: float = 1.0, beside: float) -> Took:
    """A run whose steps took so many times what is estimated."""
    per_step = slower * estimate.step(config, STEP_S)
    return Took(config, beside + estimate.left(config, per_step), per_step, config.total_steps)


def test_a_machine_of_which_nothing_is_known_compiles_all_but_the_network_that_warmed_it_up() -> None:
    now = speed([], STEP_S)
    assert now.total(RunConfig(), STEP_S) == READY_S + estimate.seconds(RunConfig(), STEP_S)
    assert now.total(from_flat({"seed": 7, "epochs": 9}), STEP_S) < COMPILE_S + estimate.seconds(GRU, STEP_S) * 9 / 5
    assert now.total(GRU, STEP_S) == COMPILE_S + estimate.seconds(GRU, STEP_S)


def test_what_lies_beside_the_steps_is_no_matter_of_how_many_they_are() -> None:
    lately = [took(from_flat({"architecture": "simple_rnn", "units": 8, "subset": 100}), beside=9.0)]
    now = speed(lately, STEP_S)
    assert now.steps == pytest.approx(1.0)
    assert now.compiling == pytest.approx((COMPILE_S + 9.0) / 2)
    assert now.total(GRU, STEP_S) == pytest.approx(now.compiling + estimate.seconds(GRU, STEP_S))


def test_a_busy_machine_lengthens_each_step() -> None:
    lately = [
        took(from_flat({"units": units}), slower=slower, beside=4.0)
        for units, slower in ((8, 2.0), (16, 3.0), (24, 8.0))
    ]
    assert speed(lately, STEP_S).steps == pytest.approx(3.0)


def test_a_program_that_has_run_is_ready_and_its_own_steps_tell() -> None:
    now = speed([took(GRU, slower=5.0, beside=6.0), took(RunConfig(), beside=0.25)], STEP_S)
    assert now.ready == pytest.approx((READY_S + 0.25) / 2)
    again = from_flat({"architecture": "gru", "seed": 3, "epochs": 2, "learning_rate": 0.1})
    assert now.total(again, STEP_S) == pytest.approx(now.ready + 5 * estimate.seconds(again, STEP_S))
    assert now.total(from_flat({"architecture": "gru", "optimizer": "sgd"}), STEP_S) > now.compiling  # another program


def test_the_first_run_of_a_program_compiles_and_the_later_ones_do_not() -> None:
    first, second = took(GRU, beside=5.0), took(from_flat({"architecture": "gru", "seed": 1}), beside=0.3)
    now = speed([second, first], STEP_S)  # the newest first
    assert now.compiling == pytest.approx((COMPILE_S + 5.0) / 2)
    assert now.ready == pytest.approx((READY_S + 0.3) / 2)


def test_a_run_that_stopped_early_is_told_by_the_steps_that_it_took() -> None:
    config = from_flat({"architecture": "gru", "epochs": 10, "early_stopping": 2})
    half = config.total_steps // 2
    test = estimate.left(config, STEP_S, config.total_steps)
    seconds = estimate.left(config, STEP_S) - estimate.left(config, STEP_S, half) + test
    assert Took(config, 2.0 + seconds, STEP_S, half).beside == pytest.approx(2.0)


def test_runs_of_all_kinds_tell_of_one_another() -> None:
    language = LanguageConfig()
    now = speed([took(language, slower=4.0, beside=3.0)], STEP_S)
    assert now.total(GRU, STEP_S) == pytest.approx(3.0 + 4 * estimate.seconds(GRU, STEP_S))
    assert now.total(language, STEP_S) == pytest.approx(READY_S + 4 * estimate.seconds(language, STEP_S))


@pytest.mark.parametrize("slower", [1e6, 1e-6])
def test_steps_that_cannot_be_say_nothing_not_even_of_their_own_program(slower: float) -> None:
    assert speed([took(GRU, slower=slower, beside=1.0)], STEP_S) == speed([], STEP_S)
