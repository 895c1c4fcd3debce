"""Lists of runs, a page at a time, from indexed columns: no settings are read but those of the runs that are shown."""

import json
import sqlite3
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from rnnviz.config.kinds import KINDS, from_stored
from rnnviz.config.task import REVIEWS, TaskConfig
from rnnviz.runs.database import FOLDED
from rnnviz.runs.holders import RUN
from rnnviz.runs.migrations import CONFIG_VERSION
from rnnviz.runs.records import Listed, Run
from rnnviz.runs.statuses import IS_ACTIVE, IS_RESTING, STATUSES

COLUMNS: Final = (
    "id", "name", "kind", "config", "config_version", "fingerprint", "status", "phase", "message", "created", "started", "ended",
    "attempt", "final_epoch", "shipped", "deleted", "checkpoint",
)  # fmt: skip
SELECT: Final = f"SELECT {', '.join(COLUMNS)} FROM runs"
ONE_KIND: Final = (REVIEWS,)  # what most pages look at
ORDER: Final = "ORDER BY shipped, created DESC, id"
_STATUS_WORDS: Final = (
    "CASE status " + " ".join(f"WHEN '{key}' THEN '{word}'" for key, word in STATUSES.items()) + " END"
)


_DATA_WORDS: Final = (  # as `describe` has them; of settings that cannot be read there are none
    "CASE WHEN json_valid(config) AND json_extract(config, '$.source') IS NOT NULL THEN "
    "printf(' %,d ', json_extract(config, '$.subset')) || "
    "replace(json_extract(config, '$.source'), 'upload', 'own') || ' reviews' ELSE '' END "
    "|| CASE shipped WHEN 1 THEN ' comes with the app' ELSE '' END"
)


_OWN_DATA: Final = (  # the fingerprint of what a learner brought, where a run learns from that
    "CASE WHEN json_extract(config, '$.source') = 'upload' THEN json_extract(config, '$.upload') "
    "WHEN json_extract(config, '$.text') = 'own' THEN json_extract(config, '$.own_text') "
    "WHEN json_extract(config, '$.task') = 'series' AND json_extract(config, '$.series') = 'own' "
    "THEN json_extract(config, '$.own_series') END"
)


def run_of(row: tuple) -> Run | None:
    """Return the run in a row of COLUMNS, or None when this version cannot read it."""
    values: dict[str, Any] = dict(zip(COLUMNS, row, strict=True))
    config = _config(values.pop("kind"), values.pop("config"), values.pop("config_version"))
    if config is None or not _sound(values):
        return None
    for flag in ("shipped", "deleted"):
        values[flag] = bool(values[flag])
    return Run(config=config, **values)


def _sound(values: dict[str, Any]) -> bool:
    numbers = all(isinstance(values[name], int | None) for name in ("final_epoch", "checkpoint"))
    times = all(isinstance(values[name], float | None) for name in ("started", "ended"))
    return values["status"] in STATUSES and isinstance(values["created"], float) and numbers and times


@lru_cache(maxsize=2048)
def _config(kind: str, text: str, version: int) -> TaskConfig | None:
    """Return a stored config, or None when it was written by a version with other choices or kinds of task."""
    if version > CONFIG_VERSION:
        return None
    try:
        return from_stored(kind, json.loads(text))
    except (ValidationError, ValueError, TypeError, AttributeError, RecursionError):
        return None


