"""The exported script: what it says, and that it repeats the run."""

import ast
import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnnviz import export
from rnnviz.config.run import from_flat
from rnnviz.export.script import VALIDATION_BATCH
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import EpochRow, Outcome
from tests.export.cases import EXPERIMENTS, SMALL, configs, some_reviews


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
    from rnnviz.training import compiled, loop

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
            outcome = loop.train(
                config,
                some_reviews(config),
                report=partial(_keep, rows),
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
            assert isinstance(outcome.evaluation, Evaluation)
            right = np.mean((outcome.evaluation.outputs > 0.5) == outcome.evaluation.labels)
            assert str(repeated["shown"]).endswith(f"Test accuracy: {right:.4f}\n"), name
    assert len(ran["patient"][0]) == 3  # it did stop early, so that the best weights were put back


def _keep(rows: list[object], kind: str, row: object) -> None:
    rows.append(row)
