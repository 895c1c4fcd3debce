"""The lessons of a class in the library, and what the class predicts: a sheet of votes for each.

A lesson is kept as the text of its file and a draft that is being written. Beside its row it is a file of its own, so that a
damaged library finds it again (see decision 17); votes, which last for one lesson, are not. Steps are counted from 1; 0 is
the lesson's own page.
"""

import logging
import secrets
import sqlite3
import time
from pathlib import Path
from typing import Final, Literal, NamedTuple, get_args

from rnnviz.once import Once
from rnnviz.runs.database import Database
from rnnviz.runs.files import Staged
from rnnviz.runs.sheets import FOLDER, ID, MOST, SHEET

VISITORS: Final = 1000  # who vote on one question, or are in one lesson
SOON_S: Final = 0.5  # how long noting where somebody is waits for another writer
State = Literal["open", "closed", "revealed"]
log = logging.getLogger(__name__)
_BEHIND: Final = Once(log)
_SELECT: Final = "SELECT id, text, draft, opened FROM lessons"


class LessonStoreError(ValueError):
    """Something cannot be done with a lesson; the message is for the page."""


class Kept(NamedTuple):
    """A lesson as it is kept."""

    id: str
    text: str  # of its file; '' where it was never saved
    draft: str  # what is being written, in a form of the page's own; '' where nothing is
    opened: bool  # whether learners may see it


