"""The tables of lessons and of what a class predicts, and lessons whose files are there when a library is made again."""

import logging
import re
import sqlite3
from pathlib import Path
from typing import Final

ID: Final = re.compile("[0-9a-f]{8}")
MOST: Final = 200  # lessons of a library
FOLDER: Final = "lessons"
SHEET: Final = ("votes", "questions", "places")  # what is emptied for another class
log = logging.getLogger(__name__)


def make_tables(db: sqlite3.Connection) -> None:
    """Make the tables; what belongs to a lesson goes with it."""
    db.execute(
        "CREATE TABLE lessons (id TEXT PRIMARY KEY, text TEXT NOT NULL, draft TEXT NOT NULL, opened INTEGER NOT NULL, "
        "since REAL NOT NULL) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE votes (lesson TEXT NOT NULL, step INTEGER NOT NULL, session TEXT NOT NULL, answer INTEGER NOT NULL, "
        "PRIMARY KEY (lesson, step, session)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE questions (lesson TEXT NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL, "
        "PRIMARY KEY (lesson, step)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE places (lesson TEXT NOT NULL, session TEXT NOT NULL, step INTEGER NOT NULL, "
        "PRIMARY KEY (lesson, session)) WITHOUT ROWID"
    )
    gone = "; ".join(f"DELETE FROM {table} WHERE lesson = old.id" for table in SHEET)
    db.execute(f"CREATE TRIGGER lesson_gone AFTER DELETE ON lessons BEGIN {gone}; END")


def restore(db: sqlite3.Connection, folder: Path) -> None:
    """Enter the lessons whose files are there, into a library that is made again; what cannot be read is left out."""
    for file in sorted((folder / FOLDER).glob("*.toml"))[:MOST]:
        if ID.fullmatch(file.stem):
            try:
                text, since = file.read_text(encoding="utf-8", errors="replace"), file.stat().st_mtime
            except OSError as error:  # it is being removed, for example
                log.error("the file of lesson %s cannot be read: %s", file.stem, error)
                continue
            db.execute("INSERT OR IGNORE INTO lessons VALUES (?, ?, '', 0, ?)", (file.stem, text, since))
