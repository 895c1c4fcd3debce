"""From a text to token ids and back. Id 0 stands for every token that is not in the vocabulary."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

UNKNOWN: Final = "\ufffd"  # shown for id 0
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
_NO_SPACE_BEFORE: Final = frozenset(".,;:!?)]}’")
_NO_SPACE_AFTER: Final = frozenset("([{")


def split(text: str, token: str) -> list[str]:
    """Cut a text into its tokens.

    Args:
        text: any text.
        token: 'character', or 'word': words in lower case as Keras' Tokenizer has them, and each mark for itself.
    """
    return list(text) if token == "character" else _WORD.findall(text.lower())


@dataclass(frozen=True)
class Vocabulary:
    """The tokens that a network knows, by id; the first is UNKNOWN."""

    token: str  # 'character' or 'word'
    tokens: tuple[str, ...]

    @cached_property
    def ids(self) -> dict[str, int]:
        """The id of each token."""
        return {token: k for k, token in enumerate(self.tokens)}

    def __len__(self) -> int:
        return len(self.tokens)

    def encode(self, text: str) -> np.ndarray:
        """Return a text's token ids, (tokens,) int32."""
        return self.of(split(text, self.token))

    def of(self, tokens: list[str]) -> np.ndarray:
        """Return the ids of tokens, (tokens,) int32."""
        return np.array([self.ids.get(token, 0) for token in tokens], np.int32)

    def decode(self, ids: np.ndarray) -> str:
        """Return the text of token ids; between words there are spaces where a text has them."""
        return "".join(self.pieces(ids))

    def pieces(self, ids: np.ndarray) -> list[str]:
        """Return the text of each token, (tokens,): a word with the space before it where a text has one."""
        tokens = [self.tokens[k] for k in ids]
        if self.token == "character":
            return tokens
        before = ["(", *tokens]  # nothing stands between the beginning and the first one
        return [
            token if token in _NO_SPACE_BEFORE or last[-1] in _NO_SPACE_AFTER else f" {token}"
            for last, token in zip(before, tokens, strict=False)
        ]

    def shown(self, k: int) -> str:
        """Return a token as a label shows it: white space is named."""
        return {" ": "space", "\n": "new line", UNKNOWN: "unknown"}.get(self.tokens[k], self.tokens[k])
