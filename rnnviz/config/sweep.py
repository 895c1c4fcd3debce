"""A sweep: one choice takes several values while all others stay, so that what it does is seen alone."""

from collections.abc import Iterable
from typing import Any, Final, TypeVar, get_args

import numpy as np

from rnnviz.choices.fields import Fields
from rnnviz.config.task import TaskConfig

MOST: Final = 6  # runs that are compared at once
CHANCE: Final = "seed"
MOST_SEEDS: Final = 3  # of each value
_SEEDS: Final = 2**31  # so many there are
_TIMES: Final = (1 / 4, 1 / 2, 2, 4)  # the own value
_DECADES: Final = (1 / 10, 0.3, 3, 10)  # the own value, of sizes on an axis of powers
_FROM_NONE: Final = (0, 1, 2, 4)  # steps, of a whole number that is none
_STEPS: Final = 32  # of them reach to the highest value
_EVEN: Final = 4  # values from the lowest to the highest, of a share
_LARGE: Final = 1_000  # from here on two digits are enough
C = TypeVar("C", bound=TaskConfig)


def sweepable(config: TaskConfig) -> tuple[str, ...]:
    """Return the names of the choices that a sweep can vary: all with an effect, but for what it is measured on and the seed."""
    apart = (*config.measured_on, CHANCE)
    return tuple(name for name in config.relevant() if name not in apart)


def options(fields: Fields, name: str) -> tuple[Any, ...]:
    """Return all values of a choice that has few; none of a number with a range."""
    kind = fields[name].annotation
    if kind is bool:
        return (False, True)
    return get_args(kind) or tuple(fields.few(name) or ())


def proposed(config: TaskConfig, name: str) -> tuple[Any, ...]:
    """Return values to begin with, the config's own among them: at most MOST, numbers rising and inside their bounds."""
    fields, own = config.fields(), config.flat()[name]
    if known := options(fields, name):
        return tuple(option for option in known if option == own or option in _first(known, own))
    low, high = fields.bounds(name)
    tried = {_rounded(fields, name, value) for value in _ladder(fields, name, own)}
    return tuple(sorted({own, *(value for value in tried if value >= (low or 0) and (high is None or value <= high))}))


def variants(config: C, name: str, values: Iterable[Any]) -> tuple[list[C], list[str]]:
    """Return the config with each other value of a choice, and one sentence for each value that does not fit the other choices.

    Args:
        config: it is none of them.
        name: of a choice of it.
        values: valid ones.
    """
    found: list[C] = []
    said: list[str] = []
    for value in dict.fromkeys(values):
        flat = config.flat() | {name: value}
        problems = type(config).problems(flat)
        if problems:
            said += [f"{value}: {sentence}" for sentence in list(problems.values())[:1]]
        elif value != config.flat()[name]:
            found.append(type(config).from_flat(flat))
    return found, said


def seeded(configs: Iterable[C], seeds: int) -> list[C]:
    """Return each config with so many seeds, its own first: what a value does is told from chance by them."""
    return [
        type(config).from_flat(config.flat() | {CHANCE: (config.training.seed + k) % _SEEDS})
        for config in configs
        for k in range(seeds)
    ]


def _first(known: tuple[Any, ...], own: Any) -> tuple[Any, ...]:
    """Return the first options that leave room for the own one."""
    return tuple(option for option in known if option != own)[: MOST - 1]


def _ladder(fields: Fields, name: str, own: float) -> list[float]:
    """Return numbers around the own one that are worth a try, before they are rounded."""
    low, high = fields.bounds(name)
    first, last = low or 0.0, 1.0 if high is None else high
    if fields.control(name).logarithmic:
        return [own * times for times in _DECADES]
    if own > 0 and last > 1:
        return [own * times for times in _TIMES]
    if fields[name].annotation is int:
        return [max(last // _STEPS, 1) * times for times in _FROM_NONE]
    shares: list[float] = np.linspace(first, last, _EVEN, endpoint=high is not None).tolist()
    return shares


def _rounded(fields: Fields, name: str, value: float) -> float:
    """Round as a person would: one digit of a size, else to steps of the control."""
    control = fields.control(name)
    if control.logarithmic:
        return float(f"{value:.1g}")
    if fields[name].annotation is int:
        return int(value) if value < _LARGE else int(float(f"{value:.2g}"))
    step = control.step or 0.1
    return round(round(value / step) * step, 6)
