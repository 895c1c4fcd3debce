"""What a choice is: a typed value with a range, a label and help, written once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

RECURRENT = ("simple_rnn", "lstm", "gru")
WITH_RECURRENCE = (*RECURRENT, "cnn_lstm")
WITH_FORGET_GATE = ("lstm", "cnn_lstm")
CONVOLUTIONAL = ("cnn", "cnn_lstm")


@dataclass(frozen=True)
class Control:
    """How a choice is shown: its label, its help, and when it matters at all.

    `when` maps the name of another choice to the values for which this one has an effect; where every entry of `unless`
    holds it has none after all. A choice without effect is neither shown nor counted in the run's id. Neither is a `later`
    one at its default: it came when there were runs already, which keep their ids.
    """

    label: str
    help: str
    step: float | None = None
    names: Mapping[str, str] | None = None
    when: Mapping[str, tuple[Any, ...]] | None = None
    unless: Mapping[str, tuple[Any, ...]] | None = None
    logarithmic: bool = False
    later: bool = False
    slider: bool = False  # shown as a slider however fine its steps are: something to drag


class ToDo(str):
    """A sentence about a choice with which nothing is wrong: something is still to be done for it, such as giving a file."""


class Choices(BaseModel):
    """A group of choices: immutable, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
