"""Train the recorded leaderboard: `python -m scripts.make_leaderboard`, from the project's folder. Takes some minutes.

With `--seconds` it trains nothing anew but measures how long an epoch takes, for which a machine should be quiet.
"""

import sys
from dataclasses import replace
from typing import Any

from rnnviz.config import leaderboard
from rnnviz.data import sample_reviews, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.gradients.lasting import measured_half_life
from rnnviz.nn.weights import Weights
from rnnviz.runs import usual
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.leaderboard import REVIEWS, Result, recorded, write
from rnnviz.training.loop import train
from scripts import seconds


def result(network: str, seed: int, corpus: Corpus) -> Result:
    """Train one network and measure it."""
    config = leaderboard.config(network, seed)
    dataset = subsets.build(corpus, config.data, seed)
    taken: list[float] = []

    def report(kind: str, row: Any) -> None:
        if kind == "epoch":
            taken.append(row.seconds)

    outcome = train(config, dataset, report=report, stopped=lambda: False)
    evaluation = outcome.evaluation
    assert isinstance(evaluation, Evaluation)
    weights = Weights(config.network(), outcome.snapshots[outcome.final_epoch])
    some = dataset.test.take(slice(REVIEWS))
    halves = measured_half_life(weights, some.ids, some.labels)
    return Result(network, seed, evaluation.scores.accuracy, usual.seconds(taken), halves)


def main() -> None:
    """Make all of them afresh; what is done is kept at once."""
    corpus = sample_reviews.generate().corpus
    results: list[Result] = []
    for network in leaderboard.NETWORKS:
        for seed in leaderboard.SEEDS:  # one after the other: they share a compilation
            results.append(result(network, seed, corpus))
            write(results)


def measure_seconds() -> None:
    """Measure the seconds of an epoch again, once for each network."""
    corpus = sample_reviews.generate().corpus
    results = list(recorded())
    for network in leaderboard.NETWORKS:
        config = leaderboard.config(network, leaderboard.SEEDS[0])
        taken = seconds.of_an_epoch(config, subsets.build(corpus, config.data, leaderboard.SEEDS[0]))
        results = [replace(each, seconds=taken) if each.network == network else each for each in results]
        write(results)


if __name__ == "__main__":
    measure_seconds() if "--seconds" in sys.argv[1:] else main()
