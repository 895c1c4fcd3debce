"""The gradient page as a script: its views, its address, its answers, its code, and a run in the library."""

import contextlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.config import from_flat
from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.runs import Evaluation, Outcome
from rnnviz.store import Store
from rnnviz.ui import backend
from rnnviz.ui.gradient_flow import answers, data
from rnnviz.ui.gradient_flow.cell import code as cell_code
from rnnviz.ui.gradient_flow.matrix import code
from rnnviz.ui.page import Page
from tests.networks import random_weights

pytestmark = pytest.mark.page

VIEWS = ("number", "matrix", "cell", "run", "cures")
KINDS = ("symmetric", "orthogonal", "pair", "non_normal", "gaussian", "identity", "keras", "twisted", "gated_off")
DEFAULTS = GradientFlowChoices().model_dump()


class Shelf:
    """A library with a few sample reviews."""

    reviews = sample_reviews.generate(80).corpus

    def get(self, source: str, upload: str = "") -> Corpus | None:
        return self.reviews if source == "sample" else None


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty run library, and no cluster behind it."""
    import streamlit as st

    opened = Store(tmp_path, shipped=tmp_path / "none")
    behind = backend.Backend(opened, Shelf(), None)  # type: ignore[arg-type]
    monkeypatch.setattr(backend, "_opened", lambda: behind)
    monkeypatch.setattr(backend, "begin", lambda: None)
    st.cache_resource.clear()
    st.cache_data.clear()
    yield opened
    st.cache_resource.clear()
    st.cache_data.clear()
    opened.close()


def open_page(**parameters: object) -> AppTest:
    page = AppTest.from_file("../app.py", default_timeout=30).switch_page("pages/gradient_flow.py")
    for name, value in parameters.items():
        page.query_params[name] = str(value)
    page.run()
    assert not page.exception, page.exception[0].value
    return page


def words(page: AppTest) -> str:
    """All text of the page."""
    kinds = (page.markdown, page.info, page.warning, page.caption)
    return "\n".join(str(each.value) for kind in kinds for each in kind)


def metrics(page: AppTest) -> dict[str, str]:
    return {each.label: each.value for each in page.metric}


def output(code: str) -> str:
    """Run the code that a view shows and return what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    return printed.getvalue()


def measured(code: str) -> float:
    return float(re.search(r"measured (\S+)", output(code))[1])  # type: ignore[index]


def with_choices(**choices: object) -> Page:
    """The page with these choices, outside Streamlit."""
    return Page(lessons.load("gradient_flow"), {**DEFAULTS, **choices})  # type: ignore[arg-type]


def keep_run(store: Store, architecture: str, **choices: object) -> str:
    """Put a run with random weights of three epochs into the library; return its id."""
    small = {"vocabulary": 300, "maxlen": 12, "embedding": 4, "units": 5, "subset": 40, "test_subset": 20}
    config = from_flat({"source": "sample", "architecture": architecture, "batch_size": 8, **small, **choices})
    fingerprint = Shelf.reviews.fingerprint
    run_id = config.run_id(fingerprint)
    store.create(run_id, f"A {architecture}", config, fingerprint)
    snapshots = {
        epoch: {name: array.astype(np.float32) for name, array in random_weights(config.network(), 12, epoch).arrays.items()}
        for epoch in (0, 1, 3)
    }  # fmt: skip
    evaluation = Evaluation(np.arange(2), np.array([0, 1], np.uint8), np.array([0.2, 0.7], np.float32))
    store.keep(run_id, Outcome("finished", "", 3, snapshots, evaluation, b"keras", None))
    return run_id


# ------------------------------------------------------------------------------------------------ every view


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_with_five_questions_and_its_maths(store: Store, view: str) -> None:
    keep_run(store, "lstm")
    page = open_page(gf_view=view)
    assert len(page.radio) == 5
    assert [each.label for each in page.expander] == ["The maths", "The code", "Sources"]
    maths = "".join(str(each.value) for each in page.expander[0].markdown)
    assert "$$" in maths
    assert "–" not in re.sub(r"\d–\d", "", maths)  # every number of the formulas is there
    assert "{{" not in words(page)
    assert not re.search(r"\d\\\.", maths)  # no number was escaped


def test_odd_values_in_the_address_are_refused_one_by_one(store: Store) -> None:
    page = open_page(gf_rho="nan", gf_n="9999", gf_kind="toeplitz", gf_T="20")
    assert page.session_state["gf_T"] == 20
    assert page.session_state["gf_rho"] == DEFAULTS["rho"]
    for label in ("Spectral radius", "Size n", "Recurrent matrix"):
        assert label in words(page)


