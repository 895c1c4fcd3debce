"""What a server that is shared allows: bounds of choices, time, room and number, read from one small TOML file.

They hold where runs are queued (`rnnviz.jobs`), whatever an address, a file of settings or a browser says; the controls'
bounds follow them. On one's own computer there are none.
"""

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, get_type_hints

from rnnviz import digits, environment
from rnnviz.choices.fields import LEFT_OUT, Fields
from rnnviz.config import estimate
from rnnviz.config.kinds import KINDS
from rnnviz.config.task import TaskConfig

FILE: Final = Path(__file__).parents[2] / "assets" / "limits.toml"
_CHOICES: Final = "choices"  # the table of bounds of choices


class LimitError(ValueError):
    """A shared server does not allow this; the message is for the learner."""


@dataclass(frozen=True)
class Limits:
    """What is allowed at most."""

    choices: Mapping[str, float] = field(hash=False)  # by the name of a numeric choice, of whatever kind of task
    estimated_minutes: float  # of a run, as it is estimated before it begins
    minutes: float  # of a run, from its start: then it is stopped, and what it learned is kept
    upload_mb: float  # of one file, and of the text that is kept of it
    text: int  # characters of a text that is typed
    runs: int  # that one visitor has
    runs_in_all: int
    waiting: int  # runs of one visitor that wait or train; of these one trains at a time
    mb: float  # on the disk, of the runs and uploads of one visitor
    mb_in_all: float
    sessions: int  # browser tabs at a time
    idle_minutes: float  # then the training process is ended; the next run starts it again

    def refusal(self, config: TaskConfig, step_seconds: float | None) -> str:
        """Return why a run is not allowed, in one sentence; '' where it is.

        Args:
            config: of the run.
            step_seconds: measured time of a training step of the default network; None where it is not known.
        """
        shown = config.fields()
        for name, value in config.relevant().items():
            if name in self.choices and value > self.choices[name]:
                told, most = digits.plain(value), digits.plain(self.choices[name])
                return f"{shown.control(name).label}: {told} is more than this server allows, {most}."
        seconds = estimate.seconds(config, step_seconds) if step_seconds else 0.0
        if seconds > 60 * self.estimated_minutes:
            return (
                f"This run would take about {estimate.in_words(seconds)}; this server allows "
                f"{estimate.in_words(60 * self.estimated_minutes)}. Try fewer units, shorter inputs or fewer epochs."
            )
        return ""

    def check_text(self, text: str) -> None:
        """Do nothing where a typed text is short enough.

        Raises:
            LimitError: it is not.
        """
        if len(text) > self.text:
            raise LimitError(f"This text has {len(text):,} characters: this server takes {self.text:,} at most.")

    def check_size(self, size: int) -> None:
        """Do nothing where a file, or the text that is kept of it, is small enough.

        Args:
            size: in bytes.

        Raises:
            LimitError: it is not.
        """
        if size > self.upload_mb * 1e6:
            raise LimitError(f"This is larger than this server takes: {digits.plain(self.upload_mb)} MB at most.")


def read(file: Path) -> Limits:
    """Read a file of limits: all those of the shipped file that it does not name stay as they are there.

    Raises:
        ValueError: it names something that is no limit where it stands, or gives what is no positive number, or no whole
            one for what is counted; in one sentence.
        OSError: it cannot be read.
    """
    shipped, given = _table(FILE), _table(file)
    return Limits(**{**shipped, **given, _CHOICES: MappingProxyType(shipped[_CHOICES] | given.get(_CHOICES, {}))})


