"""A language model's script trains as the run does: each way of cutting the text, in plain Keras."""

import subprocess
import sys

import pytest

from rnnviz import export
from rnnviz.config.language import LanguageConfig
from rnnviz.data.text import make
from rnnviz.language import windows

TEXT = make("Cats", "The cat (a black one) sat on the mat.\n" * 40)
SMALL = {"text": "own", "own_text": TEXT.fingerprint, "window": 8, "batch_size": 8, "units": 6, "embedding": 4,
         "epochs": 2, "clipping": "norm"}  # fmt: skip


def script(**changes: object) -> str:
    values = windows.fit(LanguageConfig().flat() | SMALL | changes, TEXT)
    return export.language_script(LanguageConfig.from_flat(values), name="Cats")


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
    "changes", [{"stateful": True, "layers": 2}, {"token": "word", "predict": "last", "window": 3}]
)
def test_a_script_runs_and_learns(tmp_path, changes):
    (tmp_path / "text.txt").write_text(TEXT.content, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", script(**changes)], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    first, last = (line for line in done.stdout.splitlines() if line.startswith("epoch"))
    assert "bits per token" in first
    assert float(last.split("'loss': ")[1].split(",")[0]) < float(first.split("'loss': ")[1].split(",")[0])
