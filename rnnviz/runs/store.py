"""The run library: records and histories in SQLite, arrays in one folder per run. It owns every path.

Only apps write, never workers. Any number of an app's threads may: each call opens its own connection, and each change of
a run is one transaction that happens only if the run still is what the caller takes it for (`transitions`).
"""

import json
import logging
import shutil
import sqlite3
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rnnviz.config.task import TaskConfig
from rnnviz.runs import disk, files, history, holders, names, opening
from rnnviz.runs.attempts import Attempts
from rnnviz.runs.database import BUSY_S
from rnnviz.runs.holders import Quota
from rnnviz.runs.home import make
from rnnviz.runs.lessons import Lessons
from rnnviz.runs.listing import SELECT, run_of
from rnnviz.runs.migrations import CONFIG_VERSION
from rnnviz.runs.ownership import Owner
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import IS_TRAINING
from rnnviz.runs.transitions import StaleRunError, change
from rnnviz.runs.unwritten import Unwritten

log = logging.getLogger(__name__)
SHIPPED = Path(__file__).parents[2] / "assets" / "runs"
_ANEW: dict[str, object] = {
    "status": "queued",
    "phase": "",
    "message": "",
    "started": None,
    "ended": None,
    "owner": None,
    "cluster": None,
}
_HAS_SOMETHING = (
    f"SELECT 1 FROM runs WHERE id = ? AND (final_epoch IS NOT NULL OR checkpoint IS NOT NULL OR {IS_TRAINING})"
)
_FORMULA = ("=", "+", "-", "@")
_UNREAD = (
    "This run is in the library already, with settings that this version of the app cannot read, so nothing was done. "
    "To train it anew, delete it there and remove it for good."
)


