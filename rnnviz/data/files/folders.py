"""A zip of two folders, pos/ and neg/, with one review in each text file: the layout of the original IMDB data set."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from rnnviz.data.files import archives
from rnnviz.data.files.sampling import Take
from rnnviz.data.files.table import Table, UnreadableError

_LABELS = {"pos": "pos", "positive": "pos", "neg": "neg", "negative": "neg"}
_JUNK = ("__MACOSX", ".")


def read(archive: zipfile.ZipFile, take: Take) -> Table | None:
    """Return the reviews of a zip as a table of text, label and file, or None where it has no such folders.

    Raises:
        UnreadableError: a file is no text, in one sentence that names it.
    """
    members = [(member, _label(member.filename)) for member in archive.infolist() if not member.is_dir()]
    wanted = sorted(((m, label) for m, label in members if label), key=lambda found: found[0].filename)
    if len({label for _, label in wanted}) < 2:
        return None
    taken = take.of(_numbered(wanted))
    counts = Counter(label for _, label in wanted)
    notes = [f"Its folders hold {counts['pos']:,} positive and {counts['neg']:,} negative texts."]
    if other := sum(1 for member, label in members if not label and not _junk(member.filename)):
        notes.append(f"{other:,} files in neither folder were left out.")
    rows = [(place, (_text(archive, member), label, member.filename)) for place, (member, label) in taken.rows]
    return Table(
        columns=("text", "label", "file"),
        rows=tuple(row for _, row in rows),
        places=tuple(place for place, _ in rows),
        place="File",
        notes=(*notes, *taken.notes),
        total=taken.total,
    )


def _numbered(wanted: list[tuple[zipfile.ZipInfo, str]]) -> Iterator[tuple[int, Any]]:
    yield from enumerate(wanted, 1)


def _label(name: str) -> str:
    """Return 'pos' or 'neg' for a text file in a folder of that name, else ''."""
    path = PurePosixPath(name.replace("\\", "/"))
    return _LABELS.get(path.parent.name.lower(), "") if path.suffix.lower() == ".txt" and not _junk(name) else ""


def _junk(name: str) -> bool:
    return any(part.startswith(_JUNK) for part in PurePosixPath(name).parts)


def _text(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> str:
    data = archives.content(archive, member)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        short = PurePosixPath(member.filename).name[:60]
        raise UnreadableError(f"The file '{short}' is not UTF-8 text: please save it as UTF-8.") from None
