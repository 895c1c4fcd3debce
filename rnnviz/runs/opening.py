"""What is put right when the library opens, and while it is open: runs of apps that died, shipped runs, leftovers."""

import json
import logging
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any, Final

from rnnviz.runs import history, notes
from rnnviz.runs.artifacts import Artifacts, MissingArtifactError
from rnnviz.runs.curve import Curve
from rnnviz.runs.database import Database, put_aside, trouble
from rnnviz.runs.files import GONE, sweep
from rnnviz.runs.migrations import CONFIG_VERSION, architecture_of
from rnnviz.runs.ownership import is_alive
from rnnviz.runs.records import SHIPPED_ATTEMPT, STATUSES
from rnnviz.runs.transitions import RESTING, change

INTERRUPTED = "The app was closed or restarted while this run was training. What it had recorded until then is kept."
_NEEDED: Final = {"name", "fingerprint", "message", "created", "attempt", "final_epoch"}
log = logging.getLogger(__name__)


def open_database(file: Path, *, max_pages: int | None, busy_s: float) -> tuple[Database, str]:
    """Open the database; one that is damaged is put aside. A new file is filled from the folders of the runs.

    Tables and rows come in one transaction: a file that has tables has all that the folders told.

    Returns:
        The database, and a sentence for the page where it had to be made again.
    """
    found: list[bool] = []

    def fill(db: sqlite3.Connection) -> None:
        found.extend(rebuild(db, file.parent / "runs"))

    aside = None
    try:
        made = Database(file, max_pages=max_pages, busy_s=busy_s, fill=fill)
    except sqlite3.DatabaseError as error:
        if trouble(error) != "corrupt":
            raise
        log.error("the run library is damaged: %s", error)
        aside = put_aside(file)
        made = Database(file, max_pages=max_pages, busy_s=busy_s, fill=fill)
    if not found and not aside:
        return made, ""
    notice = f"The run library was {'damaged' if aside else 'missing'} and has been made again from the folders of "
    notice += f"{sum(found):,} runs."
    if skipped := len(found) - sum(found):
        notice += f" Folders that could not be read: {skipped:,}."
    return made, notice + (f" The damaged file is kept as {aside.name}." if aside else "")


def rebuild(db: sqlite3.Connection, folder: Path) -> list[bool]:
    """Enter the runs of which a folder tells; return for each such folder whether its run could be entered.

    A run that waited waits, at its place. One that was training is entered as such: it goes on where its app lives
    still, and is ended by `bury` where not.
    """
    found = []
    for files in map(Artifacts, sorted(path for path in folder.glob("*") if path.is_dir() and path.suffix != GONE)):
        about = files.about()
        if about and not about.get("shipped"):
            found.append(_entered(db, files, about))
    return found


def _entered(db: sqlite3.Connection, files: Artifacts, about: dict[str, Any]) -> bool:
    """Enter a run with its curve, all of it or nothing: what is odd in one folder keeps no other run away."""
    db.execute("SAVEPOINT folder")
    try:
        known = enter(db, files, _corrected(about, files))
        if known:
            curve = Curve(files.folder)
            history.append(db, files.folder.name, *(map(tuple, curve.rows(each)) for each in ("steps", "epochs")))
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
    history.append(db, files.folder.name, told["steps"], told["epochs"])
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
    query = "SELECT id, owner, attempt FROM runs WHERE status IN ('running', 'stopping') AND IFNULL(cluster, '') <> ?"
    gone = [row for row in db.execute(query, (except_on or "-",)) if not is_alive(folder / "owners", row[1])]
    for run_id, owner, attempt in gone:
        about = Artifacts(folder / "runs" / run_id).about() or {}
        if about.get("attempt") == attempt and about.get("status") in RESTING[:3]:
            ended = {name: about[name] for name in ("status", "message", "final_epoch", "checkpoint")}
            change(db, "end", run_id, ended | {"phase": "", "ended": time.time()}, attempt=attempt, owner=owner)
        else:
            ended = {"status": "interrupted", "message": INTERRUPTED, "phase": "", "ended": time.time()}
            change(db, "interrupt", run_id, ended, attempt=attempt, owner=owner)
    return [run_id for run_id, _, _ in gone]


def tidy(db: sqlite3.Connection, folder: Path) -> None:
    """Remove what apps that died left half written, unless another app may just be writing it."""
    (folder / "runs").mkdir(exist_ok=True)
    for gone in (folder / "runs").glob(f"*{GONE}"):
        run_id, attempt = gone.name.split(".")[:2]
        row = db.execute("SELECT attempt FROM runs WHERE id = ?", (run_id,)).fetchone()
        place = folder / "runs" / run_id
        if row and row[0] == attempt and not place.exists():
            gone.rename(place)  # it was moved away, and then the power went
    if not any(is_alive(folder / "owners", file.stem) for file in (folder / "owners").glob("*.lock")):
        sweep(folder / "runs")


def move_away(folder: Path, attempt: str) -> Path | None:
    """Take a run's folder out of its place in one step; return where it is now, to be removed."""
    if not folder.exists():
        return None
    gone = folder.with_name(f"{folder.name}.{attempt}{GONE}")
    shutil.rmtree(gone, ignore_errors=True)
    return folder.rename(gone)
