"""Every view that looks into a run, with every kind of run: it works, or says in a sentence why it does not apply."""

import base64
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, get_args

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.config.run import from_flat
from rnnviz.data import sample_reviews, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.jobs.jobs import Jobs
from rnnviz.nn import forward
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import EpochRow, Outcome, Run, StepRow
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.figures.scenes.test_scene import unpack
from tests.networks import random_weights
from tests.pages import reading
from tests.pages.conftest import Shelf, keep_run
from tests.pages.reading import words

pytestmark = pytest.mark.page

REVIEWS = sample_reviews.generate(320)
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


@pytest.fixture
def reviews(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """The sample reviews; what is known about their words is looked up by generating them again."""
    monkeypatch.setattr(sample_reviews, "generate", lambda: REVIEWS)
    return REVIEWS.corpus


@pytest.fixture
def jobs(store: Store, reviews: Corpus) -> Iterator[Jobs]:
    """Nothing trains, but the Train page has whom to ask."""
    opened = Jobs(store, Shelf(reviews), connect=False)  # type: ignore[arg-type]
    yield opened
    opened.close()


def keep(behind: Backend, kind: Kind) -> str:
    """Put a run of this kind into the library."""
    config = from_flat({**SMALL, **kind.choices})
    run_id = config.run_id(REVIEWS.corpus.fingerprint)
    behind.store.create(run_id, "Mine", config, REVIEWS.corpus.fingerprint)
    run = behind.store.claim()
    assert run
    record(behind, run, kind)
    weights = {}
    for epoch in kind.epochs:
        weights[epoch] = random_weights(config.network(), config.data.maxlen, epoch, np.float32)
        for name, array in weights[epoch].arrays.items():
            if name.endswith("recurrent_kernel"):
                array *= kind.gain
    rows = subsets.build(REVIEWS.corpus, config.data, config.training.seed).test
    with np.errstate(all="ignore"):
        outputs = forward.predict(weights[kind.epochs[-1]], rows.ids)
    size = 0 if kind.answers == "none" else len(outputs)
    answers = outputs if kind.answers == "numbers" else np.full(len(outputs), NAN, np.float32)
    evaluation = Evaluation(rows.index[:size], rows.labels[:size], answers[:size])
    arrays = {epoch: each.arrays for epoch, each in weights.items()}
    behind.store.keep(run, Outcome(kind.status, "", kind.epochs[-1], arrays, evaluation, b"keras", None))
    return run_id


def record(behind: Backend, run: Run, kind: Kind) -> None:
    steps = [StepRow(k, k / 4, 0.7 - k / 100, 0.5, 0.001, 0.5 + k / 10, 0.5 + k / 10, 900.0)
             for k in range(1, kind.steps + 1)]  # fmt: skip
    if kind.status == "diverged":
        steps.append(StepRow(kind.steps + 1, (kind.steps + 1) / 4, NAN, 0.5, 0.001, NAN, NAN, 900.0))
    epochs = [EpochRow(k, 4 * k, 0.6, 0.6, 0.65, 0.6, 0.6, 0.6, 0.1) for k in kind.epochs if k]
    behind.store.record(run, phase="training", steps=steps, epochs=epochs)


def charts(page: AppTest) -> Iterator[dict[str, Any]]:
    for chart in page.get("plotly_chart"):
        yield json.loads(chart.proto.spec)


def points(values: Any) -> int:
    """Return how many finite numbers there are in an array of a figure, which may be packed."""
    if isinstance(values, dict):
        raw = np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"])
        return int(np.isfinite(raw).sum())
    if isinstance(values, (list, tuple)):
        return sum(points(each) for each in values)
    return int(isinstance(values, (int, float)) and np.isfinite(values))


def sound(page: AppTest) -> None:
    """Check what stands on a page: no figure without a point, no axis with Plotly's own title, nothing that is no number."""
    assert not page.exception, page.exception[0].value
    for figure in charts(page):
        drawn = sum(points(trace[name]) for trace in figure["data"] for name in ("x", "y", "z") if name in trace)
        assert drawn > 0, figure["layout"].get("title", figure["data"][:1])
        for name, axis in figure["layout"].items():
            if name[1:5] == "axis":
                assert "text" in axis.get("title", {}), f"{name} has no title"
    assert all(drawn_on_canvases(page))
    text = words(page).replace(r"\(NaN\)", "")  # a sentence may say that something is no number
    text += "".join(json.dumps({**figure["layout"], "template": {}}) for figure in charts(page))
    assert not (found := BAD.search(text)), text[max(0, found.start() - 80) : found.end() + 40]


def drawn_on_canvases(page: AppTest) -> Iterator[int]:
    """Count the numbers in each picture of a review."""
    for each in page.get("bidi_component"):
        if each.proto.component_name.endswith(("readings", "heatmap")):
            yield int(np.isfinite(unpack(each.proto.bytes)[1]).sum())


def opened(name: str, kind: Kind, **parameters: object) -> AppTest:
    """Open a page; where the kind says that it does not apply, the sentence must stand there."""
    page = reading.open_page(name, **parameters)
    sound(page)
    if said := kind.says.get(name):
        assert said in words(page).replace("\\", "")
    return page


@pytest.mark.parametrize("name", KINDS)
def test_every_view_works_with_every_kind_of_run(behind: Backend, name: str) -> None:
    kind = KINDS[name]
    keep_run(behind)  # another one, that could be opened instead
    run = keep(behind, kind)
    for review in ({"cs_review": "own", "text": TEXT}, {"cs_review": "positive"}):
        page = opened("cell_states", kind, run=run, **review)
        for view in VIEWS if "cell_states" not in kind.says else ():
            page.segmented_control(key="cs_view").set_value(view).run()
            sound(page)
    opened("gradient_flow", kind, gf_view="run", run=run)
    opened("gates", kind, ga_view="trained", run=run)
    opened("clipping", kind, cl_view="threshold", cl_run=run)
    opened("words", kind, wo_view="trained", run=run)
    for part in ("run", "results"):
        opened("train", kind, run=run, source="sample", subset=60, part=part)


@pytest.mark.parametrize("name", ["diverged at once", "answers that are no numbers"])
def test_a_run_without_usable_answers_has_no_scores(behind: Backend, name: str) -> None:
    other, run = keep_run(behind).id, keep(behind, KINDS[name])
    page = reading.open_page("train", run=run, source="sample", subset=60)
    assert "no scores" in words(page)
    assert not page.metric
    page = reading.open_page("train", run=run, compare=other, source="sample", subset=60, part="runs")
    assert "not both have scores" in words(page)
    row = page.dataframe[0].value.iloc[0]
    assert (row["test accuracy"], row["95 % interval"]) == ("–", "–")
    page = reading.open_page("cell_states", run=run, cs_view="heatmap")
    said = "before training" if name == "diverged at once" else "This run diverged"
    assert any(said in each.value for each in page.warning)
