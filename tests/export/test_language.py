"""A language model's script trains as the run does: each way of cutting the text, in plain Keras."""

import subprocess
import sys
from typing import Any

import numpy as np
import pytest

from rnnviz import export
from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import make
from rnnviz.export.language import _windows
from rnnviz.language import windows

TEXT = make("Cats", "The cat (a black one) sat on the mat.\n" * 40)
SMALL = {"text": "own", "own_text": TEXT.fingerprint, "window": 8, "batch_size": 8, "units": 6, "embedding": 4,
         "epochs": 2, "clipping": "norm"}  # fmt: skip


def config(**changes: object) -> LanguageConfig:
    return LanguageConfig.from_flat(windows.fit(LanguageConfig().flat() | SMALL | changes, TEXT))


def script(**changes: object) -> str:
    return export.language_script(config(**changes), name="Cats")


@pytest.mark.parametrize("most", [7, 50_000])
def test_windows_before_every_token_are_those_of_the_app(most, monkeypatch):
    """Also where there are so many positions that only some of them are used."""
    for module in ("rnnviz.config.language", "rnnviz.export.language"):
        monkeypatch.setattr(f"{module}.MAX_WINDOWS", most)
    told = config(predict="last")
    ids = np.arange(told.parts.train)
    made: dict[str, Any] = {"np": np}
    exec(_windows(told), made)
    x, y = made["windows"](ids)
    expected = windows.cut(told, ids)
    assert len(x) == min(most, len(ids) - 8)
    assert np.array_equal(x, expected.inputs)
    assert np.array_equal(y, expected.targets)


@pytest.mark.parametrize("changes", [{}, {"stateful": True}, {"token": "word", "predict": "last", "window": 3}])
def test_scripts_are_python_and_name_the_choices(changes):
    written = script(**changes)
    compile(written, "script", "exec")
    assert "clipnorm=1" in written
    assert ("stateful=True" in written) == ("stateful" in changes)
    assert ("return_sequences=True" in written) == ("predict" not in changes)


@pytest.mark.parametrize("optimizer", ["adam", "rmsprop", "sgd"])
def test_an_optimizer_that_squares_gets_the_gradient_of_a_token_in_one_piece(optimizer):
    written = script(optimizer=optimizer, clipping="none")
    apart = optimizer == "sgd"
    assert ("keras.ops.add(gradient, 0)" in written) != apart
    assert ("model.compile(keras.optimizers.SGD(" in written) == apart


@pytest.mark.tf
@pytest.mark.parametrize(
    "changes",
    [
        {"stateful": True, "layers": 2, "early_stopping": 1, "forget_bias": 2.0, "recurrent_gain": 1.2, "learning_rate": 0.02},
        {"token": "word", "predict": "last", "window": 3, "recurrent_initializer": "glorot_uniform", "batch_size": 16},
    ],
)  # fmt: skip
def test_a_script_repeats_the_run(tmp_path, changes):
    """Same text, starting weights and order: the same loss on the same test, up to what float32 rounds."""
    from rnnviz.training.loop import train

    (tmp_path / "text.txt").write_text(TEXT.content, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script(**changes)], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    outcome = train(
        config(**changes), windows.build(config(**changes), TEXT), report=lambda kind, row: None, stopped=lambda: False
    )
    assert outcome.evaluation is not None
    tested = float(done.stdout.split("test: ")[1].split(" ")[0])
    assert tested == pytest.approx(outcome.evaluation.summary.loss / np.log(2), rel=1e-3, abs=1e-3)
