"""The histories of runs in SQLite: every step and epoch, and which steps a curve of any length is drawn from.

Of every stretch of 16, 128, 1,024, ... steps the table `peaks` keeps the numbers of those at which a drawn quantity is
least or greatest. A curve is drawn from the level with a few hundred stretches: milliseconds for a million steps, and
exact at the extremes. `samples` has what language models wrote on the way.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.runs.records import EpochRow, StepRow

if TYPE_CHECKING:
    import pandas as pd

DRAWN: Final = ("loss", "accuracy", "norm", "clipped_norm")
FINEST, FACTOR, LEVELS = 16, 8, 7  # steps of a stretch on level 0; how many of them make one on the next; levels
STRETCHES: Final = 600  # at most so many are drawn
SMOOTH_POINTS: Final = 300
SHORT: Final = 16  # a mean takes in this part of a run to each side at most: over all of a short one it would be flat
_ALL_DRAWN: Final = STRETCHES * FACTOR  # up to so many steps, all are

_STEP_FIELDS: Final = ", ".join(f"s.{name}" for name in StepRow._fields)


def append(
    db: sqlite3.Connection, run_id: str, steps: Iterable[tuple], epochs: Iterable[tuple], *, whole: bool = False
) -> None:
    """Write rows of history; one that is there already is replaced.

    Args:
        db: a connection inside a write transaction.
        run_id: whose they are.
        steps: as StepRow.
        epochs: as EpochRow.
        whole: whether these are all steps that there will be: then peaks are found only if they are drawn from them.
    """
    new = list(steps)
    for table, fields, rows in (("steps", StepRow._fields, new), ("epochs", EpochRow._fields, epochs)):
        marks = ", ".join("?" * (len(fields) + 1))
        query = f"INSERT OR REPLACE INTO {table} (run, {', '.join(fields)}) VALUES ({marks})"
        db.executemany(query, [(run_id, *row) for row in rows])
    if new and not (whole and len(new) <= _ALL_DRAWN):
        build_peaks(db, run_id, first=int(new[0][0]), last=int(new[-1][0]))


def append_samples(db: sqlite3.Connection, run_id: str, samples: Iterable[tuple]) -> None:
    """Write what a language model wrote: (step, then token ids); a sample that is there already is replaced."""
    rows = [(run_id, int(step), " ".join(str(int(k)) for k in ids)) for step, *ids in samples]
    db.executemany("INSERT OR REPLACE INTO samples (run, step, ids) VALUES (?, ?, ?)", rows)


def samples(db: sqlite3.Connection, run_id: str) -> list[tuple[int, np.ndarray]]:
    """Return (step, token ids (tokens,) int32) of each sample, the first one first."""
    found = db.execute("SELECT step, ids FROM samples WHERE run = ? ORDER BY step", (run_id,))
    return [(step, np.array(ids.split(), np.int32)) for step, ids in found]


def build_peaks(db: sqlite3.Connection, run_id: str, *, first: int = 1, last: int | None = None) -> None:
    """Find the peaks of every stretch that ends between two steps."""
    if last is None:
        last = reached(db, run_id)[0]
    for level in range(LEVELS):
        size = FINEST * FACTOR**level
        for end in _ends(db, run_id, level, first, last):
            rows = _candidates(db, run_id, level - 1, end - size, end)
            peaks = _peaks(rows)
            db.executemany(
                "INSERT OR IGNORE INTO peaks (run, level, step) VALUES (?, ?, ?)",
                [(run_id, level, step) for step in peaks],
            )


def _ends(db: sqlite3.Connection, run_id: str, level: int, first: int, last: int) -> list[int]:
    """Return where the stretches end that end between two steps, but for those without a step."""
    size = FINEST * FACTOR**level
    lowest, highest = -(-first // size) * size, last // size * size
    if lowest > highest:
        return []
    table, of_level = ("steps", "1") if level == 0 else ("peaks", f"level = {level - 1}")
    query = (
        f"SELECT DISTINCT (CAST(step AS INTEGER) + ?4 - 1) / ?4 * ?4 FROM {table} "
        f"WHERE run = ?1 AND {of_level} AND step > ?2 AND step <= ?3"
    )
    return [end for (end,) in db.execute(query, (run_id, lowest - size, highest, size))]


def _candidates(db: sqlite3.Connection, run_id: str, level: int, after: int, until: int) -> list[tuple]:
    """Return the steps in (after, until] among which are the extremes: those of the level below, or all."""
    if level < 0:
        query = f"SELECT {_STEP_FIELDS} FROM steps s WHERE s.run = ? AND s.step > ? AND s.step <= ? ORDER BY s.step"
        return db.execute(query, (run_id, after, until)).fetchall()
    query = (
        f"SELECT {_STEP_FIELDS} FROM peaks p CROSS JOIN steps s ON s.run = p.run AND s.step = p.step "  # in this order
        "WHERE p.run = ? AND p.level = ? AND p.step > ? AND p.step <= ? ORDER BY p.step"
    )
    return db.execute(query, (run_id, level, after, until)).fetchall()


def _peaks(rows: Sequence[tuple]) -> set[int]:
    """Return the steps at which a drawn quantity is least or greatest, and those at which one is not a number."""
    found: set[int] = set()
    for name in DRAWN:
        column = StepRow._fields.index(name)
        known = [(row[column], row[0]) for row in rows if row[column] is not None]
        if known:
            found |= {int(min(known)[1]), int(max(known)[1])}
        found |= {int(row[0]) for row in rows if row[column] is None}
    return found


def outline(db: sqlite3.Connection, run_id: str) -> "pd.DataFrame":
    """Return the steps from which a run's curves are drawn: all of a short run, the peaks of a long one."""
    last, _ = reached(db, run_id)
    if last <= _ALL_DRAWN:
        return frame(_candidates(db, run_id, -1, 0, last), StepRow._fields)
    level = next((k for k in range(LEVELS) if last / (FINEST * FACTOR**k) <= STRETCHES), LEVELS - 1)
    rows: list[tuple] = []
    after = 0
    for finer in range(level, -2, -1):  # what is left of the last, unfinished stretch is drawn from finer ones
        size = FINEST * FACTOR**finer if finer >= 0 else 1
        until = last // size * size
        rows += _candidates(db, run_id, finer, after, until)
        after = until
    return frame(rows, StepRow._fields)


