"""Train every pair of twin runs with ten seeds and record how they ended: `python -m scripts.make_twins`.

Some minutes on two cores. It writes assets/twins.json, from which the Clipping page tells what ten seeds showed.
"""

import json

import numpy as np

from rnnviz.config import twins
from rnnviz.config.run import RunConfig
from rnnviz.data import sample_reviews, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.runs.records import EpochRow, StepRow
from rnnviz.training.loop import train

SEEDS = range(10)


class Rows:
    """Collects what a run reports."""

    def __init__(self) -> None:
        self.steps: list[StepRow] = []
        self.epochs: list[EpochRow] = []

    def __call__(self, kind: str, row: object) -> None:
        if isinstance(row, StepRow):
            self.steps.append(row)
        elif isinstance(row, EpochRow):
            self.epochs.append(row)


def end(config: RunConfig, corpus: Corpus) -> twins.End:
    """Train one run and return how it ended."""
    rows, training = Rows(), config.training
    dataset = subsets.build(corpus, config.data, training.seed)
    outcome = train(config, dataset, report=rows, stopped=lambda: False)
    norms = np.array([row.norm for row in rows.steps])
    threshold = None if training.clipping == "none" else training.clip_threshold
    return twins.End(
        seed=training.seed,
        threshold=threshold,
        status=outcome.status,
        steps=len(rows.steps),
        accuracy=round(rows.epochs[-1].val_accuracy, 4) if rows.epochs else None,
        clipped=round(float(np.mean(norms > threshold)), 4) if threshold else 0.0,
    )


def main() -> None:
    """Make all of them afresh."""
    corpus = sample_reviews.generate().corpus
    found: dict[str, list[dict[str, object]]] = {}
    for pair in twins.PAIRS:
        runs = [config for seed in SEEDS for config in twins.configs(pair, seed=seed, race=pair == "explodes").values()]
        found[pair] = [end(config, corpus)._asdict() for config in runs]
    lines = (
        f" {json.dumps(pair)}: [\n  " + ",\n  ".join(json.dumps(each) for each in ends) + "\n ]"
        for pair, ends in found.items()
    )
    twins.RECORDED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
