"""Measure what truncated backpropagation costs: `python -m scripts.make_truncated`, from the project's folder."""

import json

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import built_in
from rnnviz.language import recorded, windows
from rnnviz.language.model import Model
from rnnviz.nn.weights import Weights
from rnnviz.training.loop import train

SEEDS = (0,)


def measured(window: int, *, carried: bool, seed: int) -> recorded.Measured:
    """Train one run and read the held-out text."""
    choices = {"window": window, "batch_size": recorded.TOKENS // window, "stateful": carried, "seed": seed}
    values = LanguageConfig.from_flat({}).flat() | recorded.CHOICES | choices
    config = LanguageConfig.from_flat(windows.fit(values, built_in()))
    data = windows.build(config, built_in())
    outcome = train(config, data, report=lambda kind, row: None, stopped=lambda: False)
    network = Model(Weights(config.network(), outcome.snapshots[outcome.final_epoch]))
    bits = network.losses(windows.encode(config, built_in()).test).mean() / np.log(2)
    return recorded.Measured(window, carried, seed, round(float(bits), 4))


def main() -> None:
    """Record all of them."""
    runs = [
        measured(window, carried=carried, seed=seed)._asdict()
        for window in recorded.WINDOWS
        for carried in (False, True)
        for seed in SEEDS
    ]
    about = {
        "command": "python -m scripts.make_truncated",
        "text": built_in().fingerprint,
        "choices": recorded.CHOICES,
        "runs": runs,
    }
    recorded.RECORDED.write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