class Lessons:
    """All lessons of a library and their sheets. Each change is one transaction."""

    def __init__(self, db: Database, folder: Path) -> None:
        """Open them.

        Args:
            db: of the library, with its tables.
            folder: of the library.
        """
        self._db, self._folder = db, folder / FOLDER

    def all(self) -> list[Kept]:
        """Return all lessons, the newest first."""
        with self._db.reading() as db:
            return [_kept(row) for row in db.execute(f"{_SELECT} ORDER BY since DESC, id")]

    def get(self, lesson: str) -> Kept | None:
        """Return a lesson, or None where there is none."""
        with self._db.reading() as db:
            row = db.execute(f"{_SELECT} WHERE id = ?", (lesson,)).fetchone()
        return _kept(row) if row else None

    def begin(self, draft: str, text: str = "") -> str:
        """Make a lesson and return its id, which nobody guesses soon.

        Raises:
            LessonStoreError: there are as many as there may be.
        """
        lesson = secrets.token_hex(4)
        with self._db.transaction() as db:
            if db.execute("SELECT COUNT(*) FROM lessons").fetchone()[0] >= MOST:
                raise LessonStoreError(f"There are {MOST} lessons, as many as there may be: remove one first.")
            db.execute("INSERT INTO lessons VALUES (?, ?, ?, 0, ?)", (lesson, text, draft, time.time()))
            if text:
                self._write(lesson, text)
        return lesson

    def keep_draft(self, lesson: str, draft: str) -> None:
        """Keep what is being written of a lesson."""
        with self._db.transaction() as db:
            db.execute("UPDATE lessons SET draft = ? WHERE id = ?", (draft, lesson))

    def save(self, lesson: str, text: str) -> None:
        """Make this the lesson; its draft is done with, and its sheet is empty again, because its steps may be others.

        Raises:
            LessonStoreError: it is gone.
            OSError: its file cannot be written; then nothing is changed.
        """
        with self._db.transaction() as db:
            done = db.execute(
                "UPDATE lessons SET text = ?, draft = '', since = ? WHERE id = ?", (text, time.time(), lesson)
            )
            if not done.rowcount:
                raise LessonStoreError("This lesson has been removed.")
            _clear(db, lesson)
            self._write(lesson, text)
        log.info("lesson %s: saved", lesson)

    def open(self, lesson: str, opened: bool) -> None:
        """Let learners see a lesson, or not any more."""
        with self._db.transaction() as db:
            db.execute("UPDATE lessons SET opened = ? WHERE id = ? AND text <> ''", (opened, lesson))
        log.info("lesson %s: %s", lesson, "opened" if opened else "closed")

    def remove(self, lesson: str) -> None:
        """Remove a lesson and its sheet for good."""
        with self._db.transaction() as db:
            db.execute("DELETE FROM lessons WHERE id = ?", (lesson,))
            if ID.fullmatch(lesson):
                (self._folder / f"{lesson}.toml").unlink(missing_ok=True)
        log.info("lesson %s: removed", lesson)

    def vote(self, lesson: str, step: int, session: str, answer: int, *, once: bool = False) -> None:
        """Enter what a session predicts, in place of what it predicted before.

        Args:
            lesson: its id.
            step: whose question is meant.
            session: who predicts.
            answer: position among the answers.
            once: whether the first prediction counts.

        Raises:
            LessonStoreError: the question is not open any more, or there are too many who vote.
        """
        with self._db.transaction() as db:
            if _state(db, lesson, step) != "open":
                raise LessonStoreError("This question is closed, so your prediction stays as it was.")
            where = "FROM votes WHERE lesson = ? AND step = ?"
            if db.execute(f"SELECT 1 {where} AND session = ?", (lesson, step, session)).fetchone():
                if once:
                    raise LessonStoreError("You have seen the answer, so your prediction stays as it was.")
            elif db.execute(f"SELECT COUNT(*) {where}", (lesson, step)).fetchone()[0] >= VISITORS:
                raise LessonStoreError(f"{VISITORS:,} have predicted already, as many as a sheet holds.")
            db.execute("INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?)", (lesson, step, session, answer))

    def votes_of(self, lesson: str, session: str) -> dict[int, int]:
        """Return what a session predicted, by step."""
        with self._db.reading() as db:
            return dict(
                db.execute("SELECT step, answer FROM votes WHERE lesson = ? AND session = ?", (lesson, session))
            )

    def counts(self, lesson: str, step: int) -> dict[int, int]:
        """Return how many predicted an answer, by its position; those that nobody chose are left out."""
        query = "SELECT answer, COUNT(*) FROM votes WHERE lesson = ? AND step = ? GROUP BY answer"
        with self._db.reading() as db:
            return dict(db.execute(query, (lesson, step)))

    def states(self, lesson: str) -> dict[int, State]:
        """Return how the questions are, by step; those that are open are left out."""
        with self._db.reading() as db:
            return dict(db.execute("SELECT step, state FROM questions WHERE lesson = ?", (lesson,)))

    def turn(self, lesson: str, step: int, state: State) -> None:
        """Open, close or reveal a question for all; one that is opened after it was revealed is asked anew.

        Raises:
            ValueError: there is no such state.
        """
        if state not in get_args(State):
            raise ValueError(f"A question cannot be '{state}'.")
        with self._db.transaction() as db:
            if state == "open" and _state(db, lesson, step) == "revealed":
                db.execute("DELETE FROM votes WHERE lesson = ? AND step = ?", (lesson, step))
            db.execute(
                "INSERT OR REPLACE INTO questions SELECT id, ?, ? FROM lessons WHERE id = ?", (step, state, lesson)
            )

    def arrive(self, lesson: str, step: int, session: str) -> None:
        """Note at which step a session is; beyond so many sessions, and where it cannot be written now, nothing is noted."""
        try:
            with self._db.transaction(busy_s=SOON_S) as db:
                _arrive(db, lesson, step, session)
        except sqlite3.Error as error:  # the learner's page has nothing to do with it
            _BEHIND.begins(f"where a class is cannot be noted: {error}")
        else:
            _BEHIND.over()

    def place_of(self, lesson: str, session: str) -> int | None:
        """Return at which step a session is noted; None where it is not."""
        with self._db.reading() as db:
            query = "SELECT step FROM places WHERE lesson = ? AND session = ?"
            row = db.execute(query, (lesson, session)).fetchone()
        return row[0] if row else None

    def places(self, lesson: str) -> dict[int, int]:
        """Return how many are at a step, by its number."""
        with self._db.reading() as db:
            query = "SELECT step, COUNT(*) FROM places WHERE lesson = ? GROUP BY step"
            return dict(db.execute(query, (lesson,)))

    def clear(self, lesson: str) -> None:
        """Empty the sheet of a lesson: all predictions and places are gone, and its questions are open again."""
        with self._db.transaction() as db:
            _clear(db, lesson)
        log.info("lesson %s: its sheet is emptied", lesson)

    def end_all(self) -> tuple[int, int]:
        """Close all lessons and empty all sheets; return how many lessons were open, and how many predictions there were."""
        with self._db.transaction() as db:
            (votes,) = db.execute("SELECT COUNT(*) FROM votes").fetchone()
            closed = db.execute("UPDATE lessons SET opened = 0 WHERE opened").rowcount
            for table in SHEET:
                db.execute(f"DELETE FROM {table}")
        log.info("all lessons are closed, and their sheets are emptied")
        return closed, int(votes)

    def _write(self, lesson: str, text: str) -> None:
        with Staged() as staged:
            staged.add(self._folder / f"{lesson}.toml", lambda file: file.write(text.encode()))
            staged.commit()


def _kept(row: tuple[str, str, str, int]) -> Kept:
    return Kept(*row[:3], opened=bool(row[3]))


def _arrive(db: sqlite3.Connection, lesson: str, step: int, session: str) -> None:
    others = db.execute("SELECT COUNT(*) FROM places WHERE lesson = ? AND session <> ?", (lesson, session)).fetchone()[
        0
    ]
    if others < VISITORS:
        db.execute("INSERT OR REPLACE INTO places SELECT id, ?, ? FROM lessons WHERE id = ?", (session, step, lesson))


def _clear(db: sqlite3.Connection, lesson: str) -> None:
    for table in SHEET:
        db.execute(f"DELETE FROM {table} WHERE lesson = ?", (lesson,))


def _state(db: sqlite3.Connection, lesson: str, step: int) -> State:
    row = db.execute("SELECT state FROM questions WHERE lesson = ? AND step = ?", (lesson, step)).fetchone()
    found: State = row[0] if row else "open"
    return found
