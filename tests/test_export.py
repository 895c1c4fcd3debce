import ast
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz import export
from rnnviz.config import RunConfig, from_flat
from rnnviz.data.dataset import Dataset, Rows
from rnnviz.export.script import VALIDATION_BATCH
from rnnviz.runs import EpochRow, Outcome, StepRow
from rnnviz.weights import Weights

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
    "average": {"architecture": "feed_forward", "pooling": "average", "masking": True, "source": "imdb"},
}
FROM_IMDB = {"source": "imdb", "vocabulary": 88_587, "subset": 25_000, "test_subset": 25_000, "epochs": 100}


def configs() -> dict[str, RunConfig]:
    made = {name: from_flat(SMALL | choices) for name, choices in EXPERIMENTS.items()}
    imdb = {f"imdb_{name}": from_flat(SMALL | choices | FROM_IMDB) for name, choices in EXPERIMENTS.items()}
    return made | imdb | {"default": from_flat({})}


def some_reviews(config: RunConfig) -> Dataset:
    """Reviews in which one early word decides, of unequal length."""
    rng = np.random.default_rng(3)

    def rows(count: int) -> Rows:
        labels = (np.arange(count) % 2).astype(np.uint8)
        ids = rng.integers(5, config.data.vocabulary, (count, config.data.maxlen)).astype(np.int32)
        ids[:, 4] = 3 + labels
        ids[rng.random(count) < 0.4, :3] = 0
        return Rows(ids, labels, np.arange(count, dtype=np.int32))

    data = config.data
    return Dataset(rows(data.learnt_from), rows(data.subset - data.learnt_from), rows(data.test_subset))


# --- the script


