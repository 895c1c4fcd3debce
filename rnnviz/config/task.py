"""What every run's configuration has, whatever the network learns from: a kind of task is a subclass.

A kind says which choices there are, which network they describe, and what is asked of it. Ids, addresses, files, queue and
history ask for nothing else.
"""

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Final, Literal, Self

from pydantic import model_validator

from rnnviz.choices import Choices, TrainingChoices
from rnnviz.choices.fields import Fields
from rnnviz.nn.layers import Layer

REVIEWS: Final = "reviews"  # the first kind: what is stored without a kind is one of these


@dataclass(frozen=True)
class Goal:
    """What the network's last sums are compared with."""

    kind: Literal["verdict", "numbers", "classes", "next_token"]
    tolerance: float = 0.0  # of numbers: how far off still counts as right
    carried: bool = False  # whether the state at the end of a batch is where the next one begins


VERDICT: Final = Goal("verdict")  # positive or negative


class TaskConfig(Choices, ABC):
    """All choices of one training run."""

    kind: ClassVar[str]
    example_name: ClassVar[str]  # what the examples that it learns from are called
    measured_on: ClassVar[tuple[str, ...]]  # choices with another value of which its results tell of something else
    data: Any
    model: Any
    training: TrainingChoices

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for name, sentence in self.conflicts():
            raise ValueError(f"{name}: {sentence}")
        return self

    @classmethod
    def sections(cls) -> dict[str, type[Choices]]:
        """The groups of choices by name."""
        annotations = ((name, field.annotation) for name, field in cls.model_fields.items())
        return {name: group for name, group in annotations if isinstance(group, type) and issubclass(group, Choices)}

    @classmethod
    def fields(cls) -> Fields:
        """Every choice by name, in the order of declaration. Names are unique over the sections."""
        return _fields(cls)

    @classmethod
    def from_flat(cls, values: Mapping[str, Any]) -> Self:
        """Build a config from choices by name; names left out keep their default.

        Raises:
            ValidationError: a value or name is not valid, or the choices do not fit together.
        """
        section_of = {name: section for section, model in cls.sections().items() for name in model.model_fields}
        sections: dict[str, dict[str, Any]] = {section: {} for section in cls.sections()}
        for name, value in values.items():
            sections[section_of.get(name, "data")][name] = value
        return cls.model_validate(sections)

    @classmethod
    def problems(cls, values: Mapping[str, Any]) -> dict[str, str]:
        """Return one sentence by name for each choice that does not fit the others; `values` holds all, each valid."""
        sections: dict[str, Any] = {
            section: model.model_construct(None, **{name: values[name] for name in model.model_fields})
            for section, model in cls.sections().items()
        }
        return dict(cls.model_construct(None, **sections).conflicts())

    def flat(self) -> dict[str, Any]:
        """Every choice by its name, in the order of declaration."""
        return {name: getattr(getattr(self, section), name) for section, model in self.sections().items()
                for name in model.model_fields}  # fmt: skip

    def relevant(self) -> dict[str, Any]:
        """The choices that have an effect, by name."""
        values = self.flat()
        return {name: value for name, value in values.items() if self.fields().matters(name, values)}

    def counted(self) -> dict[str, Any]:
        """The choices that tell one run from another, by name: those that have an effect.

        What a choice that came later is set to by default counts as what there was before it: older runs stay what they are.
        """
        fields = self.fields()
        return {
            name: value
            for name, value in self.relevant().items()
            if not (fields.control(name).later and value == fields[name].default)
        }

    def run_id(self, fingerprint: str) -> str:
        """The run's id: a hash of its kind, of every choice that counts and of the data's fingerprint."""
        told = {"choices": self.counted(), "data": fingerprint}
        if self.kind != REVIEWS:  # which had ids before there were kinds
            told["kind"] = self.kind
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]

    @abstractmethod
    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Yield (name of the choice, one clear sentence) for choices that do not fit together."""

    @abstractmethod
    def network(self) -> tuple[Layer, ...]:
        """The layers, from the input to the answer."""

    @abstractmethod
    def describe(self) -> str:
        """A short name, for lists."""

    @property
    @abstractmethod
    def goal(self) -> Goal:
        """What is asked of the network."""

    @property
    @abstractmethod
    def steps(self) -> int:
        """How many timesteps it reads."""

    @property
    @abstractmethod
    def learnt_from(self) -> int:
        """How many examples it learns from in an epoch."""

    @property
    @abstractmethod
    def only_read(self) -> tuple[int, int]:
        """How many examples it answers without learning from them: after each epoch, and at the end."""

    @property
    def steps_per_epoch(self) -> int:
        """Training steps of an epoch; the last one may have fewer examples."""
        return -(-self.learnt_from // self.training.batch_size)

    @property
    def total_steps(self) -> int:
        """Training steps from the first to the last epoch."""
        return int(self.training.epochs * self.steps_per_epoch)

    @property
    def program(self) -> tuple[tuple[Layer, ...], int, TrainingChoices, Goal]:
        """What its steps are compiled for: runs that agree in it share one compilation."""
        return self.network(), self.steps, self.training.computing(), self.goal


@lru_cache
def _fields(config: type[TaskConfig]) -> Fields:
    return Fields(*config.sections().values())
