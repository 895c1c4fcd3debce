"""Words that people write with something around them: `great👍`, `‘fine’`, `well‑made`, `don&#39;t`.

IMDB's word index was made by a rule that knows ASCII's punctuation alone (rnnviz.data.encoding.tokenize). That rule stays
as it is; here a word that it leaves unknown is taken apart further, and only where that gives a word which is known.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal

import numpy as np

_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_EMOJI = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]+")
_TO_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼʹ′´`＇`ꞌ"), "'")
# Soft hyphen, zero-width characters, marks of direction, variants.
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\ufe0e\ufe0f")


def unescape(text: str) -> str:
    """Return a text with its HTML entities as the characters they stand for; what is none stays."""
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text) if "&" in text else text


@lru_cache(maxsize=4096)
def pieces(word: str) -> tuple[str, ...]:
    """Return the words within a word: runs of letters and digits, with the apostrophes within them; () where there are none.

    Letters are Unicode's letters, marks and numbers. Emoji are words of their own. Hyphens of all kinds, brackets, quotation
    marks and all other signs part words; soft hyphens and zero-width characters vanish.
    """
    plain = unicodedata.normalize(
        "NFKC", word.translate(_TO_APOSTROPHES)
    )  # which would part the acute accent from its letter
    parted = "".join(map(_plain, plain))
    runs = _EMOJI.sub(r" \g<0> ", parted.lower()).split()
    return tuple(filter(None, (run.strip("'") for run in runs)))


def _plain(character: str) -> str:
    if character in _UNSEEN:
        return ""
    return (
        character if character == "'" or unicodedata.category(character)[0] in "LMN" or _EMOJI.match(character) else " "
    )


def recognised(words: Sequence[str], ranks_of: Callable[[Sequence[str]], np.ndarray]) -> tuple[list[str], np.ndarray]:
    """Return words, an unknown one in the pieces that are known, and their ranks (words,), 0 for what stays unknown.

    Args:
        words: as rnnviz.data.encoding.tokenize returns them.
        ranks_of: returns the ranks of words, 0 for unknown ones.
    """
    ranks = ranks_of(words)
    loose = {word: pieces(word) for word, rank in zip(words, ranks, strict=True) if not rank}
    parts = sorted({piece for word, found in loose.items() if found != (word,) for piece in found})
    if not parts:
        return list(words), ranks
    known = {piece for piece, rank in zip(parts, ranks_of(parts), strict=True) if rank}
    apart = {word: found for word, found in loose.items() if not known.isdisjoint(found)}
    if not apart:
        return list(words), ranks
    written = [piece for word in words for piece in apart.get(word, (word,))]
    return written, ranks_of(written)


def unread(text: str) -> Literal["words", "script", "signs"]:
    """Return what a text is made of in which a network knows no word: Latin words, letters of other scripts, or no letters."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return "signs"
    return "words" if any(unicodedata.name(letter, "").startswith("LATIN") for letter in letters) else "script"