def test_scripts_pass_the_linter_and_the_formatter_with_their_usual_settings(tmp_path: Path) -> None:
    for name, config in configs().items():
        (tmp_path / f"{name}.py").write_text(export.script(config, name="My run: “best” so far"), encoding="utf-8")
    rules = "--select=E,F,W,I,N,UP,B,C4,SIM,RET,NPY,D2,D3,D4"
    for arguments in (["check", rules, "--ignore=D203,D213", "--line-length=88"], ["format", "--check", "--diff"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--isolated", "--no-cache", str(tmp_path)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr


def test_scripts_need_keras_and_numpy_only() -> None:
    for config in configs().values():
        tree = ast.parse(export.script(config, name="x"))
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert imported <= {"keras", "numpy", "pathlib"}


def test_only_what_differs_from_keras_is_written() -> None:
    text = export.script(from_flat({"source": "sample", "optimizer": "sgd"}), name="x")
    for absent in (
        "class ",
        "return_sequences",
        "dropout=",
        'activation="tanh"',
        "mask_zero",
        "clip",
        "momentum",
        "cell",
    ):
        assert absent not in text.split("# The network")[1].replace("lets dropout draw", "")
    assert "optimizer=keras.optimizers.SGD(learning_rate=0.001)" in text
    assert "PATIENCE" not in text


def test_the_choices_stand_in_the_script() -> None:
    text = export.script(configs()["both_ways"], name="x")
    for present in (
        "SEED = 7",
        "EPOCHS = 2",
        "BATCH_SIZE = 32",
        "mask_zero=True",
        "recurrent_dropout=0.1",
        "go_backwards=True",
        "1.5 * cell.recurrent_kernel",
        "np.repeat([0, 2.0, 0, 0], 4)",
        "Adam(learning_rate=0.001, global_clipnorm=0.05)",
    ):
        assert present in text, present
    assert text.count("model.layers[1].") == 2  # one cell per direction
    patient = export.script(configs()["patient"], name="x")
    assert 'recurrent_initializer="identity"' in patient
    assert "cell = model.layers[1].cell\n" in patient
    assert "PATIENCE = 1" in patient
    assert "clipvalue=0.01" in patient
    assert "layers.Dense(1, kernel_initializer" in export.script(configs()["windows"], name="x")


NAMES = st.text(max_size=200) | st.sampled_from(
    ['"""', '\\"""', "x\n'''\nimport os", "\\", "a\u2028b", "{name}", "\ud800"]
)


@given(NAMES)
def test_a_name_is_never_more_than_words(name: str) -> None:
    reference = ast.parse(export.script(from_flat({}), name="x")).body
    text = export.script(from_flat({}), name=name)
    tree = ast.parse(text.encode())
    assert [ast.dump(node) for node in tree.body[1:]] == [ast.dump(node) for node in reference[1:]]
    assert max(map(len, text.splitlines())) <= 88
    cells = json.loads(export.notebook(from_flat({}), name=name))["cells"]
    assert cells[0]["source"][0].startswith("# ")
    assert len(cells[0]["source"]) == 3


@pytest.mark.tf
def test_without_the_file_as_many_reviews_come_from_keras() -> None:
    from keras.utils import pad_sequences

    config = from_flat({"subset": 50, "test_subset": 20, "batch_size": 8, "maxlen": 6, "cut": "back", "pad": "back"})
    code = next(part.code for part in export.sections(config) if part.title == "The reviews")
    words = np.array([[1, *range(4, 4 + k % 9)] for k in range(80)], dtype=object)
    asked: dict[str, int] = {}

    def load_data(num_words: int) -> tuple[tuple, tuple]:
        asked["num_words"] = num_words
        return (words, np.arange(80) % 2), (words[::-1], np.arange(80) % 2)

    keras = SimpleNamespace(
        datasets=SimpleNamespace(imdb=SimpleNamespace(load_data=load_data)),
        utils=SimpleNamespace(pad_sequences=pad_sequences),
    )
    made: dict[str, Any] = {"keras": keras, "np": np, "Path": lambda _: Path("no such file")}
    exec(code, made)
    assert asked == {"num_words": 10_000}
    assert [made[f"x_{part}"].shape for part in ("train", "val", "test")] == [(40, 6), (10, 6), (20, 6)]
    assert [made[f"y_{part}"].shape for part in ("train", "val", "test")] == [(40,), (10,), (20,)]
    np.testing.assert_array_equal(made["x_train"][8], [1, 4, 5, 6, 7, 8])
    np.testing.assert_array_equal(made["x_train"][2], [1, 4, 5, 0, 0, 0])
    np.testing.assert_array_equal(made["x_val"][0], [1, 4, 5, 6, 7, 0])  # review 40
    np.testing.assert_array_equal(made["y_val"], np.arange(40, 50) % 2)


RUN_ALL = """
import contextlib, io, os, runpy, sys
import numpy as np
for folder in sys.argv[1:]:
    os.chdir(folder)
    with contextlib.redirect_stdout(io.StringIO()) as shown:
        ran = runpy.run_path("run.py")
    history = ran["model"].history.history
    weights = {f"w{k}": w for k, w in enumerate(ran["model"].get_weights())}
    np.savez("ran.npz", shown=shown.getvalue(), loss=history["loss"], val_loss=history["val_loss"], **weights)
"""


@pytest.mark.tf
def test_the_script_repeats_the_run(tmp_path: Path) -> None:
    from rnnviz import compiled, training

    assert compiled.PREDICT_BATCH == VALIDATION_BATCH
    experiments = {name: from_flat(SMALL | choices) for name, choices in EXPERIMENTS.items()}
    for name, config in experiments.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "run.py").write_text(export.script(config, name=name), encoding="utf-8")
        (tmp_path / name / "reviews.npz").write_bytes(export.data_npz(some_reviews(config)))
    folders = [str(tmp_path / name) for name in experiments]
    ran: dict[str, tuple[list[EpochRow], Outcome]] = {}
    with subprocess.Popen([sys.executable, "-c", RUN_ALL, *folders], stderr=subprocess.PIPE, text=True) as scripts:
        for name, config in experiments.items():  # the app's runs, while the scripts run in another process
            rows: list[object] = []
            outcome = training.train(
                config,
                some_reviews(config),
                report=lambda _, row, to=rows: to.append(row),
                stopped=lambda: False,
            )
            ran[name] = [row for row in rows if isinstance(row, EpochRow)], outcome
        _, errors = scripts.communicate()
    assert scripts.returncode == 0, errors
    for name, (epochs, outcome) in ran.items():
        with np.load(tmp_path / name / "ran.npz") as repeated:
            assert repeated["loss"][0] == pytest.approx(epochs[-1].loss, abs=1e-4), name
            assert repeated["val_loss"][0] == pytest.approx(epochs[-1].val_loss, abs=1e-4), name
            kept = list(outcome.snapshots[outcome.final_epoch].values())
            for k, array in enumerate(kept):
                np.testing.assert_allclose(repeated[f"w{k}"], array, atol=1e-4, err_msg=name)
            assert f"w{len(kept)}" not in repeated
            right = np.mean((outcome.evaluation.outputs > 0.5) == outcome.evaluation.labels)
            assert str(repeated["shown"]).endswith(f"Test accuracy: {right:.4f}\n"), name
    assert len(ran["patient"][0]) == 3  # it did stop early, so that the best weights were put back


# --- the notebook


def test_the_notebook_holds_the_script() -> None:
    for config in configs().values():
        cells = json.loads(export.notebook(config, name="x"))["cells"]
        code = "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        script = ast.parse(export.script(config, name="x"))
        assert ast.dump(ast.parse(code)) == ast.dump(ast.Module(script.body[1:], []))


def test_the_notebook_has_the_format_jupyter_wants() -> None:
    document = json.loads(export.notebook(from_flat({}), name="My *best* run"))
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    assert document["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in document["cells"]]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", one) for one in ids)
    keys = {
        "markdown": {"id", "cell_type", "metadata", "source"},
        "code": {"id", "cell_type", "metadata", "source", "outputs", "execution_count"},
    }
    for cell in document["cells"]:
        assert set(cell) == keys[cell["cell_type"]]
        assert all(line.endswith("\n") for line in cell["source"][:-1])
    assert [cell["cell_type"] for cell in document["cells"]] == ["markdown", *["markdown", "code"] * 7]
    assert document["cells"][0]["source"][0] == "# My \\*best\\* run\n"


