"""The gradient page as a script: its views, its address, its answers, and the code of what is set by hand."""

import re
from functools import partial

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import theory
from rnnviz.ui.gradient_flow.answers import answers
from rnnviz.ui.gradient_flow.cell import cell_code
from rnnviz.ui.gradient_flow.matrix import matrix_code
from rnnviz.ui.page import Page
from tests.pages import reading
from tests.pages.conftest import keep_run
from tests.pages.reading import output, words

pytestmark = pytest.mark.page

VIEWS = ("number", "matrix", "cell", "run", "cures")
KINDS = ("symmetric", "orthogonal", "pair", "non_normal", "gaussian", "identity", "keras", "twisted", "gated_off")
DEFAULTS = GradientFlowChoices().model_dump()
open_page = partial(reading.open_page, "gradient_flow", gf_view="matrix")


def metrics(page: AppTest) -> dict[str, str]:
    return {each.label: each.value for each in page.metric}


def measured(code: str) -> float:
    return float(re.search(r"measured (\S+)", output(code))[1])  # type: ignore[index]


def with_choices(**choices: object) -> Page:
    """The page with these choices, outside Streamlit."""
    return Page(lessons.load("gradient_flow"), {**DEFAULTS, **choices})  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------ every view


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_with_five_questions_and_its_maths(behind: Backend, view: str) -> None:
    keep_run(behind, architecture="lstm")
    page = open_page(gf_view=view)
    assert len(page.radio) == 5
    assert [each.label for each in page.expander] == ["The maths", "The code", "Sources"]
    maths = "".join(str(each.value) for each in page.expander[0].markdown)
    assert "$$" in maths
    assert "–" not in re.sub(r"\d–\d", "", maths)  # every number of the formulas is there
    assert "{{" not in words(page)
    assert not re.search(r"\d\\\.", maths)  # no number was escaped


def test_odd_values_in_the_address_are_refused_one_by_one(behind: Backend) -> None:
    page = open_page(gf_rho="nan", gf_n="9999", gf_kind="toeplitz", gf_T="20")
    assert page.session_state["gf_T"] == 20
    assert page.session_state["gf_rho"] == DEFAULTS["rho"]
    for label in ("Spectral radius", "Size n", "Recurrent matrix"):
        assert label in words(page)


# ------------------------------------------------------------------------------------------------ one number


@pytest.mark.parametrize(
    ("a", "sentence"),
    [(0.9, "Half of it is left after **6.58 steps**"), (0.9999, "Half of it is left after **6.93 × 10³ steps**"),
     (1.1, "It doubles every **7.27 steps**"), (1.0, "keeps its size")],
)  # fmt: skip
def test_one_number_says_its_half_life(behind: Backend, a: float, sentence: str) -> None:
    page = open_page(gf_view="number", gf_a=a)
    assert sentence in words(page)
    signed = {0.9: "6.58", 0.9999: r"6.93\cdot10^{3}", 1.1: "-7.27", 1.0: r"\infty"}[
        a
    ]  # in the formula, ln(1/2) / ln|a| with its sign
    assert f"n_{{1/2}} = {signed}$" in words(page)
    if a == 0.9:
        assert "step 829" in words(page)
        assert "2.6561" in output(page.code[0].value)  # .9^100 = 2.65614e-05, in float32


# ------------------------------------------------------------------------------------------------ a matrix


@pytest.mark.parametrize("kind", KINDS)
def test_the_code_measures_what_the_page_measures(kind: str) -> None:
    page = with_choices(kind=kind, n=6, T=30, block="lstm/forget")
    shown = theory.linear(page.state).norm[-1]
    assert np.log10(measured(matrix_code(page, "code_matrix"))) == pytest.approx(shown, abs=1e-5)


def test_s_times_orthogonal_after_fifty_steps(behind: Backend) -> None:
    shown = metrics(open_page(gf_kind="orthogonal", gf_rho=0.9, gf_T=50))
    assert shown["Measured after 50 steps"] == shown["ρ to the power 50"] == "0.00515"
    assert shown["Not normal"] == "0%"


def test_a_defective_matrix_gets_a_sentence(behind: Backend) -> None:
    assert "This matrix is defective" in words(open_page(gf_kind="twisted"))


def test_sliders_move_the_matrix_and_the_address(behind: Backend) -> None:
    page = open_page(gf_kind="symmetric")
    page.slider(key="gf_rho").set_value(0.5).run()
    assert metrics(page)["Spectral radius ρ"] == "0.5"
    assert page.query_params["gf_rho"] == "0.5"


# ------------------------------------------------------------------------------------------------ a real cell


@pytest.mark.parametrize("kind", ["orthogonal", "gated_off"])
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "linear"])
def test_the_code_of_a_cell_measures_the_same_product(kind: str, activation: str) -> None:
    page = with_choices(view="cell", kind=kind, n=12, T=8, activation=activation)
    shown = theory.through(page.state).product[-1]
    assert np.log10(measured(cell_code(page))) == pytest.approx(shown, abs=1e-5)


@pytest.mark.parametrize(("kind", "fact"), [("twisted", "5.05"), ("gated_off", "1.20")])
def test_the_counter_examples_are_one_click(behind: Backend, kind: str, fact: str) -> None:
    page = open_page(gf_view="cell")
    page.button(key=f"example_{kind}").click().run()
    assert page.session_state["gf_kind"] == kind
    assert "Why the radius misleads here" in words(page)
    assert fact in words(page)


def test_what_cannot_be_computed_gets_a_sentence_and_the_page_goes_on(
    behind: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overflow(values: object) -> None:
        raise ValueError("The state itself overflowed at step 7: choose a smaller matrix or fewer steps.")

    monkeypatch.setattr(theory, "through", overflow)
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


def test_predict_then_reveal(behind: Backend) -> None:
    page = open_page()
    page.radio[3].set_value(2).run()
    assert not page.exception
    assert "You predicted it" in words(page)
    assert page.session_state["gf_kind"] == "gated_off"
    assert page.session_state["gf_view"] == "cell"


# ------------------------------------------------------------------------------------------------ cures and texts


def test_the_code_of_the_cures_prints_what_is_drawn() -> None:
    choices = {**DEFAULTS, "view": "cures", "T": 20, "units": 8}
    page = open_page(gf_view="cures", gf_T=20, gf_units=8)
    printed = dict(re.findall(r"(\w+): (\S+) of the gradient", output(page.code[0].value)))
    assert printed == {name: f"{10**flow.left:.3g}" for name, flow in theory.cured(choices).items()}
    assert len(set(printed.values())) > 5


def test_every_text_is_long_enough() -> None:
    for text in range(50):
        read = theory.words({"text": text, "T": 200})
        assert len(read) == 200
        assert theory.reading({"text": text, "T": 200}).count(" ") == 7
