"""What is put right when the library opens, and while it is open: runs of apps that died, shipped runs, leftovers."""

import json
import logging
import shutil
import sqlite3
import time
from pathlib import Path
from typing import Any

from rnnviz.runs import history
from rnnviz.runs.artifacts import Artifacts, MissingArtifactError
from rnnviz.runs.database import Database, put_aside, trouble
from rnnviz.runs.files import GONE, sweep
from rnnviz.runs.migrations import CONFIG_VERSION, architecture_of
from rnnviz.runs.ownership import is_alive
from rnnviz.runs.records import SHIPPED_ATTEMPT
from rnnviz.runs.transitions import RESTING, change

INTERRUPTED = "The app was closed or restarted while this run was training. What it had recorded until then is kept."
log = logging.getLogger(__name__)


def open_database(file: Path, *, max_pages: int | None, busy_s: float) -> tuple[Database, str]:
    """Open the database; one that is damaged is put aside and made again from the folders of the runs.

    Returns:
        The database, and a sentence for the page where it had to be made again.
    """
    try:
        return Database(file, max_pages=max_pages, busy_s=busy_s), ""
    except sqlite3.DatabaseError as error:
        if trouble(error) != "corrupt":
            raise
        log.error("the run library is damaged: %s", error)
    aside = put_aside(file)
    made = Database(file, max_pages=max_pages, busy_s=busy_s)
    with made.transaction() as db:
        found = rebuild(db, file.parent / "runs")
    return made, (
        f"The run library was damaged and has been made again from the folders of {found:,} runs. "
        f"The damaged file is kept as {aside.name}."
    )


def rebuild(db: sqlite3.Connection, folder: Path) -> int:
    """Enter the runs of which a folder tells; return how many there are."""
    found = 0
    for files in map(Artifacts, sorted(path for path in folder.glob("*") if path.is_dir())):
        about = files.about()
        if about and enter(db, files, about, attempt=about["attempt"], shipped=False):
            found += 1
    return found


def enter(db: sqlite3.Connection, files: Artifacts, about: dict[str, Any], *, attempt: str, shipped: bool) -> bool:
    """Enter one run from its folder, with its history where it is there; False when the folder says too little."""
    run_id = files.folder.name
    try:
        config = json.dumps(about["config"])
        values = {
            "id": run_id, "name": about["name"], "config": config, "architecture": architecture_of(config),
            "config_version": about.get("config_version", CONFIG_VERSION), "fingerprint": about["fingerprint"],
            "status": about.get("status", "finished"), "message": about["message"], "created": about["created"],
            "attempt": attempt, "final_epoch": about["final_epoch"], "checkpoint": about.get("checkpoint"),
            "shipped": int(shipped),
        }  # fmt: skip
    except KeyError:
        return False
    history.forget(db, run_id)
    marks = ", ".join("?" * len(values))
    db.execute(f"INSERT OR REPLACE INTO runs ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
    try:
        told = files.history()
    except MissingArtifactError:
        return True
    history.append(db, run_id, told["steps"], told["epochs"])
    return True


def adopt_shipped(db: sqlite3.Connection, shipped: Path) -> None:
    """Enter the runs that come with this version of the app, once; they can be hidden, not changed."""
    here = {file.parent.name: file.parent for file in sorted(shipped.glob("*/run.json"))}
    known = {row[0] for row in db.execute("SELECT id FROM runs WHERE shipped = 1")}
    for gone in known - here.keys():
        history.forget(db, gone)
        db.execute("DELETE FROM runs WHERE id = ?", (gone,))
    for new in here.keys() - known:
        files = Artifacts(here[new])
        enter(db, files, files.about() or {}, attempt=SHIPPED_ATTEMPT, shipped=True)


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
