"""How long a run will take, from the measured time of one training step of the default network.

A step's time is taken as proportional to its multiplications: those of the layers, forward and backward, and those of
the optimizer on every weight. It is a rough guide: small steps have a fixed cost, large ones better use of the machine.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.nn.layers import Conv1D, Dense, Embedding, Recurrent, Row, table

BACKWARD = 2  # a backward pass multiplies about twice as much as a forward pass
PER_WEIGHT = 10  # operations of the optimizer on each weight and its running means
FIXED = 2e7  # operations' worth of starting a step at all


def _multiplications(row: Row) -> float:
    """Return the multiplications of one review's forward pass through a layer."""
    weights = row.parameters
    match row.layer:
        case Embedding():
            return 0
        case Recurrent():
            return weights * row.input_shape[0]
        case Conv1D():
            return weights * row.output_shape[0]
        case Dense():
            return weights * math.prod(row.input_shape[:-1])  # at each step, where it answers at each
    return 0


def multiplications(config: TaskConfig) -> float:
    """Return the multiplications that one example costs in training, forward and backward."""
    return (1 + BACKWARD) * sum(map(_multiplications, table(config.network(), config.steps)))


def work(config: TaskConfig) -> float:
    """Return the operations of one training step, up to a common factor."""
    rows = table(config.network(), config.steps)
    return (
        FIXED + config.training.batch_size * multiplications(config) + PER_WEIGHT * sum(row.parameters for row in rows)
    )


def step(config: TaskConfig, step_seconds: float) -> float:
    """Return about how long one training step takes.

    Args:
        config: of the run.
        step_seconds: measured time of one training step of the default config.
    """
    return step_seconds * work(config) / work(RunConfig())


def seconds(config: TaskConfig, step_seconds: float) -> float:
    """Return about how long a run trains and tests, once all is compiled.

    Args:
        config: of the run.
        step_seconds: as in `step`.
    """
    return left(config, step(config, step_seconds))


def left(config: TaskConfig, per_step: float, done: int = 0) -> float:
    """Return the seconds until the results of a run that trains: its steps, and the examples that it only reads.

    Args:
        config: of the run.
        per_step: seconds per training step.
        done: steps.
    """
    after_each, at_end = config.only_read
    steps = config.total_steps
    watched = (1 - done / steps) * config.training.epochs * after_each + at_end
    return per_step * (steps - done + watched / config.training.batch_size / (1 + BACKWARD))


def per_step(measured: float, passed: float | None, done: int) -> float:
    """Return the seconds that each step to come will take: between what steps took and what all time comes to, geometrically.

    Steps alone leave out validation and what a busy machine does between them; all time holds the compiling, which is over.

    Args:
        measured: seconds per step lately.
        passed: seconds since the run began; None where it rested in between, so that only its steps tell.
        done: steps since then.
    """
    if passed is None:
        return measured
    overall = min(max(passed / done, measured), _MOST_BETWEEN * measured)
    return math.sqrt(measured * overall)


_MOST_BETWEEN = 9  # times a step's own time: what the first steps waited for
Takes = Callable[[TaskConfig], float]
PATIENCE_S = 30 * 60  # a run that takes longer is not started without a word
LIGHTER = {
    "layers": 1, "maxlen": 100, "length": 30, "tokens": 50_000, "subset": 5_000, "epochs": 5, "units": 32, "batch_size": 128,
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One choice set to something lighter."""

    name: str
    value: int
    seconds: float  # how long the run then takes


def lighter(config: TaskConfig, takes: Takes, *, most: int = 3) -> list[Change]:
    """Return what to change in a run that takes longer than PATIENCE_S, the most effective first; else nothing.

    Args:
        config: of the run.
        takes: what a run of some config takes, in seconds.
        most: so many changes at most.
    """
    return _lightened(config, takes)[:most] if takes(config) > PATIENCE_S else []


def fitting(config: TaskConfig, takes: Takes, limit: float) -> list[Change]:
    """Return what to change, one thing after the other and the most effective first, until a run takes no longer than a limit.

    Args:
        config: of the run.
        takes: as in `lighter`.
        limit: in seconds.

    Returns:
        Changes, each with what the run takes after it and those before; nothing where all of them are not enough.
    """
    changes: list[Change] = []
    while takes(config) > limit:
        offered = _lightened(config, takes)
        if not offered:
            return []
        changes.append(offered[0])
        config = config.from_flat(config.flat() | {offered[0].name: offered[0].value})
    return changes


def _lightened(config: TaskConfig, takes: Takes) -> list[Change]:
    """Return the single changes that make a run clearly quicker, the most effective first."""
    whole, choices = takes(config), config.flat()
    changes: list[Change] = []
    for name, value in LIGHTER.items():
        changed = choices | {name: value}
        matters = name in config.relevant() and not config.problems(changed)
        if matters and (then := takes(config.from_flat(changed))) < 0.75 * whole:
            changes.append(Change(name, value, then))
    return sorted(changes, key=lambda change: change.seconds)


def in_words(duration: float) -> str:
    """Return a duration as people say it: '8 seconds', '3 minutes', '2 hours'."""
    for size, unit in ((3600, "hour"), (60, "minute")):
        if duration >= 1.5 * size:
            return f"{duration / size:.0f} {unit}s"
    whole = max(1, round(duration))
    return f"{whole} second{'s' if whole > 1 else ''}"
