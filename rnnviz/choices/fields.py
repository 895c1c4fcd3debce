"""What can be asked of declared choices: their widgets' needs, whether they matter, and which raw values they admit.

A page declares its choices once, as pydantic models whose fields carry a Control; `Fields` answers for all of them.
"""

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from rnnviz import digits
from rnnviz.choices import Choices, Control

_FEW: Final = 4  # at most so many whole numbers lie side by side
LEFT_OUT: Final = ", so it was left out."  # ends the sentence on a value that is refused while others stay


class Fields(Mapping[str, FieldInfo]):
    """The fields of one or more models of choices by name, in the order of declaration."""

    def __init__(self, *models: type[Choices]) -> None:
        """Gather the fields.

        Raises:
            ValueError: two models use the same name.
        """
        self.models = models
        self.name = "+".join(model.__name__ for model in models)
        self._models: dict[str, type[Choices]] = {}
        for model in models:
            for name in model.model_fields:
                if name in self._models:
                    raise ValueError(f"The choice '{name}' is declared twice.")
                self._models[name] = model

    def __getitem__(self, name: str) -> FieldInfo:
        return self._models[name].model_fields[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._models)

    def __len__(self) -> int:
        return len(self._models)

    def control(self, name: str) -> Control:
        """Return how the choice `name` is shown."""
        return next(item for item in self[name].metadata if isinstance(item, Control))

    def help(self, name: str) -> str:
        """Return what is said of the choice `name`."""
        return self.control(name).help

    def bounds(self, name: str) -> tuple[float | None, float | None]:
        """Return the inclusive range of a number; None where it has no such end (or an open one)."""
        low = high = None
        for item in self[name].metadata:
            low = getattr(item, "ge", low)
            high = getattr(item, "le", high)
        return low, high

    def few(self, name: str) -> range | None:
        """Return the values of a whole number that has so few of them that they are shown side by side; None of any other."""
        low, high = self.bounds(name)
        if self[name].annotation is not int or self.control(name).slider or low is None or high is None:
            return None
        return range(int(low), int(high) + 1) if high - low < _FEW else None

    def longest(self, name: str) -> int | None:
        """Return how many characters a text may have; None for any number."""
        return next((item.max_length for item in self[name].metadata if hasattr(item, "max_length")), None)

    def defaults(self) -> dict[str, Any]:
        """Return every choice's default by name."""
        return {name: self[name].default for name in self}

    def matters(self, name: str, values: Mapping[str, Any]) -> bool:
        """Return whether a choice has an effect, given the values of the others."""
        control = self.control(name)
        if control.unless and self._hold(control.unless, values):
            return False
        return self._hold(control.when or {}, values)

    def _hold(self, conditions: Mapping[str, tuple[Any, ...]], values: Mapping[str, Any]) -> bool:
        return all(self._value_for(other, values) in allowed for other, allowed in conditions.items())

    def _value_for(self, name: str, values: Mapping[str, Any]) -> Any:
        """The value of a choice, or None where that choice itself has no effect."""
        return values[name] if self.matters(name, values) else None

    def admit(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        """Sort raw values (of a URL or a file) into valid choices and one sentence for each that is not.

        Returns:
            (valid values by name, sentences by name). Unknown names get a sentence too.
        """
        valid: dict[str, Any] = {}
        sentences: dict[str, str] = {}
        for name, value in values.items():
            if name not in self:
                sentences[name] = f"There is no setting called {_quoted(name)}{LEFT_OUT}"
                continue
            try:
                valid[name] = getattr(self._models[name].model_validate({name: self._meant(name, value)}), name)
            except ValidationError as problem:
                label, (first, *_) = self.control(name).label, problem.errors()
                said = first.get("ctx", {}).get("error")  # the sentence of a choice's own validator
                refusal = f"{said}" if said else f"{self._told(name, value)}{LEFT_OUT}"
                sentences[name] = f"{label}: {_printable(refusal)}"
        return valid, sentences

    def _meant(self, name: str, value: Any) -> Any:
        """Read an option as people see it ('LSTM', 'Sample reviews') as its value; true is no number."""
        if isinstance(value, str):
            shown = {text.casefold(): option for option, text in (self.control(name).names or {}).items()}
            return shown.get(value.strip().casefold(), value)
        return str(value) if isinstance(value, bool) and self[name].annotation is not bool else value

    def _told(self, name: str, value: Any) -> str:
        """Say why a value is refused; of a text that is too long by how much."""
        longest = self.longest(name)
        if longest and isinstance(value, str) and len(value) > longest:
            return f"this text has {len(value):,} characters, where {longest:,} fit"
        return f"{_quoted(value)} is {self._refusal(name)}"

    def _refusal(self, name: str) -> str:
        """Say what a refused value is not: 'not a whole number from 1 to 4'."""
        kind, names = self[name].annotation, list((self.control(name).names or {}).values())
        if names:
            return f"not one of {', '.join(names[:-1])} or {names[-1]}"
        if kind is bool:
            return "neither on nor off"
        if longest := self.longest(name):
            return f"not a text of at most {longest:,} characters"
        if kind not in (int, float):
            return "not of the expected form"
        ends = {
            end: getattr(item, end)
            for item in self[name].metadata
            for end in ("ge", "gt", "le", "lt")
            if hasattr(item, end)
        }
        if "le" in ends:
            ends["le"] = self.bounds(name)[1]  # here: a shared server may allow less
        words = {"ge": "from", "gt": "above", "le": "and up to" if "gt" in ends else "to", "lt": "to below"}
        span = " ".join(f"{words[end]} {digits.plain(ends[end])}" for end in words if end in ends)
        return f"not {'a whole number' if kind is int else 'a number'} {span}".rstrip()


def _quoted(value: Any) -> str:
    """Quote the beginning of a value that someone gave, or name its kind where it is not a word or a number."""
    match value:
        case None:
            return "nothing"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "a group of values"
    number = isinstance(value, float) and math.isfinite(value)
    text = digits.plain(value) if number else _printable(str(value))
    return f"'{text[:40]}{'…' if len(text) > 40 else ''}'"


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