class Store(Attempts):
    """All runs of one folder."""

    def __init__(
        self,
        folder: Path,
        *,
        shipped: Path = SHIPPED,
        max_pages: int | None = None,
        busy_s: float = BUSY_S,
        cluster: str = "",
        quota: Quota | None = None,
    ) -> None:
        """Open or create the library.

        Args:
            folder: where everything is kept.
            shipped: finished runs that come with the app.
            max_pages: a limit to the database's size, in SQLite's pages; None for the disk's.
            busy_s: how long a change waits for another writer.
            cluster: the address of a scheduler that outlives the app, if this app trains on one.
            quota: how many runs there may be on a server that is shared; None on one's own computer, where all see all of them.

        Raises:
            HomeError: the folder cannot be made.
        """
        make(folder)
        self.folder, self._shipped, self._cluster, self.quota = folder, shipped, cluster, quota
        self._db, self.notice = opening.open_database(folder / "runs.sqlite", max_pages=max_pages, busy_s=busy_s)
        self._unwritten, self.lessons = Unwritten(self._write), Lessons(self._db, folder)
        with self._db.transaction() as db:
            opening.tidy(db, folder)
            opening.adopt_shipped(db, shipped, folder / "runs")
            self._owner = Owner(folder / "owners")
        self.bury()

    @property
    def data_folder(self) -> Path:
        """Where converted reviews are kept."""
        return self.folder / "data"

    def holdings(self) -> disk.Holdings:
        """Return what the library takes on the disk now, and what it may."""
        return disk.measure(self.folder, self.data_folder)

    def create(
        self, run_id: str, name: str, config: TaskConfig, fingerprint: str, *, session: str = ""
    ) -> tuple[Run, bool]:
        """Return the run of this id, queued where it has to be trained, and whether this call queued it.

        A run that is active or has something to show or to go on from is returned as it is; a deleted one comes back.

        Args:
            run_id: its id, which follows from config and fingerprint.
            name: for a new run.
            config: all choices.
            fingerprint: of its corpus.
            session: who asks: sessions take turns.

        Raises:
            StaleRunError: it has something to show, or trains, with settings that this version cannot read.
            QuotaError: there may be no more runs.
        """
        with self._replacing(run_id) as db:
            row = db.execute(f"{SELECT} WHERE id = ?", (run_id,)).fetchone()
            old = run_of(row) if row else None
            if row and not old and db.execute(_HAS_SOMETHING, (run_id,)).fetchone():
                raise StaleRunError(_UNREAD)
            if old:
                db.execute("UPDATE runs SET deleted = 0 WHERE id = ?", (run_id,))
            queued = old is None or old.begins_anew
            if queued:
                self._admit(db, session, run_id)
            if old and session:
                holders.share(db, run_id, session, name if self.quota else None)
            gone = self._begin(db, run_id, name, config, fingerprint, session) if queued else None
        self._remove(gone)
        return self._need(run_id), queued

    def begin_again(self, run: Run, *, session: str = "", alone: str = "") -> Run:
        """Queue a run from the beginning: its history and files are removed.

        Args:
            run: as it was when this was offered.
            session: who asks.
            alone: the session that has to have it alone, now that it happens; '' where others may have it too.

        Raises:
            StaleRunError: it is not any more what it was when this was offered.
            QuotaError: too many wait.
        """
        with self._replacing(run.id) as db:
            self._admit(db, session, run.id)
            change(db, "begin again", run.id, _ANEW, attempt=run.attempt, where="NOT shipped", alone=alone)
            gone = self._begin(db, run.id, run.name, run.config, run.fingerprint, session)
        self._remove(gone)
        return self._need(run.id)

    def go_on(self, run: Run, *, session: str = "") -> Run:
        """Queue a run to be continued at its last checkpoint.

        Raises:
            StaleRunError: it is not any more what it was when this was offered, or there is nothing to go on from.
            QuotaError: too many wait.
        """
        with self._transition() as db:
            self._admit(db, session, run.id)
            news = _ANEW | {
                "started": run.started,
                "attempt": _token(),
                "created": time.time(),
                "session": session,
                "deleted": 0,
            }
            change(db, "go on", run.id, news, attempt=run.attempt, where="checkpoint IS NOT NULL")
        return self._need(run.id)

    def stop(self, run: Run, *, why: str = "", alone: str = "") -> None:
        """Take a waiting run out of the queue, or ask for a training one to be stopped.

        Args:
            run: as it was when this was offered.
            why: a sentence that stands before what the run says once it has ended.
            alone: as in `begin_again`.

        Raises:
            StaleRunError: it is another attempt, or has ended.
        """
        with self._transition() as db:
            row = db.execute("SELECT status, checkpoint FROM runs WHERE id = ?", (run.id,)).fetchone()
            if row and row[0] == "queued":
                message = f"Stopped after {row[1]:,} steps." if row[1] else "Stopped before the first step."
                ended = {"status": "stopped", "message": message, "ended": time.time()}
                change(db, "cancel", run.id, ended, attempt=run.attempt, alone=alone)
            elif not row or row[0] != "stopping":
                asked = {"status": "stopping", "message": why}
                change(db, "ask to stop", run.id, asked, attempt=run.attempt, alone=alone)

    def rename(self, run_id: str, name: str, *, session: str = "") -> None:
        """Give a run another name; one that others have too is called so by this session alone.

        Raises:
            ValueError: the name is empty, longer than 80 characters, or begins as a formula of a spreadsheet does.
            StaleRunError: there is no such run, or it came with the app: those keep their names.
        """
        name = " ".join(name.split())
        if not 1 <= len(name) <= 80:
            log.info("run %s: rename refused, of %d characters", run_id, len(name))
            raise ValueError("A name has 1 to 80 characters.")
        if name.startswith(_FORMULA):
            raise ValueError("A name cannot begin with =, +, - or @: in a downloaded table it would be a formula.")
        with self._transition() as db:
            if db.execute("SELECT 1 FROM runs WHERE id = ? AND shipped", (run_id,)).fetchone():
                log.info("run %s: rename refused, it came with the app", run_id)
                raise StaleRunError("Runs that come with the app keep their names.")
            having = holders.holders(db, holders.RUN, run_id)
            if session in having and len(having) > 1:
                names.give(db, run_id, session, name)
            else:
                names.drop(db, run_id, session)
                change(db, "rename", run_id, {"name": name})
        log.info("run %s: renamed", run_id)

    def delete(self, run_id: str, attempt: str, *, alone: str = "") -> None:
        """Hide a run that has ended; `restore` brings it back; `alone` as in `begin_again`.

        Raises:
            StaleRunError: it waits or trains, is another attempt than the one this was offered for, or is gone.
        """
        with self._transition() as db:
            change(db, "delete", run_id, {"deleted": 1}, attempt=attempt, alone=alone)
        log.info("run %s: deleted", run_id)

    def restore(self, run_id: str, attempt: str, *, alone: str = "") -> None:
        """Bring a deleted run back; errors and `alone` as of `delete`."""
        with self._transition() as db:
            change(db, "restore", run_id, {"deleted": 0}, attempt=attempt, alone=alone)
        log.info("run %s: restored", run_id)

    def purge(self, run_id: str, attempt: str, *, alone: str = "") -> None:
        """Remove a deleted run for good; `alone` as in `begin_again`. Runs that came with the app stay restorable.

        Raises:
            StaleRunError: it is not deleted any more, is another attempt, came with the app, or is gone.
        """
        with self._replacing(run_id) as db:
            change(db, "purge", run_id, {"phase": ""}, attempt=attempt, where="deleted AND NOT shipped", alone=alone)
            history.forget(db, run_id)
            db.execute("DELETE FROM runs WHERE id = ?", (run_id,))
            gone = opening.move_away(self.folder / "runs" / run_id, attempt)
        self._remove(gone)
        log.info("run %s: removed for good", run_id)

    def bury(self, *, all_clusters: bool = False) -> list[str]:
        """Mark the runs of apps that are gone as interrupted, and return their ids.

        Those that train on a cluster that outlives its apps are left to `adopt`, unless `all_clusters` says otherwise.
        """
        with self._transition() as db:
            return opening.bury(db, self.folder, except_on="" if all_clusters else self._cluster)

    def close(self) -> None:
        """Write what waits to be written and give up the ownership of this app's runs."""
        self.write_pending()
        self._owner.close()
        self._db.close()

    def _begin(
        self, db: sqlite3.Connection, run_id: str, name: str, config: TaskConfig, fingerprint: str, session: str
    ) -> Path | None:
        """Write the row of a run that begins, keeping the name it has; return its old folder, moved away."""
        gone = opening.move_away(self.folder / "runs" / run_id, opening.attempt_of(db, run_id))
        history.forget(db, run_id)
        values = {
            "id": run_id, "name": name, "kind": config.kind,
            "config": json.dumps(config.flat()), "config_version": CONFIG_VERSION,
            "architecture": config.model.architecture, "fingerprint": fingerprint, "created": time.time(),
            "attempt": _token(), "session": session, "final_epoch": None, "checkpoint": None, "deleted": 0, **_ANEW,
        }  # fmt: skip
        news = ", ".join(f"{column} = excluded.{column}" for column in values if column not in ("id", "name"))
        marks = ", ".join("?" * len(values))
        db.execute(
            f"INSERT INTO runs ({', '.join(values)}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {news}",
            tuple(values.values()),
        )
        return gone

    @contextmanager
    def _replacing(self, run_id: str) -> Iterator[sqlite3.Connection]:
        """Open a transition that may move a run's folder away; where it does not happen, the folder is there again."""
        try:
            with self._transition() as db:
                yield db
        except BaseException:
            with suppress(OSError, sqlite3.Error), self._db.transaction() as db:  # else the next start does it
                files.move_back(self.folder / "runs" / run_id, opening.attempt_of(db, run_id))
            raise

    @staticmethod
    def _remove(gone: Path | None) -> None:
        if gone:
            shutil.rmtree(gone, ignore_errors=True)


def _token() -> str:
    return uuid.uuid4().hex
