"""The tables of what each holder of a run wants of it: to show it, to call it so; and of where runs went that one had."""

import sqlite3


def make(db: sqlite3.Connection) -> None:
    """Make the tables. What a session wants of a run goes with its holding it.

    Of what is on the board already it is not known who wanted it: it counts as the first holder's.
    """
    _board(db)
    db.execute(
        "CREATE TABLE names (run TEXT NOT NULL, session TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (run, session)) "
        "WITHOUT ROWID"
    )
    mine = "run = old.name AND session = old.session"
    db.execute(
        "CREATE TRIGGER wants_no_more AFTER DELETE ON holders WHEN old.kind = 'run' BEGIN "
        f"DELETE FROM board WHERE {mine}; DELETE FROM names WHERE {mine}; END"
    )
    db.execute(
        "CREATE TABLE partings (run TEXT NOT NULL, session TEXT NOT NULL, why TEXT NOT NULL, since REAL NOT NULL, "
        "PRIMARY KEY (run, session)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TRIGGER here_again AFTER INSERT ON holders WHEN new.kind = 'run' BEGIN "
        "DELETE FROM partings WHERE run = new.name AND session = new.session; END"
    )
    db.execute("CREATE TABLE leaving (run TEXT PRIMARY KEY, attempt TEXT NOT NULL) WITHOUT ROWID")


def _board(db: sqlite3.Connection) -> None:
    first = "SELECT session FROM holders WHERE kind = 'run' AND name = run ORDER BY since, session LIMIT 1"
    figures = "attempt, since, accuracy, low, high, seconds, half_life"
    old = db.execute(f"SELECT run, COALESCE(({first}), ''), {figures} FROM board").fetchall()
    db.execute("DROP TABLE board")
    db.execute(
        "CREATE TABLE board (run TEXT NOT NULL, session TEXT NOT NULL, attempt TEXT NOT NULL, since REAL NOT NULL, "
        "accuracy REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, seconds REAL NOT NULL, half_life REAL, "
        "reviews INTEGER, PRIMARY KEY (run, session)) WITHOUT ROWID"
    )
    db.executemany("INSERT INTO board VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", old)


def drop_names_of_all(db: sqlite3.Connection) -> None:
    """Let a name go with whoever gave it, of whatever it is the name."""
    mine = "run = old.name AND session = old.session"
    db.execute("DROP TRIGGER wants_no_more")
    db.execute(
        "CREATE TRIGGER wants_no_more AFTER DELETE ON holders BEGIN "
        f"DELETE FROM board WHERE {mine}; DELETE FROM names WHERE {mine}; END"
    )
