"""Texts that a language model learns from: the built-in one, the tutorial's paragraph, and learners' own."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rnnviz.data import built_in_text

MAX_BYTES: Final = 5_000_000
SHORTEST: Final = 20  # characters

# In the manner of the next-word tutorial, written anew: its first words are those that the tutorial asks about.
TUTORIAL: Final = (
    "Deep learning is a subset of machine learning that learns from examples with networks of many layers. A recurrent "
    "network is a network that reads a sequence step by step and keeps a state between the steps. The state is a summary "
    "of what was read before. Text is a sequence of words, so a recurrent network can learn which word comes next. To "
    "write a new sentence, it is asked for the next word again and again, and each answer becomes part of what it reads."
)


@dataclass(frozen=True)
class Text:
    """A text to learn from."""

    name: str
    content: str
    fingerprint: str  # hash of the content

    @property
    def beginning(self) -> str:
        """Its first words, for a network to go on from."""
        return " ".join(self.content.lstrip()[:200].split()[:4])[:40]


def make(name: str, content: str) -> Text:
    """Return a Text with its fingerprint computed."""
    return Text(name, content, hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16])


@lru_cache(maxsize=1)
def built_in() -> Text:
    """Return the text that was written by a grammar for this app."""
    return make("Built-in text", built_in_text.text())


@lru_cache(maxsize=1)
def tutorial() -> Text:
    """Return the paragraph of the next-word tutorial."""
    return make("Tutorial's paragraph", TUTORIAL)


def parse(data: bytes, name: str) -> Text:
    """Read a text file, or pasted text as UTF-8.

    Raises:
        ValueError: it is not usable, in one sentence.
    """
    if len(data) > MAX_BYTES:
        raise ValueError(
            f"This text has {len(data) / 1e6:.1f} MB: please choose one of at most {MAX_BYTES / 1e6:.0f} MB."
        )
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(
            "This is not a text in UTF-8: please save it as plain text (UTF-8), or choose another."
        ) from None
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in content:
        raise ValueError("This is no text file: please choose a plain .txt.")
    if not content.strip():
        raise ValueError("This text is empty.")
    if len(content) < SHORTEST:
        raise ValueError(f"This text is too short: it has {len(content)} of at least {SHORTEST} characters.")
    if len(set(content)) < 2:
        raise ValueError("This text is one character again and again: there is nothing to predict.")
    return make(name[:80] or "Your text", content)
