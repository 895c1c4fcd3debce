"""How fast this machine trains just now, as the runs tell that ended lately.

A run takes its steps, and something that does not depend on how many they are: preparing, and compiling where its program
is new. A busy machine lengthens both, so both are measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from rnnviz.config import estimate
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig

COMPILE_S: Final = 3.0  # at leisure, of a program that is new: compiling, and what READY_S has
READY_S: Final = 0.5  # of one that is compiled: preparing the examples, writing the results
STRANGE: Final = 100.0  # times longer or shorter than expected


@dataclass(frozen=True)
class Took:
    """What a run took that has finished."""

    config: TaskConfig
    seconds: float  # from its beginning to its results
    per_step: float  # seconds of a training step
    done: int  # steps: fewer than it might have taken where it stopped early

    @property
    def beside(self) -> float:
        """Seconds that were not training, validating or testing."""
        whole, rest, test = (
            estimate.left(self.config, self.per_step, done) for done in (0, self.done, self.config.total_steps)
        )
        return max(0.0, self.seconds - (whole - rest + test))


@dataclass(frozen=True)
class Speed:
    """What a run takes here beside its estimate."""

    took: Sequence[Took] = ()  # runs that tell, the newest first
    steps: float = 1.0  # times longer than estimated that a step takes
    compiling: float = COMPILE_S
    ready: float = READY_S

    def total(self, config: TaskConfig, step_seconds: float) -> float:
        """Return about how many seconds it takes from a run's beginning to its results.

        Args:
            config: of the run.
            step_seconds: measured time of one training step of the default config, for which all is compiled.
        """
        like = next((each for each in self.took if each.config.program == config.program), None)
        if like:
            return self.ready + estimate.left(config, like.per_step)
        beside = self.ready if config.program == RunConfig().program else self.compiling
        return beside + self.steps * estimate.seconds(config, step_seconds)


def speed(took: Sequence[Took], step_seconds: float) -> Speed:
    """Return what the last runs tell: medians, each with what is expected as one more voice in the time that steps leave.

    Args:
        took: the runs, the newest first.
        step_seconds: as in `Speed.total`.
    """
    told = [each for each in took if _tells(each, step_seconds)]
    known = {RunConfig().program}
    beside: dict[bool, list[float]] = {True: [], False: []}  # whether all was compiled
    for each in reversed(told):
        beside[each.config.program in known].append(each.beside)
        known.add(each.config.program)
    return Speed(
        tuple(told),
        median([_slower(each, step_seconds) for each in told] or [1.0]),
        median([COMPILE_S, *beside[False]]),
        median([READY_S, *beside[True]]),
    )


def _tells(took: Took, step_seconds: float) -> bool:
    """Return whether a run tells of the machine: not where the machine slept, or its clock was set meanwhile."""
    strange = took.seconds <= 0 or took.beside >= STRANGE * COMPILE_S
    return not strange and 1 / STRANGE < _slower(took, step_seconds) < STRANGE


def _slower(took: Took, step_seconds: float) -> float:
    """Return how many times longer than estimated the steps of a run took."""
    return took.per_step / estimate.step(took.config, step_seconds)
