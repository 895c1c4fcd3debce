"""What a view leaves behind for the maths and the code at the end of the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rnnviz.gradients import logscale
from rnnviz.lessons import Markup


@dataclass(frozen=True)
class Shown:
    """The numbers of what is shown, by name, and the code that computes it."""

    numbers: Mapping[str, Any] = field(default_factory=dict)
    code: str = ""


def tex(log10: float) -> Markup:
    """Return a size (log10) for a formula."""
    return Markup(logscale.latex(log10))


def plain(log10: float) -> Markup:
    """Return a size (log10) for a sentence."""
    return Markup(logscale.written(log10))


def as_written(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values for code and formulas, where nothing is to be escaped."""
    return {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