# --- the files


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


# --- the choices


@pytest.mark.parametrize("config", configs().values(), ids=configs())
def test_choices_come_back(config: RunConfig) -> None:
    valid, sentences = export.read_config_json(export.config_json(config).encode())
    assert not sentences
    assert from_flat(valid) == config


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "not text"),
        (b'{"units": 3,\n "layers": }', "line 2"),
        (b"[1, 2]", "by name"),
        (b'"units"', "by name"),
        (b"null", "by name"),
        (b"{}", "no choices"),
        (b"[" * 60_000, "not valid JSON"),
        (b'{"units": ' + b"9" * 5_000 + b"}", "not valid JSON"),
        (b'{"units": "' + b"9" * 70_000 + b'"}', "68 KB"),
        (json.dumps({f"x{k}": k for k in range(2_000)}).encode(), "2,000 choices"),
    ],
)
def test_a_file_that_is_no_config_gets_one_sentence(data: bytes, says: str) -> None:
    valid, sentences = export.read_config_json(data)
    assert valid == {}
    assert list(sentences) == ["file"]
    assert says in sentences["file"]
    assert sentences["file"].endswith(".")
    assert "\n" not in sentences["file"]


def test_what_is_right_in_a_file_is_kept() -> None:
    data = '\ufeff{"units": 16, "architecture": "transformer", "layers": 9, "depth": 3, "masking": true, "seed": null}'
    valid, sentences = export.read_config_json(data.encode())
    assert valid == {"units": 16, "masking": True}
    assert set(sentences) == {"architecture", "layers", "depth", "seed"}


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass")))
def test_no_file_breaks_the_reader(data: bytes) -> None:
    valid, sentences = export.read_config_json(data)
    assert valid or sentences


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(from_flat({}).flat())) | st.text(max_size=8), JSON, min_size=1, max_size=8))
def test_any_json_is_sorted_into_choices_and_sentences(values: dict[str, Any]) -> None:
    valid, sentences = export.read_config_json(json.dumps(values).encode())
    assert set(valid) | set(sentences) == set(values)
    assert not set(valid) & set(sentences)
