"""Train the recorded span curves: `python -m scripts.make_spans`, from the project's folder.

It takes about a quarter of an hour and goes on where it was stopped; to begin anew, delete assets/spans.json. With
`--seconds` it trains nothing anew but measures how long an epoch takes, a few minutes, for which a machine should be quiet.
"""

import sys
from dataclasses import replace
from typing import Any

from rnnviz.config import spans
from rnnviz.data import synthetic
from rnnviz.gradients.reach import SEQUENCES, reach
from rnnviz.nn.weights import Weights
from rnnviz.runs import usual
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.spans import Point, recorded, write
from rnnviz.training.loop import train
from scripts import seconds


def point(cell: str, lag: int, seed: int) -> Point:
    """Train one network and measure it."""
    config = spans.config(cell, lag, seed)
    dataset = synthetic.build(config.data, seed)
    taken: list[float] = []

    def report(kind: str, row: Any) -> None:
        if kind == "epoch":
            taken.append(row.seconds)

    outcome = train(config, dataset, report=report, stopped=lambda: False)
    evaluation = outcome.evaluation
    assert isinstance(evaluation, SequenceEvaluation)
    some = dataset.test.take(slice(SEQUENCES))
    before, after = (
        reach(Weights(config.network(), outcome.snapshots[epoch]), some.inputs, some.targets).log10
        for epoch in (0, outcome.final_epoch)
    )
    figures = evaluation.accuracy, evaluation.loss, usual.seconds(taken)
    return Point(cell, lag, seed, *figures, tuple(after.tolist()), tuple(before.tolist()))


def main() -> None:
    """Make those that are not there yet: each is kept at once, so that a stop loses one network at most."""
    points = [each for each in known() if each.lag in spans.LAGS]
    done = {(each.cell, each.lag, each.seed) for each in points}
    for lag in spans.LAGS:
        for cell in spans.CELLS:
            for seed in spans.SEEDS:  # one after the other: they share a compilation
                if (cell, lag, seed) not in done:
                    points.append(point(cell, lag, seed))
                    write(points)


def measure_seconds() -> None:
    """Measure the seconds of an epoch again, once for each cell and lag."""
    points = list(recorded())
    for cell, lag in dict.fromkeys((each.cell, each.lag) for each in points):
        config = spans.config(cell, lag, spans.SEEDS[0])
        taken = seconds.of_an_epoch(config, synthetic.build(config.data, spans.SEEDS[0]))
        points = [replace(each, seconds=taken) if (each.cell, each.lag) == (cell, lag) else each for each in points]
        write(points)


def known() -> tuple[Point, ...]:
    """Return what was made with this budget before."""
    try:
        return recorded()
    except (FileNotFoundError, ValueError):
        return ()


if __name__ == "__main__":
    measure_seconds() if "--seconds" in sys.argv[1:] else main()
