"""A learner's own reviews: a table, the meaning of two of its columns and of the labels become a Corpus."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PureWindowsPath

import numpy as np

from rnnviz.data import labels as labels_of
from rnnviz.data import repeats
from rnnviz.data.columns import guess
from rnnviz.data.corpus import Corpus, Reviews, make
from rnnviz.data.encoding import tokenize
from rnnviz.data.files.table import Table
from rnnviz.data.labels import Labels, spelt
from rnnviz.data.subsets import stratified_order
from rnnviz.data.wordforms import pieces

MIN_TRAINED = 20  # training reviews: the fewest that can be chosen
MIN_PER_LABEL = 5  # so that both labels can be in the training, the validation and the test part
TEST_SHARE = 0.2
_SPLIT_SEED = 0
_REPORT_EVERY = 5_000  # rows


@dataclass(frozen=True)
class Meaning:
    """What the columns of a table mean."""

    text: str  # the name of a column
    label: str
    labels: Labels


@dataclass(frozen=True)
class UploadReport:
    """What became of a table's rows."""

    kept: int
    skipped: int  # rows without words
    left_out: int  # rows whose label is neither
    positive: int  # of the rows that were kept
    repeated: int  # rows whose words all stand in another row too, kept on the same side of the split


def suggested(table: Table) -> Meaning:
    """Return what the columns most likely mean.

    Raises:
        ValueError: nothing says which label is the positive one, in one sentence.
    """
    columns = guess(table)
    meant = labels_of.suggest(labels_of.count(table.column(columns.label)))
    if meant is None:
        raise ValueError(
            f"Please say which labels of the column '{columns.label}' are negative and which are positive."
        )
    return Meaning(columns.text, columns.label, meant)


def parse(data: bytes, name: str) -> tuple[Corpus, UploadReport]:
    """Return the reviews in a file whose columns and labels need no choice.

    Raises:
        ValueError: the file is not usable, in one sentence that says what to change.
    """
    from rnnviz.data.files.reading import read  # readers of every format

    table = read(data)
    return to_corpus(table, suggested(table), name)


def to_corpus(
    table: Table, meaning: Meaning, name: str, progress: Callable[[int], None] = lambda rows: None
) -> tuple[Corpus, UploadReport]:
    """Return the reviews in a table, 80 % for training and 20 % for testing, with both labels in each part.

    Reviews of the same words are never on both sides. The commonest word of the training part has rank 1; words that only
    the test part uses come last. `progress` is told now and then how many rows were read.

    Raises:
        ValueError: the table is not usable, in one sentence that says what to change.
    """
    texts, labels, skipped, left_out = _collect(table, meaning, progress)
    _check(labels)
    groups = repeats.groups([" ".join(sorted(set(words))) for words in texts])
    train, test = _split(labels, groups)
    words = _by_frequency(texts, train, test)
    rank = {word: r for r, word in enumerate(words, start=1)}
    corpus = make(_title(name), words, *(_flatten(texts, labels, part, rank) for part in (train, test)))
    repeated = int(len(groups) - len(np.unique(groups)))
    return corpus, UploadReport(len(labels), skipped, left_out, int(labels.sum()), repeated)


def _collect(
    table: Table, meaning: Meaning, progress: Callable[[int], None]
) -> tuple[list[list[str]], np.ndarray, int, int]:
    """Return the words of each usable review, the labels (reviews,) uint8, and how many rows had no words or no label."""
    texts: list[list[str]] = []
    labels: list[int] = []
    skipped = left_out = 0
    rows = zip(table.places, table.column(meaning.text), table.column(meaning.label), strict=True)
    for number, (place, text, written) in enumerate(rows, 1):
        if number % _REPORT_EVERY == 0:
            progress(number)
        value = spelt(written)
        label = meaning.labels.of(value)
        if not (words := [piece for word in tokenize(text) for piece in pieces(word)]):
            skipped += 1
        elif label is not None:
            texts.append(words)
            labels.append(label)
        elif value:
            left_out += 1
        else:
            raise ValueError(f"{table.place} {place:,} has no label: please give it one, or leave the row out.")
    return texts, np.array(labels, np.uint8), skipped, left_out


def _check(labels: np.ndarray) -> None:
    """Raise a ValueError when there is too little to learn from and to test on."""
    for label, title in ((0, "negative"), (1, "positive")):
        count = int((labels == label).sum())
        if count == 0:
            raise ValueError(f"None of these reviews is {title}: a classifier needs reviews of both labels.")
        if count < MIN_PER_LABEL:
            raise ValueError(
                f"Only {count} of these reviews {'is' if count == 1 else 'are'} {title}: at least {MIN_PER_LABEL} are needed."
            )
    if (left := len(labels) - round(len(labels) * TEST_SHARE)) < MIN_TRAINED:
        raise ValueError(
            f"This file has {len(labels)} usable reviews, of which {left} would be left to learn from: at least "
            f"{MIN_TRAINED} are needed, so 25 in all."
        )


def _split(labels: np.ndarray, groups: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the positions of the training and of the test reviews, whole groups on one side.

    Raises:
        ValueError: so many reviews say the same that a part would not hold both labels.
    """
    order = repeats.together(stratified_order(labels, np.random.default_rng(_SPLIT_SEED)), groups)
    cut = repeats.boundary(groups[order], round(len(labels) * TEST_SHARE))
    test, train = order[:cut], order[cut:]
    if any(len(np.unique(labels[part])) < 2 for part in (train, test)) or len(train) < MIN_TRAINED:
        raise ValueError("Too many of these reviews are the same: what is left cannot be learned from and tested on.")
    return train, test


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
