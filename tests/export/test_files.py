"""Reviews, weights and histories as files."""

import io

import numpy as np
import pandas as pd

from rnnviz import export
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import EpochRow, StepRow
from tests.export.cases import configs, some_reviews


def test_reviews_come_back_as_they_were() -> None:
    dataset = some_reviews(configs()["average"])
    data = export.data_npz(dataset)
    with np.load(io.BytesIO(data), allow_pickle=False) as file:
        assert set(file) == {"x_train", "y_train", "x_val", "y_val", "x_test", "y_test"}
        np.testing.assert_array_equal(file["x_val"], dataset.validation.ids)
        np.testing.assert_array_equal(file["y_test"], dataset.test.labels)
        assert file["x_train"].dtype == np.int32
    assert export.data_npz(dataset) == data


def test_weights_come_back_by_name() -> None:
    arrays = {"lstm_1/forward/kernel": np.ones((2, 8), np.float32), "verdict/bias": np.zeros(1, np.float32)}
    with np.load(io.BytesIO(export.weights_npz(Weights((), arrays))), allow_pickle=False) as file:
        assert set(file) == set(arrays)
        np.testing.assert_array_equal(file["lstm_1/forward/kernel"], arrays["lstm_1/forward/kernel"])


def step(k: int, epoch: float) -> StepRow:
    return StepRow(k, epoch, 0.7 - k / 100, 0.5, 0.001, 2.0, 1.0, 900.0)


def test_history_is_one_table() -> None:
    steps = pd.DataFrame([step(1, 0.5), step(2, 1.0), step(3, 1.5)])  # step 4 was not recorded
    epochs = pd.DataFrame(
        [
            EpochRow(1, 2, 0.66, 0.6, 0.65, 0.61, 0.6, 0.7, 1.5),
            EpochRow(2, 4, 0.6, 0.7, float("nan"), 0.6, 0.5, 0.4, 1.4),
        ]
    )
    text = export.history_csv(steps, epochs)
    table = pd.read_csv(io.StringIO(text))
    assert list(table["step"]) == [1, 2, 3, 4]
    assert list(table["epoch"]) == [0.5, 1.0, 1.5, 2.0]
    np.testing.assert_array_equal(table["epoch_loss"], [np.nan, 0.66, np.nan, 0.6])
    np.testing.assert_array_equal(table["val_loss"], [np.nan, 0.65, np.nan, np.nan])
    np.testing.assert_allclose(table["loss"], [0.69, 0.68, 0.67, np.nan])
    assert set(table.columns) == {*StepRow._fields, *EpochRow._fields, "epoch_loss", "epoch_accuracy"}
    assert "\r" not in text


def test_history_before_the_first_step_and_the_first_epoch() -> None:
    nothing = (
        pd.DataFrame(columns=list(StepRow._fields), dtype=float),
        pd.DataFrame(columns=list(EpochRow._fields), dtype=float),
    )
    assert export.history_csv(*nothing).count("\n") == 1
    assert export.history_csv(pd.DataFrame([step(1, 0.5)]), nothing[1]).count("\n") == 2
