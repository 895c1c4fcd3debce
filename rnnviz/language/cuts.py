"""A text cut into its tokens, each a number: what every choice about the text asks, found once for all of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from rnnviz.language.tokens import UNKNOWN, Vocabulary, split

_CODE_POINTS: Final = 0x110000


@dataclass(frozen=True, eq=False)
class Cut:
    """The tokens of a text by number, in the order in which they come first: the k-th new one is number k."""

    token: str  # 'character' or 'word'
    kinds: tuple[str, ...]  # (kinds,) the different tokens
    numbers: np.ndarray  # (tokens,) int32, positions in `kinds`

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def _stranger(self) -> int:
        """The number of UNKNOWN, where the text has that itself; -1 where not."""
        return self.kinds.index(UNKNOWN) if UNKNOWN in self.kinds else -1

    def different(self, count: int) -> int:
        """Return how many different tokens the first `count` have that a vocabulary can know."""
        found = int(self.numbers[:count].max(initial=-1)) + 1
        return found - (0 <= self._stranger < found)

    def vocabulary(self, count: int, size: int) -> Vocabulary:
        """Return UNKNOWN and the `size` - 1 commonest of the first `count` tokens; of equally common ones the earlier first."""
        counts = np.bincount(self.numbers[:count], minlength=len(self.kinds))
        if self._stranger >= 0:
            counts[self._stranger] = 0
        order = np.argsort(-counts, kind="stable")[: size - 1]
        return Vocabulary(self.token, (UNKNOWN, *(self.kinds[k] for k in order if counts[k])))

    def ids(self, known: Vocabulary, count: int) -> np.ndarray:
        """Return the ids that a vocabulary has for the first `count` tokens, (count,) int32."""
        return known.of(list(self.kinds))[self.numbers[:count]]


def cut(text: str, token: str) -> Cut:
    """Cut a text into characters or words, as `tokens.split` does."""
    if token == "character":
        kinds = tuple(dict.fromkeys(text))
        number_of = np.zeros(_CODE_POINTS, np.int32)
        number_of[[ord(kind) for kind in kinds]] = np.arange(len(kinds))
        return Cut(token, kinds, number_of[np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")])
    found: dict[str, int] = {}
    words = split(text, token)
    numbers = np.fromiter((found.setdefault(word, len(found)) for word in words), np.int32, len(words))
    return Cut(token, tuple(found), numbers)
