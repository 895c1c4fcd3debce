"""JSON: one object a line, or a list of objects."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from rnnviz.data.files.sampling import Take
from rnnviz.data.files.table import MAX_COLUMNS, Table, UnreadableError, named

_GAP: Final = re.compile(r"[ \t\r\n]*")
_HALVES: Final = re.compile("[\ud800-\udfff]")  # JSON can write half of a character, which nothing else can


def looks_like(text: str) -> bool:
    """Return whether a text begins as JSON does that holds objects."""
    head = text.lstrip("\ufeff \r\n\t")[:1000]
    return head.startswith("{") or (head.startswith("[") and head[1:].lstrip().startswith("{"))


def read(text: str, take: Take) -> Table:
    """Return the table in JSON Lines, or in a JSON list of objects; a name that a line lacks is an empty cell there.

    Raises:
        UnreadableError: a line is not readable, in one sentence that names it.
    """
    whole = text.lstrip("\ufeff \r\n\t").startswith("[")
    taken = take.of(_listed(text) if whole else _lines(text))
    names = list(dict.fromkeys(name for _, row in taken.rows for name in row))
    if len(names) > MAX_COLUMNS:
        raise UnreadableError(
            f"These objects have {len(names):,} different names: please upload at most {MAX_COLUMNS}."
        )
    return Table(
        columns=named(names),
        rows=tuple(tuple(_cell(row.get(name)) for name in names) for _, row in taken.rows),
        places=tuple(place for place, _ in taken.rows),
        place="Object" if whole else "Line",
        notes=("Each line is a JSON object." if not whole else "It is a JSON list of objects.", *taken.notes),
        total=taken.total,
    )


def _lines(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):  # a JSON text may hold the other line ends of Unicode
        if line.strip("\ufeff \r\t"):
            yield number, _object(line, f"Line {number:,}")


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line.strip("\ufeff \r\t"))
    except (ValueError, RecursionError) as error:
        said = f" ({error.msg})" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableError(f"{where} is not readable as JSON{said}.") from None
    if not isinstance(found, dict):
        raise UnreadableError(f'{where} is no JSON object, such as {{"text": "A fine film", "label": 1}}.')
    return found


def _listed(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        for number, row in enumerate(_elements(text), 1):
            if not isinstance(row, dict):
                raise UnreadableError(f"Object {number:,} of this list is no JSON object.")
            yield number, row
    except UnreadableError:
        raise
    except (ValueError, RecursionError) as error:
        line = f" at line {error.lineno:,}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableError(f"This file is not readable as JSON{line}.") from None


def _elements(text: str) -> Iterator[Any]:
    """Yield the elements of a JSON list one after the other: a list of millions never lies whole in memory.

    Raises:
        json.JSONDecodeError: it is no list; ValueError, RecursionError: as `json.loads`.
    """
    decoder, at = json.JSONDecoder(), _after(text, text.index("["))
    if text.startswith("]", at):
        return
    while True:
        element, at = decoder.raw_decode(text, at)
        yield element
        at = _after(text, at - 1)
        if not text.startswith(",", at):
            break
        at = _after(text, at)
    if not text.startswith("]", at) or text[_after(text, at) :].strip("\ufeff"):
        raise json.JSONDecodeError("Expecting the list to go on or to end", text, min(at, len(text)))


def _after(text: str, at: int) -> int:
    """Return the next place behind `at` that is no blank."""
    found = _GAP.match(text, at + 1)
    return found.end() if found else at + 1


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str():
            return _HALVES.sub("\ufffd", value)
    try:
        return _HALVES.sub("\ufffd", json.dumps(value, ensure_ascii=False))
    except RecursionError:
        raise UnreadableError("A value of this file holds lists within lists without end.") from None