def where(
    *,
    deleted: bool | None = False,
    words: str = "",
    architectures: Collection[str] = (),
    statuses: Collection[str] = (),
    tested: bool = False,
    shipped: bool | None = None,
    kinds: Collection[str] = ONE_KIND,
    fingerprint: str = "",
    held_by: str | None = None,
) -> tuple[str, tuple[object, ...]]:
    """Return a condition in SQL and its values.

    Args:
        deleted: deleted runs or the others; None for both.
        words: each of them is in the name, the state, or what is said of the data.
        architectures: one of them; none for any.
        statuses: one of them; none for any.
        tested: only runs that have ended with weights to look at.
        shipped: those that came with the app or the others; None for both.
        kinds: of task; none for any.
        fingerprint: of the data that they learn from; '' for any.
        held_by: a session: only its own runs, and those that came with the app; None for all.
    """
    conditions, values = ["1"], list[object]()
    if fingerprint:
        conditions.append("fingerprint = ?")
        values.append(fingerprint)
    if held_by is not None:
        conditions.append("(shipped OR id IN (SELECT name FROM holders WHERE kind = 'run' AND session = ?))")
        values.append(held_by)
    if deleted is not None:
        conditions.append("deleted = ?")
        values.append(int(deleted))
    if shipped is not None:
        conditions.append("shipped = ?")
        values.append(int(shipped))
    own = "COALESCE((SELECT names.name FROM names WHERE run = runs.id AND session = ?), name)"
    for word in words.casefold().split():
        conditions.append(f"instr({FOLDED}({own} || ' ' || {_STATUS_WORDS} || {_DATA_WORDS}), ?)")
        values += [held_by, word]
    for column, wanted in (("kind", kinds), ("architecture", architectures), ("status", statuses)):
        if wanted:
            conditions.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values += list(wanted)
    if tested:
        conditions.append(f"final_epoch IS NOT NULL AND {IS_RESTING}")
    return " AND ".join(conditions), tuple(values)


def listed(
    db: sqlite3.Connection, condition: tuple[str, tuple[object, ...]], limit: int = -1, offset: int = 0
) -> list[Listed]:
    """Return a page of a list, the newest first, those that came with the app last."""
    query = (
        "SELECT id, name, status, attempt, architecture, final_epoch, shipped, config_version, kind FROM runs "
        f"WHERE {condition[0]} {ORDER} LIMIT ? OFFSET ?"
    )
    rows: list[Any] = db.execute(query, (*condition[1], limit, offset)).fetchall()
    return [
        Listed(
            id_,
            name,
            status,
            attempt,
            architecture,
            final,
            shipped=bool(shipped),
            kind=kind,
            readable=version <= CONFIG_VERSION and kind in KINDS and status in STATUSES,
        )
        for id_, name, status, attempt, architecture, final, shipped, version, kind in rows
    ]


def runs(
    db: sqlite3.Connection, condition: tuple[str, tuple[object, ...]], limit: int = -1, offset: int = 0
) -> list[Run | Listed]:
    """Return a page of a list with the settings of each; a run whose settings cannot be read is a Listed."""
    rows = db.execute(f"{SELECT} WHERE {condition[0]} {ORDER} LIMIT ? OFFSET ?", (*condition[1], limit, offset))
    return [run_of(row) or _unreadable(row) for row in rows.fetchall()]


def _unreadable(row: tuple) -> Listed:
    about = dict(zip(COLUMNS, row, strict=True))
    return Listed(
        about["id"],
        about["name"],
        about["status"],
        about["attempt"],
        None,
        None,
        bool(about["shipped"]),
        readable=False,
        kind=about["kind"],
    )


def count(db: sqlite3.Connection, condition: tuple[str, tuple[object, ...]]) -> int:
    """Return how many runs a list has."""
    return int(db.execute(f"SELECT COUNT(*) FROM runs WHERE {condition[0]}", condition[1]).fetchone()[0])


def own(db: sqlite3.Connection, *, deleted: bool, before: float | None = None) -> list[str]:
    """Return the ids of all ended runs that did not come with the app; `before`: only those that ended before that time."""
    query = (
        f"SELECT id FROM runs WHERE deleted = ? AND NOT shipped AND {IS_RESTING} "
        "AND (?2 IS NULL OR COALESCE(ended, created) < ?2)"
    )
    return [run_id for (run_id,) in db.execute(query, (int(deleted), before))]


def uploads(db: sqlite3.Connection, session: str | None = None) -> dict[str, tuple[int, int]]:
    """Return how many runs use what a learner brought and how many of those are active, by its fingerprint.

    Args:
        db: the library.
        session: count those of one visitor alone; None counts all.
    """
    theirs = "" if session is None else f"AND id IN (SELECT name FROM holders WHERE kind = '{RUN}' AND session = ?) "
    query = (
        f"SELECT {_OWN_DATA} AS upload, COUNT(*), SUM({IS_ACTIVE}) FROM runs WHERE json_valid(config) AND upload <> '' "
        f"{theirs}GROUP BY upload"
    )
    rows = db.execute(query, () if session is None else (session,))
    return {upload: (int(runs), int(active)) for upload, runs, active in rows}
