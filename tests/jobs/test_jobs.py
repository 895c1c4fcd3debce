"""The whole life of runs on a real private cluster: train, watch, share, stop, go on, be killed, train again."""

import os
import signal
import time
import warnings

import numpy as np
import psutil
import pytest

from rnnviz.config.run import from_flat
from rnnviz.jobs import failures
from rnnviz.jobs.cluster import NICENESS
from rnnviz.jobs.placing import key_of
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.jobs.helpers import CORPUS, LONG, TINY, ended, learning, start, until, worker_pids

pytestmark = [pytest.mark.cluster, pytest.mark.tf]


def test_a_run_is_trained_recorded_and_shared(jobs):
    run_id, config = start(jobs, TINY)
    assert jobs.submit(config, CORPUS, "Another student's").id == run_id
    assert ended(jobs, run_id) == "finished"
    run, steps, epochs = jobs.store.get(run_id), jobs.store.steps(run_id), jobs.store.epochs(run_id)
    assert steps.step.tolist() == list(range(1, 33))  # 2 epochs of 160 / 10
    assert len(steps) == run.total_steps
    assert epochs.epoch.tolist() == [1, 2]
    files = jobs.store.artifacts(run)
    assert files.epochs() == [0, 1, 2]
    assert len(files.evaluation().labels) == 40
    assert files.keras_file()[:2] == b"PK"
    assert len(jobs.connection.client.get_events(key_of(run))) <= 1  # the scheduler does not keep what it passed on
    assert jobs.submit(config, CORPUS, "Run").status == "finished"  # and is there at once for the next one


def test_what_trains_gives_way_to_what_draws_pages(jobs):
    until(lambda: jobs.connection.state == "ready" and bool(worker_pids(jobs)))
    (worker,) = worker_pids(jobs)
    assert psutil.Process(worker).nice() == min(19, psutil.Process().nice() + NICENESS)


def test_the_same_seed_gives_the_same_curve_in_another_run(jobs):
    run_id, _ = start(jobs, TINY | {"seed": 5})
    ended(jobs, run_id)
    first = jobs.store.steps(run_id).loss.tolist()
    jobs.start_over(jobs.store.get(run_id))
    assert ended(jobs, run_id) == "finished"
    assert jobs.store.steps(run_id).loss.tolist() == first


def test_stop_keeps_what_was_learned_and_the_run_goes_on_as_if_nothing_had_been(jobs):
    run_id, _ = start(jobs, LONG | {"epochs": 40})
    learning(jobs, run_id)
    jobs.stop(jobs.store.get(run_id))
    assert ended(jobs, run_id) == "stopped"
    steps = jobs.store.steps(run_id)
    assert 20 <= len(steps) < 40 * 80
    files = jobs.store.artifacts(jobs.store.get(run_id))
    assert files.evaluation() is not None
    jobs.resume(jobs.store.get(run_id))
    assert ended(jobs, run_id) == "finished"
    whole = jobs.store.steps(run_id)
    assert whole.step.tolist() == list(range(1, 40 * 80 + 1))
    assert whole.loss[: len(steps)].tolist() == steps.loss.tolist()
    with pytest.raises(StaleRunError, match="it is finished now"):
        jobs.resume(jobs.store.get(run_id))


def at_phase(jobs, run_id: str, *phases: str) -> None:
    until(lambda: jobs.store.get(run_id).phase in phases or not jobs.store.get(run_id).active)
    assert jobs.store.get(run_id).active


def test_a_stop_while_it_compiles_is_heard_by_the_same_worker_and_the_run_goes_on(jobs):
    before = worker_pids(jobs)
    run_id, _ = start(jobs, TINY | {"seed": 20, "architecture": "gru", "units": 5, "layers": 2, "epochs": 50})  # new
    at_phase(jobs, run_id, "compiling", "training")  # its first step is compiled when it trains already
    jobs.stop(jobs.store.get(run_id))
    assert jobs.store.get(run_id).status == "stopping"  # until the worker is free
    assert ended(jobs, run_id) == "stopped"
    run = jobs.store.get(run_id)
    assert run.message == "Stopped before the first step." or f" after {run.checkpoint:,} step" in run.message
    assert worker_pids(jobs) == before
    jobs.resume(run)
    assert ended(jobs, run_id) == "finished"
    assert jobs.store.steps(run_id).step.tolist() == list(range(1, 50 * 16 + 1))


