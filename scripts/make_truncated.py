"""Measure what truncated backpropagation costs: `python -m scripts.make_truncated`, from the project's folder.

It takes some minutes and goes on where it was stopped; to begin anew, delete assets/truncated.json.
"""

import json

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import built_in
from rnnviz.language import recorded, windows
from rnnviz.language.model import Model
from rnnviz.nn.weights import Weights
from rnnviz.training.loop import train


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


def about() -> dict[str, object]:
    """Return what the runs have in common."""
    return {
        "command": "python -m scripts.make_truncated",
        "text": built_in().fingerprint,
        "choices": recorded.CHOICES,
    }


def known() -> list[recorded.Measured]:
    """Return what was measured with these choices before."""
    try:
        found = json.loads(recorded.RECORDED.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    runs = [recorded.Measured(**run) for run in found.pop("runs")]
    return runs if found == about() else []


def main() -> None:
    """Measure those that are not there yet: each is kept at once, so that a stop loses one of them at most."""
    runs = known()
    done = {run[:3] for run in runs}
    for window in recorded.WINDOWS:
        for carried in (False, True):
            for seed in recorded.SEEDS:  # one after the other: they share a compilation
                if (window, carried, seed) not in done:
                    runs.append(measured(window, carried=carried, seed=seed))
                    told = about() | {"runs": [run._asdict() for run in sorted(runs)]}
                    recorded.RECORDED.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
