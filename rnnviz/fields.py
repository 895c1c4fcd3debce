"""What can be asked of declared choices: their widgets' needs, whether they matter, and which raw values they admit.

A page declares its choices once, as pydantic models whose fields carry a Control; `Fields` answers for all of them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from rnnviz.choices import Choices, Control


class Fields(Mapping[str, FieldInfo]):
    """The fields of one or more models of choices by name, in the order of declaration."""

    def __init__(self, *models: type[Choices]) -> None:
        """Gather the fields.

        Raises:
            ValueError: two models use the same name.
        """
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

    def bounds(self, name: str) -> tuple[float | None, float | None]:
        """Return the inclusive range of a number; None where it has no such end (or an open one)."""
        low = high = None
        for item in self[name].metadata:
            low = getattr(item, "ge", low)
            high = getattr(item, "le", high)
        return low, high

    def longest(self, name: str) -> int | None:
        """Return how many characters a text may have; None for any number."""
        return next((item.max_length for item in self[name].metadata if hasattr(item, "max_length")), None)

    def defaults(self) -> dict[str, Any]:
        """Return every choice's default by name."""
        return {name: self[name].default for name in self}

    def matters(self, name: str, values: Mapping[str, Any]) -> bool:
        """Return whether a choice has an effect, given the values of the others."""
        when = self.control(name).when or {}
        return all(self._value_for(other, values) in allowed for other, allowed in when.items())

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
                sentences[name] = f"There is no setting called '{str(name)[:40]}', so it was left out."
                continue
            try:
                valid[name] = getattr(self._models[name].model_validate({name: value}), name)
            except ValidationError:
                given = f"{self.control(name).label}: '{str(value)[:40]}'"
                sentences[name] = f"{given} {self._wanted(name)} Using {self._default(name)}."
        return valid, sentences

    def _default(self, name: str) -> str:
        default = self[name].default
        if isinstance(default, bool):
            return "on" if default else "off"
        return (self.control(name).names or {}).get(default, str(default) or "none")

    def _wanted(self, name: str) -> str:
        """Say in words which values a choice takes."""
        names = self.control(name).names
        if names:
            return f"is not one of {', '.join(names)}."
        kind = self[name].annotation
        if kind is bool:
            return "is neither true nor false."
        if kind is str:
            return "is not a text that fits here."
        low, high = self.bounds(name)
        number = "a whole number" if kind is int else "a number"
        if low is None:
            return f"is not {number} above 0 and up to {high:,g}." if high else f"is not {number}."
        return f"is not {number} from {low:,g} to {f'{high:,g}' if high is not None else 'below 1'}."
