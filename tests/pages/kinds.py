"""The kinds of run that every page which looks into a run must be ready for, and such a run in a library."""

import re
from dataclasses import dataclass, field
from typing import Any, get_args

import numpy as np

from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.config.run import from_flat
from rnnviz.data import subsets
from rnnviz.data.corpus import Corpus
from rnnviz.nn import forward
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import EpochRow, Outcome, Run, StepRow
from rnnviz.runs.store import Store
from tests.networks import random_weights

TEXT = "this film was good and the acting was wonderful but the story is not bad"
SMALL = {"source": "sample", "vocabulary": 300, "maxlen": 24, "embedding": 3, "units": 4, "filters": 4, "kernel_size": 3,
         "pool_size": 2, "subset": 60, "test_subset": 40, "batch_size": 12}  # fmt: skip
NAN = float("nan")


@dataclass(frozen=True)
class Kind:
    """A kind of run: its choices, and how it ended."""

    choices: dict[str, Any]
    status: str = "finished"
    epochs: tuple[int, ...] = (0, 1, 3)  # of which there are weights; the last was tested
    gain: float = 1.0  # the recurrent kernels are multiplied by it
    answers: str = "numbers"  # the test's answers: 'numbers', 'nan' or 'none'
    steps: int = 9  # recorded
    says: dict[str, str] = field(default_factory=dict)  # by page, a part of the sentence that stands there instead


NO_STATES = {"cell_states": "no recurrent layer", "gradient_flow": "no recurrent layer", "gates": "no recurrent layer"}
NO_GATES = {"gates": "no gates"}
KINDS = {
    "feed-forward": Kind({"architecture": "feed_forward"}, says=NO_STATES),
    "CNN": Kind({"architecture": "cnn"}, says=NO_STATES),
    "CNN-LSTM": Kind({"architecture": "cnn_lstm"}),
    "ReLU, three deep": Kind({"architecture": "simple_rnn", "activation": "relu", "layers": 3}, says=NO_GATES),
    "GRU": Kind({"architecture": "gru"}),
    "bidirectional, two deep": Kind({"architecture": "lstm", "bidirectional": True, "layers": 2}),
    "one unit": Kind({"architecture": "lstm", "units": 1}),
    "dropout": Kind({"architecture": "lstm", "dropout": 0.2, "recurrent_dropout": 0.2}),
    "mean of all states": Kind({"architecture": "gru", "readout": "mean", "masking": True}),
    "largest values, both ways": Kind({"architecture": "lstm", "readout": "max", "bidirectional": True}),
    "linear verdict": Kind({"architecture": "lstm", "output": "linear"}),
    "stopped": Kind({"architecture": "lstm"}, "stopped", (0, 1), steps=5),
    "one snapshot": Kind({"architecture": "lstm"}, epochs=(1,), steps=1),
    "diverged at once": Kind(
        {"architecture": "simple_rnn"},
        "diverged",
        (0,),
        answers="none",
        steps=1,
        says=NO_GATES | {"train": "no scores"},
    ),
    "overflowing": Kind({"architecture": "simple_rnn", "activation": "relu"}, gain=1e4, says=NO_GATES),
    "answers that are no numbers": Kind(
        {"architecture": "lstm"}, "diverged", (0, 1), answers="nan", says={"train": "no scores"}
    ),
}
VIEWS = get_args(CellStatesChoices.model_fields["view"].annotation)
BAD = re.compile(r"\bnan\b|\binf\b|(?-i:\bNone\b)|Click to enter|-0\.0\b|\ball 1 words\b|; 1 are not\b", re.IGNORECASE)


def keep(store: Store, reviews: Corpus, kind: Kind, seed: int = 0) -> str:
    """Put a run of this kind, on these reviews, into a library; return its id."""
    config = from_flat({**SMALL, **kind.choices, "seed": seed})
    run_id = config.run_id(reviews.fingerprint)
    store.create(run_id, "Mine", config, reviews.fingerprint)
    run = store.claim()
    assert run
    record(store, run, kind)
    weights = {}
    for epoch in kind.epochs:
        weights[epoch] = random_weights(config.network(), config.data.maxlen, epoch, np.float32)
        for name, array in weights[epoch].arrays.items():
            if name.endswith("recurrent_kernel"):
                array *= kind.gain
    rows = subsets.build(reviews, config.data, config.training.seed).test
    with np.errstate(all="ignore"):
        outputs = forward.predict(weights[kind.epochs[-1]], rows.ids)
    size = 0 if kind.answers == "none" else len(outputs)
    answers = outputs if kind.answers == "numbers" else np.full(len(outputs), NAN, np.float32)
    evaluation = Evaluation(rows.index[:size], rows.labels[:size], answers[:size])
    arrays = {epoch: each.arrays for epoch, each in weights.items()}
    store.keep(run, Outcome(kind.status, "", kind.epochs[-1], arrays, evaluation, b"keras", None))
    return run_id


def record(store: Store, run: Run, kind: Kind) -> None:
    """Write down the steps and epochs of a run of this kind."""
    steps = [StepRow(k, k / 4, 0.7 - k / 100, 0.5, 0.001, 0.5 + k / 10, 0.5 + k / 10, 900.0)
             for k in range(1, kind.steps + 1)]  # fmt: skip
    if kind.status == "diverged":
        steps.append(StepRow(kind.steps + 1, (kind.steps + 1) / 4, NAN, 0.5, 0.001, NAN, NAN, 900.0))
    epochs = [EpochRow(k, 4 * k, 0.6, 0.6, 0.65, 0.6, 0.6, 0.6, 0.1) for k in kind.epochs if k]
    store.record(run, phase="training", steps=steps, epochs=epochs)
