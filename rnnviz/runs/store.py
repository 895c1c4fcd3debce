"""The run library: records and histories in SQLite, arrays in one folder per run. It owns every path.

Only the app's process writes. Any number of its threads may: each call opens its own connection.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
from pydantic import ValidationError

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.database import RUN_COLUMNS, Database
from rnnviz.runs.ownership import Owner, is_alive
from rnnviz.runs.records import ACTIVE, EpochRow, Outcome, Run, StepRow

SHIPPED = Path(__file__).parents[2] / "assets" / "runs"

_COLUMNS = ", ".join(RUN_COLUMNS)
_INTERRUPTED = "The app was closed or restarted while this run was training. What it had recorded until then is kept."


def home() -> Path:
    """Return the folder that holds everything the app writes: RNNVIZ_HOME, or .rnnviz in the user's home."""
    return Path(os.environ.get("RNNVIZ_HOME") or Path.home() / ".rnnviz")


class Store:
    """All runs of one folder."""

    def __init__(self, folder: Path, *, shipped: Path = SHIPPED, max_pages: int | None = None) -> None:
        """Open or create the library.

        Args:
            folder: where everything is kept.
            shipped: finished runs that come with the app.
            max_pages: a limit to the database's size, in SQLite's pages; None for the disk's.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._shipped = folder, shipped
        self._db = Database(folder / "runs.sqlite", max_pages=max_pages)
        self._owner = Owner(folder / "owners")
        self._unsaved: dict[str, tuple[str, str]] = {}  # (status, message) that a full disk would not take
        self._adopt_shipped()
        self._mark_interrupted()

    @property
    def data_folder(self) -> Path:
        """Where converted reviews are kept."""
        return self.folder / "data"

    def artifacts(self, run: Run) -> Artifacts:
        """Return the files of a run."""
        return Artifacts((self._shipped if run.shipped else self.folder / "runs") / run.id)

    # ------------------------------------------------------------------------------------------------ reading

    def get(self, run_id: str) -> Run | None:
        """Return a run, or None when there is no such run."""
        with self._db.reading() as db:
            row = db.execute(f"SELECT {_COLUMNS} FROM runs WHERE id = ?", (run_id,)).fetchone()
        return self._run(row) if row else None

    def runs(self, *, deleted: bool = False) -> list[Run]:
        """Return all runs that are (not) deleted, the newest first, those that came with the app last."""
        with self._db.reading() as db:
            rows = db.execute(
                f"SELECT {_COLUMNS} FROM runs WHERE deleted = ? ORDER BY shipped, created DESC", (int(deleted),)
            ).fetchall()
        return [run for run in map(self._run, rows) if run]

    def queue_position(self, run: Run) -> int:
        """Return how many runs that wait or train were asked for before this one."""
        with self._db.reading() as db:
            query = "SELECT COUNT(*) FROM runs WHERE status IN (?, ?) AND created < ? AND id <> ?"
            return int(db.execute(query, (*ACTIVE, run.created, run.id)).fetchone()[0])

    def steps(self, run_id: str, *, after: int = 0) -> pd.DataFrame:
        """Return the training steps after step `after`, a column per field of StepRow."""
        return self._history("steps", StepRow._fields, run_id, "step", after)

    def epochs(self, run_id: str) -> pd.DataFrame:
        """Return the epochs, a column per field of EpochRow."""
        return self._history("epochs", EpochRow._fields, run_id, "epoch", 0)

    def reached(self, run_id: str) -> tuple[int, int]:
        """Return the last step and the last epoch that are recorded, 0 where there is none: cheap to ask at each tick."""
        with self._db.reading() as db:
            query = "SELECT (SELECT MAX(step) FROM steps WHERE run = ?), (SELECT MAX(epoch) FROM epochs WHERE run = ?)"
            step, epoch = db.execute(query, (run_id, run_id)).fetchone()
        return int(step or 0), int(epoch or 0)

    def _history(self, table: str, fields: tuple[str, ...], run_id: str, order: str, after: int) -> pd.DataFrame:
        query = f"SELECT {', '.join(fields)} FROM {table} WHERE run = ? AND {order} > ? ORDER BY {order}"
        with self._db.reading() as db:
            rows = db.execute(query, (run_id, after)).fetchall()
        # SQLite keeps NaN as NULL; float columns make it NaN again.
        return pd.DataFrame(rows, columns=list(fields)).astype(float).astype({order: int, "step": int})

    def _run(self, row: tuple) -> Run | None:
        values = dict(zip(RUN_COLUMNS, row, strict=True))
        try:
            values["config"] = from_flat(json.loads(values["config"]))
        except (ValidationError, json.JSONDecodeError):
            return None  # written by a version with other choices
        for flag in ("shipped", "deleted"):
            values[flag] = bool(values[flag])
        if values["id"] in self._unsaved:
            values["status"], values["message"] = self._unsaved[values["id"]]
        return Run(**values)

    # ------------------------------------------------------------------------------------------------ writing

    def create(self, run_id: str, name: str, config: RunConfig, fingerprint: str) -> tuple[Run, bool]:
        """Return the run of this id, queued as new if it was not there or could not be used, and whether it was queued.

        A run that is active, finished, stopped or diverged is returned as it is; a deleted one comes back.
        """
        old = self.get(run_id)
        if old and old.status not in ("failed", "interrupted"):
            if old.deleted:
                self.restore(run_id)
            return self._need(run_id), False
        self.begin_again(run_id, name, config, fingerprint)
        return self._need(run_id), True

    def begin_again(self, run_id: str, name: str, config: RunConfig, fingerprint: str) -> None:
        """Queue a run from the beginning: its history and files, if any, are removed."""
        old = self.get(run_id)
        values = (
            run_id,
            old.name if old else name,
            json.dumps(config.flat()),
            fingerprint,
            "queued",
            "",
            "",
            time.time(),
        )
        with self._db.transaction() as db:
            self._forget(db, run_id)
            db.execute(
                "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, NULL, 0, 0, ?)",
                (*values, old.attempt + 1 if old else 1, self._owner.name),
            )
        if old:
            self.artifacts(self._need(run_id)).remove()
        self._unsaved.pop(run_id, None)

    def go_on(self, run_id: str) -> None:
        """Queue a stopped run to be continued."""
        with self._db.transaction() as db:
            db.execute(
                "UPDATE runs SET status = 'queued', phase = '', message = '', ended = NULL, attempt = attempt + 1, "
                "created = ?, owner = ? WHERE id = ?",
                (time.time(), self._owner.name, run_id),
            )
        self._unsaved.pop(run_id, None)

    def record(
        self, run_id: str, *, phase: str | None = None, steps: Iterable[tuple] = (), epochs: Iterable[tuple] = ()
    ) -> None:
        """Append what an active run reports.

        Raises:
            sqlite3.OperationalError: the disk is full.
        """
        with self._db.transaction() as db:
            _append(db, run_id, steps, epochs)
            if phase is not None:
                db.execute(
                    "UPDATE runs SET status = 'running', phase = ?, started = COALESCE(started, ?) "
                    "WHERE id = ? AND status IN (?, ?)",
                    (phase, time.time(), run_id, *ACTIVE),
                )

    def finish(self, run_id: str, status: str, message: str, *, final_epoch: int | None = None) -> None:
        """Record how a run ended. A disk that is full does not lose the sentence as long as the app runs."""
        try:
            with self._db.transaction() as db:
                db.execute(
                    "UPDATE runs SET status = ?, phase = '', message = ?, ended = ?, "
                    "final_epoch = COALESCE(?, final_epoch) WHERE id = ?",
                    (status, message, time.time(), final_epoch, run_id),
                )
        except sqlite3.OperationalError:
            self._unsaved[run_id] = (status, message)

    def keep(self, run_id: str, outcome: Outcome) -> None:
        """Write the arrays of a run that has ended, then record how.

        Raises:
            OSError: the disk is full.
        """
        self.artifacts(self._need(run_id)).save(outcome)
        self.finish(run_id, outcome.status, outcome.message, final_epoch=outcome.final_epoch)

    def rename(self, run_id: str, name: str) -> None:
        """Give a run another name.

        Raises:
            ValueError: the name is empty or longer than 80 characters.
        """
        name = " ".join(name.split())
        if not 1 <= len(name) <= 80:
            raise ValueError("A name has 1 to 80 characters.")
        self._set("name", name, run_id)

    def delete(self, run_id: str) -> None:
        """Hide a run; `restore` brings it back."""
        self._set("deleted", 1, run_id)

    def restore(self, run_id: str) -> None:
        """Bring a deleted run back."""
        self._set("deleted", 0, run_id)

    def purge(self, run_id: str) -> None:
        """Remove a deleted run for good. Runs that came with the app stay restorable."""
        run = self.get(run_id)
        if run and run.deleted and not run.shipped:
            with self._db.transaction() as db:
                self._forget(db, run_id)
                db.execute("DELETE FROM runs WHERE id = ?", (run_id,))
            self.artifacts(run).remove()

    def close(self) -> None:
        """Give up the ownership of this app's runs."""
        self._owner.close()

    def _set(self, column: str, value: object, run_id: str) -> None:
        with self._db.transaction() as db:
            db.execute(f"UPDATE runs SET {column} = ? WHERE id = ?", (value, run_id))

    def _need(self, run_id: str) -> Run:
        run = self.get(run_id)
        assert run, f"run {run_id} is not in the library"
        return run

    @staticmethod
    def _forget(db: sqlite3.Connection, run_id: str) -> None:
        for table in ("steps", "epochs"):
            db.execute(f"DELETE FROM {table} WHERE run = ?", (run_id,))

    # ------------------------------------------------------------------------------------------------ opening

    def _adopt_shipped(self) -> None:
        """Enter the runs that come with this version of the app, once; they can be hidden, not changed."""
        here = {file.parent.name: file.parent for file in sorted(self._shipped.glob("*/run.json"))}
        with self._db.transaction() as db:
            known = {row[0] for row in db.execute("SELECT id FROM runs WHERE shipped = 1")}
            for gone in known - here.keys():
                self._forget(db, gone)
                db.execute("DELETE FROM runs WHERE id = ?", (gone,))
            for new in here.keys() - known:
                self._adopt(db, here[new])

    def _adopt(self, db: sqlite3.Connection, folder: Path) -> None:
        about = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        history = Artifacts(folder).history()
        self._forget(db, folder.name)
        db.execute(
            "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, 'finished', '', ?, ?, NULL, NULL, 1, ?, 1, 0, NULL)",
            (folder.name, about["name"], json.dumps(about["config"]), about["fingerprint"], about["message"],
             about["created"], about["final_epoch"]),
        )  # fmt: skip
        _append(db, folder.name, history["steps"], history["epochs"])

    def _mark_interrupted(self) -> None:
        """Mark the runs of apps that are gone: they cannot be running any more."""
        with self._db.transaction() as db:
            active = db.execute("SELECT id, owner FROM runs WHERE status IN (?, ?)", ACTIVE).fetchall()
            gone = [run_id for run_id, owner in active if not is_alive(self.folder / "owners", owner)]
            db.executemany(
                "UPDATE runs SET status = 'interrupted', phase = '', message = ?, ended = ? WHERE id = ?",
                [(_INTERRUPTED, time.time(), run_id) for run_id in gone],
            )


def _append(db: sqlite3.Connection, run_id: str, steps: Iterable[tuple], epochs: Iterable[tuple]) -> None:
    """Write rows of history; one that is there already is replaced."""
    for table, fields, rows in (("steps", StepRow._fields, steps), ("epochs", EpochRow._fields, epochs)):
        marks = ", ".join("?" * (len(fields) + 1))
        db.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", [(run_id, *row) for row in rows])
