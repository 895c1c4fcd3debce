"""What is put right when the library opens, and while it is open: runs of apps that died, shipped runs, leftovers."""

import json
import logging
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from rnnviz.runs import history, notes, ownership, sheets
from rnnviz.runs.artifacts import Artifacts, MissingArtifactError
from rnnviz.runs.curve import Curve
from rnnviz.runs.database import Database, alone, put_aside, trouble
from rnnviz.runs.files import GONE, move_back, sweep
from rnnviz.runs.migrations import CONFIG_VERSION, architecture_of
from rnnviz.runs.ownership import is_alive
from rnnviz.runs.records import SHIPPED_ATTEMPT
from rnnviz.runs.samples import Samples
from rnnviz.runs.statuses import IS_TRAINING, STATUSES, WITH_OUTCOME
from rnnviz.runs.transitions import change

INTERRUPTED = "The app was closed or restarted while this run was training. What it had recorded until then is kept."
_NEEDED: Final = {"name", "fingerprint", "message", "created", "attempt", "final_epoch"}
log = logging.getLogger(__name__)


def open_database(file: Path, *, max_pages: int | None, busy_s: float) -> tuple[Database, str]:
    """Open the database; one that is damaged is put aside. A new file is filled from the folders of the runs.

    Apps that start at the same time do so one after the other. Tables and rows come in one transaction: a file that has
    tables has all that the folders told.

    Returns:
        The database, and a sentence for the page where it had to be made again.
    """
    found: list[bool] = []

    def fill(db: sqlite3.Connection) -> None:
        found.extend(rebuild(db, file.parent / "runs"))
        sheets.restore(db, file.parent)

    with alone(file.parent):
        made, aside = _opened(lambda: Database(file, max_pages=max_pages, busy_s=busy_s, fill=fill), file)
    if not found and not aside:
        return made, ""
    notice = f"The run library was {'damaged' if aside else 'missing'} and has been made again from the folders of "
    notice += f"{sum(found):,} runs."
    if skipped := len(found) - sum(found):
        notice += f" Folders that could not be read: {skipped:,}."
    return made, notice + (f" The damaged file is kept as {aside.name}." if aside else "")


def _opened(open_it: Callable[[], Database], file: Path) -> tuple[Database, Path | None]:
    """Open the database; one that is damaged is put aside first: its new name is returned then."""
    try:
        return open_it(), None
    except sqlite3.DatabaseError as error:
        if trouble(error) != "corrupt":
            raise
        log.error("the run library is damaged: %s", error)
    aside = put_aside(file)
    return open_it(), aside


def rebuild(db: sqlite3.Connection, folder: Path) -> list[bool]:
    """Enter the runs of which folders tell; return for each folder with something in it whether its run was entered.

    A run that waited waits, at its place. One that was training is entered as such: it goes on where its app lives
    still, and is ended by `bury` where not. A copy of a folder, under another name, is not a second run.
    """
    found = []
    for files in map(Artifacts, sorted(path for path in folder.glob("*") if path.is_dir() and path.suffix != GONE)):
        about = files.about()
        if about is None:
            if odd := _holds_something(files.folder):
                log.error("the folder of run %s does not say what it is", files.folder.name)
            found += [False] * odd
        elif not about.get("shipped"):
            found.append(about.get("id", files.folder.name) == files.folder.name and _entered(db, files, about))
    return found


