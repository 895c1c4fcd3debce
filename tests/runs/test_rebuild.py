"""A library whose database is damaged is made again from the folders of its runs, and has forgotten nothing."""

import random
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from rnnviz.runs import opening
from rnnviz.runs.records import Checkpoint, Run
from rnnviz.runs.transitions import StaleRunError
from tests.runs.helpers import CONFIG, begin, claimed_by, damage, epoch, opened, outcome, rows, saved, ship, step
from tests.runs.there import there

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _shipped(tmp_path: Path) -> None:
    ship(tmp_path / "shipped", "old")


def test_waiting_runs_wait_at_their_places_and_names_marks_and_tokens_are_as_they_were(tmp_path, store):
    for name in ("a1", "a2", "b1", "a3", "b2"):
        store.create(name, name, CONFIG, "f", session=name[0])
    first = claimed_by(store)  # a had its turn
    store.keep(first, outcome())
    store.rename("a2", "Mine")
    store.delete("a1", there(store, "a1").attempt)
    store.delete("old", there(store, "old").attempt)  # one that came with the app, hidden
    store.stop(there(store, "b2"))
    again = store.begin_again(there(store, "b2"), session="c")
    before, line = rows(tmp_path), [there(store, name) for name in ("b1", "a2", "a3", "b2")]
    places = [store.place(run) for run in line]
    store.close()
    damage(tmp_path)
    after = opened(tmp_path)
    assert "made again from the folders of 5 runs" in after.notice
    assert rows(tmp_path) == before
    assert there(after, "a2").name == "Mine"
    assert there(after, "b2").attempt == again.attempt
    assert [run.id for run in after.runs(deleted=True)] == ["a1", "old"]
    assert [after.place(run) for run in line] == places
    begun = []
    while run := after.claim():
        begun.append(run.id)
    assert begun == sorted(begun, key=lambda name: places[[run.id for run in line].index(name)])
    after.close()


def test_a_run_that_was_training_is_interrupted_and_goes_on_from_its_checkpoint_with_its_curve(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(k, 1 / k) for k in range(1, 9)], epochs=[epoch(1, 8)])
    store.save_checkpoint(run, saved(8))
    store.record(run, steps=[step(k, 1 / k) for k in range(9, 12)])
    store.close()
    damage(tmp_path)
    after = opened(tmp_path)
    back = there(after, "r")
    assert (back.status, back.checkpoint, back.final_epoch, back.attempt) == ("interrupted", 8, 1, run.attempt)
    assert "closed or restarted" in back.message
    assert after.steps("r").loss.tolist() == [1 / k for k in range(1, 9)]  # as it was, to the last digit
    assert np.isnan(after.epochs("r").val_precision[0])
    assert after.outline("r").step.tolist() == list(range(1, 9))
    after.go_on(back)
    claimed = claimed_by(after)
    assert claimed.attempt != run.attempt
    at = after.artifacts(claimed).checkpoint()
    assert at
    after.rewind(claimed, at)
    assert at.model[0].tolist() == [[8, 0], [0, 8]]
    after.record(claimed, steps=[step(9)])
    after.keep(claimed, outcome())
    assert after.steps("r").step.tolist() == list(range(1, 10))
    after.close()


def test_a_run_of_an_app_that_lives_goes_on_in_the_library_that_another_made_again(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(1)])
    store.save_checkpoint(run, saved(1))
    damage(tmp_path)
    other = opened(tmp_path)
    assert other.notice
    assert there(other, "r").status == "running"
    store.record(run, phase="training", steps=[step(2)])
    store.keep(run, outcome())
    assert there(other, "r").status == "finished"
    assert other.steps("r").step.tolist() == [1, 2]
    other.close()
    store.close()


