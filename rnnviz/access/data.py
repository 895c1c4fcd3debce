"""The reviews, texts and series as one visitor of a shared server has them: the visitor's own, and what all have."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

from rnnviz.access.rights import Rights
from rnnviz.config.limits import Limits
from rnnviz.data.corpus import Corpus
from rnnviz.data.files.table import Table
from rnnviz.data.library import Library, Upload
from rnnviz.data.own_series import OwnSeries
from rnnviz.data.text import Text
from rnnviz.data.uploads import Meaning, UploadReport
from rnnviz.jobs import room
from rnnviz.runs import holders
from rnnviz.runs.store import Store

Named = TypeVar("Named", Upload, Text | None, OwnSeries | None, Upload | None)
LEFT: Final = "Others brought the same, so it stays for them; it is not yours any more."


class VisitorData:
    """What a page may ask of the library of data."""

    def __init__(self, library: Library, store: Store, rights: Rights, limits: Limits) -> None:
        self._library, self._store, self._rights, self._limits = library, store, rights, limits

    def reads(self, source: str, fingerprint: str) -> bool:
        """Return whether the visitor may read data: of somebody's own, only who brought them."""
        return source in ("imdb", "sample", "built_in", "tutorial") or self._rights.reads(fingerprint)

    def get(self, source: str, upload: str = "") -> Corpus | None:
        return self._library.get(source, upload) if self.reads(source, upload) else None

    def text(self, source: str, fingerprint: str = "") -> Text | None:
        return self._called(self._library.text(source, fingerprint)) if self.reads(source, fingerprint) else None

    def own_series(self, fingerprint: str) -> OwnSeries | None:
        return self._called(self._library.own_series(fingerprint)) if self._rights.reads(fingerprint) else None

    def imdb(self) -> Corpus | None:
        return self._library.imdb()

    def sample(self) -> Corpus:
        return self._library.sample()

    def uploads(self) -> list[Upload]:
        return [self._called(upload) for upload in self._library.uploads() if self._rights.reads(upload.fingerprint)]

    def brought(self, fingerprint: str) -> Upload | None:
        return self._called(self._library.brought(fingerprint)) if self._rights.reads(fingerprint) else None

    def add_upload(
        self, table: Table, meaning: Meaning, name: str, progress: Callable[[int], None] = lambda rows: None
    ) -> tuple[Corpus, UploadReport]:
        """Keep reviews; errors as `Library.add_upload`, LimitError, and FullError."""
        self._check(sum(len(cell.encode("utf-8", "surrogatepass")) for row in table.rows for cell in row))
        corpus, report = self._library.add_upload(table, meaning, name, progress)
        self._take(corpus.fingerprint, corpus.name)
        return corpus, report

    def add_text(self, data: bytes, name: str) -> Text:
        """Keep a text; errors as `Library.add_text`, LimitError, and FullError."""
        self._check(len(data))
        text = self._library.add_text(data, name)
        self._take(text.fingerprint, text.name)
        return text

    def add_series(self, data: bytes, name: str) -> OwnSeries:
        """Keep a series; errors as `Library.add_series`, LimitError, and FullError."""
        self._check(len(data))
        series = self._library.add_series(data, name)
        self._take(series.fingerprint, series.name)
        return series

    def _check(self, size: int) -> None:
        """Do nothing where this visitor may bring something of so many bytes.

        Raises:
            LimitError: it is too large.
            FullError: there is no room for it, for this visitor or for all.
        """
        self._limits.check_size(size)
        room.check(self._store, self._limits, self._rights.visitor.session)

    def remove_upload(self, fingerprint: str) -> str:
        """Remove reviews, a text or a series, the teacher for all; where others brought the same they keep it, which is said.

        Raises:
            NotYoursError: they are somebody else's.
        """
        self._rights.check_data(fingerprint)
        visitor = self._rights.visitor
        if not visitor.teacher and self._store.leave(holders.DATA, fingerprint, visitor.session):
            return LEFT
        self._library.remove_upload(fingerprint)
        self._store.forget(holders.DATA, fingerprint)
        return ""

    def _take(self, fingerprint: str, name: str) -> None:
        session = self._rights.visitor.session
        self._store.join(holders.DATA, fingerprint, session)
        self._store.call(fingerprint, session, name)

    def _called(self, found: Named) -> Named:
        """Return data by the name under which this visitor brought them: others called theirs as they liked."""
        if found is None:
            return found
        name = self._store.names(self._rights.visitor.session).get(found.fingerprint, found.name)
        return found if name == found.name else replace(found, name=name)
