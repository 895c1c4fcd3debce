"""Words <-> token ids, padding and cutting, as keras.datasets.imdb.load_data and keras.utils.pad_sequences do it.

A word's id is its rank + 3. Id 0 is padding, 1 starts every review, 2 stands for every word outside the vocabulary
(id >= vocabulary, or a word the corpus lacks). Commonest words that are left out are unknown, too, as `skip_top` of load_data
has it: with skip_top = skip + 4 words of rank 1 to skip, and the start, whose id is lower still.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Self

import numpy as np

from rnnviz.choices import DataChoices
from rnnviz.data.corpus import Reviews
from rnnviz.data.stream_safe import stream_safe
from rnnviz.data.wordforms import recognised, unescape

PAD, START, UNKNOWN = 0, 1, 2
FIRST_WORD = 3  # added to a rank
START_TEXT = "[start]"  # how a view writes the start
BREAKS = {"br": "↵"}  # what is left of <br /> in IMDB: the network reads a word, people see a line break
RESERVED = {START: START_TEXT, UNKNOWN: "[unknown]"}  # what stands for a token that is no word
MAX_CHARS = 20_000
MAX_WORDS = 3_000  # the longest IMDB review has 2,493

End = Literal["front", "back"]

_BLOCK = 512  # rows at a time: what it needs in between stays in the processor's cache

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
# Keras' Tokenizer turns the first into blanks; the others are what phones and word processors write in their place.
_BLANKS = dict.fromkeys(map(ord, '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n' + "“”„«»…–—\0"), " ")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ"), "'")
_CLEAN = _BLANKS | _APOSTROPHES


@dataclass(frozen=True)
class Encoding:
    """How reviews become rows of token ids."""

    vocabulary: int  # ids from 0 to below this are known; a word with another one is unknown
    maxlen: int  # tokens in a row
    cut: End = "front"  # of a longer review
    pad: End = "front"  # of a shorter one
    skip: int = 0  # so many of the commonest words are unknown

    @property
    def start(self) -> int:
        """The id that a review begins with."""
        return UNKNOWN if self.skip else START

    @classmethod
    def of(cls, choices: DataChoices) -> Self:
        """Return the encoding that was chosen."""
        return cls(choices.vocabulary, choices.maxlen, choices.cut, choices.pad, choices.skip)


@dataclass(frozen=True)
class View:
    """A review as the model sees it, in reading order: one entry per token, pads, start and cut part included."""

    text: tuple[str, ...]  # (tokens,) the word as it was written; '' for a pad, '[start]' for the start
    kind: tuple[str, ...]  # (tokens,) 'word', 'unknown' (outside the vocabulary), 'pad', 'start' or 'cut'
    step: np.ndarray  # (tokens,) int32; the timestep in the model's input, -1 where it is cut

    def __len__(self) -> int:
        return len(self.text)

    def count(self, kind: str) -> int:
        """Return how many tokens are of this kind: a view with no 'word' holds nothing the model knows."""
        return self.kind.count(kind)

    @property
    def words_cut(self) -> int:
        """How many words are cut off and never read; the start token, which goes first, is none."""
        return sum(kind == "cut" and text != START_TEXT for text, kind in zip(self.text, self.kind, strict=True))


def pad_rows(reviews: Reviews, index: np.ndarray, encoding: Encoding) -> np.ndarray:
    """Return the reviews at `index` (n,) as rows of token ids, shape (n, maxlen), int32."""
    rows = np.full((len(index), encoding.maxlen), PAD, np.int32)
    for k in range(0, len(index), _BLOCK):
        _fill(rows[k : k + _BLOCK], reviews, index[k : k + _BLOCK], encoding)
    return rows


def _fill(rows: np.ndarray, reviews: Reviews, index: np.ndarray, encoding: Encoding) -> None:
    """Write the reviews at `index` (n,) into `rows` (n, maxlen) of pads."""
    maxlen = encoding.maxlen
    first = reviews.offsets[index]
    words = reviews.offsets[index + 1] - first
    excess = np.maximum(words + 1 - maxlen, 0)  # tokens too many, with the start
    if encoding.cut == "front":
        starts = excess == 0  # the start is the first token to go
        dropped = np.maximum(excess - 1, 0)
        first = first + dropped
    else:
        starts = np.ones(len(words), bool)
        dropped = excess
    kept = words - dropped
    begin = starts + (maxlen - kept - starts if encoding.pad == "front" else 0)  # (n,) column of the first word
    columns = np.arange(maxlen)
    filled = (columns >= begin[:, None]) & (columns < (begin + kept)[:, None])
    rows[filled] = ids_of(reviews.ranks[_ranges(first, kept)], encoding.vocabulary, encoding.skip)
    rows[starts, begin[starts] - 1] = encoding.start


def starts(rows: np.ndarray, encoding: Encoding) -> np.ndarray:
    """Return which token of encoded reviews is their start, of the shape (n, maxlen) of `rows`, bool; none where it was cut off.

    A start that looks like an unknown word is told from one by its place: a row with pads has it, and so has a row that is
    cut at the back. A full row that is cut at the front is taken to have lost it, as all have but those that just fit.
    """
    real = rows != PAD
    first = real & (np.cumsum(real, axis=1) == 1)
    found = first & (rows == encoding.start)
    if encoding.start != START and encoding.cut == "front":
        found &= ~real.all(axis=1, keepdims=True)
    return found


def ids_of(ranks: np.ndarray, vocabulary: int, skip: int = 0) -> np.ndarray:
    """Return the token ids of word ranks, same shape, int32. Rank 0 is a word the corpus lacks; the first `skip` are left out."""
    ids = ranks.astype(np.int32)
    ids += FIRST_WORD
    ids[(ids >= vocabulary) | (ranks <= skip)] = UNKNOWN
    return ids


def _ranges(first: np.ndarray, count: np.ndarray) -> np.ndarray:
    """Return first[0], first[0] + 1, ... (count[0] of them), first[1], ... in one array."""
    ends = np.cumsum(count)
    return np.repeat(first - ends + count, count) + np.arange(ends[-1] if len(ends) else 0)


def on_screen(word: str) -> str:
    """Return a word of a review as people see it."""
    return BREAKS.get(word, word)


def tokenize(text: str) -> list[str]:
    """Split a text into words by the rule that made the IMDB word index, in time linear in its length.

    Keras' Tokenizer: lower case, its filter characters become blanks, apostrophes stay. Beyond it, markup such as <br />
    is dropped (in the IMDB file it left the word 'br'), HTML's entities are the characters they stand for, and typographic
    quotes and dashes count as their plain forms.
    """
    plain = _TAG.sub(" ", unicodedata.normalize("NFC", stream_safe(unescape(text))))
    return plain.lower().translate(_CLEAN).split()


def ranks_of(words: Sequence[str], corpus_words: Sequence[str]) -> np.ndarray:
    """Return the rank of each word in the corpus, shape (words,), uint32; 0 for a word the corpus lacks."""
    wanted = set(words)
    ranks = {word: rank for rank, word in enumerate(corpus_words, 1) if word in wanted}
    return np.array([ranks.get(word, 0) for word in words], np.uint32)


def encode_text(text: str, words: Sequence[str], encoding: Encoding) -> tuple[np.ndarray, View]:
    """Return a typed text as one row of token ids, shape (maxlen,), int32, and as the model sees it.

    Raises:
        ValueError: the text is too long or holds no word, in one sentence.
    """
    return encode_words(*looked_up(text, lambda wanted: ranks_of(wanted, words)), encoding)


def looked_up(text: str, ranks: Callable[[Sequence[str]], np.ndarray]) -> tuple[list[str], np.ndarray]:
    """Return the words of a typed text and their ranks (words,); words are known with what people put around them.

    Args:
        text: what was typed.
        ranks: returns the ranks of words, 0 for unknown ones.

    Raises:
        ValueError: the text is too long or holds no word, in one sentence.
    """
    tokens, found = recognised(words_of(text), ranks)
    _bounded(tokens)
    return tokens, found


def words_of(text: str) -> list[str]:
    """Return the words of a typed text.

    Raises:
        ValueError: the text is too long or holds no word, in one sentence.
    """
    if len(text) > MAX_CHARS:
        raise ValueError(f"This text has {len(text):,} characters: please use at most {MAX_CHARS:,}.")
    tokens = tokenize(text)
    if not tokens:
        raise ValueError("There are no words in this text yet: please write a few.")
    _bounded(tokens)
    return tokens


def _bounded(tokens: Sequence[str]) -> None:
    if len(tokens) > MAX_WORDS:
        raise ValueError(f"This text has {len(tokens):,} words: please use at most {MAX_WORDS:,}.")


def encode_words(words: Sequence[str], ranks: np.ndarray, encoding: Encoding) -> tuple[np.ndarray, View]:
    """Return words with their `ranks` (words,) as one row of token ids (maxlen,), int32, and as the model sees them."""
    review = Reviews(ranks, np.array([0, len(ranks)]), np.zeros(1, np.uint8))
    row = pad_rows(review, np.array([0]), encoding)[0]
    return row, _lay_out(words, ids_of(ranks, encoding.vocabulary, encoding.skip), encoding)


def view(reviews: Reviews, k: int, words: Sequence[str], encoding: Encoding) -> View:
    """Return review k of a corpus with these `words` as the model sees it."""
    ranks = reviews[k]
    written = [words[rank - 1] if rank else "?" for rank in ranks.tolist()]
    return _lay_out(written, ids_of(ranks, encoding.vocabulary, encoding.skip), encoding)


def _lay_out(written: Sequence[str], ids: np.ndarray, encoding: Encoding) -> View:
    """Place words with their `ids` (words,) behind the start token, cut what is too long and pad what is too short."""
    text = [START_TEXT, *written]
    kind = ["unknown" if encoding.skip else "start", *("unknown" if unknown else "word" for unknown in ids == UNKNOWN)]
    maxlen = encoding.maxlen
    excess = len(text) - maxlen
    step = np.arange(max(len(text), maxlen), dtype=np.int32)
    if excess > 0:
        gone = slice(0, excess) if encoding.cut == "front" else slice(maxlen, None)
        step -= excess if encoding.cut == "front" else 0
        step[gone] = -1
        kind[gone] = ["cut"] * excess
    elif encoding.pad == "front":
        text, kind = [""] * -excess + text, ["pad"] * -excess + kind
    else:
        text, kind = text + [""] * -excess, kind + ["pad"] * -excess
    return View(tuple(text), tuple(kind), step)