# ------------------------------------------------------------------------------------------------ one number


@pytest.mark.parametrize(
    ("a", "sentence"),
    [(0.9, "Half of it is left after **6\\.58 steps**"), (1.1, "It doubles every **7\\.27 steps**"), (1.0, "keeps its size")],
)  # fmt: skip
def test_one_number_says_its_half_life(store: Store, a: float, sentence: str) -> None:
    page = open_page(gf_view="number", gf_a=a)
    assert sentence in words(page)
    if a == 0.9:
        assert "step 829" in words(page)
        assert "2.6561" in output(page.code[0].value)  # .9^100 = 2.65614e-05, in float32


# ------------------------------------------------------------------------------------------------ a matrix


@pytest.mark.parametrize("kind", KINDS)
def test_the_code_measures_what_the_page_measures(kind: str) -> None:
    page = with_choices(kind=kind, n=6, T=30, block="lstm/forget")
    shown = data.linear(page.state).norm[-1]
    assert np.log10(measured(code(page, "code_matrix"))) == pytest.approx(shown, abs=1e-5)


def test_s_times_orthogonal_after_fifty_steps(store: Store) -> None:
    shown = metrics(open_page(gf_kind="orthogonal", gf_rho=0.9, gf_T=50))
    assert shown["Measured after 50 steps"] == shown["ρ to the power 50"] == "0.00515"
    assert shown["Departure from normal"] == "0%"


def test_a_defective_matrix_gets_a_sentence(store: Store) -> None:
    assert "This matrix is defective" in words(open_page(gf_kind="twisted"))


def test_sliders_move_the_matrix_and_the_address(store: Store) -> None:
    page = open_page(gf_kind="symmetric")
    page.slider(key="gf_rho").set_value(0.5).run()
    assert metrics(page)["Spectral radius ρ"] == "0.5"
    assert page.query_params["gf_rho"] == "0.5"


# ------------------------------------------------------------------------------------------------ a real cell


@pytest.mark.parametrize("kind", ["orthogonal", "gated_off"])
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "linear"])
def test_the_code_of_a_cell_measures_the_same_product(kind: str, activation: str) -> None:
    page = with_choices(view="cell", kind=kind, n=12, T=8, activation=activation)
    shown = data.through(page.state).product[-1]
    assert np.log10(measured(cell_code(page))) == pytest.approx(shown, abs=1e-5)


@pytest.mark.parametrize(("kind", "fact"), [("twisted", "5.05"), ("gated_off", "1.20")])
def test_the_counter_examples_are_one_click(store: Store, kind: str, fact: str) -> None:
    page = open_page(gf_view="cell")
    page.button(key=f"example_{kind}").click().run()
    assert page.session_state["gf_kind"] == kind
    assert "Why the radius misleads here" in words(page)
    assert fact in words(page)


def test_what_cannot_be_computed_gets_a_sentence_and_the_page_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overflow(values: object) -> None:
        raise ValueError("The state itself overflowed at step 7: choose a smaller matrix or fewer steps.")

    monkeypatch.setattr(data, "through", overflow)
    page = open_page(gf_view="cell", gf_activation="relu")
    assert "overflowed at step 7" in page.warning[0].value
    assert len(page.radio) == 5


# ------------------------------------------------------------------------------------------------ answers


def test_the_answers_are_measured() -> None:
    found = answers()
    tanh = {**DEFAULTS, "view": "cell", "kind": "orthogonal", "n": 32, "rho": 1.05, "T": 50}
    assert found["tanh_answer"](tanh) in (1, 2)
    assert found["tanh_slope"](tanh) * 1.05 == pytest.approx(found["tanh_product"](tanh))
    twisted = {**DEFAULTS, "kind": "twisted", "activation": "linear", "T": 15}
    assert found["twisted_1"](twisted) == pytest.approx(5.05, abs=0.005)
    assert found["twisted_5"](twisted) > 1
    keras = {**DEFAULTS, "kind": "keras", "block": "lstm/forget", "n": 64}
    assert found["keras_radius"](keras) == pytest.approx(0.52, abs=0.05)
    gated = {**DEFAULTS, "kind": "gated_off", "T": 50}
    assert float(found["gated_size"](gated).split(" ")[0]) == pytest.approx(1.18, abs=0.01)  # 1.18 × 10⁴
    cures = {**DEFAULTS, "T": 100, "forget_bias": 5.0}
    assert found["cure_answer"](cures) == 3