def test_a_stop_while_it_is_tested_keeps_all_it_has_learned_and_it_goes_on_to_be_tested(jobs):
    before, corpus = worker_pids(jobs), jobs.library.sample()
    slow = {
        "source": "sample",
        "maxlen": 400,
        "units": 128,
        "subset": 100,
        "test_subset": 2000,
        "batch_size": 50,
        "epochs": 1,
    }
    config = from_flat(slow | {"vocabulary": 100, "embedding": 8})
    run_id = jobs.submit(config, corpus, "Slow to test").id
    at_phase(jobs, run_id, "testing")
    jobs.stop(jobs.store.get(run_id))
    assert ended(jobs, run_id) == "stopped"
    run = jobs.store.get(run_id)
    assert "Stopped while it was tested, after" in run.message
    assert jobs.store.reached(run_id) == (run.total_steps, 1)
    assert len(jobs.store.artifacts(run).evaluation().labels) < 2000
    assert worker_pids(jobs) == before
    jobs.resume(run)
    assert ended(jobs, run_id) == "finished"
    assert len(jobs.store.artifacts(run).evaluation().labels) == 2000


def test_a_run_goes_on_in_a_library_that_was_damaged_and_made_again(jobs):
    run_id, _ = start(jobs, LONG | {"seed": 30, "epochs": 40})
    learning(jobs, run_id)
    jobs.stop(jobs.store.get(run_id))
    assert ended(jobs, run_id) == "stopped"
    before, steps = jobs.store.get(run_id), jobs.store.steps(run_id)
    folder = jobs.store.folder
    jobs.store.tell()  # the run's folder may be a moment behind
    for file in folder.glob("runs.sqlite-*"):
        file.unlink(missing_ok=True)  # a connection that closes may be faster
    (folder / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    Store(folder, shipped=folder / "none").close()  # an app that starts makes it again, for all
    assert jobs.store.get(run_id) == before
    assert jobs.store.steps(run_id).equals(steps)
    jobs.resume(before)
    assert ended(jobs, run_id) == "finished"
    assert jobs.store.steps(run_id).step.tolist() == list(range(1, 40 * 80 + 1))


def test_runs_wait_in_line_and_a_waiting_one_can_be_stopped(jobs):
    first, _ = start(jobs, LONG | {"seed": 1})
    second, _ = start(jobs, TINY | {"seed": 2})
    learning(jobs, first)
    waiting = jobs.store.get(second)
    assert waiting.status == "queued"
    assert jobs.store.place(waiting) == (1, 0)
    jobs.stop(jobs.store.get(second))
    assert ended(jobs, second) == "stopped"
    assert jobs.store.steps(second).empty
    jobs.stop(jobs.store.get(first))
    assert ended(jobs, first) == "stopped"


def test_a_killed_worker_fails_the_run_keeps_its_history_and_the_next_run_works(jobs, monkeypatch):
    monkeypatch.setattr("rnnviz.jobs.deaths.WAIT_S", 60.0)  # a crowded machine may tell of a death late
    run_id, _ = start(jobs, LONG | {"seed": 3})
    learning(jobs, run_id)
    (pid,) = worker_pids(jobs)
    os.kill(pid, signal.SIGKILL)
    assert ended(jobs, run_id) == "failed"
    assert jobs.store.get(run_id).message == (
        "The training process was killed from outside (signal 9). What was recorded until then is kept."
    )
    assert len(jobs.store.steps(run_id)) >= 20
    following, _ = start(jobs, TINY | {"seed": 4})
    assert ended(jobs, following) == "finished"


def test_a_run_whose_worker_is_killed_before_it_begins_is_trained_by_the_next_one(jobs):
    (pid,) = worker_pids(jobs)
    client = jobs.connection.client
    warming = client.submit(time.sleep, 600, pure=False)  # as a long warm-up
    until(lambda: any(warming.key in keys for keys in jobs.connection.busy(client).values()))
    run_id, _ = start(jobs, TINY | {"seed": 12})
    until(lambda: any(key_of(jobs.store.get(run_id)) in keys for keys in jobs.connection.busy(client).values()))
    os.kill(pid, signal.SIGKILL)
    assert ended(jobs, run_id) == "finished"


def test_a_killed_cluster_fails_the_run_and_a_new_one_trains_the_next(jobs):
    run_id, _ = start(jobs, LONG | {"seed": 6})
    learning(jobs, run_id)
    jobs.connection.cluster.process.kill()
    assert ended(jobs, run_id) == "failed"
    assert jobs.store.get(run_id).message == failures.LOST
    following, _ = start(jobs, TINY | {"seed": 7})
    assert ended(jobs, following) == "finished"


def test_a_loss_that_is_no_number_is_a_result_with_a_cause(jobs):
    choices = {"architecture": "simple_rnn", "activation": "relu", "recurrent_gain": 5.0, "optimizer": "sgd"}
    run_id, _ = start(jobs, TINY | choices | {"learning_rate": 10.0})
    assert ended(jobs, run_id) == "diverged"
    message = jobs.store.get(run_id).message
    assert "stopped being a number at step" in message
    assert "learning rate of 10" in message
    assert "not clipped" in message


def test_a_full_disk_ends_the_run_with_a_sentence(jobs, monkeypatch):
    run_id, _ = start(jobs, LONG | {"seed": 8})
    learning(jobs, run_id)
    monkeypatch.setattr(jobs.store._db, "_max_pages", 1)
    until(lambda: jobs.store.get(run_id).status == "failed")
    assert jobs.store.get(run_id).message == failures.DISK_FULL
    monkeypatch.setattr(jobs.store._db, "_max_pages", None)
    assert len(jobs.store.steps(run_id)) >= 20
    following, _ = start(jobs, TINY | {"seed": 9})
    assert ended(jobs, following) == "finished"


def test_the_reviews_of_a_run_are_sent_without_a_warning(jobs):
    assert worker_pids(jobs)
    reviews = np.zeros(20_000_000, np.uint8)  # twice as much as Dask finds large
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert jobs.connection.client.submit(len, reviews, pure=False).result(timeout=60) == len(reviews)


def test_imdb_that_cannot_be_had_is_said(jobs, monkeypatch):
    jobs.submit_with_imdb(from_flat({"source": "imdb"}), "IMDB")
    until(lambda: not jobs.imdb_progress)
    assert jobs.imdb_problem
    assert "Traceback" not in jobs.imdb_problem


def test_more_reviews_than_there_are_is_refused_before_anything_is_queued(jobs):
    before = len(jobs.store.runs())
    with pytest.raises(ValueError, match="only 300 training reviews"):
        start(jobs, TINY | {"subset": 400})
    assert len(jobs.store.runs()) == before


def test_a_worker_that_does_not_answer_is_replaced_and_its_run_is_stopped(jobs, monkeypatch):
    monkeypatch.setattr("rnnviz.jobs.attempt.STOP_GRACE_S", 0.5)
    run_id, _ = start(jobs, LONG | {"seed": 10}, session="one")
    until(lambda: jobs.store.get(run_id).checkpoint)
    waiting, _ = start(jobs, TINY | {"seed": 11}, session="two")
    (deaf,) = worker_pids(jobs)
    os.kill(deaf, signal.SIGSTOP)  # as a step that never returns, and harder: nothing in the process answers any more
    jobs.stop(jobs.store.get(run_id))
    assert jobs.store.get(run_id).status == "stopping"
    assert ended(jobs, run_id) == "stopped"
    run = jobs.store.get(run_id)
    assert "did not answer in time and was replaced" in run.message
    assert f"by step {run.checkpoint:,}" in run.message
    assert jobs.store.artifacts(run).checkpoint().step == run.checkpoint >= 80  # of at least one epoch
    assert ended(jobs, waiting) == "finished"
    assert worker_pids(jobs) != [deaf]
