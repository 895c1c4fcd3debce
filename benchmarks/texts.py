"""The worst texts we know, at a quarter of the longest that is let in and at the longest.

python -m benchmarks.texts (a minute). Times are of the processor, so that a busy machine counts little.
Four times the length should take four times as long, not sixteen times. Pairing two texts may take the product.
"""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

import numpy as np

from rnnviz.data.encoding import MAX_CHARS, tokenize
from rnnviz.data.files.table import MAX_BYTES, MAX_ROWS
from rnnviz.data.stream_safe import LIMIT
from rnnviz.data.uploads import parse
from rnnviz.export.files import MAX_CONFIG_BYTES, read_config_json
from rnnviz.lessons import escape
from rnnviz.probes.compare import align

LONGEST_INPUT = 1_000  # timesteps
HEADING = b"text,label\n"

TEXTS: dict[str, str] = {
    "one mark": "\u0301",
    "marks to be sorted": "\u0301\u0323",
    "marks that are two": "\u0344",
    "runs as long as may be": "a" + "\u0323\u0301" * (LIMIT // 2),
    "open tags": "<a",
    "an open tag and words": "</a x ",
    "tags one too long": "<a" + "x" * 202,
    "brackets": "<[{(",
    "entities": "&amp;",
    "one long word": "x",
    "letters that grow": "İ",
    "Hangul to be composed": "\u1100\u1161",
    "right to left": "\u202e\u2067a",
    "zero": "\0",
    "blanks": "\u2003",
}
FILES: dict[str, bytes] = {
    "rows of one letter": b"a,0\nb,1\n",
    "rows without text": b",\n",
    "empty lines": b"\n",
    "commas": b",",
    "an open quotation": b'"',
    "doubled quotation marks": b'""""""""""""""""""""""""""""""""""""""""",0\n',
    "fields of marks": "\u0323\u0301".encode() * 30_000 + b",0\n",
    "fields of tags": b"<a" * 60_000 + b",1\n",
}
SETTINGS: dict[str, bytes] = {
    "lists in lists": b"[",
    "groups in groups": b'{"a":',
    "digits": b"9",
    "a long word": b'"x',
}


def repeated(part: bytes, size: int) -> bytes:
    return (part * (size // len(part) + 1))[:size]


def whole_rows(data: bytes) -> bytes:
    """Leave out a last row that is cut off."""
    return data[: data.rindex(b"\n", len(HEADING)) + 1] if data.count(b"\n") > 1 else data


def seconds(work: Callable[[], object]) -> float:
    best = np.inf
    for _ in range(5):
        began = time.process_time()
        with suppress(ValueError):  # refused: that is measured too
            work()
        best = min(best, time.process_time() - began)
    return float(best)


def compare(what: str, work: Callable[[int], object], longest: int) -> None:
    """Print the times at a quarter of the length and at the whole."""
    short, whole = seconds(lambda: work(longest // 4)), seconds(lambda: work(longest))
    print(f"{what:<40}{1000 * short:>9.2f} ms{1000 * whole:>10.2f} ms{whole / short:>8.1f}", flush=True)


def distinct(size: int) -> bytes:
    """A file of words that are all different."""
    lines = [
        " ".join(f"{k:x}" for k in range(first, first + 50)) + f",{first // 50 % 2}" for first in range(0, 650_000, 50)
    ]
    return whole_rows((HEADING + "\n".join(lines).encode())[:size])


def choices(size: int) -> bytes:
    return json.dumps(dict.fromkeys(map(str, range(size // 12)), 1)).encode()


def pair(words: Callable[[int], np.ndarray], size: int) -> object:
    return align(np.zeros(size, int), words(size))


def text(part: str, size: int) -> object:
    return tokenize((part * size)[:size])


def file(row: bytes, size: int) -> object:
    return parse(whole_rows(HEADING + repeated(row, size - 20)), "x")


def settings(part: bytes, size: int) -> object:
    return read_config_json(b'{"units":' + repeated(part, size - 9))


def main() -> None:
    print(f"{'a typed review':<40}{MAX_CHARS // 4:>9,} ch{MAX_CHARS:>10,} ch   ratio")
    for name, part in TEXTS.items():
        compare(name, partial(text, part), MAX_CHARS)
    compare("written as Markdown", lambda size: escape("*[`" * (size // 3)), MAX_CHARS)
    print(f"{'a CSV file':<40}{MAX_BYTES // 4_000:>9,} KB{MAX_BYTES // 1_000:>10,} KB   (at most {MAX_ROWS:,} rows)")
    for name, row in FILES.items():
        compare(name, partial(file, row), MAX_BYTES)
    for size in (MAX_BYTES // 4, MAX_BYTES):
        data = distinct(size)
        print(f"different words, {len(data) / 1e6:.1f} MB: {1000 * seconds(partial(parse, data, 'x')):,.0f} ms")
    print(f"{'settings':<40}{MAX_CONFIG_BYTES // 4_096:>9,} KB{MAX_CONFIG_BYTES // 1_024:>10,} KB")
    for name, piece in SETTINGS.items():
        compare(name, partial(settings, piece), MAX_CONFIG_BYTES)
    compare("many choices", lambda size: read_config_json(choices(size)), MAX_CONFIG_BYTES)
    print(f"{'two readings, paired':<40}{LONGEST_INPUT // 4:>9,} wd{LONGEST_INPUT:>10,} wd")
    compare(
        "one word, and every other one new", partial(pair, lambda n: np.arange(n) * (np.arange(n) % 2)), LONGEST_INPUT
    )
    compare("nothing in common", partial(pair, lambda n: np.ones(n, int)), LONGEST_INPUT)


if __name__ == "__main__":
    main()
