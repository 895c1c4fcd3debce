"""What an app does with runs while it trains them: takes one from the queue, records it, keeps its checkpoints, ends it.

Each is conditional on the attempt, on its being active, and on its being this app's.
"""

import sqlite3
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from rnnviz.runs import history, notes, queue
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.database import trouble
from rnnviz.runs.files import Staged
from rnnviz.runs.listing import SELECT, run_of
from rnnviz.runs.records import Checkpoint, Outcome, Run
from rnnviz.runs.sharing import Sharing
from rnnviz.runs.statuses import IS_ACTIVE
from rnnviz.runs.transitions import change, stale
from rnnviz.runs.unwritten import Result


class Attempts(Sharing):
    """The run library, as the jobs of one app see it."""

    _cluster: str

    def claim(self, *, at_most: int | None = None) -> Run | None:
        """Take the next run from the queue for this app; None when nothing waits (that can be read).

        Args:
            at_most: how many runs may train at once on the workers of the apps that share the library; None: any number.
        """
        with self._transition() as db:
            if at_most is not None and queue.training_here(db) >= at_most:
                return None
            for run_id in queue.waiting_line(db, one_each=self.quota is not None):
                run = run_of(db.execute(f"{SELECT} WHERE id = ?", (run_id,)).fetchone())
                if run:
                    now, cluster = time.time(), self._cluster or None
                    started = now if run.started is None else run.started
                    turn = max(now, queue.last_turn(db) + queue.TICK)  # whichever way the clock was set meanwhile
                    taken = {"status": "running", "phase": "preparing", "owner": self._owner.name, "claimed": turn}
                    news = taken | {"started": started, "cluster": cluster}
                    change(db, "claim", run_id, news, attempt=run.attempt)
                    return replace(run, status="running", phase="preparing", started=started)
        return None

    def requeue(self, run: Run) -> None:
        """Give a claimed run back to the queue as a new attempt, because no worker could take it.

        Raises:
            StaleRunError: it was stopped meanwhile.
        """
        with self._transition() as db:
            started = run.started if run.went_on else None  # what has not begun has not started either
            news = {"status": "queued", "phase": "", "owner": None, "started": started, "attempt": uuid.uuid4().hex}
            change(db, "requeue", run.id, news, attempt=run.attempt, owner=self._owner.name)

    def rewind(self, run: Run, at: Checkpoint | None) -> None:
        """Forget the history that a run is going to repeat: what came after its checkpoint, or all of it."""
        with self._active(run) as db:
            history.forget(db, run.id, after=(at.step, at.epoch) if at else (0, 0))
            db.execute("UPDATE runs SET checkpoint = ? WHERE id = ?", (at.step if at else None, run.id))

    def record(
        self,
        run: Run,
        *,
        phase: str | None = None,
        steps: Iterable[tuple] = (),
        epochs: Iterable[tuple] = (),
        samples: Iterable[tuple] = (),
    ) -> None:
        """Append what an active run reports; a sample is (step, then the ids of what a language model wrote).

        Raises:
            StaleRunError: this attempt has ended.
            sqlite3.OperationalError: the disk is full, or another writer does not let us: see `database.trouble`.
        """
        with self._db.transaction() as db:
            self._check_active(db, run)
            history.append(db, run.id, steps, epochs)
            history.append_samples(db, run.id, samples)
            if phase is not None:
                db.execute("UPDATE runs SET phase = ? WHERE id = ?", (phase, run.id))

    def save_checkpoint(self, run: Run, saved: Saved) -> None:
        """Keep a place at which an active run can go on, whatever happens.

        Raises:
            StaleRunError: this attempt has ended.
            OSError, sqlite3.OperationalError: it cannot be written.
        """
        files, at = self.artifacts(run), saved.checkpoint
        with Staged() as staged:
            files.stage_checkpoint(staged, saved)
            final = max(saved.snapshots, default=None)
            with self._active(run) as db:
                staged.commit()
                query = "UPDATE runs SET checkpoint = ?, final_epoch = COALESCE(?, final_epoch) WHERE id = ?"
                db.execute(query, (at.step, final, run.id))
        files.thin(keep=set(saved.snapshots))

    def keep(self, run: Run, outcome: Outcome) -> None:
        """Write the arrays of a run that has ended, and how. What cannot be written now is kept and written later.

        Raises:
            StaleRunError: this attempt has been ended before.
        """
        self._unwritten.settle(Result(run, outcome.status, outcome.message, outcome.final_epoch, outcome))

    def end(self, run: Run, status: str, message: str) -> None:
        """Record how a run ended that leaves nothing new behind. What cannot be written now is written later.

        Raises:
            StaleRunError: this attempt has been ended before.
        """
        self._unwritten.settle(Result(run, status, message))

    def write_pending(self) -> None:
        """Write what could not be written before: results, and what folders tell of their runs."""
        self._unwritten.try_again()
        self.tell()

    def adopt(self, run: Run) -> None:
        """Take over a run that trains on the cluster, from an app that is gone.

        Raises:
            StaleRunError: it has ended, or another app was faster.
        """
        with self._transition() as db:
            (owner,) = db.execute("SELECT owner FROM runs WHERE id = ?", (run.id,)).fetchone() or ("",)
            if owner == self._owner.name or self.owner_lives(owner):
                raise stale(db, run.id)
            change(db, "adopt", run.id, {"owner": self._owner.name}, attempt=run.attempt, owner=owner)

    def _write(self, result: Result) -> None:
        run, outcome = result.run, result.outcome
        ended: dict[str, Any] = {"status": result.status, "message": result.message, "phase": "", "ended": time.time()}
        with Staged() as staged:
            files = self.artifacts(run)
            if outcome:
                at = outcome.checkpoint.step if outcome.checkpoint else None
                ended |= {"final_epoch": outcome.final_epoch, "checkpoint": at}
                files.stage(staged, outcome)
                notes.stage(staged, files.folder, self._told(run) | {"attempt": run.attempt} | ended)
            try:
                with self._transition() as db:
                    query = "SELECT message FROM runs WHERE id = ? AND attempt = ? AND status = 'stopping'"
                    why = db.execute(query, (run.id, run.attempt)).fetchone()  # it was stopped for a reason
                    ended["message"] = " ".join(said for said in (*(why or ()), result.message) if said)
                    change(db, "end", run.id, ended, attempt=run.attempt, owner=self._owner.name)
                    staged.commit()
            except sqlite3.DatabaseError as error:
                if trouble(error) == "corrupt" and self._noted(run):
                    staged.commit()  # the library is made again from the folders
                raise
        if outcome:
            files.tidy(outcome)

    def _told(self, run: Run) -> dict[str, Any]:
        """Return what the row of a run says or, where the library is damaged, what its folder says."""
        try:
            with self._db.reading() as db:
                return notes.about(db, run.id) or {}
        except sqlite3.DatabaseError as error:
            if trouble(error) != "corrupt":
                raise
            return self.artifacts(run).about() or {}

    def _noted(self, run: Run) -> bool:
        """Return whether the folder of a run says that this attempt is active and this app's."""
        about = self.artifacts(run).about() or {}
        return (about.get("attempt"), about.get("owner")) == (run.attempt, self._owner.name)

    @contextmanager
    def _active(self, run: Run) -> Iterator[sqlite3.Connection]:
        """Open a write transaction in which this attempt is active and this app's."""
        with self._transition() as db:
            self._check_active(db, run)
            yield db

    def _check_active(self, db: sqlite3.Connection, run: Run) -> None:
        query = f"SELECT 1 FROM runs WHERE id = ? AND attempt = ? AND owner = ? AND {IS_ACTIVE}"
        if not db.execute(query, (run.id, run.attempt, self._owner.name)).fetchone():
            raise stale(db, run.id)
