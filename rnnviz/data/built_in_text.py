"""A text written by a small grammar for the language models: conversations about broken things, always available.

It has what single units are known to follow (Karpathy et al. 2016): quotes and parentheses that open and close, sentences
that begin with a capital, and lines of at most LINE characters, so that one has to count to know where the next one begins.
"""

import random
import re
import textwrap
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

GRAMMAR_FILE: Final = Path(__file__).resolve().parents[2] / "assets" / "built_in_text.toml"
SEED: Final = 1
CHARACTERS: Final = 200_000
LINE: Final = 44  # characters of a line at most
_MARK: Final = re.compile(r"\{(\w+)\}")


@lru_cache(maxsize=1)
def text() -> str:
    """Return the whole text: paragraphs of wrapped lines, an empty line between two."""
    writer = _Writer(tomllib.loads(GRAMMAR_FILE.read_text(encoding="utf-8")), random.Random(SEED))
    paragraphs: list[str] = []
    length = 0
    while length < CHARACTERS:
        paragraphs.append("\n".join(textwrap.wrap(writer.paragraph(), LINE)))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:CHARACTERS]


class _Writer:
    """Draws from the grammar."""

    def __init__(self, grammar: dict[str, Any], rng: random.Random) -> None:
        self._once, self._rules, self._words = grammar["once"], grammar["rules"], grammar["words"]
        self._rng = rng

    def paragraph(self) -> str:
        kept: dict[str, str] = {}
        for slot, words in self._once.items():
            kept[slot] = self._draw(self._words[words])
        while kept["two"] == kept["one"]:
            kept["two"] = self._draw(self._words["name"])
        kept["a_thing"] = f"{'an' if kept['thing'][0] in 'aeiou' else 'a'} {kept['thing']}"
        return self._written("{paragraph}", kept)

    def _written(self, template: str, kept: dict[str, str]) -> str:
        def one(mark: re.Match[str]) -> str:
            name = mark[1]
            if name in kept:
                return kept[name]
            if name in self._words:
                return self._draw(self._words[name])
            return self._written(self._rng.choice(self._rules[name]), kept)

        return _MARK.sub(one, template)

    def _draw(self, words: list[str]) -> str:
        """Draw a word: those near the front more often."""
        return words[int(len(words) * self._rng.random() ** 1.5)]
