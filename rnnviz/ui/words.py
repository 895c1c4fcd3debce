"""What several pages say, and what parts say that no page owns: the passages of assets/text/common.md."""

from collections.abc import Mapping
from typing import Any

from rnnviz import lessons


def common(key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage as Markdown, with values filled in."""
    return lessons.fill(lessons.common()[key], values or {})


def plain(key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage as it is read aloud or stands on a button: one line, and nothing in it escaped."""
    return lessons.plain(lessons.common()[key], values or {})


def of_page(name: str, key: str, values: Mapping[str, Any] | None = None) -> str:
    """Return a passage of a page's own text like `plain`: for callbacks and ticking parts, which have no page at hand."""
    return lessons.plain(lessons.load(name).words[key], values or {})
