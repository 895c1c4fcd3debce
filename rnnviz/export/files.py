"""A run's plain files: its reviews, weights, history and choices; and reading choices back."""

import io
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from rnnviz.config.limits import narrowed
from rnnviz.config.run import FIELDS
from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset
from rnnviz.nn.weights import Weights

if TYPE_CHECKING:
    import pandas as pd

MAX_CONFIG_BYTES = 64 * 1024
FILE = "file"  # the name under which a sentence about the whole file goes


def data_npz(dataset: Dataset) -> bytes:
    """Return a run's encoded reviews as .npz: x_train (reviews, maxlen) and y_train (reviews,), then val and test."""
    arrays: dict[str, np.ndarray] = {}
    for name, rows in (("train", dataset.train), ("val", dataset.validation), ("test", dataset.test)):
        arrays |= {f"x_{name}": rows.ids, f"y_{name}": rows.labels}
    return npz(arrays)


def weights_npz(weights: Weights) -> bytes:
    """Return a network's weights as .npz, by '<layer>/<variable>' in Keras' layout."""
    return npz(weights.arrays)


def npz(arrays: Mapping[str, np.ndarray]) -> bytes:
    """Return arrays by name as an .npz, without pickles."""
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()


def history_csv(steps: "pd.DataFrame", epochs: "pd.DataFrame") -> str:
    """Return a run's history as one CSV table: a row per recorded step, and each epoch's figures in its last step's row.

    Args:
        steps: a column per field of StepRow.
        epochs: a column per field of EpochRow; those that a step has too are called epoch_loss and epoch_accuracy.
    """
    own = epochs.rename(columns={"loss": "epoch_loss", "accuracy": "epoch_accuracy", "epoch": "epochs_done"})
    table = steps.merge(own, on="step", how="outer", sort=True)
    table["epoch"] = table["epoch"].fillna(table["epochs_done"])  # a last step that was not recorded for itself
    return str(table.drop(columns="epochs_done").to_csv(index=False, lineterminator="\n"))


def config_json(config: TaskConfig) -> str:
    """Return all choices of a run by name, to keep or to edit by hand."""
    return json.dumps(config.flat(), indent=2) + "\n"


def read_config_json(data: bytes) -> tuple[dict[str, Any], dict[str, str]]:
    """Read choices from a file that a learner hands in.

    Returns:
        (valid choices by name, one sentence for each that is not, by name). A sentence about the file as a whole goes
        by 'file'; then there are no choices. Whether the choices fit together is for `config.problems` to say.
    """
    sentence, values = _parsed(data)
    return ({}, {FILE: sentence}) if sentence else narrowed(FIELDS).admit(values)


def _parsed(data: bytes) -> tuple[str, dict[str, Any]]:
    """Return (what is wrong with the file or '', what it holds)."""
    if not data.strip():
        return "This file is empty.", {}
    if len(data) > MAX_CONFIG_BYTES:
        return f"This file has {len(data) / 1024:,.0f} KB; the choices of a run take less than 2.", {}
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "This file is not text: please choose a .json file that was exported here.", {}
    except json.JSONDecodeError as error:
        return f"This file is not valid JSON: there is a mistake in line {error.lineno}.", {}
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets in brackets without end
        return "This file is not valid JSON of a kind that could hold choices.", {}
    if not isinstance(values, dict):
        return 'This file does not hold choices by name, such as {"architecture": "lstm"}.', {}
    if not values:
        return "This file holds no choices.", {}
    if len(values) > 2 * len(FIELDS):
        return f"This file holds {len(values):,} choices; a run has {len(FIELDS)}.", {}
    return "", values