def smoothed(db: sqlite3.Connection, run_id: str, window: int) -> "pd.DataFrame":
    """Return means of loss and accuracy over `window` steps or a short run's fewer, centred, at about SMOOTH_POINTS steps.

    Returns:
        A frame with the columns epoch, step, loss and accuracy. Steps whose loss is not a finite number are left out.
    """
    import pandas as pd

    last, _ = reached(db, run_id)
    half = min(window // 2, last // SHORT)
    at = np.unique(np.linspace(1, max(last, 1), min(max(last, 1), SMOOTH_POINTS)).round().astype(int))
    if last <= _ALL_DRAWN:
        return _smoothed_all(db, run_id, at, half)
    query = (
        "SELECT MAX(CASE WHEN step = ?2 THEN epoch END), ?2, AVG(loss), AVG(accuracy) FROM steps "
        "WHERE run = ?1 AND step BETWEEN ?2 - ?3 AND ?2 + ?3 AND abs(loss) < 9e999"
    )
    rows = [db.execute(query, (run_id, int(step), half)).fetchone() for step in at]
    known = [row for row in rows if row[0] is not None]
    return pd.DataFrame(known, columns=["epoch", "step", "loss", "accuracy"]).astype(float)


def _smoothed_all(db: sqlite3.Connection, run_id: str, at: np.ndarray, half: int) -> "pd.DataFrame":
    """Return what `smoothed` does, from all steps at once: a tenth of the time as long as there are not many."""
    import pandas as pd

    query = "SELECT epoch, step, loss, accuracy FROM steps WHERE run = ? AND abs(loss) < 9e999 ORDER BY step"
    rows = np.array(db.execute(query, (run_id,)).fetchall(), float).reshape(-1, 4)
    step = rows[:, 1]
    at = at[np.isin(at, step)]
    first, past = np.searchsorted(step, at - half), np.searchsorted(step, at + half, side="right")
    told = ~np.isnan(rows[:, 2:])
    sums, counts = (
        np.vstack([np.zeros(2), np.cumsum(each, axis=0)]) for each in (np.where(told, rows[:, 2:], 0.0), told)
    )
    with np.errstate(invalid="ignore"):  # an accuracy that no step in reach has
        means = (sums[past] - sums[first]) / (counts[past] - counts[first])
    found = np.column_stack([rows[np.searchsorted(step, at), :2], means])
    return pd.DataFrame(found, columns=["epoch", "step", "loss", "accuracy"])


def reached(db: sqlite3.Connection, run_id: str) -> tuple[int, int]:
    """Return the last step and the last epoch that are recorded, 0 where there is none."""
    query = "SELECT (SELECT MAX(step) FROM steps WHERE run = ?1), (SELECT MAX(epoch) FROM epochs WHERE run = ?1)"
    step, epoch = db.execute(query, (run_id,)).fetchone()
    return int(step or 0), int(epoch or 0)


def rows(
    db: sqlite3.Connection, table: str, fields: tuple[str, ...], run_id: str, after: float, limit: int = -1
) -> "pd.DataFrame":
    """Return the first `limit` (-1: all) rows of 'steps' or 'epochs' whose number, the first field, is above `after`."""
    order = fields[0]
    query = f"SELECT {', '.join(fields)} FROM {table} WHERE run = ? AND {order} > ? ORDER BY {order} LIMIT ?"
    return frame(db.execute(query, (run_id, after, limit)).fetchall(), fields)


def column(db: sqlite3.Connection, run_id: str, name: str) -> np.ndarray:
    """Return one quantity at all steps, shape (steps,), NaN where it was not a number."""
    assert name in StepRow._fields
    query = f"SELECT {name} FROM steps WHERE run = ? ORDER BY step"
    return np.array([value for (value,) in db.execute(query, (run_id,))], float)


def frame(found: Sequence[tuple], fields: tuple[str, ...]) -> "pd.DataFrame":
    """Return rows as a frame; SQLite keeps NaN as NULL, and float columns make it NaN again."""
    import pandas as pd

    columns = np.array(found, float).reshape(-1, len(fields)).T
    whole = {fields[0], "step"}
    return pd.DataFrame(
        {name: column.astype(int) if name in whole else column for name, column in zip(fields, columns, strict=True)}
    )


def forget(db: sqlite3.Connection, run_id: str, *, after: tuple[int, int] = (0, 0)) -> None:
    """Remove the history of a run, or what came after a step and an epoch of it."""
    by_step = [("steps", "step", after[0]), ("peaks", "step", after[0]), ("samples", "step", after[0] or -1)]
    for table, order, last in (*by_step, ("epochs", "epoch", after[1])):
        db.execute(f"DELETE FROM {table} WHERE run = ? AND {order} > ?", (run_id, last))
