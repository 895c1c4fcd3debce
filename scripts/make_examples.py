"""Train the runs that come with the app: `python -m scripts.make_examples`, from the project's folder.

They are small, on the sample reviews, and the same again whenever they are made: everything follows from their configs.
"""

import json
import shutil
from dataclasses import replace
from typing import Any

from rnnviz.config.run import from_flat
from rnnviz.data import sample_reviews, subsets
from rnnviz.runs.artifacts import Artifacts
from rnnviz.runs.records import EpochRow, StepRow
from rnnviz.runs.store import SHIPPED
from rnnviz.training.loop import train

COMMON: dict[str, Any] = {
    "source": "sample", "vocabulary": 1500, "maxlen": 120, "subset": 6000, "test_subset": 2000,
    "embedding": 8, "units": 16, "epochs": 8, "batch_size": 32, "learning_rate": 0.003,
}  # fmt: skip
EXAMPLES: dict[str, dict[str, Any]] = {
    "LSTM": {"masking": True},
    "GRU": {"architecture": "gru", "masking": True},
    "SimpleRNN": {"architecture": "simple_rnn", "masking": True},
    "Feed-forward (average of the words)": {"architecture": "feed_forward", "masking": True},
    "CNN": {"architecture": "cnn"},
    "Bidirectional LSTM": {"bidirectional": True, "masking": True, "units": 8},
    "LSTM that reads the first 40 words": {"maxlen": 40, "cut": "back", "masking": True},
    "LSTM that reads the last 40 words": {"maxlen": 40, "masking": True},
    "LSTM, padded at the back, no masking": {"pad": "back", "maxlen": 250},
    "LSTM, padded at the front, no masking": {"pad": "front", "maxlen": 250},
}
KEPT = (0, 1, 2, 4, 8)  # epochs of which the weights are shipped


def main() -> None:
    """Make all of them afresh."""
    corpus = sample_reviews.generate().corpus
    shutil.rmtree(SHIPPED, ignore_errors=True)
    for number, (name, choices) in enumerate(EXAMPLES.items()):
        config = from_flat(COMMON | choices)
        rows: dict[str, list[Any]] = {"step": [], "epoch": [], "phase": []}
        dataset = subsets.build(corpus, config.data, config.training.seed)

        def report(kind: str, row: Any, rows: dict[str, list[Any]] = rows) -> None:
            rows[kind].append(row)

        outcome = train(config, dataset, report=report, stopped=lambda: False)
        folder = SHIPPED / config.run_id(corpus.fingerprint)
        files = Artifacts(folder)
        kept = {epoch: arrays for epoch, arrays in outcome.snapshots.items() if epoch in KEPT}
        files.save(replace(outcome, snapshots=kept))
        files.save_history([StepRow(*row) for row in rows["step"]], [EpochRow(*row) for row in rows["epoch"]])
        about = {
            "name": name,
            "config": config.relevant(),
            "fingerprint": corpus.fingerprint,
            "message": "",
            "created": float(len(EXAMPLES) - number),  # the order in which they are listed
            "final_epoch": outcome.final_epoch,
        }
        (folder / "run.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
