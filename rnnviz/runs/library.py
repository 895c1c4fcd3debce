"""What can be read of the run library. The writing half is `store`."""

import logging
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from rnnviz.once import Once
from rnnviz.runs import history, listing, notes, queue
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.database import Database
from rnnviz.runs.ownership import Owner, is_alive, living
from rnnviz.runs.records import EpochRow, Listed, Run, StepRow
from rnnviz.runs.statuses import IS_TRAINING, TRAINING
from rnnviz.runs.unwritten import Unwritten

if TYPE_CHECKING:
    import pandas as pd

TELL_S: Final = 0.5  # how long telling the folders waits for another writer, as it can be done later
_BEHIND: Final = Once(logging.getLogger(__name__))


class Reading:
    """The run library, as pages see it."""

    folder: Path
    _shipped: Path
    _db: Database
    _owner: Owner
    _unwritten: Unwritten
    _held_by: str | None = None  # a session: lists have its own runs and those that came with the app

    def artifacts(self, run: Run) -> Artifacts:
        """Return the files of a run."""
        return Artifacts((self._shipped if run.shipped else self.folder / "runs") / run.id)

    def get(self, run_id: str) -> Run | None:
        """Return a run, or None when there is no such run or its settings cannot be read by this version."""
        with self._db.reading() as db:
            row = db.execute(f"{listing.SELECT} WHERE id = ?", (run_id,)).fetchone()
        run = listing.run_of(row) if row else None
        return self._unwritten.shown(run) if run else None

    def runs(
        self,
        *,
        deleted: bool | None = False,
        architectures: Collection[str] = (),
        tested: bool = False,
        shipped: bool | None = None,
        kinds: Collection[str] = listing.ONE_KIND,
        fingerprint: str = "",
        limit: int = -1,
        offset: int = 0,
    ) -> list[Run]:
        """Return runs with their settings, the newest first, those that came with the app last.

        Args:
            deleted: those that are deleted or those that are not; None for both.
            architectures: one of them; none for any.
            tested: only runs that have ended with weights to look at.
            shipped: those that came with the app or the others; None for both.
            kinds: of task; none for any.
            fingerprint: of the data that they learn from; '' for any.
            limit: at most so many.
            offset: how many to leave out first.
        """
        condition = listing.where(
            deleted=deleted, architectures=architectures, tested=tested, shipped=shipped, kinds=kinds,
            fingerprint=fingerprint, held_by=self._held_by,
        )  # fmt: skip
        with self._db.reading() as db:
            found = listing.runs(db, condition, limit, offset)
        return [self._unwritten.shown(run) for run in found if isinstance(run, Run)]

    def page(
        self,
        *,
        deleted: bool = False,
        words: str = "",
        kinds: Collection[str] = listing.ONE_KIND,
        limit: int,
        offset: int = 0,
    ) -> list[Run | Listed]:
        """Return a page of the library; a run whose settings this version cannot read is a Listed."""
        condition = listing.where(deleted=deleted, words=words, kinds=kinds, held_by=self._held_by)
        with self._db.reading() as db:
            found = listing.runs(db, condition, limit, offset)
        return [self._unwritten.shown(run) if isinstance(run, Run) else run for run in found]

    def count(
        self,
        *,
        deleted: bool | None = False,
        words: str = "",
        shipped: bool | None = None,
        kinds: Collection[str] = listing.ONE_KIND,
    ) -> int:
        """Return how many runs there are with every word in their name or state; arguments as in `listing.where`."""
        condition = listing.where(deleted=deleted, words=words, shipped=shipped, kinds=kinds, held_by=self._held_by)
        with self._db.reading() as db:
            return listing.count(db, condition)

    def listed(
        self,
        *,
        architectures: Collection[str] = (),
        statuses: Collection[str] = (),
        tested: bool = False,
        kinds: Collection[str] = listing.ONE_KIND,
        limit: int = -1,
    ) -> list[Listed]:
        """Return what a list shows of the runs, without reading their settings; arguments as in `listing.where`."""
        condition = listing.where(
            architectures=architectures, statuses=statuses, tested=tested, kinds=kinds, held_by=self._held_by
        )
        with self._db.reading() as db:
            return [each for each in listing.listed(db, condition, limit) if each.readable]

    def own(self, *, deleted: bool = False, before: float | None = None) -> dict[str, str]:
        """Return the attempts, by id, of the ended runs of all kinds that did not come with the app, as `listing.own`."""
        with self._db.reading() as db:
            attempts = dict(db.execute("SELECT id, attempt FROM runs"))
            return {run_id: attempts[run_id] for run_id in listing.own(db, deleted=deleted, before=before)}

    def uploads(self, session: str | None = None) -> dict[str, tuple[int, int]]:
        """Return how many runs (of one visitor, or all) use an upload and how many of those are active, by its fingerprint."""
        with self._db.reading() as db:
            return listing.uploads(db, session)

    def place(self, run: Run) -> queue.Place:
        """Return how many runs train now, and how many waiting ones will begin before this one."""
        with self._db.reading() as db:
            return queue.place(db, run.id)

    def before_new(self, session: str) -> list[Run]:
        """Return the runs that train, and those that wait and will begin before a new run of a session, in turn."""
        with self._db.reading() as db:
            found = (
                db.execute(f"{listing.SELECT} WHERE id = ?", (name,)).fetchone()
                for name in queue.before_new(db, session)
            )
            return [run for run in map(listing.run_of, filter(None, found)) if run]

    def waits(self) -> bool:
        """Return whether any run waits."""
        with self._db.reading() as db:
            return db.execute("SELECT 1 FROM runs WHERE status = 'queued' LIMIT 1").fetchone() is not None

    def owned(self, *, statuses: Collection[str] = TRAINING) -> list[Run]:
        """Return the active runs of this app, but for those whose end waits to be written."""
        marks = ", ".join("?" * len(statuses))
        with self._db.reading() as db:
            query = f"{listing.SELECT} WHERE status IN ({marks}) AND owner = ?"
            found = map(listing.run_of, db.execute(query, (*statuses, self._owner.name)).fetchall())
            return [run for run in found if run and self._unwritten.shown(run).active]

    def orphans(self, cluster: str) -> list[Run]:
        """Return the runs that apps which are gone left on a cluster."""
        with self._db.reading() as db:
            columns = ", ".join(listing.COLUMNS)
            query = f"SELECT owner, {columns} FROM runs WHERE {IS_TRAINING} AND cluster = ?"
            rows = db.execute(query, (cluster,)).fetchall()
        found = [listing.run_of(row[1:]) for row in rows if not self.owner_lives(row[0])]
        return [run for run in found if run]

    def owner_lives(self, owner: str | None) -> bool:
        """Return whether the app of this name still runs."""
        return owner == self._owner.name or is_alive(self.folder / "owners", owner)

    def apps(self) -> int:
        """Return how many apps share this library now, this one among them."""
        return len({self._owner.name, *living(self.folder / "owners")})

    def steps(self, run_id: str, *, after: int = 0) -> "pd.DataFrame":
        """Return the training steps after step `after`, a column per field of StepRow."""
        with self._db.reading() as db:
            return history.rows(db, "steps", StepRow._fields, run_id, after)

    def epochs(self, run_id: str) -> "pd.DataFrame":
        """Return the epochs, a column per field of EpochRow."""
        with self._db.reading() as db:
            return history.rows(db, "epochs", EpochRow._fields, run_id, 0)

    def samples(self, run_id: str) -> list[tuple[int, np.ndarray]]:
        """Return what a language model wrote while it learned: (step, token ids (tokens,) int32), the first one first."""
        with self._db.reading() as db:
            return history.samples(db, run_id)

    def outline(self, run_id: str) -> "pd.DataFrame":
        """Return the steps from which curves are drawn: some thousands at most, among them every extreme."""
        with self._db.reading() as db:
            return history.outline(db, run_id)

    def smoothed(self, run_id: str, window: int) -> "pd.DataFrame":
        """Return means over `window` steps of loss and accuracy at some hundred steps, as `history.smoothed`."""
        with self._db.reading() as db:
            return history.smoothed(db, run_id, window)

    def column(self, run_id: str, name: str) -> np.ndarray:
        """Return one quantity at every step, shape (steps,)."""
        with self._db.reading() as db:
            return history.column(db, run_id, name)

    def reached(self, run_id: str) -> tuple[int, int]:
        """Return the last step and the last epoch that are recorded, 0 where there is none: cheap to ask at each tick."""
        with self._db.reading() as db:
            return history.reached(db, run_id)

    @contextmanager
    def _transition(self) -> Iterator[sqlite3.Connection]:
        """Open a write transaction that may change rows of runs; when it has happened, their folders follow."""
        with self._db.transaction(lasting=True) as db:
            yield db
        self.tell()

    def tell(self) -> None:
        """Let the folders of runs follow their rows. What cannot be written now is written another time."""
        try:
            with self._db.reading(busy_s=TELL_S) as db:
                behind = notes.any_untold(db)
            if behind:
                with self._db.transaction(busy_s=TELL_S) as db:
                    failed = notes.tell(db, self.folder / "runs")
                if failed:
                    raise failed[0]
        except (OSError, sqlite3.Error) as error:
            _BEHIND.begins(f"the folders of some runs are behind their rows: {error}")
        else:
            _BEHIND.over()

    def _need(self, run_id: str) -> Run:
        run = self.get(run_id)
        assert run, f"run {run_id} is not in the library"
        return run
