"""A learner's own reviews: the bytes of a CSV file with the columns text and label become a Corpus."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PureWindowsPath

import numpy as np

from rnnviz.data.corpus import Corpus, Reviews, make
from rnnviz.data.encoding import tokenize
from rnnviz.data.subsets import stratified_order

MAX_BYTES = 5_000_000
MIN_REVIEWS = 20
MAX_ROWS = 75_000  # more than a run can learn from and be tested on
MIN_PER_LABEL = 5  # so that both labels can be in the training, the validation and the test part
TEST_SHARE = 0.2
LABELS = {"0": 0, "neg": 0, "negative": 0, "0.0": 0, "1": 1, "pos": 1, "positive": 1, "1.0": 1}
_SPLIT_SEED = 0


@dataclass(frozen=True)
class UploadReport:
    """What became of an uploaded file's rows."""

    kept: int
    skipped: int  # rows without text
    positive: int  # of the rows that were kept


def parse(data: bytes, name: str) -> tuple[Corpus, UploadReport]:
    """Return the reviews in a CSV file, 80 % for training and 20 % for testing, with both labels in each part.

    The file is UTF-8, at most 5 MB and 75,000 rows; its columns are in any order, separated by commas, semicolons or tabs.
    The commonest word of the training part has rank 1; words that only the test part uses come last.

    Raises:
        ValueError: the file is not usable, in one sentence that says what to change.
    """
    texts, labels, skipped = _collect(_rows(_decode(data)))
    _check(labels)
    order = stratified_order(labels, np.random.default_rng(_SPLIT_SEED))
    tests = round(len(labels) * TEST_SHARE)
    train, test = order[tests:], order[:tests]
    words = _by_frequency(texts, train, test)
    rank = {word: r for r, word in enumerate(words, start=1)}
    corpus = make(_title(name), words, *(_flatten(texts, labels, part, rank) for part in (train, test)))
    return corpus, UploadReport(len(labels), skipped, int(labels.sum()))


def _decode(data: bytes) -> str:
    """Return the text of the file. Only UTF-8: a guess at another encoding would quietly change letters."""
    if len(data) > MAX_BYTES:
        raise ValueError(f"This file has {len(data) / 1e6:.1f} MB: please upload at most {MAX_BYTES / 1e6:.0f} MB.")
    if b"\0" in data:
        raise ValueError("This is not a CSV text file: in a spreadsheet, please choose 'Save as' and 'CSV UTF-8'.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"Line {line:,} of this file is not UTF-8 text: please save it as 'CSV UTF-8'.") from error
    if not text.strip():
        raise ValueError("This file is empty: it needs a first line 'text,label' and one review on each line below.")
    return text


def _rows(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (row number as a spreadsheet counts, text, label); a cell that is not there is ''."""
    heading = text.lstrip().split("\n", 1)[0]
    rows = enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=heading.count)), 1)
    row = 0
    columns: list[int] = []
    try:
        for row, cells in rows:
            if not columns and cells:
                columns = _columns(cells)
            elif cells:
                content, label = (cells[k].strip() if k < len(cells) else "" for k in columns)
                yield row, content, label
    except csv.Error as error:
        raise ValueError(
            f"Row {row + 1:,} is not readable as CSV; a quotation mark may be missing ({error})."
        ) from error


def _columns(header: Sequence[str]) -> list[int]:
    """Return the positions of the columns text and label."""
    names = [cell.strip().lower() for cell in header]
    for wanted in ("text", "label"):
        if wanted not in names:
            there = ", ".join(f"'{name[:30]}'" for name in names[:5])
            raise ValueError(f"The first line must name the columns text and label: '{wanted}' is not in {there}.")
    return [names.index("text"), names.index("label")]


def _collect(rows: Iterable[tuple[int, str, str]]) -> tuple[list[list[str]], np.ndarray, int]:
    """Return the words of each usable review, the labels (reviews,) uint8, and how many rows had no words."""
    texts: list[list[str]] = []
    labels: list[int] = []
    skipped = 0
    for count, (row, content, label) in enumerate(rows, 1):
        if count > MAX_ROWS:
            raise ValueError(f"This file has more than {MAX_ROWS:,} rows: please upload at most so many.")
        words = tokenize(content)
        if not words:
            skipped += 1
            continue
        if label.lower() not in LABELS:
            what = f"the label '{label[:30]}'" if label else "no label"
            raise ValueError(f"Row {row:,} has {what}: please use 0 or 1, neg or pos, negative or positive.")
        texts.append(words)
        labels.append(LABELS[label.lower()])
    return texts, np.array(labels, np.uint8), skipped


def _check(labels: np.ndarray) -> None:
    """Raise a ValueError when there is too little to learn from and to test on."""
    if len(labels) < MIN_REVIEWS:
        raise ValueError(f"This file has {len(labels)} usable reviews: at least {MIN_REVIEWS} are needed.")
    for label, title in ((0, "negative"), (1, "positive")):
        count = int((labels == label).sum())
        if count == 0:
            raise ValueError(f"None of these reviews is {title}: a classifier needs reviews of both labels.")
        if count < MIN_PER_LABEL:
            raise ValueError(f"Only {count} of these reviews are {title}: at least {MIN_PER_LABEL} are needed.")


def _by_frequency(texts: Sequence[Sequence[str]], train: np.ndarray, test: np.ndarray) -> tuple[str, ...]:
    """Return all words: those of the training reviews, commonest first, then those that only the test reviews use."""
    seen, unseen = (Counter(word for k in part for word in texts[k]) for part in (train, test))
    words = sorted(seen.keys() | unseen.keys())
    for counts in (unseen, seen):  # sorting keeps the order of equals, and is quicker than by tuples
        words.sort(key=counts.__getitem__, reverse=True)
    return tuple(words)


def _flatten(texts: Sequence[Sequence[str]], labels: np.ndarray, part: np.ndarray, rank: dict[str, int]) -> Reviews:
    """Return the reviews at `part` (n,) as flat arrays."""
    ranks = np.array([rank[word] for k in part for word in texts[k]], np.uint32)
    offsets = np.concatenate(([0], np.cumsum([len(texts[k]) for k in part], dtype=np.int64)))
    return Reviews(ranks, offsets, labels[part])


def _title(name: str) -> str:
    """Return a file's name for the screen: without folder and ending, printable, short."""
    stem = PureWindowsPath(name).stem  # also understands the separators of other systems
    return "".join(filter(str.isprintable, stem)).strip()[:60] or "Your reviews"