def test_a_curve_that_was_rewound_has_no_step_twice_and_none_of_before(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(k, 0.25) for k in range(1, 21)])
    store.save_checkpoint(run, saved(10))
    store.end(run, "failed", "It failed.")  # with twenty steps in its folder
    store.go_on(there(store, "r"))
    run = claimed_by(store)
    store.rewind(run, store.artifacts(run).checkpoint())
    store.record(run, steps=[step(k, 0.75) for k in range(11, 16)])
    store.save_checkpoint(run, saved(15))
    before = store.steps("r")
    store.close()
    damage(tmp_path)
    after = opened(tmp_path)
    assert after.steps("r").equals(before)
    assert before.loss.tolist() == [0.25] * 10 + [0.75] * 5
    after.close()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happened_to_runs_is_known_again(tmp_path, store, seed):
    """A hundred and fifty things at random, whatever comes of each; then the database is damaged."""
    chance = random.Random(seed)
    taken: dict[str, Run] = {}

    def known(name: str) -> Run:
        return store.get(name) or store.create(name, name, CONFIG, "f", session=chance.choice("abc"))[0]

    def advance(name: str) -> None:
        run, at = taken[name], store.reached(name)[0] + 1
        store.record(run, steps=[step(at)], epochs=[epoch(at, at)])
        if chance.random() < 0.7:
            store.save_checkpoint(run, saved(at, at))

    def end(name: str) -> None:
        run, at = taken[name], store.reached(name)[0]
        if chance.random() < 0.5:
            store.end(run, "failed", "It failed.")
        else:
            store.keep(run, outcome(*(("finished",) if chance.random() < 0.5 else ("stopped", Checkpoint(step=at)))))

    def take(_: str) -> None:
        if run := store.claim():
            taken[run.id] = run
            store.rewind(run, store.artifacts(run).checkpoint() if run.checkpoint is not None else None)

    acts = [
        known, advance, advance, end, take, take, lambda name: store.begin_again(known(name)),
        lambda name: store.go_on(known(name)), lambda name: store.stop(known(name)),
        lambda name: store.delete(name, known(name).attempt),
        lambda name: store.restore(name, known(name).attempt), lambda name: store.rename(name, f"{name} {chance.random()}"),
        lambda name: store.purge(name, known(name).attempt),
    ]  # fmt: skip
    for _ in range(150):
        with suppress(StaleRunError, KeyError):
            chance.choice(acts)(chance.choice(("r1", "r2", "r3")))
    for name in list(taken):  # what is written between two checkpoints is no promise
        with suppress(StaleRunError):
            store.save_checkpoint(taken[name], saved(store.reached(name)[0]))
    before = rows(tmp_path), {name: (store.steps(name), store.epochs(name)) for name in taken if store.get(name)}
    damage(tmp_path)
    other = opened(tmp_path)
    assert rows(tmp_path) == before[0]
    for name, (steps, epochs) in before[1].items():
        assert other.steps(name).equals(steps)
        assert other.epochs(name).equals(epochs)
    other.close()
    store.close()


@pytest.mark.parametrize("what", ["empty", "missing"])
def test_a_database_that_is_gone_is_filled_from_the_folders(tmp_path, store, what):
    store.keep(begin(store), outcome())
    before = rows(tmp_path)
    store.close()
    damage(tmp_path)
    (tmp_path / "runs.sqlite").unlink()
    if what == "empty":
        (tmp_path / "runs.sqlite").touch()
    after = opened(tmp_path)
    assert rows(tmp_path) == before
    assert "was missing and has been made again from the folders of 1 runs." in after.notice
    after.close()
    assert opened(tmp_path).notice == ""


def cut_off(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_rebuild_that_was_cut_off_begins_anew(tmp_path, store, monkeypatch):
    store.keep(begin(store), outcome())
    before = rows(tmp_path)
    store.close()
    damage(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(opening, "rebuild", cut_off)
        with pytest.raises(KeyboardInterrupt):
            opened(tmp_path)
    opened(tmp_path).close()
    assert rows(tmp_path) == before


def test_what_a_language_model_wrote_is_known_again_but_for_what_it_will_write_anew(tmp_path, store):
    run = begin(store)
    store.record(run, steps=[step(k) for k in range(1, 301)], samples=[(0, 4, 5), (100, 6), (200, 7, 0), (300, 8)])
    store.save_checkpoint(run, saved(150))
    store.end(run, "failed", "It failed.")
    store.go_on(there(store, "r"))
    run = claimed_by(store)
    store.rewind(run, store.artifacts(run).checkpoint())
    store.record(run, samples=[(200, 9, 9)])
    store.save_checkpoint(run, saved(250))
    store.close()
    file = tmp_path / "runs" / "r" / "samples.txt"
    assert file.read_text() == "0 4 5\n100 6\n200 9 9\n"
    file.write_text(file.read_text() + "300 1 2")  # a line that a power cut tore
    damage(tmp_path)
    after = opened(tmp_path)
    assert [(at, ids.tolist()) for at, ids in after.samples("r")] == [(0, [4, 5]), (100, [6]), (200, [9, 9])]
    after.begin_again(there(after, "r"), session="c")
    after.rewind(claimed_by(after), None)
    assert after.samples("r") == []
    assert not file.exists()
    after.close()


@pytest.mark.parametrize("odd", ["x 1\n", "-5 1\n", "300 99999999999\n", "50 1\n", "\n", "300 1.5\n"])
def test_an_odd_line_of_samples_ends_them(tmp_path, store, odd):
    run = begin(store)
    store.record(run, samples=[(0, 1), (100, 2)])
    store.keep(run, outcome())
    store.close()
    file = tmp_path / "runs" / "r" / "samples.txt"
    file.write_text(file.read_text() + odd + "400 3\n")
    damage(tmp_path)
    after = opened(tmp_path)
    assert [at for at, _ in after.samples("r")] == [0, 100]
    after.close()
