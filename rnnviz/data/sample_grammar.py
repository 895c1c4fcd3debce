"""The grammar of the sample reviews: reads assets/sample_grammar.toml and writes reviews with it."""

import random
import re
import tomllib
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar

GRAMMAR_FILE = Path(__file__).parents[2] / "assets" / "sample_grammar.toml"
TRIES = 4  # to find a word that the review has not used
SIDES = {1: "positive", -1: "negative"}

Words = tuple[str, ...]
T = TypeVar("T")

_MARK = re.compile(r"\{\w+[-?]?\}|[\[\]]|[^\s\[\]{}]+")
_AN = re.compile(
    r"[aeio]|u(?!ni[^n]|se)|hour|honest"
)  # what is spoken with a vowel: uncle, uninspired, not unit or used


@dataclass(frozen=True)
class Slot:
    """A place in a template that is filled by a draw."""

    name: str
    mark: str  # "" keeps the wanted sentiment, "-" turns it round, "?" leaves it to chance


Part = Words | Slot | str  # a run of words, a slot, or the "[" or "]" of a negation's scope


@dataclass(frozen=True)
class Grammar:
    """The rules and words, ready for drawing. See the head of the grammar file for what they mean."""

    agreement: float
    pull: Mapping[str, float]
    strength: Mapping[str, float]
    shapes: Mapping[str, float]
    heroes: Mapping[str, Mapping[str, Words]]
    once: Mapping[str, str]
    rules: Mapping[str, Sequence[tuple[Part, ...]]]
    varied: Sequence[str]
    polar: Mapping[int, Mapping[str, Words]]  # side (+1 or -1) -> part of speech -> words
    words: Mapping[str, Sequence[Words]]


@dataclass
class Draft:
    """One review: its words, and what its polar words and negations do."""

    words: list[str] = field(default_factory=list)
    moves: list[tuple[int, int, float]] = field(default_factory=list)  # (position, side it acts for, pull)
    scopes: list[tuple[int, int]] = field(default_factory=list)  # [first, past the last) word of a negation's scope


@cache
def grammar() -> Grammar:
    """Return the grammar of the file."""
    raw: dict[str, Any] = tomllib.loads(GRAMMAR_FILE.read_text(encoding="utf-8"))
    polar = {side: {part: tuple(text.split()) for part, text in raw["polar"][SIDES[side]].items()} for side in SIDES}
    words = {name: [tuple(entry.split("_")) for entry in text.split()] for name, text in raw["words"].items()}
    rules = {name: [_compile(template) for template in templates] for name, templates in raw["rules"].items()}
    heroes = {name: {slot: (word,) for slot, word in forms.items()} for name, forms in raw["heroes"].items()}
    plain = {name: raw[name] for name in ("agreement", "pull", "strength", "shapes", "once", "varied")}
    return Grammar(heroes=heroes, rules=rules, polar=polar, words=words, **plain)


def lexicon() -> dict[str, int]:
    """Return the side, +1 or -1, of every polar word as it stands in the word lists (before any negation)."""
    polar = grammar().polar
    return {word: side for side in polar for entries in polar[side].values() for word in entries}


def _compile(template: str) -> tuple[Part, ...]:
    """Split a template into runs of words, slots and brackets."""
    parts: list[Part] = []
    for token in _MARK.findall(template):
        if token in "[]":
            parts.append(token)
        elif token.startswith("{"):
            name = token.strip("{}-?")
            parts.append(Slot(name, token[1 + len(name) : -1]))
        elif parts and isinstance(parts[-1], tuple):
            parts[-1] = (*parts[-1], token)
        else:
            parts.append((token,))
    return tuple(parts)


class Writer:
    """Writes one review. All randomness is `rng.random()`, the one stream Python keeps the same over its versions."""

    def __init__(self, rng: random.Random) -> None:
        self.draft = Draft()
        self._grammar = grammar()
        self._random = rng.random
        self._used: set[object] = set()
        self._negated = False
        self._strength = 1.0  # of the next polar word
        hero = self._pick(list(self._grammar.heroes))
        self._story: dict[str, Words] = {
            "hero": self._draw(self._grammar.words[hero]),
            **self._grammar.heroes[hero],
            **{slot: self._draw(self._grammar.words[name]) for slot, name in self._grammar.once.items()},
        }

    def write(self, side: int, rules: Sequence[str] = ()) -> Draft:
        """Return a review that means to be for (+1) or against (-1) its film. Whether it is, its fold decides.

        Args:
            side: +1 or -1.
            rules: write these, one after the other, instead of a whole review.
        """
        for rule in rules or (self._shape(),):
            self._expand(rule, side, 0.0)
        _set_articles(self.draft.words)
        return self.draft

    def _shape(self) -> str:
        """Draw one of the shapes with their odds, which sum to 1."""
        ends = list(accumulate(self._grammar.shapes.values()))
        return list(self._grammar.shapes)[bisect(ends[:-1], self._random())]

    def _expand(self, rule: str, side: int, pull: float) -> None:
        """Write one of a rule's templates; `pull` is that of the clause around it."""
        pull = self._grammar.pull.get(rule, pull)
        opened = 0
        templates = self._grammar.rules[rule]
        for part in self._draw(templates, even=True) if rule in self._grammar.varied else self._pick(templates):
            if isinstance(part, tuple):
                self.draft.words += part
            elif isinstance(part, Slot):
                self._fill(part, side, pull)
            elif part == "[":
                self._negated, opened = True, len(self.draft.words)
            else:
                self._negated = False
                self.draft.scopes.append((opened, len(self.draft.words)))

    def _fill(self, slot: Slot, side: int, pull: float) -> None:
        """Fill a slot from what the story keeps, the word lists, the polar words or a rule."""
        if slot.mark == "-" or (slot.mark == "?" and self._random() >= self._grammar.agreement):
            side = -side
        name = slot.name
        if name in self._story:
            self.draft.words += self._story[name]
        elif name in self._grammar.words:
            self.draft.words += self._draw(self._grammar.words[name])
            self._strength = self._grammar.strength.get(name, self._strength)
        elif name in self._grammar.rules:
            self._expand(name, side, pull)
        else:
            self._polar(name, side, pull)

    def _polar(self, name: str, side: int, pull: float) -> None:
        """Write a polar word that acts for `side`: of the other side's list where it is negated."""
        entries = self._grammar.polar[-side if self._negated else side][name]
        self.draft.moves.append((len(self.draft.words), side, 1.0 - (1.0 - pull) ** self._strength))
        self.draft.words.append(self._draw(entries))
        self._strength = 1.0

    def _pick(self, options: Sequence[T]) -> T:
        """Draw evenly."""
        return options[int(self._random() * len(options))]

    def _draw(self, entries: Sequence[T], even: bool = False) -> T:
        """Draw what is not yet in use, if it comes up soon; unless `even`, the front more often, as some words are common."""
        for _ in range(TRIES):
            place = self._random()
            entry = entries[int((place if even else place * place) * len(entries))]
            if entry not in self._used:
                break
        self._used.add(entry)
        return entry


def _set_articles(words: list[str]) -> None:
    """Turn "a" into "an" in front of a vowel's sound."""
    for at in range(len(words) - 1):
        if words[at] == "a" and _AN.match(words[at + 1]):
            words[at] = "an"
