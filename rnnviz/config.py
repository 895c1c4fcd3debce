"""A run's configuration: all choices together, checked against one another, flat for URLs and files, hashed to an id."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Self

from pydantic import ValidationError, model_validator
from pydantic.fields import FieldInfo

from rnnviz.choices import CONVOLUTIONAL, Choices, Control, DataChoices, ModelChoices, TrainingChoices
from rnnviz.network import Layer, layers_of, shortest_input

SECTIONS: dict[str, type[Choices]] = {"data": DataChoices, "model": ModelChoices, "training": TrainingChoices}


class RunConfig(Choices):
    """All choices of one training run."""

    data: DataChoices = DataChoices()
    model: ModelChoices = ModelChoices()
    training: TrainingChoices = TrainingChoices()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for name, sentence in conflicts(self):
            raise ValueError(f"{name}: {sentence}")
        return self

    def flat(self) -> dict[str, Any]:
        """Every choice by its name, in the order of declaration."""
        return {name: getattr(getattr(self, section), name) for name, section, _ in fields()}

    def relevant(self) -> dict[str, Any]:
        """The choices that have an effect, by name."""
        values = self.flat()
        return {name: value for name, value in values.items() if matters(name, values)}

    def network(self) -> tuple[Layer, ...]:
        """The layers, from token ids to the verdict."""
        return layers_of(self.model, self.data)

    def run_id(self, fingerprint: str) -> str:
        """The run's id: a hash of every choice that has an effect and of the data's fingerprint."""
        text = json.dumps({"choices": self.relevant(), "data": fingerprint}, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def fields() -> Iterator[tuple[str, str, FieldInfo]]:
    """Yield (name, section, field) of every choice. Names are unique over the sections."""
    for section, model in SECTIONS.items():
        for name, field in model.model_fields.items():
            yield name, section, field


FIELDS: dict[str, FieldInfo] = {name: field for name, _, field in fields()}
SECTION_OF: dict[str, str] = {name: section for name, section, _ in fields()}


def control(name: str) -> Control:
    """Return how the choice `name` is shown."""
    return next(item for item in FIELDS[name].metadata if isinstance(item, Control))


def bounds(name: str) -> tuple[float | None, float | None]:
    """Return the inclusive range of a number; None where it has no such end (or an open one at zero)."""
    low = high = None
    for item in FIELDS[name].metadata:
        low = getattr(item, "ge", low)
        high = getattr(item, "le", high)
    return low, high


def matters(name: str, values: Mapping[str, Any]) -> bool:
    """Return whether a choice has an effect, given the values of the others."""
    when = control(name).when or {}
    return all(_value_for(other, values) in allowed for other, allowed in when.items())


def _value_for(name: str, values: Mapping[str, Any]) -> Any:
    """The value of a choice, or None where that choice itself has no effect."""
    return values[name] if matters(name, values) else None


def conflicts(config: RunConfig) -> Iterator[tuple[str, str]]:
    """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
    data, model, training = config.data, config.model, config.training
    learnt_from = int(data.subset * (1 - data.validation_split))
    if training.batch_size > learnt_from:
        yield (
            "batch_size",
            f"A batch of {training.batch_size} is more than the {learnt_from} reviews that are left to learn from: "
            f"choose at most {learnt_from}, or more training reviews.",
        )
    if model.recurrent_initializer == "identity" and model.architecture in ("lstm", "gru", "cnn_lstm"):
        yield (
            "recurrent_initializer",
            "The identity start is for the SimpleRNN only: choose another one for gated cells.",
        )
    if model.architecture in CONVOLUTIONAL:
        needed = shortest_input(model)
        if data.maxlen < needed:
            yield "maxlen", f"These convolutions need reviews of at least {needed} tokens: choose a larger length."
    if data.source == "upload" and not data.upload:
        yield "source", "Upload a CSV file first, or choose other reviews."


def from_flat(values: Mapping[str, Any]) -> RunConfig:
    """Build a config from choices by name; names left out keep their default.

    Raises:
        ValidationError: a value or name is not valid, or the choices do not fit together.
    """
    sections: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for name, value in values.items():
        sections[SECTION_OF.get(name, "data")][name] = value
    return RunConfig.model_validate(sections)


def admit(values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Sort raw values (of a URL or a file) into valid choices and one sentence for each that is not.

    Returns:
        (valid values by name, sentences by name). Unknown names get a sentence too. Choices that only conflict with
        one another are valid here; `conflicts` speaks of those.
    """
    valid: dict[str, Any] = {}
    sentences: dict[str, str] = {}
    for name, value in values.items():
        if name not in FIELDS:
            sentences[name] = f"There is no setting called '{str(name)[:40]}', so it was left out."
            continue
        try:
            section = SECTIONS[SECTION_OF[name]].model_validate({name: value})
            valid[name] = getattr(section, name)
        except ValidationError:
            sentences[name] = f"{control(name).label}: '{str(value)[:40]}' {_wanted(name)} Using {_default(name)}."
    return valid, sentences


def _default(name: str) -> str:
    names = control(name).names or {}
    return names.get(FIELDS[name].default, str(FIELDS[name].default))


def _wanted(name: str) -> str:
    """Say in words which values a choice takes."""
    names = control(name).names
    if names:
        return f"is not one of {', '.join(names)}."
    if FIELDS[name].annotation is bool:
        return "is neither true nor false."
    low, high = bounds(name)
    kind = "a whole number" if FIELDS[name].annotation is int else "a number"
    if low is None:
        return f"is not {kind} above 0 and up to {high:,}." if high else f"is not {kind}."
    return f"is not {kind} from {low:,} to {high:,}." if high is not None else f"is not {kind} from {low:,} to below 1."
