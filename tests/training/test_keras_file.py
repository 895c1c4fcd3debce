"""The Keras file of a run is plain Keras: a process that knows nothing of this app loads it and predicts the same."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from tests.training.watched import TINY, Watcher, dataset, train

pytestmark = pytest.mark.tf

LOAD = """
import sys
import keras
import numpy as np
folder, *names = sys.argv[1:]
ids = np.load(f"{folder}/ids.npy")
for name in names:
    model = keras.models.load_model(f"{folder}/{name}.keras")
    np.save(f"{folder}/{name}.npy", model.predict(ids, verbose=0)[:, 0])
assert not any(module.startswith("rnnviz") for module in sys.modules)
"""

NETWORKS = {
    "both_ways": {"architecture": "gru", "layers": 2, "bidirectional": True, "masking": True},
    "dropped": {"architecture": "simple_rnn", "dropout": 0.2, "recurrent_dropout": 0.2, "embedding_dropout": 0.1},
    "mean": {"architecture": "gru", "readout": "mean", "bidirectional": True, "masking": True},
    "largest": {"architecture": "lstm", "readout": "max", "masking": True},
    "cnn_lstm": {"architecture": "cnn_lstm", "kernel_size": 3, "filters": 4, "pool_size": 2},
}


def test_plain_keras_in_a_fresh_process_loads_it_and_predicts_the_same(tmp_path: Path) -> None:
    outputs = {}
    for name, choices in NETWORKS.items():
        outcome = train(from_flat(TINY | choices | {"epochs": 1}), Watcher())
        (tmp_path / f"{name}.keras").write_bytes(outcome.keras_file)
        outputs[name] = outcome.evaluation.outputs
    np.save(tmp_path / "ids.npy", dataset().test.ids)
    command = [sys.executable, "-c", LOAD, str(tmp_path), *NETWORKS]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name, expected in outputs.items():
        np.testing.assert_allclose(np.load(tmp_path / f"{name}.npy"), expected, atol=1e-5, err_msg=name)
