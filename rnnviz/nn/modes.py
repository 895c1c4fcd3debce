"""What a cell does with its memory, step by step, in the words of whoever drives it: hold, add, reset, leak."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from rnnviz.nn.driven import Driven

OPEN: Final = 0.95  # a gate that keeps at least this share is said to keep everything
SHUT: Final = 0.05
NOTHING: Final = 0.01  # what is smaller than this is not worth a word


@dataclass(frozen=True)
class Stretch:
    """Steps on which a cell does the same."""

    mode: str  # hold, up, down, reset, overwrite, leak, mix; of a GRU hold, update, reset, mix
    first: int  # counted from 1
    last: int
    before: float  # the memory before the first of them
    after: float  # and after the last

    @property
    def steps(self) -> int:
        """The number of its steps; both ends count."""
        return self.last - self.first + 1

    @property
    def each(self) -> float:
        """How much the memory changes per step, on average."""
        return (self.after - self.before) / self.steps


def modes(driven: Driven) -> list[str]:
    """Return what the first unit does at each step, by the gates alone."""
    name = _of_gru if "update" in driven.signals else _of_lstm
    return [name({key: float(values[t, 0]) for key, values in driven.signals.items()}) for t in range(driven.steps)]


def stretches(driven: Driven) -> tuple[Stretch, ...]:
    """Return the same with neighbours of one kind joined."""
    memory, found, at = driven.path[:, 0], [], 0
    for mode, run in groupby(modes(driven)):
        count = len(list(run))
        found.append(Stretch(mode, at + 1, at + count, float(memory[at]), float(memory[at + count])))
        at += count
    return tuple(found)


def _of_lstm(at: dict[str, float]) -> str:
    keep, added = at.get("forget", 1.0), at["input"] * at["candidate"]
    if abs(added) < NOTHING:
        return "hold" if keep >= OPEN else "reset" if keep <= SHUT else "leak"
    if keep >= OPEN:
        return "up" if added > 0 else "down"
    return "overwrite" if keep <= SHUT else "mix"


def _of_gru(at: dict[str, float]) -> str:
    """Cho et al. 2014, section 2.3: with r near 0 the hidden state is forced to ignore what it was."""
    if at["update"] >= OPEN:
        return "hold"
    if at["update"] > SHUT:
        return "mix"
    return "reset" if at["reset"] <= SHUT else "update"
