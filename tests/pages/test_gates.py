"""The page about gates, as a script."""

import re

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.choices.gates import GatesChoices
from rnnviz.data import subsets
from rnnviz.data.corpus import Corpus
from rnnviz.nn import forward
from rnnviz.nn.layers import Recurrent
from rnnviz.nn.operations import Operation, operations
from rnnviz.ui.gates import formulas, numbers, trained
from rnnviz.ui.gates.driving import drawn
from tests.figures.html.tables import Tables
from tests.figures.scenes.test_scene import unpack
from tests.pages.conftest import keep_run
from tests.pages.reading import open_page, output, sound, words

pytestmark = pytest.mark.page

DEFAULTS = GatesChoices().model_dump()


def code_of(page: AppTest) -> str:
    return page.code[-1].value


def test_it_says_what_the_cell_does_now(behind) -> None:
    page = open_page("gates", ga_i="1*10 0", ga_g="1", ga_step=5)
    assert "At step **5** the cell **keeps all and adds (counts up)**" in words(page)
    assert "holds what it has in steps 11–30, from 10.00 to 10.00" in words(page)


def test_operations_appear_one_by_one(behind) -> None:
    page = open_page("gates", ga_i="1", ga_g="1", ga_step=5)
    assert page.button(key="press").label == "Next: product"
    for _ in range(5):
        page = sound(page.button(key="press").click().run())
    formulas = [each.value for each in page.markdown if each.value.startswith("$$")]
    assert formulas[2] == r"$$c_t = \text{kept} + \text{added} = 4 + 1 = \mathbf{5}$$"
    assert "press" not in [button.key for button in page.button]


@pytest.mark.parametrize(("view", "text"), [
    ("hand", "c at the end: 0.0"), ("gru", "h at the end: 0.462117"), ("history", "lstm_1997 ends at 5.99"),
])  # fmt: skip
def test_the_code_computes_what_is_shown(behind, view: str, text: str) -> None:
    assert text in output(code_of(open_page("gates", ga_view=view)))


def test_the_code_of_the_history_prints_the_memories_that_the_page_names(behind) -> None:
    page = open_page("gates", ga_view="history", ga_pulses="1 0 1 0 1 0", ga_resets="0*3 1 0")
    shown = re.search(r"memory is \*\*(\S+)\*\*.*?\*\*(\S+)\*\*.*?\*\*(\S+)\*\*.*?\*\*(\S+)\*\*", words(page))
    assert shown
    printed = [float(line.split()[-1]) for line in output(code_of(page)).splitlines()]
    assert [f"{value:.2f}" for value in printed] == list(shown.groups())
    assert printed[0] == pytest.approx(3, abs=0.01)
    assert printed[1] == pytest.approx(1, abs=0.01)  # two pulses, a reset, one more


@pytest.mark.tf
@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "hard_sigmoid", "linear"])
def test_keras_says_the_same_of_a_function(behind, name: str) -> None:
    page = open_page("gates", ga_view="functions", ga_function=name, ga_at=1.3)
    shown = re.search(r"\(a\) = \*\*(\S+)\*\*", words(page))
    assert shown
    printed = float(output(code_of(page)).split()[-1])
    assert f"{printed:.3f}" == shown[1]


def test_the_code_of_another_cell_computes_that_one(behind) -> None:
    said = output(code_of(open_page("gates", ga_f="0.9", ga_i="1", ga_g="0.5")))
    run = numbers.lstm({**DEFAULTS, "f": "0.9", "i": "1", "g": "0.5"})
    assert f"c at the end: {round(float(run.path[-1, 0]), 6)}" in said
    assert f"reaches step 0: {0.9**30:.6f}"[:24] in said


@pytest.mark.tf
def test_keras_computes_the_same_from_the_weights(behind) -> None:
    said = output(code_of(open_page("gates", ga_view="inputs")))
    expected = float(numbers.weighted(DEFAULTS).signals["hidden"][-1, 0])
    assert float(said.rpartition(" ")[2]) == pytest.approx(expected, abs=2e-4)


@pytest.mark.parametrize(("parameters", "sentence"), [
    ({"ga_f": "1 x"}, "'x' is not a number"),
    ({"ga_f": "1e9"}, "it must lie from 0 to 1"),
    ({"ga_view": "inputs", "ga_wi": "1e9"}, "not a number from −20 to 20"),
    ({"ga_view": "inputs", "ga_inputs": " "}, "Write numbers with blanks"),
])  # fmt: skip
def test_bad_input_gets_a_sentence_and_the_values_stay(behind, parameters: dict[str, str], sentence: str) -> None:
    page = open_page("gates", **parameters)
    assert sentence in re.sub(r"\\(.)", r"\1", words(page))
    assert "the cell **" in words(page)


