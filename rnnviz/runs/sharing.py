"""The run library as many share it: whose a run or an upload is, how many there may be, and what is shown to all."""

import copy
import sqlite3
from typing import Self

from rnnviz.runs import board, holders, listing, names, partings
from rnnviz.runs.board import Figures, Shown
from rnnviz.runs.holders import Quota
from rnnviz.runs.library import Reading
from rnnviz.runs.partings import Why
from rnnviz.runs.records import Run
from rnnviz.runs.statuses import IS_ACTIVE


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
            left = holders.leave(db, kind, name, session)
            if left and kind == holders.RUN:
                partings.note(db, name, session, "left")
            return left

    def forget(self, kind: str, name: str) -> None:
        """Let something that is gone belong to nobody."""
        with self._db.transaction() as db:
            holders.forget(db, kind, name)

    def forget_all(self, kind: str) -> None:
        """Let nothing of this kind, all of which is gone, belong to anybody."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM holders WHERE kind = ?", (kind,))

    def put_up(self, run: Run, figures: Figures, session: str) -> None:
        """Let a session show an attempt at a run to all others, with what it reached."""
        with self._db.transaction() as db:
            board.put_up(db, run, figures, session)

    def take_down(self, run_id: str, session: str | None = None) -> bool:
        """Let a session show a run no more, or nobody where it is None; return whether another one still shows it."""
        with self._db.transaction() as db:
            return board.take_down(db, run_id, session)

    def clear_board(self) -> None:
        """Show nothing to the class any more."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM board")

    def board(self) -> dict[str, Shown]:
        """Return what is shown to all, by run, the best first."""
        with self._db.reading() as db:
            return board.shown(db)

    def is_shown(self, run_id: str) -> bool:
        """Return whether a run stands on the board."""
        with self._db.reading() as db:
            return board.is_shown(db, run_id)

    def call(self, fingerprint: str, session: str, name: str) -> None:
        """Let a session call data so."""
        with self._db.transaction() as db:
            names.give(db, fingerprint, session, name)

    def names(self, session: str) -> dict[str, str]:
        """Return the names that a session gave to data, and to runs that others have too, by fingerprint or id."""
        with self._db.reading() as db:
            return names.of(db, session)

    def name_on_board(self, run_id: str) -> str | None:
        """Return what the board calls a run; None where it is not there."""
        with self._db.reading() as db:
            found = board.shown(db).get(run_id)
        return found.run.name if found else None

    def active(self) -> list[tuple[Run, str]]:
        """Return the runs that wait or train, with the session that each begins for, the oldest first."""
        columns = ", ".join(listing.COLUMNS)
        query = f"SELECT session, {columns} FROM runs WHERE {IS_ACTIVE} ORDER BY created"
        with self._db.reading() as db:
            rows = [(listing.run_of(row[1:]), row[0]) for row in db.execute(query).fetchall()]
        return [(run, session) for run, session in rows if run]

    def part(self, run_id: str, session: str, why: Why) -> None:
        """Note that a session has a run no more."""
        with self._db.transaction() as db:
            partings.note(db, run_id, session, why)

    def part_all(self) -> None:
        """Note that a lesson has ended, and with it what all have."""
        with self._db.transaction() as db:
            partings.note_all(db, "lesson")

    def parting(self, run_id: str, session: str) -> Why | None:
        """Return where a run went that a session had; None where it had none, or has it still."""
        with self._db.reading() as db:
            return partings.why(db, run_id, session)

    def let_leave(self, run: Run) -> None:
        """Let nobody have a run any more; when its stop is through, it is to be removed (`left`)."""
        with self._transition() as db:
            partings.let_leave(db, run)

    def left(self) -> list[tuple[str, str]]:
        """Return the runs that nobody has any more and that have ended, each with its attempt."""
        with self._db.reading() as db:
            if db.execute("SELECT 1 FROM leaving LIMIT 1").fetchone() is None:
                return []
        with self._db.transaction() as db:
            return partings.ended(db)

    def _admit(self, db: sqlite3.Connection, session: str, run_id: str) -> None:
        """Do nothing where a session may have one more run that waits.

        Raises:
            QuotaError: it may not.
        """
        if self.quota and session:
            holders.check_room(db, self.quota, session, run_id)