def _table(file: Path) -> dict[str, Any]:
    """Return what a file of limits gives, each name and number looked at where it stands."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        choices = table.get(_CHOICES, {})
        if not isinstance(choices, dict):
            raise ValueError("choices has to be a table, which begins with [choices].")
        _check({name: value for name, value in table.items() if name != _CHOICES}, _own())
        _check(choices, _numeric())
    except ValueError as error:
        raise ValueError(f"{file.name}: {error}") from None
    return table


def _check(given: Mapping[str, Any], kinds: Mapping[str, type]) -> None:
    """Do nothing where every name is one of those that stand here, with a number of its kind.

    Raises:
        ValueError: one is not.
    """
    for name, value in given.items():
        if name not in kinds:
            where = {**dict.fromkeys(_own(), "above [choices]"), **dict.fromkeys(_numeric(), "below [choices]")}
            placed = f"'{name}' has to stand {where[name]}." if name in where else ""
            raise ValueError(placed or f"there is no limit called '{name}'.")
        whole = kinds[name] is int
        number = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not (number and 0 < value <= sys.maxsize):  # what is larger is no limit; nan is neither
            raise ValueError(f"{name} has to be a positive {'whole ' if whole else ''}number.")


@lru_cache
def _own() -> Mapping[str, type]:
    """Return the limits that are no bounds of choices, with their kinds of number."""
    return {name: kind for name, kind in get_type_hints(Limits).items() if kind in (int, float)}


@lru_cache
def _numeric() -> Mapping[str, type]:
    """Return the choices that are numbers, of all kinds of task, with their kinds of number."""
    each = [(name, field.annotation) for config in KINDS.values() for name, field in config.fields().items()]
    return {name: int if kind is int else float for name, kind in each if kind in (int, float)}


def hosted() -> bool:
    """Return whether this app serves others: RNNVIZ_HOSTED=1."""
    return environment.switch("RNNVIZ_HOSTED")


def current() -> Limits | None:
    """Return this server's limits: of the file that RNNVIZ_LIMITS names, or of the shipped one; None for one's own computer.

    Raises:
        ValueError, OSError: as `read`.
    """
    return _read(environment.place("RNNVIZ_LIMITS") or FILE) if hosted() else None


@lru_cache(maxsize=4)
def _read(file: Path) -> Limits:
    return read(file)


class Limited(Fields):
    """Choices as a shared server allows them: their bounds, their help and what is admitted follow the limits."""

    def __init__(self, fields: Fields, limits: Limits) -> None:
        """Narrow some choices.

        Args:
            fields: as they are declared. Those of pages that train nothing keep their numbers.
            limits: of the server.
        """
        super().__init__(*fields.models)
        trains = "epochs" in fields
        numbers = {name: limits.choices[name] for name in fields if trains and name in limits.choices}
        self._most = {name: most for name, most in numbers.items() if most < (self._declared(name) or float("inf"))}
        self._text = limits.text

    def _declared(self, name: str) -> float | None:
        return super().bounds(name)[1]

    def bounds(self, name: str) -> tuple[float | None, float | None]:
        """Return the inclusive range of a number, here."""
        low, high = super().bounds(name)
        return low, self._most.get(name, high)

    def longest(self, name: str) -> int | None:
        """Return how many characters a text may have, here."""
        declared = super().longest(name)
        return min(declared, self._text) if declared else declared

    def help(self, name: str) -> str:
        """Return what is said of a choice, with what is allowed here."""
        told = super().help(name)
        return f"{told} On this server: at most {digits.plain(self._most[name])}." if name in self._most else told

    def defaults(self) -> dict[str, Any]:
        """Return every choice's default by name, as far as it is allowed."""
        declared = super().defaults()
        return {name: type(value)(min(value, self._most[name])) if name in self._most else value
                for name, value in declared.items()}  # fmt: skip

    def admit(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        """Sort raw values into those that are allowed and one sentence for each that is not."""
        valid, sentences = super().admit(values)
        for name, value in list(valid.items()):
            if said := self._refused(name, value):
                del valid[name]
                sentences[name] = f"{self.control(name).label}: {said}{LEFT_OUT}"
        return valid, sentences

    def _refusal(self, name: str) -> str:
        told = super()._refusal(name)
        return f"{told}, as this server allows" if name in self._most else told

    def _refused(self, name: str, value: Any) -> str:
        if name in self._most and value > self._most[name]:
            return f"{digits.plain(value)} is more than this server allows ({digits.plain(self._most[name])})"
        longest = self.longest(name)
        if isinstance(value, str) and longest and len(value) > longest:
            return f"this text has {len(value):,} characters, where this server takes {longest:,}"
        return ""


def narrowed(fields: Fields) -> Fields:
    """Return choices as this server allows them; on one's own computer as they are."""
    limits = current()
    return fields if limits is None else Limited(fields, limits)
