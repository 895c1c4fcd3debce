"""What a run's folder tells of its run, so that a library whose database is damaged is made again and forgets nothing.

`run.json` has the run's row as it was after the last transition, and `curve` its history up to the last checkpoint.
Triggers mark every run whose row changes, inside the transaction that changes it (table `untold`). Afterwards, in a
transaction of its own, the row is written to the folder and the mark goes: a crash in between loses nothing, and of two
apps the later one writes the later state.
"""

import json
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from rnnviz.runs import history
from rnnviz.runs.artifacts import NOTE
from rnnviz.runs.curve import Curve
from rnnviz.runs.files import Staged
from rnnviz.runs.samples import Samples

AT_ONCE: Final = 50  # runs: nobody waits for longer than they take
_WATCHED: Final = (
    "id", "name", "config", "config_version", "fingerprint", "status", "message", "created", "started", "ended", "attempt",
    "final_epoch", "checkpoint", "shipped", "deleted", "owner", "cluster", "session", "claimed",
)  # fmt: skip
COLUMNS: Final = (*_WATCHED, "kind")


def watch(db: sqlite3.Connection) -> None:
    """Let every change of a run mark it as untold, and mark all that are there."""
    # Not INSERT OR IGNORE: inside a trigger the policy of the statement that fires it would count.
    mark = "INSERT INTO untold SELECT new.id WHERE NOT EXISTS (SELECT 1 FROM untold WHERE run = new.id)"
    db.execute("CREATE TABLE untold (run TEXT PRIMARY KEY) WITHOUT ROWID")
    db.execute(f"CREATE TRIGGER entered AFTER INSERT ON runs BEGIN {mark}; END")
    db.execute(f"CREATE TRIGGER changed AFTER UPDATE OF {', '.join(_WATCHED)} ON runs BEGIN {mark}; END")
    db.execute("INSERT INTO untold SELECT id FROM runs")


def about(db: sqlite3.Connection, run_id: str) -> dict[str, Any] | None:
    """Return what a folder tells of its run: a value per column, the config as it is stored; None for no such run."""
    row = db.execute(f"SELECT {', '.join(COLUMNS)} FROM runs WHERE id = ?", (run_id,)).fetchone()
    if row is None:
        return None
    told = dict(zip(COLUMNS, row, strict=True))
    with suppress(ValueError, RecursionError):  # one that this version cannot read is kept as it is
        told["config"] = json.loads(told["config"])
    return told


def stage(staged: Staged, folder: Path, told: dict[str, Any]) -> None:
    """Write what a folder tells of its run beside its place.

    Raises:
        OSError: it cannot be written.
    """
    text = json.dumps(told, indent=1).encode()
    staged.add(folder / NOTE, lambda file: file.write(text))


def any_untold(db: sqlite3.Connection) -> bool:
    """Return whether any run's folder is behind its row."""
    return db.execute("SELECT 1 FROM untold LIMIT 1").fetchone() is not None


def tell(db: sqlite3.Connection, folder: Path) -> list[OSError]:
    """Bring the notes of runs up to date, inside a write transaction: AT_ONCE at most, the others next time.

    Args:
        db: the connection.
        folder: of all runs.

    Returns:
        Why some could not be written. They stay marked, and keep no other run away: whose turn it is, chance decides.
    """
    failed = []
    for (run_id,) in db.execute("SELECT run FROM untold ORDER BY random() LIMIT ?", (AT_ONCE,)).fetchall():
        try:
            if told := about(db, run_id):
                _tell(db, folder / run_id, told)
        except OSError as error:
            failed.append(error)
        else:
            db.execute("DELETE FROM untold WHERE run = ?", (run_id,))
    return failed


def _tell(db: sqlite3.Connection, folder: Path, told: dict[str, Any]) -> None:
    if told["shipped"] and not told["deleted"]:  # all there is to know came with the app
        (folder / NOTE).unlink(missing_ok=True)
        return
    with Staged() as staged:
        stage(staged, folder, told)
        staged.commit()
    if not told["shipped"]:
        Curve(folder).follow(db, told["id"], history.reached(db, told["id"]))
        Samples(folder).follow(db, told["id"])
