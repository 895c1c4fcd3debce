"""Train the runs on numbers that come with the app: `python -m scripts.make_sequences`, from the project's folder.

One puzzle and one series, each with the choices that the page about memory begins with; the same again whenever they are made.
"""

from typing import Any

from rnnviz.config.sequences import SequencesConfig
from rnnviz.data import synthetic
from scripts import shipping

RUNS: dict[str, dict[str, Any]] = {
    "LSTM that adds two numbers": {},
    "LSTM that goes on with a sine": {"task": "series"},
}
KEPT = (0, 1, 2, 4)  # epochs of which the weights are shipped, beside the last one


def main() -> None:
    """Make all of them afresh."""
    shipping.remove(SequencesConfig.kind)
    for number, (name, choices) in enumerate(RUNS.items()):
        config = SequencesConfig.from_flat(choices)
        made = synthetic.build(config.data, config.training.seed)
        shipping.ship(config, made, synthetic.VERSION, name=name, created=float(len(RUNS) - number), kept=KEPT)


if __name__ == "__main__":
    main()
