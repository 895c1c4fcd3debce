"""Train the small network that reads on the home page: `RNNVIZ_IMDB_DIR=... python -m scripts.make_reader`.

It learns from real reviews, so that it knows most of the words that visitors write. Its weights are shipped in half
precision; what it says changes by less than a thousandth.
"""

import json
import shutil

import numpy as np

from rnnviz.config.run import from_flat
from rnnviz.data import imdb, subsets
from rnnviz.reader import FOLDER, KNOWN, hash_of
from rnnviz.runs.evaluations import Evaluation
from rnnviz.statistics import wilson
from rnnviz.training.loop import train

CONFIG = from_flat(
    {
        "source": "imdb", "vocabulary": 6000, "maxlen": 120, "masking": True, "subset": 25_000, "test_subset": 25_000,
        "validation_split": 0.1, "embedding": 16, "units": 16, "dense_dropout": 0.3, "batch_size": 64, "epochs": 8,
        "early_stopping": 2,
    }
)  # fmt: skip


def main() -> None:
    """Make it afresh."""
    folder = imdb.locate()
    if folder is None:
        raise SystemExit("Set RNNVIZ_IMDB_DIR to the folder with imdb.npz and imdb_word_index.json first.")
    corpus = imdb.read(folder)
    dataset = subsets.build(corpus, CONFIG.data, CONFIG.training.seed)
    outcome = train(CONFIG, dataset, report=lambda kind, row: None, stopped=lambda: False)
    tested = outcome.evaluation
    assert isinstance(tested, Evaluation)
    right = int(np.sum(tested.right))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    weights = outcome.snapshots[outcome.final_epoch]
    known = np.array([hash_of(word) for word in corpus.words[: CONFIG.data.vocabulary - 3]], np.uint64)
    halves = {name: array.astype(np.float16) for name, array in weights.items()}
    np.savez_compressed(FOLDER / "weights.npz", allow_pickle=False, **halves, **{KNOWN: known})
    about = {
        "config": CONFIG.relevant(),
        "epoch": outcome.final_epoch,
        "right": right,
        "tested": len(tested.labels),
        "interval": wilson(right, len(tested.labels)),
    }
    (FOLDER / "reader.json").write_text(json.dumps(about, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
