"""Series: one number after the other, made from the choices or a learner's own, cut into windows; and what is easy to say.

A series is brought to mean 0 and standard deviation 1 by its part that is learned from, the first LEARNED of it; the test
is later, where nothing was learned.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from rnnviz.choices.sequences import SequenceData
from rnnviz.data.dataset import Examples, TaskDataset

POINTS: Final = 2_000
DAY: Final = 24  # hours
YEAR: Final = 365 * DAY
LEARNED: Final = 0.8  # the share of a series, from its beginning, that training sees
_SEED: Final = 7  # of noise and weather: a series is the same for every run


def sine(choices: SequenceData) -> np.ndarray:
    """sin(2 π t / period), (POINTS,)."""
    return np.sin(_phase(choices) * 2 * np.pi)


def saw(choices: SequenceData) -> np.ndarray:
    """A rise from -1 to 1 in each period, then a fall at once, (POINTS,)."""
    return 2 * (_phase(choices) % 1) - 1


def square(choices: SequenceData) -> np.ndarray:
    """Half a period 1, half a period -1, (POINTS,)."""
    return np.where(_phase(choices) % 1 < 0.5, 1.0, -1.0)


def mixed(choices: SequenceData) -> np.ndarray:
    """The sum of a sine, a saw-tooth of 2.7 times its period and a square of 4.3 times, (POINTS,)."""
    phase = _phase(choices)
    return np.sin(phase * 2 * np.pi) + (2 * ((phase / 2.7) % 1) - 1) + np.where((phase / 4.3) % 1 < 0.5, 0.5, -0.5)


def temperature(choices: SequenceData) -> np.ndarray:
    """A generated year of hourly temperatures in °C, (YEAR,): a yearly and a daily cycle, and weather that lasts days."""
    hours = np.arange(YEAR)
    yearly = 10 - 9 * np.cos(2 * np.pi * (hours / YEAR - 20 / 365))  # coldest in late January
    daily = -4 * np.cos(2 * np.pi * (hours - 3) / DAY)  # coldest at three at night
    return yearly + daily + _weather(len(hours))


def shuffled(choices: SequenceData) -> np.ndarray:
    """The same temperatures in random order, (YEAR,): what is left when the order goes."""
    return np.random.default_rng(_SEED + 1).permutation(temperature(choices))


SERIES: Final[dict[str, Callable[[SequenceData], np.ndarray]]] = {
    "sine": sine,
    "saw": saw,
    "square": square,
    "sum": mixed,
    "temperature": temperature,
    "shuffled": shuffled,
}


def values(choices: SequenceData, own: np.ndarray | None = None) -> np.ndarray:
    """Return the whole series in its own unit, (points,) float64, with noise where the choices ask for it.

    Raises:
        ValueError: the learner's own series is wanted and not at hand, or too short for the window.
    """
    if choices.series == "own":
        if own is None:
            raise ValueError("Your series is no longer here: please upload it again.")
        made = own
    else:
        made = SERIES[choices.series](choices)
    if choices.noise and choices.series not in ("own", "temperature", "shuffled"):
        made = made + choices.noise * np.random.default_rng(_SEED).normal(size=len(made))
    if len(made) * (1 - LEARNED) < 2 or LEARNED * len(made) < choices.length + 2:
        raise ValueError(f"A series of {len(made)} numbers is too short for a window of {choices.length}.")
    return made


def scaled(made: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Return (series with mean 0 and deviation 1 in its learned part, that part's mean, its deviation)."""
    seen = made[: border(len(made))]
    mean, deviation = float(seen.mean()), float(seen.std()) or 1.0
    return (made - mean) / deviation, mean, deviation


def known_loss(choices: SequenceData) -> float | None:
    """Return what the known solution costs, in variances of the series: of a wave its noise, of shuffled numbers all.

    None of the weather and of a learner's own series, whose best answer nobody knows.
    """
    if choices.series in ("temperature", "own"):
        return None
    if choices.series == "shuffled":
        return 1.0
    return (choices.noise / scaled(values(choices))[2]) ** 2


def period(choices: SequenceData) -> int:
    """Return how many steps a cycle of a series has: a period of a wave, a day of hours; 0 of a learner's own."""
    if choices.series == "own":
        return 0
    return DAY if choices.series in ("temperature", "shuffled") else choices.period


def border(points: int) -> int:
    """Return the first position that training never sees."""
    return int(LEARNED * points)


def build(choices: SequenceData, seed: int, own: np.ndarray | None = None) -> TaskDataset:
    """Return windows of `length` numbers and the number that follows; `index` is its position in the series.

    Raises:
        ValueError: see `values`.
    """
    made, _, _ = scaled(values(choices, own))
    edge = border(len(made))
    drawn = np.random.default_rng((seed, 1)).integers(choices.length, edge, choices.subset)
    tested = np.linspace(edge, len(made) - 1, choices.test_subset).astype(int)
    learned = choices.learnt_from
    return TaskDataset(*(windows(made, choices.length, at) for at in (drawn[:learned], drawn[learned:], tested)))


def windows(made: np.ndarray, length: int, at: np.ndarray) -> Examples:
    """Return the `length` numbers before each position, (n, length, 1), and the number there, (n, 1)."""
    inputs = made[at[:, None] + np.arange(-length, 0)]
    return Examples(inputs[..., None].astype(np.float32), made[at, None].astype(np.float32), at.astype(np.int32))


def same_as(made: np.ndarray, at: np.ndarray, ago: int) -> np.ndarray:
    """Return the baseline "as `ago` steps before", (n,): 1 is "same as now", DAY of hourly numbers "same as yesterday"."""
    return made[np.maximum(at - ago, 0)]


def _phase(choices: SequenceData) -> np.ndarray:
    return np.arange(POINTS) / choices.period


def _weather(hours: int, lasting: float = 60.0) -> np.ndarray:
    """A first-order autoregression with deviation 2.5 °C that forgets in `lasting` hours."""
    kept = np.exp(-1 / lasting)
    shocks = np.random.default_rng(_SEED).normal(size=hours) * 2.5 * np.sqrt(1 - kept**2)
    made = np.empty(hours)
    level = 0.0
    for hour, shock in enumerate(shocks):
        level = kept * level + shock
        made[hour] = level
    return made