def test_text_in_a_row_keeps_what_was_shown(behind) -> None:
    page = open_page("gates")
    before = [each.value for each in page.markdown if each.value.startswith("Over all steps")]
    page = sound(page.text_input(key="ga_f").set_value("nonsense").run())
    assert [each.value for each in page.markdown if each.value.startswith("Over all steps")] == before
    assert "is not a number" in words(page)


def test_presets_set_the_rows(behind) -> None:
    page = open_page("gates")
    page = sound(page.button(key="preset_lstm_up").click().run())
    assert "(counts up) in steps 1–30, from 0.00 to 30.00" in words(page)


def test_history_counts_with_all_four(behind) -> None:
    page = open_page("gates", ga_view="history")
    assert "**6.0" in words(page) or "**5.99" in words(page)
    assert "4 × 64 × (64 state + 32 input + 1 bias) | 24,832" in words(page)


def test_two_gates_differ_where_chance_hardly_makes_it_so() -> None:
    right = np.ones(400, bool)
    for wrong, clear in ((5, False), (9, True), (100, True)):  # 2 * 0.5**n of one pair, and there are three
        held = np.arange(400) >= wrong
        assert trained.differ(right, held, pairs=3) == clear
        assert trained.differ(held, right, pairs=3) == clear
    assert trained.differ(right, np.arange(400) >= 6, pairs=1)
    assert not trained.differ(right, right, pairs=1)


@pytest.mark.parametrize("masking", [False, True])
@pytest.mark.parametrize("architecture", ["lstm", "gru"])
def test_a_trained_cell_beside_it(behind, architecture: str, masking: bool) -> None:
    keep_run(behind, architecture=architecture, masking=masking, maxlen=200)  # with steps that are skipped
    page = open_page("gates", ga_view="trained")
    for held in ("Held open", "Held at each unit's own mean"):  # weights that nobody trained
        assert f"{held}, no gate stands out: they cost " in words(page)
    told = re.search(
        r"these \*\*(\d+)\*\*.*?at \*\*(\d+)\*\*.*?at \*\*(\d+)\*\*.*?of \*\*([\d.]+)\*\*.*?\*\*([\d.]+)\*\*",
        words(page),
    )
    assert told
    steps, kept, cleared = (int(each) for each in told.groups()[:3])
    assert kept + cleared <= steps <= 200
    factor, half = (float(each) for each in told.groups()[3:])
    assert factor**half == pytest.approx(0.5, abs=0.05)
    page = sound(page.button(key="drive_it").click().run())
    assert "At step **5** the cell" in words(page)
    assert "**The trained unit** set this page" in words(page)


@pytest.mark.parametrize("masking", [True, False])
def test_how_often_the_gates_of_a_trained_cell_are_shut_is_counted_over_the_words_alone(behind, masking: bool) -> None:
    run = keep_run(behind, architecture="gru", masking=masking, units=5, grown=6)
    page = open_page("gates", ga_view="trained", run=run.id)
    rows = subsets.build(behind.library.get("sample"), run.config.data, run.config.training.seed).test
    layer = next(each.name for each in run.weights.layers if isinstance(each, Recurrent))
    values = forward.states(run.weights, rows.ids, path=layer, signal="update")[rows.ids > 0]
    shares = (values > 0.9).mean(axis=0), (values < 0.1).mean(axis=0)
    (header, floats) = next(
        (header, floats)
        for header, floats in (unpack(each.proto.bytes) for each in page.get("bidi_component") if each.proto.bytes)
        if header.get("y", {}).get("title") == "shut (below 0.1)"
    )
    _, update, _ = header["curves"]
    drawn_shares = [floats[first : first + count] for first, count in (update[axis]["floats"] for axis in "xy")]
    order = np.argsort(shares[0])
    np.testing.assert_allclose(drawn_shares, [each[order] for each in shares], atol=1e-6)
    assert np.ptp(shares[0]) > 0.2
    between = int((shares[0] + shares[1] < 0.5).sum())
    assert (
        f"The update gate is open at nearly all steps in **0**, shut in **0**, and mostly in between in **{between}** of 5"
        in words(page)
    )


@pytest.mark.parametrize(("architecture", "gates"), [("lstm", "input forget output"), ("gru", "update reset")])
def test_the_code_of_a_trained_cell_prints_the_accuracies_that_are_drawn(
    behind, reviews: Corpus, monkeypatch: pytest.MonkeyPatch, architecture: str, gates: str
) -> None:
    keep_run(behind, architecture=architecture, units=4)
    run = keep_run(behind, architecture=architecture)
    page = open_page("gates", ga_view="trained", run=run.id)
    monkeypatch.setenv("RNNVIZ_HOME", str(behind.store.folder))
    monkeypatch.setattr("rnnviz.data.library.Library.get", lambda *_: reviews)
    printed = dict(line.split(": ") for line in output(code_of(page)).splitlines())
    held = [f"{gate} gate {how}" for how in ("always open", "at its mean") for gate in gates.split()]
    assert list(printed) == ["as trained", *held]
    drawn = next(each.proto.body for each in page.get("html") if "as trained" in each.proto.body)
    assert {row[0]: row[2].split("%")[0] + "%" for row in Tables(drawn).rows[1:-1]} == printed


