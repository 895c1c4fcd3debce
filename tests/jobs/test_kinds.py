"""Tasks beside reviews go through the same queue, store and checkpoints."""

from typing import Any

import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data.text import built_in
from rnnviz.jobs import preparation
from rnnviz.language import windows
from rnnviz.runs.evaluations import LanguageEvaluation, SequenceEvaluation
from rnnviz.runs.store import Store
from tests.jobs.helpers import TINY, ended, learning, start
from tests.runs.there import there

pytestmark = [pytest.mark.cluster, pytest.mark.tf]

SMALL = {"subset": 200, "test_subset": 40, "units": 3, "epochs": 2, "length": 8}
TEXT: dict[str, Any] = {"tokens": 2000, "window": 10, "batch_size": 8, "units": 4, "embedding": 4, "epochs": 2}


def language(**changes: object) -> LanguageConfig:
    return LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | TEXT | changes, built_in()))


def submit(jobs, config: TaskConfig) -> str:
    source = preparation.source(config, jobs.library)
    assert source
    return jobs.submit(config, source, config.describe()).id


def test_each_kind_trains_is_shared_listed_and_read_again(jobs, tmp_path):
    numbers, text = SequencesConfig.from_flat(SMALL), language()
    of_numbers, of_text = submit(jobs, numbers), submit(jobs, text)
    reviews, _ = start(jobs, TINY | {"seed": 21})
    assert submit(jobs, numbers) == of_numbers
    assert [ended(jobs, each) for each in (of_numbers, of_text, reviews)] == ["finished"] * 3
    run = there(jobs.store, of_numbers)
    assert (run.config, run.kind, run.name) == (numbers, "sequences", "LSTM 3 · Adding problem, 8 steps")
    assert len(jobs.store.steps(run.id)) == run.total_steps
    evaluation = jobs.store.artifacts(run).measured(SequenceEvaluation)
    assert evaluation.outputs.shape == (40, 1)
    assert jobs.store.artifacts(run).evaluation() is None  # of reviews there is none
    tested = jobs.store.artifacts(there(jobs.store, of_text)).measured(LanguageEvaluation)
    assert tested.losses.shape == (19, 10)
    assert {each.id for each in jobs.store.runs()}.isdisjoint({of_numbers, of_text})
    assert [each.id for each in jobs.store.listed(kinds=("language",))] == [of_text]
    assert {each.kind for each in jobs.store.runs(kinds=())} == {"reviews", "sequences", "language"}
    rebuilt = Store(tmp_path, shipped=jobs.store.folder / "runs")  # a folder tells of its run's kind
    assert there(rebuilt, of_text).config == text
    rebuilt.close()


def test_a_stopped_language_model_goes_on_with_the_state_it_had(jobs):
    config = language(stateful=True, epochs=150, seed=3)
    run_id = submit(jobs, config)
    learning(jobs, run_id)
    jobs.stop(there(jobs.store, run_id))
    assert ended(jobs, run_id) == "stopped"
    before = jobs.store.steps(run_id).loss.tolist()
    jobs.resume(there(jobs.store, run_id))
    assert ended(jobs, run_id) == "finished"
    losses = jobs.store.steps(run_id).loss.tolist()
    assert losses[: len(before)] == before
    assert len(losses) == 150 * config.steps_per_epoch
    written = jobs.store.samples(run_id)
    assert [step for step, _ in written] == list(range(0, len(losses) + 1, 100))
    jobs.start_over(there(jobs.store, run_id))
    assert ended(jobs, run_id) == "finished"
    assert jobs.store.steps(run_id).loss.tolist() == losses


def test_what_cannot_be_trained_is_refused_before_anything_is_queued(jobs):
    config = LanguageConfig.from_flat(TEXT | {"vocabulary": 200})
    with pytest.raises(ValueError, match="different tokens"):
        submit(jobs, config)
