"""The leaderboard of networks of one size: what each reached, in the record that scripts/make_leaderboard.py makes or here."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any, Final

from rnnviz.config import leaderboard
from rnnviz.statistics import mean_interval

FILE: Final = Path(__file__).parents[2] / "assets" / "leaderboard.json"
COMMAND: Final = "python -m scripts.make_leaderboard"
REVIEWS: Final = 64  # the half-life is measured on so many


@dataclass(frozen=True)
class Result:
    """One trained network."""

    network: str  # one of leaderboard.NETWORKS
    seed: int
    accuracy: float  # on the test reviews
    seconds: float  # of an epoch: the median without the first, which compiles
    half_life: float | None  # in words, see rnnviz.gradients.lasting; None where there is none


@dataclass(frozen=True)
class Standing:
    """One network over its seeds."""

    network: str
    parameters: int
    accuracies: tuple[float, ...]  # one per seed
    accuracy: float  # their mean
    margin: float  # half of the 95 % interval of that mean (Student's t); NaN with one seed
    seconds: float  # median over the seeds
    half_life: float | None  # median over the seeds that have one


def standings(results: Iterable[Result]) -> list[Standing]:
    """Return what each network reached, the best first; networks without a result are left out."""
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(result.network, []).append(result)
    return sorted((_standing(name, each) for name, each in found.items()), key=lambda each: -each.accuracy)


def recorded() -> tuple[Result, ...]:
    """Return the shipped results.

    Raises:
        FileNotFoundError: the file is missing.
        ValueError: it was made from other configs than those declared now.
    """
    told = json.loads(FILE.read_text(encoding="utf-8"))
    if told["configs"] != _configs():
        raise ValueError(f"The recorded leaderboard is of other networks: make it again with {COMMAND}.")
    return tuple(Result(**result) for result in told["results"])


def write(results: Sequence[Result]) -> None:
    """Write the file that `recorded` reads.

    Raises:
        OSError: it cannot be written.
    """
    told = {"command": COMMAND, "configs": _configs(), "results": [_rounded(each) for each in results]}
    FILE.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def _configs() -> dict[str, dict[str, Any]]:
    """What was trained, by network, without the seed."""
    found = {}
    for name in leaderboard.NETWORKS:
        choices = leaderboard.config(name, leaderboard.SEEDS[0]).counted()
        found[name] = {key: value for key, value in choices.items() if key != "seed"}
    return found


def _rounded(result: Result) -> dict[str, Any]:
    told = asdict(result)
    return {key: round(value, 4) if isinstance(value, float) else value for key, value in told.items()}


def _standing(name: str, results: list[Result]) -> Standing:
    accuracies = tuple(each.accuracy for each in results)
    low, high = mean_interval(accuracies)
    halves = [each.half_life for each in results if each.half_life is not None]
    return Standing(
        name,
        leaderboard.parameters(name),
        accuracies,
        mean(accuracies),
        (high - low) / 2 if len(accuracies) > 1 else float("nan"),
        median(each.seconds for each in results),
        median(halves) if halves else None,
    )
