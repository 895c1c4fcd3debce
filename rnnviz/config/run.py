"""A run's configuration: all choices together, checked against one another, flat for URLs and files, hashed to an id."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, Self

from pydantic import model_validator
from pydantic.fields import FieldInfo

from rnnviz.choices import CONVOLUTIONAL, Choices, DataChoices, ModelChoices, TrainingChoices
from rnnviz.choices.fields import Fields
from rnnviz.config.architecture import layers_of, shortest_input
from rnnviz.nn.layers import Layer, Recurrent

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


FIELDS = Fields(*SECTIONS.values())
SECTION_OF: dict[str, str] = {name: section for name, section, _ in fields()}

control = FIELDS.control
bounds = FIELDS.bounds
matters = FIELDS.matters
admit = FIELDS.admit  # choices that only conflict with one another are admitted; `conflicts` speaks of those


def conflicts(config: RunConfig) -> Iterator[tuple[str, str]]:
    """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
    data, model, training = config.data, config.model, config.training
    if training.batch_size > data.learnt_from:
        yield (
            "batch_size",
            f"A batch of {training.batch_size} is more than the {data.learnt_from} reviews that are left to learn from: "
            f"choose at most {data.learnt_from}, or more training reviews.",
        )
    if model.recurrent_initializer == "identity" and any(
        isinstance(layer, Recurrent) and layer.equations.gates() for layer in config.network()
    ):
        yield (
            "recurrent_initializer",
            "The identity start is for the SimpleRNN only: choose another one for gated cells.",
        )
    if model.architecture in CONVOLUTIONAL:
        needed = shortest_input(model)
        if data.maxlen < needed:
            yield "maxlen", f"These convolutions need reviews of at least {needed} tokens: choose a larger length."
    if data.source == "upload" and not data.upload:
        yield "source", "Choose a file and press “Use these reviews”, or choose other reviews."


def problems(values: Mapping[str, Any]) -> dict[str, str]:
    """Return one sentence by name for each choice that does not fit the others; `values` holds all of them, valid."""
    sections: dict[str, Any] = {}
    for section, model in SECTIONS.items():
        own = {name: values[name] for name in model.model_fields}
        sections[section] = model.model_construct(None, **own)
    return dict(conflicts(RunConfig.model_construct(None, **sections)))


def from_flat(values: Mapping[str, Any]) -> RunConfig:
    """Build a config from choices by name; names left out keep their default.

    Raises:
        ValidationError: a value or name is not valid, or the choices do not fit together.
    """
    sections: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    for name, value in values.items():
        sections[SECTION_OF.get(name, "data")][name] = value
    return RunConfig.model_validate(sections)
