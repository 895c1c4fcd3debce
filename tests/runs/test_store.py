"""The run library: what is written is what is read, and what can be done to a run."""

import numpy as np
import pytest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import from_flat
from rnnviz.config.sequences import SequencesConfig
from rnnviz.runs import holders
from rnnviz.runs.artifacts import MissingArtifactError
from rnnviz.runs.records import Checkpoint, EpochRow
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.helpers import CONFIG, begin, outcome, ship, step
from tests.runs.there import there


def test_a_run_is_created_once_and_shared(store):
    first, queued = store.create("a" * 16, "First", CONFIG, "f")
    again, queued_again = store.create("a" * 16, "Second", CONFIG, "f")
    assert (queued, queued_again) == (True, False)
    assert first == again
    assert again.config == CONFIG
    assert again.status == "queued"


def test_history_comes_back_as_it_was_reported_nan_included(store):
    run = begin(store)
    store.record(run, phase="training", steps=[step(1), step(2, float("nan"))])
    store.record(run, steps=[step(3)], epochs=[EpochRow(1, 8, 0.5, 0.8, 0.6, 0.7, 0.71, 0.72, 1.5)])
    steps = store.steps("r")
    assert steps.step.tolist() == [1, 2, 3]
    assert np.isnan(steps.loss[1])
    assert steps.norm.tolist() == [2.0, 2.0, 2.0]
    assert store.steps("r", after=2).step.tolist() == [3]
    assert store.epochs("r").val_recall.tolist() == [0.72]
    assert there(store, "r").status == "running"
    assert there(store, "r").phase == "training"


def test_reporting_a_step_twice_counts_it_once(store):
    run = begin(store)
    store.record(run, steps=[step(1), step(1, 0.25)])
    assert store.steps("r").loss.tolist() == [0.25]


def test_a_late_event_does_not_revive_an_ended_run(store):
    run = begin(store)
    store.end(run, "stopped", "Stopped.")
    with pytest.raises(StaleRunError, match="it is stopped now"):
        store.record(run, phase="training", steps=[step(9)])
    assert there(store, "r").status == "stopped"
    assert store.steps("r").empty


def test_what_a_run_leaves_behind_is_kept(store):
    run = begin(store)
    at = Checkpoint(epoch=1, batch=3, step=11, best_loss=0.25, best={"w": np.ones(2)}, model=[np.eye(2)], optimizer=[])
    store.keep(run, outcome("stopped", at))
    files = store.artifacts(run)
    assert files.epochs() == [0, 2]
    assert files.snapshot(2)["lstm_1/kernel"].tolist() == [[0, 1, 2], [3, 4, 5]]
    assert files.evaluation().outputs.tolist() == pytest.approx([0.9, 0.2])
    assert files.keras_file() == b"keras"
    back = files.checkpoint()
    assert (back.epoch, back.batch, back.step, back.best_loss) == (1, 3, 11, 0.25)
    assert back.best["w"].tolist() == [1, 1]
    assert np.array_equal(back.model[0], np.eye(2))
    assert there(store, "r").final_epoch == 2


def test_a_checkpoint_with_an_infinite_best_loss_survives(store):
    run = begin(store)
    store.keep(run, outcome("stopped", Checkpoint()))
    assert store.artifacts(run).checkpoint().best_loss == float("inf")


def test_missing_and_damaged_files_say_so(store):
    run = begin(store)
    store.keep(run, outcome())
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
    run = begin(store)
    assert store.reached("r") == (0, 0)
    store.record(run, steps=[step(1), step(2)])
    assert store.reached("r") == (2, 0)
    assert list(store.steps("r", after=1)["step"]) == [2]


def test_a_finished_run_stays_and_a_failed_one_begins_again(store):
    run = begin(store)
    store.record(run, steps=[step(1)])
    store.end(run, "failed", "It failed.")
    assert len(store.steps("r")) == 1  # the history so far is kept
    again = begin(store)
    assert again.attempt != run.attempt
    assert store.steps("r").empty
    store.end(again, "finished", "")
    assert store.create("r", "Run", CONFIG, "f")[1] is False


def test_a_stopped_run_goes_on_with_its_history(store):
    run = begin(store)
    store.record(run, steps=[step(1), step(2)])
    store.keep(run, outcome("stopped", Checkpoint(step=1)))
    assert there(store, "r").can_go_on
    again = store.go_on(there(store, "r"))
    assert again.status == "queued"
    assert again.attempt != run.attempt
    claimed = store.claim()
    store.rewind(claimed, store.artifacts(claimed).checkpoint())
    assert store.steps("r").step.tolist() == [1]  # what it will do again is not there twice


def test_delete_restore_and_purge(store):
    run = begin(store)
    store.keep(run, outcome())
    with pytest.raises(StaleRunError):
        store.purge("r", there(store, "r").attempt)
    assert there(store, "r")  # only a deleted run can be removed for good
    store.delete("r", there(store, "r").attempt)
    assert store.runs() == []
    assert [r.id for r in store.runs(deleted=True)] == ["r"]
    store.restore("r", there(store, "r").attempt)
    assert [r.id for r in store.runs()] == ["r"]
    store.delete("r", there(store, "r").attempt)
    store.purge("r", there(store, "r").attempt)
    assert store.get("r") is None
    assert not store.artifacts(run).folder.exists()


