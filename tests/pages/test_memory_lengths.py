"""A network on other lengths than its own, as the page about memory shows it."""

import numpy as np
import pytest

from rnnviz.nn.answers import answer
from rnnviz.probes.lengths import fresh
from rnnviz.ui.cached import sequences, stored
from tests.pages.reading import charts, open_page, words
from tests.pages.sequence_runs import address, empty_library, keep

pytestmark = pytest.mark.page


@pytest.fixture
def behind(tmp_path):
    with empty_library(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("task", ["adding", "parity", "copy", "verdict"])
def test_a_trained_run_is_measured_at_other_lengths(behind, task):
    config = keep(behind, task=task)
    page = open_page("memory", **address(config))
    assert "At the trained length, **12**, it is right in" in words(page)
    assert ("The mean of its answers is" in words(page)) == (task == "adding")
    drawn = {each["y"]["title"]: each for each in charts(page) if each["x"]["title"].startswith("length: ")}
    assert set(drawn) == {"right answers", "loss (log)"}
    assert "Trained at 12" in drawn["loss (log)"]["label"]


def test_other_lengths_are_drawn_when_the_part_is_opened(behind, monkeypatch):
    config = keep(behind, task="adding")
    monkeypatch.setattr("tests.pages.reading.CLOSED", ())
    assert "At the trained length" not in words(open_page("memory", **address(config)))


def test_at_its_own_length_a_run_is_measured_as_its_answers_say(behind):
    config = keep(behind, task="order")
    (run,) = behind.store.runs(kinds=("sequences",))
    found = sequences.at_lengths(run.at(1))
    own = found.lengths.tolist().index(12)
    some = fresh(config.data, 12)
    told = answer(stored.weights(run.at(1)), some.inputs).last
    assert found.accuracy[own] == np.mean(told.argmax(axis=1) == some.targets)
    assert found.loss[own] == pytest.approx(-told[np.arange(len(told)), some.targets].mean(), rel=1e-5)


def test_lengths_at_which_a_network_overflows_are_said(behind):
    config = keep(behind, grown=20, task="adding", architecture="simple_rnn", activation="linear")
    page = open_page("memory", **address(config))
    assert "The mean of its answers" not in words(page)
    assert "120 its numbers grow beyond the largest one" in words(page)


@pytest.mark.parametrize(("length", "told"), [(12, "; at 8 in "), (2, "; at 3 in "), (1000, "; at 667 in ")])
def test_the_nearest_shorter_and_longer_length_are_said_where_there_are_any(behind, length, told):
    config = keep(behind, task="order" if length > 2 else "parity", length=length, units=2)
    said = words(open_page("memory", **address(config)))
    assert told in said
    assert (", at 18 in " in said) == (length == 12)
    assert said.count("; at ") == 1


def test_the_true_mean_is_that_of_the_same_sequences(behind):
    config = keep(behind, task="adding")
    (run,) = behind.store.runs(kinds=("sequences",))
    found = sequences.at_lengths(run.at(1))
    for length, truth in zip(found.lengths, found.truth, strict=True):
        assert truth == pytest.approx(fresh(config.data, int(length)).targets.mean(), rel=1e-6)
    said = words(open_page("memory", **address(config)))
    assert f"at {found.lengths[0]} steps (true: {found.truth[0]:.2f})" in said
