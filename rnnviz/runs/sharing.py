"""The run library as many share it: whose a run or an upload is, how many there may be, and what is shown to all."""

import copy
import sqlite3
from typing import Self

from rnnviz.runs import holders, listing
from rnnviz.runs.holders import Figures, Quota
from rnnviz.runs.library import Reading
from rnnviz.runs.records import Run


class Sharing(Reading):
    """What belongs to whom. A session is a name that nobody can guess."""

    quota: Quota | None = None  # of a server that is shared

    def seen_by(self, session: str) -> Self:
        """Return this library with lists of a session's own runs and those that came with the app alone."""
        seen = copy.copy(self)
        seen._held_by = session
        return seen

    def holders(self, kind: str, name: str) -> list[str]:
        """Return the sessions that something belongs to, the first one first.

        Args:
            kind: holders.RUN or holders.DATA.
            name: a run's id, or the fingerprint of data.
        """
        with self._db.reading() as db:
            return holders.holders(db, kind, name)

    def held(self, kind: str, session: str) -> set[str]:
        """Return the names of all that belongs to a session."""
        with self._db.reading() as db:
            return holders.held(db, kind, session)

    def join(self, kind: str, name: str, session: str) -> None:
        """Let something belong to a session too."""
        with self._db.transaction() as db:
            holders.join(db, kind, name, session)

    def leave(self, kind: str, name: str, session: str) -> bool:
        """Take something from a session where others have it too; return whether that was so."""
        with self._transition() as db:
            return holders.leave(db, kind, name, session)

    def forget(self, kind: str, name: str) -> None:
        """Let something that is gone belong to nobody."""
        with self._db.transaction() as db:
            holders.forget(db, kind, name)

    def forget_all(self, kind: str) -> None:
        """Let nothing of this kind, all of which is gone, belong to anybody."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM holders WHERE kind = ?", (kind,))

    def put_up(self, run: Run, figures: Figures) -> None:
        """Show an attempt at a run to all others, with what it reached."""
        with self._db.transaction() as db:
            holders.put_up(db, run, figures)

    def take_down(self, run_id: str) -> None:
        """Show a run to nobody else any more."""
        with self._db.transaction() as db:
            holders.take_down(db, run_id)

    def clear_board(self) -> None:
        """Show nothing to the class any more."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM board")

    def board(self) -> dict[str, Figures]:
        """Return what is shown to all, by run, the best first."""
        with self._db.reading() as db:
            return holders.shown(db)

    def active(self) -> list[tuple[Run, str]]:
        """Return the runs that wait or train, with the session that each begins for, the oldest first."""
        columns = ", ".join(listing.COLUMNS)
        query = (
            f"SELECT session, {columns} FROM runs WHERE status IN ('queued', 'running', 'stopping') ORDER BY created"
        )
        with self._db.reading() as db:
            rows = [(listing.run_of(row[1:]), row[0]) for row in db.execute(query).fetchall()]
        return [(run, session) for run, session in rows if run]

    def _admit(self, db: sqlite3.Connection, session: str, run_id: str) -> None:
        """Do nothing where a session may have one more run that waits.

        Raises:
            QuotaError: it may not.
        """
        if self.quota and session:
            holders.check_room(db, self.quota, session, run_id)
