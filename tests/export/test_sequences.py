"""A script of a run on sequences is Python, and learns from the file what the app learns from it."""

import subprocess
import sys

import numpy as np
import pytest

from rnnviz import export
from rnnviz.config.sequences import SHAPES, SequencesConfig
from rnnviz.data import synthetic

SMALL = {"length": 8, "subset": 120, "test_subset": 40, "units": 5, "epochs": 2, "batch_size": 20}


def config(**changes: object) -> SequencesConfig:
    return SequencesConfig.from_flat({**SMALL, **changes})


@pytest.mark.parametrize("task", list(SHAPES))
@pytest.mark.parametrize("changes", [{}, {"early_stopping": 1, "clipping": "norm", "architecture": "gru", "layers": 2}])
def test_scripts_are_python_and_name_the_choices(task, changes):
    written = export.sequences_script(config(task=task, **changes), name='An "odd"\nname')
    compile(written, "script", "exec")
    assert ("clipnorm=1" in written) == ("clipping" in changes)
    assert ("layers.GRU(" in written) == ("architecture" in changes)
    assert ("sample_weight" in written) == (task == "copy")
    assert ("mean_squared_error" in written) == (task in ("adding", "series"))


@pytest.mark.tf
@pytest.mark.parametrize(
    "changes", [{}, {"task": "copy", "early_stopping": 1, "clipping": "global_norm"}, {"architecture": "gru"}]
)
def test_a_script_repeats_the_run(tmp_path, changes):
    """Same sequences, starting weights and order: the same loss on the same test, up to what float32 rounds."""
    from rnnviz.training.loop import train

    told = config(**changes)
    dataset = synthetic.build(told.data, told.training.seed)
    (tmp_path / "sequences.npz").write_bytes(export.sequences_npz(dataset))
    done = subprocess.run(
        [sys.executable, "-c", export.sequences_script(told, name="Mine")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    loss = float(done.stdout.split("'loss': ")[-1].split("}")[0].split(",")[0])
    outcome = train(told, dataset, report=lambda kind, row: None, stopped=lambda: False)
    assert outcome.evaluation is not None
    assert loss == pytest.approx(outcome.evaluation.summary.loss, rel=1e-3)
    assert np.isfinite(loss)
