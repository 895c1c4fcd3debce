"""The bytes of a text file become text: UTF-8 where it can be, else the encoding that the bytes speak for.

A wrong guess would quietly change letters, so a guess is always said, with words to check it by; and a file that is
UTF-8 but for a few bytes is refused by line instead of being read as something else.
"""

import codecs
import re
from typing import NamedTuple

from rnnviz.data.files.table import UnreadableError

_LOOKED_AT = 200_000  # bytes that an encoding is guessed from
_MARKS = (  # the longer ones first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = "cp1252"  # what a spreadsheet on Windows writes west of Poland
_TITLES = {"cp1252": "Western (Windows-1252)", "utf_16_le": "UTF-16", "utf_16_be": "UTF-16"}
_SEVERAL_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_FOREIGN_WORD = re.compile(r"\w*[^\W\d_\x00-\x7f]\w*")


class Decoded(NamedTuple):
    """A text file's text."""

    text: str
    note: str  # how it was read, where that had to be guessed; else ''


def decode(data: bytes) -> Decoded:
    """Return the text of a file.

    Raises:
        UnreadableError: it is no text, in one sentence that names the line.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding), "")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, error.start)
    if "\0" in text:
        return _guessed(data, data.index(b"\0"))
    return Decoded(text.lstrip("\ufeff"), "")


def _guessed(data: bytes, first: int) -> Decoded:
    """Read a file that is not UTF-8 from the byte `first` on."""
    line = data.count(b"\n", 0, first) + 1
    if data[first] == 0 and not _wide(data):
        raise UnreadableError(
            f"Line {line:,} holds a NUL byte, which no text has: please save the file as CSV (UTF-8) once more."
        )
    if len(_SEVERAL_BYTES.findall(data)) > 2 * len(re.findall(rb"[\x80-\xff]", _SEVERAL_BYTES.sub(b"", data))):
        raise UnreadableError(f"Line {line:,} is not UTF-8, but the rest of the file is: please mend that line.")
    encoding = _encoding(data, first)
    text = _strictly(data, encoding).lstrip("\ufeff")
    if "\0" in text:
        raise UnreadableError(
            "This is no text file: please save the table as CSV (UTF-8), or upload the spreadsheet itself."
        )
    words = list(dict.fromkeys(_FOREIGN_WORD.findall(text[: 5 * _LOOKED_AT])))[:4]
    note = f"It was read as {_TITLES.get(encoding, encoding)} text"
    return Decoded(text, f"{note}: please check that {', '.join(words)} look right." if words else f"{note}.")


def _wide(data: bytes) -> bool:
    """Return whether every second byte of the beginning tends to be NUL: UTF-16 without its mark."""
    head = data[:2000]
    return max(head[0::2].count(0), head[1::2].count(0)) > 0.4 * len(head) / 2


def _encoding(data: bytes, first: int) -> str:
    """Return the name of the encoding that fits the bytes around the first one that is not UTF-8."""
    if _wide(data):
        return "utf_16_be" if data[:2000:2].count(0) > data[1:2000:2].count(0) else "utf_16_le"
    from charset_normalizer import from_bytes

    start = max(0, first - _LOOKED_AT // 2)
    found = from_bytes(data[start : start + _LOOKED_AT])
    best = found.best()
    if best is None:
        line = data.count(b"\n", 0, first) + 1
        raise UnreadableError(f"Line {line:,} is in no known encoding: please save the file as CSV (UTF-8).")
    likely = {name for match in found for name in (match.encoding, *match.could_be_from_charset)}
    return _WESTERN if _WESTERN in likely and best.bom is False and _latin(best.output().decode()) else best.encoding


def _latin(text: str) -> bool:
    """Return whether the letters are Latin ones, so that the Western encoding is as likely as its neighbours."""
    return sum(ord(c) > 0x24F and c.isalpha() for c in text) < 0.01 * len(text)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, at) + 1
        title = _TITLES.get(encoding, encoding.upper())
        raise UnreadableError(
            f"Line {line:,} is not {title} text, as the rest is: please save the file as CSV (UTF-8)."
        ) from None
