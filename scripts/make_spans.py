"""Train the recorded span curves: `python -m scripts.make_spans`, from the project's folder. Takes about ten minutes."""

from typing import Any

import numpy as np

from rnnviz.config import spans
from rnnviz.data import synthetic
from rnnviz.gradients.reach import SEQUENCES, reach
from rnnviz.nn.weights import Weights
from rnnviz.runs.evaluations import SequenceEvaluation
from rnnviz.runs.spans import Point, write
from rnnviz.training.loop import train


def point(cell: str, lag: int, seed: int) -> Point:
    """Train one network and measure it."""
    config = spans.config(cell, lag, seed)
    dataset = synthetic.build(config.data, seed)
    seconds: list[float] = []

    def report(kind: str, row: Any) -> None:
        if kind == "epoch":
            seconds.append(row.seconds)

    outcome = train(config, dataset, report=report, stopped=lambda: False)
    evaluation = outcome.evaluation
    assert isinstance(evaluation, SequenceEvaluation)
    some = dataset.test.take(slice(SEQUENCES))
    before, after = (
        reach(Weights(config.network(), outcome.snapshots[epoch]), some.inputs, some.targets).log10
        for epoch in (0, outcome.final_epoch)
    )
    figures = evaluation.accuracy, evaluation.loss, float(np.median(seconds[1:]))
    return Point(cell, lag, seed, *figures, tuple(after.tolist()), tuple(before.tolist()))


def main() -> None:
    """Make all of them afresh; what is done is kept at once."""
    points: list[Point] = []
    for seed in spans.SEEDS:
        for lag in spans.LAGS:
            points += [point(cell, lag, seed) for cell in spans.CELLS]
            write(points)


if __name__ == "__main__":
    main()
