"""What several pages say, and what parts say that no page owns: the passages of assets/text/common.md."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rnnviz import lessons

if TYPE_CHECKING:
    from rnnviz.runs.records import Run


def common(key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage as Markdown, with values filled in."""
    return lessons.fill(lessons.common()[key], values or {})


def plain(key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage as it is read aloud or stands on a button: one line, and nothing in it escaped."""
    return lessons.plain(lessons.common()[key], values or {})


def named(run: "Run") -> str:
    """Return how a run is called wherever it is named: its name, what it learned from, and whether the app brought it."""
    return run.label + (f" · {plain('comes with the app')}" if run.shipped else "")


def of_page(name: str, key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage of a page's own text like `plain`: for callbacks and ticking parts, which have no page at hand."""
    return lessons.plain(lessons.load(name).words[key], values or {})