def _holds_something(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except FileNotFoundError:  # another app removes it just now
        return False


def _entered(db: sqlite3.Connection, files: Artifacts, about: dict[str, Any]) -> bool:
    """Enter a run with its curve, all of it or nothing: what is odd in one folder keeps no other run away."""
    db.execute("SAVEPOINT folder")
    try:
        known = enter(db, files, _corrected(about, files))
        if known:
            curve = Curve(files.folder)
            history.append(db, files.folder.name, *(map(tuple, curve.rows(each)) for each in ("steps", "epochs")))
            history.append_samples(db, files.folder.name, Samples(files.folder).rows())
    except sqlite3.OperationalError:  # a full disk, for example: that is no folder's fault
        raise
    except Exception:  # SQLite, JSON and NumPy each have their own for an odd value
        log.exception("the folder of run %s cannot be read", files.folder.name)
        db.execute("ROLLBACK TO folder")
        known = False
    db.execute("RELEASE folder")
    return known


def _corrected(about: dict[str, Any], files: Artifacts) -> dict[str, Any]:
    """Return what a folder tells, held to the files that are in it: a note may be older than they are."""
    at, epochs = files.checkpoint(), files.epochs()
    final = about.get("final_epoch")
    kept = {
        "checkpoint": at.step if at else None,
        "final_epoch": final if final in epochs else max(epochs, default=None),
    }
    return about | kept


def enter(db: sqlite3.Connection, files: Artifacts, about: dict[str, Any]) -> bool:
    """Enter one run from its folder, with its history where it is there; False when the folder says too little."""
    config = about.get("config")
    text = config if isinstance(config, str) else json.dumps(config)
    values = {"config_version": CONFIG_VERSION, "status": "finished"}
    values |= {name: about[name] for name in notes.COLUMNS if name in about}
    values |= {"id": files.folder.name, "config": text, "architecture": architecture_of(text)}
    if not values.keys() >= _NEEDED or values["status"] not in STATUSES:
        return False
    history.forget(db, files.folder.name)
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT OR REPLACE INTO runs ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    try:
        told = files.history()
    except MissingArtifactError:
        return True
    history.append(db, files.folder.name, told["steps"], told["epochs"], whole=True)
    return True


def adopt_shipped(db: sqlite3.Connection, shipped: Path, folder: Path) -> None:
    """Enter the runs that come with this version of the app, once; they can be hidden, not changed.

    Args:
        db: a connection inside a write transaction.
        shipped: their folders.
        folder: of all other runs: it tells which of the shipped ones are hidden.
    """
    here = {file.parent.name: file.parent for file in sorted(shipped.glob("*/run.json"))}
    known = {row[0] for row in db.execute("SELECT id FROM runs WHERE shipped = 1")}
    for gone in known - here.keys():
        history.forget(db, gone)
        db.execute("DELETE FROM runs WHERE id = ?", (gone,))
    for new in here.keys() - known:
        files, noted = Artifacts(here[new]), Artifacts(folder / new).about() or {}
        hidden = int(bool(noted.get("shipped") and noted.get("deleted")))
        enter(db, files, (files.about() or {}) | {"attempt": SHIPPED_ATTEMPT, "shipped": 1, "deleted": hidden})


def bury(db: sqlite3.Connection, folder: Path, *, except_on: str = "") -> list[str]:
    """End the runs of apps that are gone: they cannot be training any more. Return their ids.

    A run whose files say that it had ended, though the app died before it could enter that, has ended so.

    Args:
        db: a connection inside a write transaction.
        folder: of the library.
        except_on: the address of a cluster on which runs go on without their app.
    """
    query = f"SELECT id, owner, attempt FROM runs WHERE {IS_TRAINING} AND IFNULL(cluster, '') <> ?"
    gone = [row for row in db.execute(query, (except_on or "-",)) if not is_alive(folder / "owners", row[1])]
    for run_id, owner, attempt in gone:
        if noted := _noted_end(Artifacts(folder / "runs" / run_id).about() or {}, attempt):
            change(db, "end", run_id, noted | {"phase": "", "ended": time.time()}, attempt=attempt, owner=owner)
        else:
            ended = {"status": "interrupted", "message": INTERRUPTED, "phase": "", "ended": time.time()}
            change(db, "interrupt", run_id, ended, attempt=attempt, owner=owner)
    return [run_id for run_id, _, _ in gone]


def _noted_end(about: dict[str, Any], attempt: str) -> dict[str, Any]:
    """Return how an attempt has ended by what its folder says; nothing where it does not say that, or something odd."""
    noted = {name: about.get(name) for name in ("status", "message", "final_epoch", "checkpoint")}
    numbers = all(isinstance(noted[name], int | None) for name in ("final_epoch", "checkpoint"))
    ended = about.get("attempt") == attempt and noted["status"] in WITH_OUTCOME
    return noted if ended and numbers and isinstance(noted["message"], str) else {}


def tidy(db: sqlite3.Connection, folder: Path) -> None:
    """Remove what apps that died left half written, unless another app may just be writing it."""
    (folder / "runs").mkdir(exist_ok=True)
    for gone in (folder / "runs").glob(f"*{GONE}"):
        run_id, attempt = gone.name.split(".")[:2]
        if attempt == attempt_of(db, run_id):
            move_back(folder / "runs" / run_id, attempt)  # it was moved away, and then the power went
    if not ownership.sweep(folder / "owners"):
        sweep(folder / "runs")


def attempt_of(db: sqlite3.Connection, run_id: str) -> str:
    """Return the attempt of a run, or a word where the library has no such run."""
    row = db.execute("SELECT attempt FROM runs WHERE id = ?", (run_id,)).fetchone()
    return str(row[0]) if row else "unknown"


def move_away(folder: Path, attempt: str) -> Path | None:
    """Take a run's folder out of its place in one step; return where it is now, to be removed."""
    if not folder.exists():
        return None
    gone = folder.with_name(f"{folder.name}.{attempt}{GONE}")
    shutil.rmtree(gone, ignore_errors=True)
    return folder.rename(gone)
