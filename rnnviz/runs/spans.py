"""The recorded span curves: what scripts/make_spans.py measured, with the config and the command that made it."""

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from rnnviz.config import spans
from rnnviz.config.sequences import SequencesConfig

FILE = Path(__file__).parents[2] / "assets" / "spans.json"
_LEAST = -320.0  # JSON has no -inf: what no float64 holds
COMMAND = "python -m scripts.make_spans"


@dataclass(frozen=True)
class Point:
    """One trained network of a curve."""

    cell: str  # one of spans.CELLS
    lag: int
    seed: int
    accuracy: float  # on the test sequences
    loss: float  # there, in nats
    seconds: float  # of an epoch, the median without the first, which compiles
    reach: tuple[float, ...]  # log10 of the gradient by steps ago, relative to 0 steps ago
    reach_before: tuple[float, ...]  # the same before training

    @property
    def config(self) -> SequencesConfig:
        """What was trained."""
        return spans.config(self.cell, self.lag, self.seed)


def recorded() -> tuple[Point, ...]:
    """Return the shipped points.

    Raises:
        FileNotFoundError: the file is missing.
        ValueError: it was made from another budget than the one declared now.
    """
    told = _told()
    if told["budget"] != dict(spans.BUDGET) or told["cells"] != {name: dict(c) for name, c in spans.CELLS.items()}:
        raise ValueError(f"The recorded span curves are of another budget: make them again with {COMMAND}.")
    return _points()


@lru_cache(maxsize=1)
def _points() -> tuple[Point, ...]:
    return tuple(
        Point(**{**point, "reach": tuple(point["reach"]), "reach_before": tuple(point["reach_before"])})
        for point in _told()["points"]
    )


@lru_cache(maxsize=1)
def _told() -> dict[str, Any]:
    return dict(json.loads(FILE.read_text(encoding="utf-8")))


def write(points: list[Point]) -> None:
    """Write the file that `recorded` reads.

    Raises:
        OSError: it cannot be written.
    """
    told = {
        "command": COMMAND,
        "budget": dict(spans.BUDGET),
        "cells": {name: dict(choices) for name, choices in spans.CELLS.items()},
        "points": [_rounded(asdict(point)) for point in points],
    }
    FILE.write_text(json.dumps(told) + "\n", encoding="utf-8")
    forget()


def forget() -> None:
    """Read the file anew when it is asked for next."""
    _told.cache_clear()
    _points.cache_clear()


def _rounded(point: dict[str, Any]) -> dict[str, Any]:
    for name in ("reach", "reach_before"):
        point[name] = np.round(np.maximum(point[name], _LEAST), 3).tolist()
    return point | {name: round(point[name], 4) for name in ("accuracy", "loss", "seconds")}