def test_predict_then_reveal(store: Store) -> None:
    page = open_page()
    page.radio[3].set_value(2).run()
    assert not page.exception
    assert "You predicted it" in words(page)
    assert page.session_state["gf_kind"] == "gated_off"
    assert page.session_state["gf_view"] == "cell"


# ------------------------------------------------------------------------------------------------ your run


def test_without_a_run_the_page_says_what_to_do(store: Store) -> None:
    assert "no trained recurrent network here yet" in words(open_page(gf_view="run"))


@pytest.mark.parametrize("architecture", ["simple_rnn", "lstm", "gru"])
def test_a_run_is_measured_at_every_epoch(store: Store, architecture: str) -> None:
    run_id = keep_run(store, architecture, bidirectional=architecture == "gru")
    page = open_page(gf_view="run", run=run_id, gf_window=4)
    assert not page.warning
    assert page.select_slider(key="gf_epoch").options == ["0", "1", "3"]
    assert page.select_slider(key="gf_epoch").value == 3
    assert "with a window of 4 steps" in words(page)
    before = words(page)
    page.select_slider(key="gf_epoch").set_value(0).run()
    assert not page.exception
    assert words(page) != before
    assert page.query_params["gf_epoch"] == "0"


def test_a_layer_can_be_chosen(store: Store) -> None:
    run_id = keep_run(store, "lstm", layers=2)
    page = open_page(gf_view="run", run=run_id)
    choice = next(each for each in page.selectbox if each.label == "Layer")
    assert choice.options == ["lstm_2", "lstm_1"]
    choice.set_value("lstm_1").run()
    assert not page.exception


def test_a_feed_forward_run_is_not_offered(store: Store) -> None:
    keep_run(store, "feed_forward")
    recurrent = keep_run(store, "gru")
    page = open_page(gf_view="run", run="0" * 16)
    assert next(each for each in page.selectbox if each.label == "Run").value == recurrent
    assert "not a recurrent one in this library" in words(page)


def test_a_run_with_a_damaged_file_says_so(store: Store) -> None:
    run_id = keep_run(store, "gru")
    (store.folder / "runs" / run_id / "snapshots" / "1.npz").write_bytes(b"broken")
    assert "Without epoch 1: The file 1.npz of this run is missing or damaged" in words(
        open_page(gf_view="run", run=run_id)
    )


def test_a_run_that_diverged_is_measured_as_far_as_it_went(store: Store) -> None:
    run_id = keep_run(store, "simple_rnn")
    folder = store.folder / "runs" / run_id / "snapshots"
    arrays = dict(np.load(folder / "3.npz"))
    np.savez(folder / "3.npz", **{name: np.full_like(array, np.nan) for name, array in arrays.items()})
    assert "the run had diverged by then" in open_page(gf_view="run", run=run_id).warning[0].value
    page = open_page(gf_view="run", run=run_id, gf_epoch=1)
    assert not page.warning
    assert "Without epoch 3: The weights of this snapshot are not numbers" in words(page)


def test_a_run_whose_reviews_are_gone_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run_id = keep_run(store, "gru")
    monkeypatch.setattr(Shelf, "reviews", sample_reviews.generate(16, seed=1).corpus)
    assert "are not at hand" in open_page(gf_view="run", run=run_id).warning[0].value


def test_the_code_of_a_run_measures_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run_id = keep_run(store, "lstm")
    page = open_page(gf_view="run", run=run_id, gf_window=3)
    lost = re.search(r"\*\*([\d.]+)% is lost", words(page))
    monkeypatch.setenv("RNNVIZ_HOME", str(store.folder))
    monkeypatch.setattr("rnnviz.data.library.Library.get", lambda *_: Shelf.reviews)
    assert lost
    assert 100 * float(output(page.code[0].value).split()[-1]) == pytest.approx(float(lost[1]), abs=0.051)


@pytest.mark.tf
def test_the_keras_code_of_the_cures_runs() -> None:
    printed = output(with_choices(T=20, units=8).words("code_cures", {**DEFAULTS, "T": 20, "units": 8}))
    left = dict(re.findall(r"(\w+) left after 20 steps: (\S+)", printed))
    assert set(left) == {"SimpleRNN", "LSTM", "GRU"}
    assert all(0 < float(each) < 10 for each in left.values())


def test_every_text_is_long_enough() -> None:
    for text in range(50):
        read = data.words({"text": text, "T": 200})
        assert len(read) == 200
        assert data.reading({"text": text, "T": 200}).count(" ") == 7