def test_training_a_deleted_run_again_brings_it_back(store):
    run = begin(store)
    store.end(run, "finished", "")
    store.delete("r", there(store, "r").attempt)
    run, queued = store.create("r", "Run", CONFIG, "f")
    assert not queued
    assert not run.deleted


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_name_that_does_not_fit_is_refused(store, name):
    store.create("r", "Run", CONFIG, "f")
    with pytest.raises(ValueError, match="1 to 80"):
        store.rename("r", name)
    assert there(store, "r").name == "Run"


def test_rename_joins_blanks_and_survives_training_again(store):
    run = begin(store)
    store.rename("r", "  My   <b>run</b> ")
    store.end(run, "failed", "")
    assert store.create("r", "Other", CONFIG, "f")[0].name == "My <b>run</b>"


@pytest.mark.parametrize("words", ["übung", "ÜBUNG", "grösse Über", "Größe"])
def test_a_name_is_found_whatever_its_letters_and_their_size(store, words):
    store.create("r", "Übung über GRÖSSE", CONFIG, "f")
    assert store.count(words=words) == 1
    assert store.count(words=f"{words} nothing") == 0


def test_on_ones_own_computer_another_browser_that_asks_for_a_run_takes_no_name_from_it(store):
    store.create("r", "Run", CONFIG, "f", session="one")
    store.rename("r", "My first LSTM")
    assert store.create("r", "Run", CONFIG, "f", session="another")[0].name == "My first LSTM"
    assert set(store.holders(holders.RUN, "r")) == {"one", "another"}
    store.end(begin(store, "r"), "failed", "")
    assert store.create("r", "Run", CONFIG, "f", session="a third")[0].name == "My first LSTM"


def test_the_queue_counts_those_who_came_before(store):
    runs = [store.create(name, name, CONFIG, "f")[0] for name in ("one", "two", "three")]
    assert [store.place(run) for run in runs] == [(0, 0), (0, 1), (0, 2)]
    first = store.claim()
    assert (first.id, store.place(runs[2])) == ("one", (1, 1))
    store.end(first, "finished", "")
    assert store.place(runs[2]) == (0, 1)


def test_runs_that_come_with_the_app_are_there_and_go_with_the_next_version(tmp_path):
    ship(tmp_path / "shipped", "old")
    first = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    run = there(first, "old")
    assert (run.status, run.shipped, run.config, run.final_epoch) == ("finished", True, CONFIG, 2)
    assert first.steps("old").step.tolist() == [1, 2]
    assert first.artifacts(run).epochs() == [0, 2]
    first.delete("old", there(first, "old").attempt)
    with pytest.raises(StaleRunError):
        first.purge("old", there(first, "old").attempt)
    assert there(first, "old").deleted  # it can always be restored
    with pytest.raises(StaleRunError, match="keep their names"):
        first.rename("old", "Mine")
    assert (there(first, "old").name, there(first, "old").attempt) == ("old", "shipped")
    first.close()
    (tmp_path / "shipped" / "old").rename(tmp_path / "shipped" / "new")
    second = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    assert second.get("old") is None
    assert second.steps("old").empty
    assert len(second.steps("new")) == 2
    second.close()


SERIES = {"task": "series", "series": "own", "own_series": "b" * 16}
TEXT = {"text": "own", "own_text": "c" * 16}


def test_which_runs_can_be_removed_and_which_uploads_are_used(tmp_path):
    ship(tmp_path / "shipped", "old")
    store = Store(tmp_path / "home", shipped=tmp_path / "shipped")
    upload = from_flat({"source": "upload", "upload": "a" * 16, "subset": 100})
    for name in ("one", "two", "three"):
        store.keep(begin(store, name, upload), outcome())
    store.delete("three", there(store, "three").attempt)
    store.create("waits", "Waits", upload, "f")
    store.create("sample", "Sample", CONFIG, "f")
    assert sorted(store.own()) == ["one", "two"]
    assert store.own(deleted=True) == {"three": there(store, "three").attempt}
    assert list(store.own(before=there(store, "two").ended)) == ["one"]
    for kind, own in ((SequencesConfig, SERIES), (LanguageConfig, TEXT), (LanguageConfig, TEXT | {"text": "built_in"})):
        config = kind.from_flat(kind().flat() | own)
        store.create(config.run_id("f"), "Own", config, "f")
    # Also the deleted one, which can be restored.
    assert store.uploads() == {"a" * 16: (4, 1), "b" * 16: (1, 1), "c" * 16: (1, 1)}
    assert store.runs(fingerprint="g") == []
    assert {run.id for run in store.runs(fingerprint="f", tested=True)} == {"one", "two", "old"}
    store.close()
