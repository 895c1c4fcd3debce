"""The reviews that are at hand: every corpus is converted once and kept as flat arrays in a cache folder."""

import json
import logging
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import numpy as np

from rnnviz.data import corpus as corpora
from rnnviz.data import own_series, sample_reviews, sample_shipped, uploads
from rnnviz.data import text as texts
from rnnviz.data.corpus import Corpus
from rnnviz.data.files.table import Table
from rnnviz.data.kept_arrays import UNREADABLE
from rnnviz.data.own_series import OwnSeries
from rnnviz.data.text import Text
from rnnviz.data.uploads import Meaning, UploadReport

IMDB = "imdb"
log = logging.getLogger(__name__)
Kind = Literal["reviews", "text", "series"]
_UPLOAD, _TEXT, _SERIES = "upload-", "text-", "series-"
_NAMES: Final[dict[Kind, tuple[str, str]]] = {
    "reviews": (_UPLOAD, ""),
    "text": (_TEXT, ".json"),
    "series": (_SERIES, ".npz"),
}
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Upload:
    """What a list shows of a learner's reviews, text or series."""

    kind: Kind
    fingerprint: str
    name: str  # '' of what cannot be read
    amount: int  # of reviews, characters or numbers
    bytes: int  # on the disk


class Library:
    """Corpora by source. What is damaged counts as missing, so that it is made again."""

    def __init__(self, folder: Path, *, room: Callable[[], None] = lambda: None) -> None:
        """Open it.

        Args:
            folder: where everything is kept.
            room: raises an OSError where nothing more of a learner's may be kept.
        """
        self.folder, self._room = folder, room

    def get(self, source: str, upload: str = "") -> Corpus | None:
        """Return the reviews of a source ('imdb', 'sample' or 'upload'), or None where they are not at hand.

        Raises:
            ValueError: there is no such source.
        """
        match source:
            case "imdb":
                return self.imdb()
            case "sample":
                return self.sample()
            case "upload":
                return self.upload(upload)
        raise ValueError(f"There are no reviews called '{source}'.")

    def imdb(self) -> Corpus | None:
        """Return the IMDB reviews once they have been converted (`add("imdb", imdb.read(folder))`)."""
        return self._open(IMDB)

    def sample(self) -> Corpus:
        """Return the generated reviews; the first call takes over those that come with the app, or writes them."""
        key = f"sample-{sample_shipped.version()}"
        kept = self._open(key)
        return self.add(key, sample_shipped.read() or sample_reviews.generate().corpus) if kept is None else kept

    def upload(self, fingerprint: str) -> Corpus | None:
        """Return a learner's reviews by their fingerprint."""
        return self._open(_UPLOAD + fingerprint) if _FINGERPRINT.fullmatch(fingerprint) else None

    def add_upload(
        self, table: Table, meaning: Meaning, name: str, progress: Callable[[int], None] = lambda rows: None
    ) -> tuple[Corpus, UploadReport]:
        """Keep a learner's reviews; `progress` is told now and then how many rows were read.

        Raises:
            ValueError: the table is not usable, in one sentence.
            OSError: it cannot be written, for example because the library or the disk is full.
        """
        self._room()
        try:
            corpus, report = uploads.to_corpus(table, meaning, name, progress)
        except ValueError:  # its sentence may quote the file, so it stays out of the log
            log.info("an upload of %d rows is refused", len(table))
            raise
        log.info("an upload of %d rows is kept: %s", len(table), corpus.fingerprint)
        kept = self.upload(corpus.fingerprint)
        return (self.add(_UPLOAD + corpus.fingerprint, corpus) if kept is None else kept), report

    def uploads(self) -> list[Upload]:
        """Return what learners brought, the largest first. What cannot be read is listed without a name."""
        found = (self._listed(kind, fingerprint) for kind in _NAMES for fingerprint in self._brought(kind))
        return sorted(filter(None, found), key=lambda upload: (-upload.bytes, upload.fingerprint))

    def brought(self, fingerprint: str) -> Upload | None:
        """Return what a list shows of one upload; None where it is not here."""
        kinds = (kind for kind in _NAMES if fingerprint in self._brought(kind))
        return next((self._listed(kind, fingerprint) for kind in kinds), None)

    def remove_upload(self, fingerprint: str) -> None:
        """Remove what a learner brought for good, at once for all who look; nothing happens where it is gone already.

        Raises:
            ValueError: this is no fingerprint.
        """
        if not _FINGERPRINT.fullmatch(fingerprint):
            raise ValueError("There is no upload of this name.")
        for kind in _NAMES:
            place = self._place(kind, fingerprint)
            going = self.folder / f".{place.name}-{secrets.token_hex(4)}.old"
            with suppress(FileNotFoundError):
                place.rename(going)
                with suppress(OSError):  # it is out of everybody's sight
                    shutil.rmtree(going) if going.is_dir() else going.unlink()

    def remove_all_of_learners(self) -> int:
        """Remove all reviews, texts and series that learners brought, for good; return how many there were."""
        fingerprints = [fingerprint for kind in _NAMES for fingerprint in self._brought(kind)]
        for fingerprint in fingerprints:
            self.remove_upload(fingerprint)
        return len(fingerprints)

    def _brought(self, kind: Kind) -> list[str]:
        """Return the fingerprints of what learners brought of a kind."""
        start, end = _NAMES[kind]
        names = (path.name.removeprefix(start).removesuffix(end) for path in self.folder.glob(f"{start}*{end}"))
        return [name for name in names if _FINGERPRINT.fullmatch(name)]

    def _listed(self, kind: Kind, fingerprint: str) -> Upload | None:
        place = self._place(kind, fingerprint)
        try:
            size = sum(file.stat().st_size for file in (place.iterdir() if place.is_dir() else (place,)))
        except FileNotFoundError:  # it is being removed
            return None
        name, amount = "", 0
        if kind == "reviews" and (corpus := self.upload(fingerprint)):
            name, amount = corpus.name, len(corpus.train) + len(corpus.test)
        elif kind == "text" and (text := self._own_text(fingerprint)):
            name, amount = text.name, len(text.content)
        elif kind == "series" and (series := self.own_series(fingerprint)):
            name, amount = series.name, len(series.values)
        return Upload(kind, fingerprint, name, amount, size)

    def _place(self, kind: Kind, fingerprint: str) -> Path:
        start, end = _NAMES[kind]
        return self.folder / f"{start}{fingerprint}{end}"

    def text(self, source: str, fingerprint: str = "") -> Text | None:
        """Return a text ('built_in', 'tutorial', or 'own' by its fingerprint), or None where it is not at hand.

        Raises:
            ValueError: there is no such source.
        """
        match source:
            case "built_in":
                return texts.built_in()
            case "tutorial":
                return texts.tutorial()
            case "own":
                return self._own_text(fingerprint)
        raise ValueError(f"There is no text called '{source}'.")

    def add_text(self, data: bytes, name: str) -> Text:
        """Read and keep a learner's text.

        Raises:
            ValueError: it is not usable, in one sentence.
            OSError: it cannot be written, for example because the library or the disk is full.
        """
        self._room()
        text = texts.parse(data, name)
        log.info("a text of %d bytes is read: %s", len(data), text.fingerprint)
        self.folder.mkdir(parents=True, exist_ok=True)
        with _whole(self._place("text", text.fingerprint)) as unfinished:
            unfinished.write_text(json.dumps({"name": text.name, "content": text.content}), encoding="utf-8")
        return text

    def own_series(self, fingerprint: str) -> OwnSeries | None:
        """Return a learner's series by its fingerprint, or None where it is not at hand."""
        if not _FINGERPRINT.fullmatch(fingerprint):
            return None
        try:
            with np.load(self._place("series", fingerprint), allow_pickle=False) as kept:
                found = own_series.make(str(kept["name"]), kept["values"])
        except UNREADABLE:
            return None
        return found if found.fingerprint == fingerprint else None

    def add_series(self, data: bytes, name: str) -> OwnSeries:
        """Read and keep a learner's series.

        Raises:
            ValueError: it is not usable, in one sentence.
            OSError: it cannot be written, for example because the library or the disk is full.
        """
        self._room()
        found = own_series.parse(data, name)
        log.info("a series of %d numbers is read: %s", len(found.values), found.fingerprint)
        self.folder.mkdir(parents=True, exist_ok=True)
        with _whole(self._place("series", found.fingerprint)) as unfinished, unfinished.open("wb") as opened:
            np.savez_compressed(opened, name=found.name, values=found.values)
        return found

    def _own_text(self, fingerprint: str) -> Text | None:
        if not _FINGERPRINT.fullmatch(fingerprint):
            return None
        try:
            file = self._place("text", fingerprint)
            text = _text_in(file, file.stat().st_mtime_ns)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return text if text.fingerprint == fingerprint else None

    def add(self, key: str, corpus: Corpus) -> Corpus:
        """Keep a corpus under `key` in place of what was there, and return it as it is kept.

        Raises:
            OSError: it cannot be written, for example because the disk is full.
        """
        corpora.save(corpus, self.folder / key)
        return corpora.load(self.folder / key)

    def _open(self, key: str) -> Corpus | None:
        try:
            return corpora.load(self.folder / key)
        except (OSError, ValueError):
            return None


@lru_cache(maxsize=4)
def _text_in(file: Path, changed: int) -> Text:
    """Return the text in a file that was changed last at that time: a page asks for it several times in each run."""
    told = json.loads(file.read_text(encoding="utf-8"))
    return texts.make(told["name"], told["content"])


@contextmanager
def _whole(file: Path) -> Iterator[Path]:
    """Give a place to write to that becomes the file at the end; where the block raises, nothing is left of it."""
    unfinished = file.with_name(f".{file.name}-{secrets.token_hex(4)}.part")
    try:
        yield unfinished
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
