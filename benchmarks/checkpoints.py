"""What a checkpoint costs, by the size of the network: python -m benchmarks.checkpoints (a minute, without TensorFlow).

A checkpoint has the weights, what Adam keeps of each (two more numbers) and the weights of the epoch. It is packed in the worker,
sent to the app and written there with fsync, every epoch and at least every 30 s.
"""

import pickle
import tempfile
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.timing import milliseconds
from rnnviz.config.presets import preset
from rnnviz.config.run import RunConfig
from rnnviz.data.library import Library
from rnnviz.runs.artifacts import Saved
from rnnviz.runs.records import Checkpoint
from rnnviz.runs.store import Store
from tests.networks import random_weights

CONFIGS = {
    "the default LSTM": RunConfig(),
    **{name: preset(name).config for name in ("tae_lstm", "slides_bidirectional_lstm")},
}


def packed_and_unpacked(saved: Saved) -> Saved:
    return pickle.loads(pickle.dumps(saved))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, reviews = Store(Path(folder)), Library(Path(folder) / "data").sample()
        for name, config in CONFIGS.items():
            arrays = random_weights(config.network(), config.data.maxlen, 0, np.float32).arrays
            kept = list(arrays.values())
            moments = [array.copy() for array in kept + kept]
            saved = Saved(Checkpoint(epoch=1, step=100, model=kept, optimizer=moments), {1: arrays})
            store.create(config.run_id(reviews.fingerprint), name, config, reviews.fingerprint)
            run = store.claim()
            assert run
            weights = sum(array.size for array in kept)
            print(f"{name}: {weights:,} weights, {len(pickle.dumps(saved)) / 1e6:.1f} MB")
            print("  packed and unpacked  ", milliseconds(partial(packed_and_unpacked, saved)))
            print("  written              ", milliseconds(partial(store.save_checkpoint, run, saved)))
            store.end(run, "failed", "Measured.")
        store.close()


if __name__ == "__main__":
    main()
