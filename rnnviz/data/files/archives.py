"""Opening zips that strangers made: what they would unpack to is bounded before anything is unpacked."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rnnviz.data.files.table import UnreadableError, kind

MAX_UNPACKED: Final = 150_000_000  # bytes, of all members together
MAX_MEMBERS: Final = 120_000  # IMDB's archive has 100,000 reviews
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # of the others Python unpacks more than it is asked for

# What reading a damaged zip may raise.
_DAMAGED = (zipfile.BadZipFile, zlib.error, ArithmeticError, LookupError, OSError, RuntimeError, ValueError, EOFError)


def is_zip(data: bytes) -> bool:
    """Return whether the bytes begin as a zip does, as Excel's files do too."""
    return data.startswith(b"PK\x03\x04")


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a zip whose members can be read without harm.

    Raises:
        UnreadableError: it is damaged, encrypted or too large, in one sentence; also when that shows while reading.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive.infolist())
            yield archive
    except UnreadableError:
        raise
    except _DAMAGED as error:
        raise UnreadableError(f"This archive is damaged, or of a kind that is not read here: {kind(error)}.") from None


def _check(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_MEMBERS:
        raise UnreadableError(f"This archive holds {len(members):,} files: please upload at most {MAX_MEMBERS:,}.")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED:
        raise UnreadableError(
            f"This archive would unpack to {unpacked / 1e6:,.0f} MB: please upload at most {MAX_UNPACKED / 1e6:.0f} MB."
        )
    if any(member.compress_type not in _PACKED for member in members):
        raise UnreadableError(
            "This archive is packed in a rare way: please make it with the usual compression (deflate)."
        )
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError("This archive has a password: please upload it without one.")


def content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member's bytes: never more than it said it has."""
    with archive.open(member) as file:
        return file.read(member.file_size + 1)[: member.file_size]


def repacked(archive: zipfile.ZipFile, endings: tuple[str, ...]) -> bytes:
    """Return a zip of some members, none longer than it said: for a reader that does not look at that itself.

    Args:
        archive: one that was `opened`.
        endings: of the names of the members that are needed, in small letters.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as copy:
        for name, member in {member.filename: member for member in archive.infolist()}.items():
            if name.lower().endswith(endings):
                copy.writestr(name, content(archive, member))
    return file.getvalue()
