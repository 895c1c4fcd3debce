"""Lessons as files, in TOML: to be shared, to be kept under version control, and the ready ones that come with the app."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

import tomli_w

from rnnviz.teaching import catalogue
from rnnviz.teaching.plan import Plan, PlanError, make

READY: Final = Path(__file__).parents[2] / "assets" / "lessons"
LARGEST: Final = 200_000  # bytes


def written(plan: Plan) -> str:
    """Return a lesson as TOML, what is at its default left out."""
    return tomli_w.dumps(plan.model_dump(mode="json", exclude_defaults=True), multiline_strings=True)


def read(data: bytes) -> Plan:
    """Read a lesson from a file, and hold it to this app.

    Raises:
        PlanError: it is none, or names what this app does not have; in one sentence.
    """
    if len(data) > LARGEST:
        raise PlanError(f"This file has more than {LARGEST:,} bytes: it is no lesson.")
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise PlanError("This file is not a text in UTF-8: it is no lesson.") from None
    except tomllib.TOMLDecodeError as error:
        raise PlanError(f"This file is not TOML: {error}.") from None
    except RecursionError:
        raise PlanError("This file is nested too deeply: it is no lesson.") from None
    plan = make(values)
    catalogue.check(plan)
    return plan


@lru_cache(maxsize=256)
def kept(text: str) -> Plan:
    """Return the plan of a text that `written` made; without asking again whether the app has all that it names.

    Raises:
        PlanError: another version of the app wrote it.
    """
    try:
        return make(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PlanError(f"This lesson cannot be read: {error}.") from None


@lru_cache(maxsize=256)
def usable(text: str) -> Plan:
    """Return `kept` where this app, with its limits, has all that the plan names.

    Raises:
        PlanError: it has not, or another version of the app wrote it.
    """
    plan = kept(text)
    catalogue.check(plan)
    return plan


def ready() -> dict[str, Plan]:
    """Return the lessons that come with the app, by the name of their file, in order."""
    return {file.stem: _ready(file, file.stat().st_mtime_ns) for file in sorted(READY.glob("*.toml"))}


@lru_cache(maxsize=32)
def _ready(file: Path, changed: int) -> Plan:
    return read(file.read_bytes())
