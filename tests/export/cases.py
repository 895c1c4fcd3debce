"""Runs that between them reach every branch of the exported code."""

from typing import Any

import numpy as np

from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.data.subsets import class_weights

SMALL = {
    "source": "sample",
    "vocabulary": 40,
    "maxlen": 12,
    "embedding": 5,
    "units": 4,
    "filters": 4,
    "kernel_size": 3,
    "pool_size": 2,
    "subset": 120,  # 96 to learn from and 24 to validate: few shapes of batches to compile
    "test_subset": 24,
    "epochs": 2,
    "batch_size": 32,
    "seed": 7,
}

# Between them, every branch of the exported code.
EXPERIMENTS: dict[str, dict[str, Any]] = {
    "both_ways": {
        "architecture": "lstm",
        "bidirectional": True,
        "masking": True,
        "dropout": 0.2,
        "recurrent_dropout": 0.1,
        "recurrent_gain": 1.5,
        "forget_bias": 2.0,
        "clipping": "global_norm",
        "clip_threshold": 0.05,
    },
    "patient": {
        "architecture": "simple_rnn",
        "recurrent_initializer": "identity",
        "recurrent_gain": 0.9,
        "activation": "relu",
        "optimizer": "rmsprop",
        "learning_rate": 0.01,
        "clipping": "value",
        "clip_threshold": 0.01,
        "early_stopping": 1,
        "epochs": 6,
        "pad": "back",
    },
    "momentum": {
        "architecture": "gru",
        "layers": 2,
        "readout": "mean",
        "recurrent_initializer": "glorot_uniform",
        "optimizer": "sgd",
        "learning_rate": 0.3,
        "momentum": 0.9,
        "clipping": "norm",
        "clip_threshold": 0.02,
        "cut": "back",
    },
    "windows": {"architecture": "cnn", "layers": 2, "output": "linear", "optimizer": "sgd", "learning_rate": 0.1},
    "windows_then_steps": {
        "architecture": "cnn_lstm",
        "readout": "max",
        "embedding_dropout": 0.25,
        "forget_bias": 0.0,
        "batch_size": 40,  # the last batch of an epoch is not full
    },
    "no_memory": {
        "architecture": "feed_forward",
        "pooling": "flatten",
        "dense_units": 6,
        "dense_dropout": 0.3,
        "seed": 2**31 - 1,
    },
    "uneven": {
        "architecture": "simple_rnn",
        "source": "upload",
        "upload": "0123456789abcdef",
        "class_weight": "balanced",
        "skip": 25,
    },
    "average": {"architecture": "feed_forward", "pooling": "average", "masking": True, "source": "imdb"},
}
FROM_IMDB = {"source": "imdb", "vocabulary": 88_587, "subset": 25_000, "test_subset": 25_000, "epochs": 100}


def configs() -> dict[str, RunConfig]:
    made = {name: from_flat(SMALL | choices) for name, choices in EXPERIMENTS.items()}
    imdb = {f"imdb_{name}": from_flat(SMALL | choices | FROM_IMDB) for name, choices in EXPERIMENTS.items()}
    return made | imdb | {"default": from_flat({})}


def some_reviews(config: RunConfig) -> Dataset:
    """Reviews in which one early word decides, of unequal length."""
    rng, uneven = np.random.default_rng(3), config.training.class_weight == "balanced"

    def rows(count: int) -> Rows:
        labels = (np.arange(count) % (3 if uneven else 2) == 1).astype(np.uint8)
        ids = rng.integers(5, config.data.vocabulary, (count, config.data.maxlen)).astype(np.int32)
        ids[:, 4] = 3 + labels
        ids[rng.random(count) < 0.4, :3] = 0
        return Rows(ids, labels, np.arange(count, dtype=np.int32))

    data = config.data
    learned = rows(data.learnt_from)
    learned = learned.weighted(class_weights(learned.labels)) if uneven else learned
    return Dataset(learned, rows(data.subset - data.learnt_from), rows(data.test_subset))
