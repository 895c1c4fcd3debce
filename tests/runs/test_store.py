"""The run library: what is written is what is read, and whatever happens to the app or the disk is said."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.runs import store as store_module
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.ownership import Owner, is_alive
from rnnviz.runs.records import Checkpoint, EpochRow, Evaluation, Outcome, StepRow
from rnnviz.runs.store import Store

CONFIG = from_flat({"source": "sample", "subset": 100, "epochs": 2, "batch_size": 10})


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path, shipped=tmp_path / "none")
    yield opened
    opened.close()


def step(k: int, loss: float = 0.5) -> StepRow:
    return StepRow(k, k / 8, loss, 0.75, 0.001, 2.0, 1.0, 1234.5)


def outcome(status: str = "finished", checkpoint: Checkpoint | None = None) -> Outcome:
    arrays = {"lstm_1/kernel": np.arange(6, dtype=np.float32).reshape(2, 3)}
    evaluation = Evaluation(np.array([3, 1]), np.array([1, 0], np.uint8), np.array([0.9, 0.2], np.float32))
    return Outcome(status, "why", 2, {0: arrays, 2: arrays}, evaluation, b"keras", checkpoint)


def test_a_run_is_created_once_and_shared(store):
    first, queued = store.create("a" * 16, "First", CONFIG, "f")
    again, queued_again = store.create("a" * 16, "Second", CONFIG, "f")
    assert (queued, queued_again) == (True, False)
    assert first == again
    assert again.config == CONFIG
    assert again.status == "queued"


def test_history_comes_back_as_it_was_reported_nan_included(store):
    store.create("r", "Run", CONFIG, "f")
    store.record("r", phase="training", steps=[step(1), step(2, float("nan"))])
    store.record("r", steps=[step(3)], epochs=[EpochRow(1, 8, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    steps = store.steps("r")
    assert steps.step.tolist() == [1, 2, 3]
    assert np.isnan(steps.loss[1])
    assert steps.norm.tolist() == [2.0, 2.0, 2.0]
    assert store.steps("r", after=2).step.tolist() == [3]
    assert store.epochs("r").val_recall.tolist() == [0.72]
    assert store.get("r").status == "running"
    assert store.get("r").phase == "training"


def test_reporting_a_step_twice_counts_it_once(store):
    store.create("r", "Run", CONFIG, "f")
    store.record("r", steps=[step(1), step(1, 0.25)])
    assert store.steps("r").loss.tolist() == [0.25]


def test_a_late_event_does_not_revive_an_ended_run(store):
    store.create("r", "Run", CONFIG, "f")
    store.finish("r", "stopped", "Stopped.")
    store.record("r", phase="training", steps=[step(9)])
    assert store.get("r").status == "stopped"


def test_what_a_run_leaves_behind_is_kept(store):
    run, _ = store.create("r", "Run", CONFIG, "f")
    at = Checkpoint(epoch=1, batch=3, step=11, best_loss=0.25, best={"w": np.ones(2)}, model=[np.eye(2)], optimizer=[])
    store.keep("r", outcome("stopped", at))
    files = store.artifacts(run)
    assert files.epochs() == [0, 2]
    assert files.snapshot(2)["lstm_1/kernel"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert files.evaluation().outputs.tolist() == pytest.approx([0.9, 0.2])
    assert files.keras_file() == b"keras"
    back = files.checkpoint()
    assert (back.epoch, back.batch, back.step, back.best_loss) == (1, 3, 11, 0.25)
    assert back.best["w"].tolist() == [1, 1]
    assert np.array_equal(back.model[0], np.eye(2))
    assert store.get("r").final_epoch == 2


def test_a_checkpoint_with_an_infinite_best_loss_survives(store):
    run, _ = store.create("r", "Run", CONFIG, "f")
    store.keep("r", outcome("stopped", Checkpoint()))
    assert store.artifacts(run).checkpoint().best_loss == float("inf")


def test_missing_and_damaged_files_say_so(store):
    run, _ = store.create("r", "Run", CONFIG, "f")
    store.keep("r", outcome())
    files = store.artifacts(run)
    (files.folder / "snapshots" / "2.npz").write_bytes(b"PK not a zip")
    for epoch in (2, 7):
        with pytest.raises(MissingArtifactError, match=f"{epoch}.npz of this run is missing or damaged"):
            files.snapshot(epoch)
    assert files.checkpoint() is None
    (files.folder / "model.keras").unlink()
    with pytest.raises(MissingArtifactError, match="missing"):
        files.keras_file()


def test_how_far_a_run_is(store):
    store.create("r", "Run", CONFIG, "f")
    assert store.reached("r") == (0, 0)
    store.record("r", steps=[step(1), step(2)])
    assert store.reached("r") == (2, 0)
    assert list(store.steps("r", after=1)["step"]) == [2]


def test_a_finished_run_stays_and_a_failed_one_begins_again(store):
    store.create("r", "Run", CONFIG, "f")
    store.record("r", steps=[step(1)])
    store.finish("r", "failed", "It failed.")
    assert len(store.steps("r")) == 1  # the history so far is kept
    again, queued = store.create("r", "Run", CONFIG, "f")
    assert queued
    assert again.attempt == 2
    assert store.steps("r").empty
    store.finish("r", "finished", "")
    assert store.create("r", "Run", CONFIG, "f")[1] is False


def test_a_stopped_run_goes_on_with_its_history(store):
    store.create("r", "Run", CONFIG, "f")
    store.record("r", steps=[step(1)])
    store.finish("r", "stopped", "")
    store.go_on("r")
    assert store.get("r").status == "queued"
    assert store.get("r").attempt == 2
    assert len(store.steps("r")) == 1


def test_delete_restore_and_purge(store):
    run, _ = store.create("r", "Run", CONFIG, "f")
    store.keep("r", outcome())
    store.purge("r")
    assert store.get("r")  # only a deleted run can be removed for good
    store.delete("r")
    assert store.runs() == []
    assert [r.id for r in store.runs(deleted=True)] == ["r"]
    store.restore("r")
    assert [r.id for r in store.runs()] == ["r"]
    store.delete("r")
    store.purge("r")
    assert store.get("r") is None
    assert not store.artifacts(run).folder.exists()


def test_training_a_deleted_run_again_brings_it_back(store):
    store.create("r", "Run", CONFIG, "f")
    store.finish("r", "finished", "")
    store.delete("r")
    run, queued = store.create("r", "Run", CONFIG, "f")
    assert not queued
    assert not run.deleted


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_name_that_does_not_fit_is_refused(store, name):
    store.create("r", "Run", CONFIG, "f")
    with pytest.raises(ValueError, match="1 to 80"):
        store.rename("r", name)
    assert store.get("r").name == "Run"


def test_rename_joins_blanks_and_survives_training_again(store):
    store.create("r", "Run", CONFIG, "f")
    store.rename("r", "  My   <b>run</b> ")
    store.finish("r", "failed", "")
    assert store.create("r", "Other", CONFIG, "f")[0].name == "My <b>run</b>"


def test_the_queue_counts_those_who_came_before(store):
    runs = [store.create(name, name, CONFIG, "f")[0] for name in ("one", "two", "three")]
    assert [store.queue_position(run) for run in runs] == [0, 1, 2]
    store.finish("one", "finished", "")
    assert store.queue_position(runs[2]) == 1


def test_runs_of_an_app_that_was_killed_are_marked_and_keep_their_history(tmp_path):
    script = (
        "import os, sys; from pathlib import Path; from rnnviz.runs.store import Store\n"
        "from tests.runs.test_store import CONFIG, step\n"
        "s = Store(Path(sys.argv[1])); s.create('r', 'Run', CONFIG, 'f'); s.record('r', phase='training', steps=[step(1)])\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path(__file__).parents[2])
    store = Store(tmp_path)
    run = store.get("r")
    assert run.status == "interrupted"
    assert "closed or restarted" in run.message
    assert len(store.steps("r")) == 1
    store.close()


def ship(folder: Path, name: str) -> None:
    """Lay a run beside the app as scripts/make_examples.py does."""
    from rnnviz.runs.artifacts import Artifacts

    files = Artifacts(folder / name)
    files.save(outcome())
    files.save_history([step(1), step(2)], [EpochRow(1, 2, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    about = {
        "name": name,
        "config": CONFIG.relevant(),
        "fingerprint": "f",
        "message": "",
        "created": 1.0,
        "final_epoch": 2,
    }
    (folder / name / "run.json").write_text(json.dumps(about))


def test_runs_that_come_with_the_app_are_there_and_go_with_the_next_version(tmp_path):
    ship(tmp_path / "shipped", "old")
    first = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    run = first.get("old")
    assert (run.status, run.shipped, run.config, run.final_epoch) == ("finished", True, CONFIG, 2)
    assert first.steps("old").step.tolist() == [1, 2]
    assert first.artifacts(run).epochs() == [0, 2]
    first.delete("old")
    first.purge("old")
    assert first.get("old").deleted  # it can always be restored
    first.close()
    (tmp_path / "shipped" / "old").rename(tmp_path / "shipped" / "new")
    second = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    assert second.get("old") is None
    assert second.steps("old").empty
    assert len(second.steps("new")) == 2
    second.close()


def test_a_second_app_leaves_the_runs_of_a_living_one_alone(tmp_path, store):
    store.create("r", "Run", CONFIG, "f")
    other = Store(tmp_path, shipped=tmp_path / "none")
    assert other.get("r").status == "queued"
    other.close()


def test_an_owner_lives_until_it_is_closed(tmp_path):
    owner = Owner(tmp_path)
    assert is_alive(tmp_path, owner.name)
    owner.close()
    assert not is_alive(tmp_path, owner.name)
    assert not is_alive(tmp_path, None)
    assert not list(tmp_path.glob("*.lock"))


def test_a_full_disk_loses_no_history_and_the_run_says_so(tmp_path):
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", CONFIG, "f")
    store.record("r", steps=[step(k) for k in range(1, 50)])
    store.close()
    full = Store(tmp_path, shipped=tmp_path / "none", max_pages=1)  # less than there is: no page can be added
    with pytest.raises(store_module.sqlite3.OperationalError, match="full"):
        full.record("r", steps=[step(k) for k in range(50, 5000)])
    assert len(full.steps("r")) == 49
    full.close()


def test_a_record_of_other_choices_is_left_out_not_fatal(store):
    store.create("r", "Run", CONFIG, "f")
    store._set("config", json.dumps({"flux": 3}), "r")
    assert store.get("r") is None
    assert store.runs() == []
