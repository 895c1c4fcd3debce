"""A curve of any length is drawn from few steps, and exact at its extremes."""

import numpy as np
import pytest

from rnnviz.runs import history
from rnnviz.runs.records import Checkpoint, StepRow
from tests.runs.helpers import begin


def rows_of(losses: np.ndarray, first: int = 1) -> list[StepRow]:
    rng = np.random.default_rng(0)
    norms = np.exp(rng.normal(size=len(losses)))
    return [
        StepRow(k, k / 1000, float(loss), 0.5, 0.1, float(norm), float(min(norm, 1)), 9.0)
        for k, (loss, norm) in enumerate(zip(losses, norms, strict=True), first)
    ]


@pytest.mark.parametrize("steps", [1, 15, 16, 4_000, 20_000])
def test_an_outline_has_every_extreme_and_both_ends(store, steps):
    run = begin(store)
    losses = np.random.default_rng(1).normal(size=steps) ** 2
    rows = rows_of(losses)
    for first in range(0, steps, 1_000):
        store.record(run, steps=rows[first : first + 1_000])
    whole, drawn = store.steps("r"), store.outline("r")
    assert len(drawn) <= history.STRETCHES * history.FACTOR
    assert drawn.step.is_monotonic_increasing
    assert drawn.step.iloc[-1] == steps
    for name in history.DRAWN:
        assert drawn[name].min() == whole[name].min()
        assert drawn[name].max() == whole[name].max()
    assert whole.set_index("step").loc[drawn.step].reset_index().equals(drawn)  # rows as they were, no means


def test_a_step_that_is_no_number_is_in_the_outline(store):
    run = begin(store)
    losses = np.ones(10_000)
    losses[7_777] = np.nan
    store.record(run, steps=rows_of(losses))
    drawn = store.outline("r")
    assert drawn.step[drawn.loss.isna()].tolist() == [7_778]


def test_what_comes_in_pieces_is_drawn_as_what_comes_at_once(store):
    one, other = begin(store, "one"), begin(store, "other")
    rows = rows_of(np.random.default_rng(2).normal(size=9_000) ** 2)
    store.record(one, steps=rows)
    at = 0
    for size in np.random.default_rng(3).integers(1, 300, 200):
        store.record(other, steps=rows[at : at + size])
        at += size
        if at >= len(rows):
            break
    assert store.outline("one").equals(store.outline("other"))


def test_the_smoothed_curve_is_the_mean_of_the_window(store):
    run = begin(store)
    losses = np.random.default_rng(4).normal(size=5_000) ** 2
    store.record(run, steps=rows_of(losses))
    smooth = store.smoothed("r", 25)
    assert len(smooth) == history.SMOOTH_POINTS
    for at, mean in zip(smooth.step.astype(int), smooth.loss, strict=True):
        assert mean == pytest.approx(losses[max(0, at - 13) : at + 12].mean())


@pytest.mark.parametrize(("steps", "half"), [(1, 0), (12, 0), (60, 3), (200, 12)])
def test_the_smoothed_curve_of_a_short_run_still_falls(store, steps, half):
    run = begin(store)
    losses = np.linspace(1, 0, steps)
    store.record(run, steps=rows_of(losses))
    found = store.smoothed("r", 25).loss.to_numpy()
    assert found == pytest.approx([losses[max(0, k - half) : k + half + 1].mean() for k in range(steps)])
    assert (np.diff(found) < 0).all()


def test_reading_a_long_run_reads_little_of_it(store):
    """Not by a clock: SQLite counts its own work, in instructions of its virtual machine."""
    run = begin(store)
    row = StepRow(1, 0.0, 0.5, 0.5, 0.1, 1.0, 1.0, 9.0)
    with store._db.transaction() as db:  # steps of which the finer stretches are known already
        db.execute(
            "WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 100000) "
            f"INSERT INTO steps (run, {', '.join(StepRow._fields)}) SELECT ?, k, {', '.join('?' * 7)} FROM n",
            (run.id, *row[1:]),
        )
        db.execute("UPDATE steps SET loss = 0.25 WHERE run = ? AND step = 77777", (run.id,))
        history.build_peaks(db, run.id)
    counted = 0

    def count() -> None:
        nonlocal counted
        counted += 1

    with store._db.reading() as db:
        db.set_progress_handler(count, 100)
        drawn = history.outline(db, run.id)
    assert drawn.loss.min() == 0.25
    assert len(drawn) < 4_800
    assert counted * 100 < 200_000


def test_what_a_language_model_wrote_is_kept_in_order_and_forgotten_with_the_steps_after_a_checkpoint(store):
    run = begin(store)
    store.record(run, samples=[(100.0, 3.0, 1.0), (0.0, 2.0)])
    store.record(run, samples=[(100, 3, 7), (200, 5)])
    assert [(step, ids.tolist()) for step, ids in store.samples("r")] == [(0, [2]), (100, [3, 7]), (200, [5])]
    store.rewind(run, Checkpoint(epoch=1, step=150))
    assert [step for step, _ in store.samples("r")] == [0, 100]
    store.rewind(run, None)
    assert store.samples("r") == []
