"""What figures over the timesteps of a review, or of any sequence, need to know of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

# Pads beside the words, unless all of them are asked for: a quarter of the words, within these.
_FEWEST, _PADS_SHOWN = 2, 12
_NUMBERED = 8  # numbers at an axis, about: they have room beside each other on a phone
_WORDS_SHOWN = 45  # up to so many words stand at the axis; more are numbered


@dataclass(frozen=True)
class Pads:
    """Where the padding is."""

    first: int
    last: int
    said: str  # what stands in it; nothing where it is too narrow for words


@dataclass(frozen=True)
class Timesteps:
    """What `frontend/src/shared/timesteps.js` draws below and behind a picture."""

    label: str  # what is seen, for those who do not see it
    tokens: tuple[str, ...]  # (steps,) as a hover calls them
    names: tuple[str, ...]  # (steps,) at the axis; '' for none
    x: str  # name of that axis
    first: int  # timestep that is shown
    last: int  # timestep that is shown
    pads: Pads | None
    chosen: tuple[int, int] | None  # first and last timestep of the selection


@dataclass(frozen=True)
class Steps:
    """The timesteps of a review."""

    tokens: Sequence[str]  # (maxlen,) a word, '[start]' or '' for a pad
    real: np.ndarray  # (maxlen,) bool; False at padding
    skipped: bool  # the network skips the padding
    chosen: tuple[int, int]  # timesteps of the selection, first and last
    whole: bool = False  # all of the padding is shown, not only what is beside the words

    @property
    def shown(self) -> tuple[int, int]:
        """The first and the last timestep to show: a short review would be a sliver beside all its padding."""
        at, last = np.flatnonzero(self.real), len(self.real) - 1
        if self.whole or not len(at):
            return 0, last
        (first, end), beside = self.chosen, min(_PADS_SHOWN, max(_FEWEST, len(at) // 4))
        return max(0, min(int(at[0]) - beside, first)), min(last, max(int(at[-1]) + beside, end))

    @property
    def left_out(self) -> int:
        """How many pads are not shown."""
        first, last = self.shown
        return len(self.real) - (last - first + 1)

    def review(self, label: str, *, words: bool = True) -> Timesteps:
        """Return what stands below and behind a picture.

        Args:
            label: what is seen, for those who do not see it.
            words: whether they stand at the axis, where they are few enough; numbers otherwise.
        """
        named = words and int(self.real.sum()) <= _WORDS_SHOWN
        padding = "padding, skipped" if self.skipped else "padding, read"
        return Timesteps(
            label,
            tuple(token or padding for token in self.tokens),
            tuple(self.tokens) if named else _numbers(len(self.tokens)),
            ("token" if named else "timestep t") + self._more(),
            *self.shown,
            self._pads(),
            self.chosen,
        )

    def _more(self) -> str:
        """Return what the name of the axis says of pads that are not shown."""
        if not self.left_out:
            return ""
        pads, done = "pad" if self.left_out == 1 else "pads", "skipped" if self.skipped else "read"
        return f" ({self.left_out} more {pads}, {done})"

    def _pads(self) -> Pads | None:
        at = np.flatnonzero(~self.real)
        if not len(at):
            return None
        said = "padding, skipped" if self.skipped else "padding, read like words"
        return Pads(int(at[0]), int(at[-1]), said if self.whole and len(at) > _PADS_SHOWN else "")


def counted(at: np.ndarray, *, label: str, x: str) -> Timesteps:
    """Return the timesteps of a sequence without words, or of training.

    Args:
        at: (steps,) their numbers, rising.
        label: what is seen, for those who do not see it.
        x: what one of them is called.
    """
    every = next(size for size in _every() if (at[-1] - at[0]) / size <= _NUMBERED)
    round_ones = np.arange(-(-at[0] // every) * every, at[-1] + 1, every)
    names = [""] * len(at)
    for number in round_ones:
        names[int(np.abs(at - number).argmin())] = str(int(number))
    return Timesteps(label, tuple(f"{x} {int(k)}" for k in at), tuple(names), x, 0, len(at) - 1, None, None)


def _every() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on."""
    for power in count():
        yield from (10**power, 2 * 10**power, 5 * 10**power)


def _numbers(time: int) -> tuple[str, ...]:
    """Return the numbers at an axis, a round one from time to time."""
    every = 10 if time <= 150 else 50
    return tuple(str(k) if k % every == 0 else "" for k in range(time))
