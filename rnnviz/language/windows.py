"""From a text to the windows of token ids that a network learns from, and the parts that are held out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.data.dataset import Examples, TaskDataset
from rnnviz.data.text import Text
from rnnviz.language import cuts
from rnnviz.language.cuts import Cut
from rnnviz.language.tokens import Vocabulary


@dataclass(frozen=True)
class Encoded:
    """A text as one run sees it: token ids of its parts."""

    vocabulary: Vocabulary
    train: np.ndarray  # (tokens,) int32
    validation: np.ndarray  # (tokens,) int32, the stretch after it
    test: np.ndarray  # (tokens,) int32, and the one after that


@lru_cache(maxsize=4)
def _cut(content: str, token: str) -> Cut:
    return cuts.cut(content, token)


def fit(values: Mapping[str, Any], text: Text) -> dict[str, Any]:
    """Return choices by name with no more tokens, and no larger a vocabulary, than the text has."""
    whole = _cut(text.content, values["token"])
    fitted = {**values, "tokens": max(8, min(values["tokens"], len(whole)))}
    held = int(fitted["tokens"] * values["held_out"])
    known = whole.different(fitted["tokens"] - 2 * held)
    return fitted | {"vocabulary": max(2, min(values["vocabulary"], known + 1))}


def encode(config: LanguageConfig, text: Text) -> Encoded:
    """Return the parts of a text as token ids; the vocabulary is that of the part that is learned from.

    Raises:
        ValueError: the text has fewer tokens, or fewer different ones, than the choices say.
    """
    whole, parts = _cut(text.content, config.data.token), config.parts
    if len(whole) < config.data.tokens:
        raise ValueError(f"This text has only {len(whole):,} tokens: please choose at most {len(whole):,}.")
    known = whole.vocabulary(parts.train, config.data.vocabulary)
    if len(known) < config.data.vocabulary:
        raise ValueError(f"This text has only {len(known):,} different tokens: please choose at most {len(known):,}.")
    ids = whole.ids(known, config.data.tokens)
    first, second = parts.train, parts.train + parts.validation
    return Encoded(known, ids[:first], ids[first:second], ids[second:])


def check(config: LanguageConfig, text: Text) -> None:
    """Refuse a text that does not have what the choices say.

    Raises:
        ValueError: as `encode` does.
    """
    encode(config, text)


def build(config: LanguageConfig, text: Text) -> TaskDataset:
    """Return the windows of one run.

    Raises:
        ValueError: as `encode` does.
    """
    encoded = encode(config, text)
    return TaskDataset(*(cut(config, ids) for ids in (encoded.train, encoded.validation, encoded.test)))


def cut(config: LanguageConfig, ids: np.ndarray) -> Examples:
    """Return a part's windows x (windows, window) and what comes next, y: x shifted by one, or the token after the window.

    Windows after every token follow one another without a gap, in the order of the text. Where only the last token is
    asked for there is a window for every position, evenly thinned to at most MAX_WINDOWS.
    """
    count, size = config.examples(len(ids)), config.data.window
    if config.data.predict == "last":
        starts = np.linspace(0, max(0, len(ids) - size - 1), count).round().astype(np.int32)
        at = starts[:, None] + np.arange(size, dtype=np.int32)
        return Examples(ids[at], ids[starts + size], starts)
    end = count * size
    starts = np.arange(0, end, size, dtype=np.int32)
    return Examples(ids[:end].reshape(count, size), ids[1 : end + 1].reshape(count, size), starts)