def test_a_run_without_gates_says_so(behind) -> None:
    keep_run(behind, architecture="simple_rnn")
    gated = keep_run(behind, seed=1, architecture="gru")
    newest = keep_run(behind, seed=2, architecture="simple_rnn")
    page = open_page("gates", ga_view="trained", run=newest.id)
    assert "it has no gates" in words(page)
    assert not page.code
    page = open_page("gates", ga_view="trained")  # the newest that has some
    (box,) = (each for each in page.selectbox if each.label == "Run")
    assert box.value == gated.id
    assert len(box.options) == 1


def test_only_rows_of_numbers_are_taken_from_a_browser() -> None:
    assert drawn({"f": [1, 0.5, 0.5], "i": ["1"], "g": "1", "o": []}) == {"f": "1 0.5"}
    assert drawn([1]) == drawn(None) == {}


def test_operations_in_latex() -> None:
    sigma = Operation("sigmoid", "i_t", (("a_i", -2.0),), float(1 / (1 + np.exp(2))))
    assert formulas.forward(sigma) == r"i_t = \sigma(a_i) = \sigma(-2) = \mathbf{0.1192}"
    assert (
        formulas.forward(Operation("rest", "1 - z_t", (("z_t", 0.25),), 0.75)) == r"1 - z_t = 1 - 0.25 = \mathbf{0.75}"
    )


def test_the_candidate_is_named_by_what_it_is_to_become_a_part_of() -> None:
    """As on Home and Cell states: c̃ in an LSTM, h̃ in a GRU."""
    for view, run in (("hand", numbers.lstm(DEFAULTS)), ("gru", numbers.gru(DEFAULTS))):
        told = " ".join(formulas.forward(each) for each in operations(run, 4))
        assert (r"\tilde c_t" in told, r"\tilde h_t" in told) == (view == "hand", view == "gru")
    weighted = [formulas.forward(each) for each in operations(numbers.weighted(DEFAULTS), 0, numbers.inputs(DEFAULTS))]
    assert any(each.startswith(r"\tilde c_t = \tanh(a_{\tilde c}) = \tanh(3) =") for each in weighted)


def test_the_numbers_of_the_answers() -> None:
    found = numbers.answers()
    up = {**DEFAULTS, "i": "1", "f": "1", "g": "1", "o": "1"}
    assert found["end_c"](up) == 30
    assert found["reaches"]({**DEFAULTS, "f": "0.9"}) == pytest.approx(0.9**30)
    assert found["gru_reaches"]({**DEFAULTS, "z": "0", "r": "1*14 0 1", "x": "0.1"}) == 0


def test_operations_run_backwards_one_by_one(behind) -> None:
    page = open_page(
        "gates", ga_i="1", ga_f="0.5", ga_g="0.5", ga_o="0", ga_c0=2, ga_step=1, ga_way="backwards", ga_dc=2
    )
    assert page.button(key="press").label == "Next: product"
    for _ in range(5):
        page = sound(page.button(key="press").click().run())
    formulas = [each.value for each in page.markdown if each.value.startswith("$$")]
    assert (
        formulas[0] == r"$$\delta o_t = \delta h_t \cdot \tanh(c_t) = 1 \cdot 0.9051 = \mathbf{0.9051}$$"
    )  # c = .5 * 2 + .5
    assert (
        formulas[2]
        == r"$$\delta c_t = \dots + \delta\,\tanh(c_t) \cdot (1 - \tanh^2(c_t)) = 2 + 0 \cdot 0.1807 = \mathbf{2}$$"
    )
    assert r"$$\delta c_{t-1} = \delta\,\text{kept} \cdot f_t = 2 \cdot 0.5 = \mathbf{1}$$" in formulas
    assert "passes 0.5 times that on: δc at step t − 1 is **1**" in words(page)
    page = sound(page.slider(key="ga_dc").set_value(-4.0).run())
    assert "δc at step t − 1 is **−2**" in words(page)


def test_backwards_through_a_gru_and_through_weights(behind) -> None:
    page = open_page("gates", ga_view="gru", ga_z="0.25", ga_r="0", ga_step=1, ga_way="backwards", ga_done=20)
    assert "The update gate passes 0.25 of it straight on, and the way through the candidate adds 0" in words(page)
    assert "ga_dc" not in [each.key for each in page.slider]  # a GRU has no memory of its own
    page = open_page("gates", ga_view="inputs", ga_uf=2.0, ga_step=2, ga_way="backwards", ga_done=20)
    through = [each.value for each in page.markdown if each.value.startswith(r"$$\delta h_{t-1}")]
    assert len(through) == 4
    assert any(r"\delta a_f \cdot U_{f}" in each for each in through)
