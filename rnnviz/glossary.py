"""The field's terms with one sentence each, and the texts that carry them at the word: assets/text/glossary.md.

An entry's heading is the term, then other forms of it: `### token | tokens`. In a text the first of them becomes a link to
the page about all terms, whose title is the sentence: shown on hover and, by the page's style, on focus.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rnnviz import lessons

PAGE: Final = "glossary"
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+")
_NOT_WORDS: Final = re.compile(  # where a term is no word of a sentence
    r"(`+)(?:(?!\n\s*\n).)+?\1|(?<!\\)(\$\$?)(?!\$)(?:(?!\n\s*\n).)+?\2|!?\[[^\]]*\]\([^)]*\)|\{\{[^{}]*\}\}|<[^<>]*>|:\w[\w/-]*:"
    r"|:\w+\[",
    re.DOTALL,
)


def terms() -> dict[str, str]:
    """Return the sentence of each term, in the order of the alphabet."""
    words = lessons.load(PAGE).words
    return {_forms(key)[0]: words[key] for key in sorted(words, key=str.lower) if not key.startswith("_")}


def slug(term: str) -> str:
    """Return the name of a term's place on its page, as Streamlit names a heading of Markdown: SimpleRNN is simple-rnn."""
    return "-".join(_WORD.findall(term.replace("'", ""))).lower()


def letters() -> str:
    """Return a line of Markdown in which each letter leads to the first term that begins with it."""
    first: dict[str, str] = {}
    for term in terms():
        first.setdefault(term[0].upper(), term)
    return " · ".join(f"[{letter}](#{slug(term)})" for letter, term in first.items())


def linked(text: str) -> str:
    """Return a Markdown text in which the first place of each term leads to its meaning; code and formulas stay."""
    return _linked(text, _meanings(_Told(lessons.load(PAGE))))


class _Told:
    """The text of the glossary as a key: the same as long as its file is not read again, and quickly so."""

    def __init__(self, lesson: lessons.Lesson) -> None:
        self.lesson = lesson

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Told) and self.lesson is other.lesson

    def __hash__(self) -> int:
        return id(self.lesson)


@dataclass(frozen=True, eq=False)
class _Meanings:
    """Term and sentence by each form of it, in small letters, and what finds a form."""

    of: Mapping[str, tuple[str, str]]
    forms: re.Pattern[str]


@lru_cache(maxsize=2)
def _meanings(told: _Told) -> _Meanings:
    words = told.lesson.words
    forms = {form: key for key in words if not key.startswith("_") for form in _forms(key)}
    found = {form.lower(): (_forms(key)[0], words[key]) for form, key in forms.items()}
    longest = sorted(found, key=len, reverse=True)
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"
    return _Meanings(found, re.compile(pattern, re.IGNORECASE))


@lru_cache(maxsize=2000)
def _linked(text: str, meanings: _Meanings) -> str:
    kept = [match.span() for match in _NOT_WORDS.finditer(text)]
    seen: set[str] = set()

    def link(match: re.Match[str]) -> str:
        term, sentence = meanings.of[match[0].lower()]
        if term in seen or any(start < match.end() and match.start() < end for start, end in kept):
            return match[0]
        seen.add(term)
        title = " ".join(re.sub(r'["*`$\\]', "", sentence).split())
        return f'[{match[0]}]({PAGE}#{slug(term)} "{title}")'

    return meanings.forms.sub(link, text)


def _forms(key: str) -> list[str]:
    return [form.strip() for form in key.split("|")]
