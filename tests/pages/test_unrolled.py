"""The page about the unrolled network, as a script."""

import re
from typing import Any

import numpy as np
import pytest

from rnnviz.choices.unrolled import CELLS, TASKS, VIEWS, UnrolledChoices
from rnnviz.export import shapes
from rnnviz.nn.toy import forward
from rnnviz.ui.unrolled import numbers
from rnnviz.ui.unrolled.backward import there_and_back
from rnnviz.ui.unrolled.forward import edited
from rnnviz.ui.unrolled.shapes import asked_for
from tests.pages.reading import open_page, output, sound, words

pytestmark = pytest.mark.page

DEFAULTS = UnrolledChoices().model_dump()


def states_in(text: str) -> np.ndarray:
    """Return the rows of numbers that a program printed, (steps, units)."""
    return np.array(
        [[float(n) for n in row.split()] for row in re.findall(r"^\d+ \[(.*?)\]", text, re.MULTILINE | re.DOTALL)]
    )


def losses_in(text: str) -> tuple[float, float]:
    """Return the loss before and after the step that the page describes."""
    found = re.search(r"your sequence is \*\*([\d.]+)\*\*.*?makes it \*\*([\d.]+)\*\*", text)
    assert found
    return float(found[1]), float(found[2])


@pytest.mark.parametrize("source", ["numbers", "words"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens(behind, view: str, source: str) -> None:
    page = open_page("unrolled", un_view=view, un_source=source)
    assert not page.warning
    assert page.code


def test_the_loop_prints_the_states_that_are_drawn(behind) -> None:
    page = open_page("unrolled", un_view="ways", un_units=4, un_U="0.5 -1")
    found = states_in(output(page.code[0].value))
    choices = {**DEFAULTS, "units": 4, "U": "0.5 -1"}
    drawn = forward(numbers.network(choices), numbers.sequence(choices).x).h
    assert found == pytest.approx(drawn, abs=6e-5)


@pytest.mark.tf
@pytest.mark.parametrize("parameters", [{}, {"un_source": "words", "un_units": 8, "un_b": "0.5; -1"}])
def test_the_keras_layer_gives_the_same(behind, parameters: dict[str, object]) -> None:
    page = open_page("unrolled", un_view="ways", **parameters)
    loop, layer = (states_in(output(code.value)) for code in page.code[:2])
    assert len(layer) > 1
    assert layer == pytest.approx(loop, abs=2e-4)


SWITCHES: tuple[dict[str, object], ...] = (
    {}, {"sequences": False, "with_state": True}, {"with_state": True, "bidirectional": True, "layers": 2},
    {"layers": 3, "bidirectional": True}, {"stateful": True},
    {"stateful": True, "with_state": True, "bidirectional": True},
)  # fmt: skip


@pytest.mark.tf
@pytest.mark.parametrize("cell", CELLS)
def test_keras_counts_and_shapes_as_the_table_says(cell: str) -> None:
    """Of every task with every switch that it has: layer by layer, and what comes out for a batch of zeros."""
    import keras

    chosen = [
        {**DEFAULTS, "cell": cell, "task": task, "time_steps": 7, "samples": 3, **more}
        for task in TASKS
        for more in SWITCHES
    ]
    for asked in dict.fromkeys(asked_for(choices) for choices in chosen):
        every = shapes.lines(asked)
        for program in filter(None, (shapes.sequential(asked), shapes.functional(asked))):
            names: dict[str, Any] = {}
            exec(f"import keras\nfrom keras import layers\n{program}", names)
            model = names["model"]
            of_keras = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
            assert [layer.count_params() for layer in of_keras] == [line.parameters for line in every], program
            for layer, line in zip(of_keras, every, strict=True):
                given = [tuple(array.shape)[1:] for array in keras.tree.flatten(layer.output)]
                assert given == [line.after, *[(asked.units,)] * len(line.states)], program
            zeros = [np.zeros((asked.samples, *each.shape[1:])) for each in model.inputs]
            out = model(zeros if len(zeros) > 1 else zeros[0])
            states = [
                (asked.samples, asked.units) for line in every for _ in line.states if asked.task != "translation"
            ]
            assert [tuple(each.shape) for each in keras.tree.flatten(out)] == [
                (asked.samples, *every[-1].after),
                *states,
            ]
        assert model.count_params() == shapes.total(asked)


@pytest.mark.tf
def test_the_program_of_the_shapes_prints_those_that_the_page_shows(behind) -> None:
    page = open_page("unrolled", un_view="shapes", un_cell="lstm", un_bidirectional=1, un_with_state=1)
    layer, out = page.dataframe[0].value.iloc[0, [0, 2]]
    assert layer == "Bidirectional(layers.LSTM(64, return_sequences=True, return_state=True))"
    assert out == "(32, 100, 128), 2 × h (32, 64), 2 × c (32, 64)"
    said = output(page.code[-1].value)
    assert f"(None, 100, 128) {'(None, 64) ' * 4}{2 * 4 * 64 * (64 + 16 + 1)}" in said
    assert "parameters: 54273" in said
    assert "4 n (n + d + 1)" in words(page)


@pytest.mark.parametrize(
    ("cell", "states"), [("simple_rnn", "h (32, 64)"), ("lstm", "h (32, 64), c (32, 64)"), ("gru", "h (32, 64)")]
)
def test_a_decoder_starts_from_what_the_encoder_hands_out(behind, cell: str, states: str) -> None:
    page = open_page("unrolled", un_view="shapes", un_task="translation", un_cell=cell)
    table = page.dataframe[0].value
    assert table.iloc[0, 2] == f"(32, 64), {states}"
    assert table.iloc[1, 1] == f"(32, 100, 16), {states}"


def test_what_keras_cannot_build_is_not_offered(behind) -> None:
    page = open_page("unrolled", un_view="shapes", un_cell="gru", un_stateful=1, un_bidirectional=1, un_with_state=1)
    assert "return_state=True" not in page.code[-1].value
    assert "return_state** is not offered" in words(page).replace("\\", "")


def test_a_task_without_time_has_no_cell(behind) -> None:
    page = open_page("unrolled", un_view="shapes", un_task="one_to_one", un_cell="lstm")
    assert "recurrent layer's count" not in words(page)
    assert list(page.dataframe[0].value.iloc[:, 0]) == ['Dense(64, activation="relu")', "Dense(1)"]


def test_the_program_of_the_way_back_prints_the_gradient_that_is_shown(behind) -> None:
    page = open_page("unrolled", un_view="backward", un_counted="last", un_lag=2)
    said = output(page.code[-1].value)
    found = there_and_back({**DEFAULTS, "counted": "last", "lag": 2})
    assert f"loss: {round(found.loss, 6)}" in said
    printed = np.array(eval(said.partition("dL/dU: ")[2]))
    assert printed == pytest.approx(found.back.gradient("U"), abs=1e-6)


@pytest.mark.parametrize(("parameters", "sentence"), [
    ({"un_W": "1 x"}, "'x' in row 1, column 2 is not a number"),
    ({"un_U": "1 2; 1e9 0"}, "row 2, column 1 is 1 × 10⁹; it must lie from −20 to 20"),
    ({"un_x": "1 _"}, "The cell in row 1, column 2 is empty"),
    ({"un_b": "1 2; 1"}, "Every row needs equally many numbers"),
    ({"un_units": 99}, "not a whole number from 1 to 8"),
    ({"un_source": "words", "un_text": "one"}, "Write 2 to 12 words; these are 1"),
])  # fmt: skip
def test_bad_input_gets_a_sentence_and_the_values_stay(behind, parameters: dict[str, object], sentence: str) -> None:
    page = open_page("unrolled", **parameters)
    assert sentence in re.sub(r"\\(.)", r"\1", words(page))


def test_a_typed_cell_changes_its_matrix_and_nothing_else() -> None:
    before = numbers.network(DEFAULTS)
    found = edited({"name": "U", "row": 1, "column": 2, "text": " 0.25 "}, DEFAULTS)
    after = numbers.network({**DEFAULTS, **found})
    assert after.U[1, 2] == 0.25
    assert (after.U != before.U).sum() == 1
    assert edited({"name": "b", "row": 0, "column": 0, "text": ""}, DEFAULTS) == {"b": "_; 0; 0"}
    assert edited({"name": "b", "row": 0, "column": 0, "text": "1 2; 3"}, DEFAULTS) == {"b": "12,3; 0; 0"}


@pytest.mark.parametrize("message", [
    None, [], {"name": "V"}, {"name": "U", "row": 9, "column": 0, "text": "1"},
    {"name": "U", "row": True, "column": 0, "text": "1"}, {"name": "U", "row": 0, "column": 0, "text": 1},
])  # fmt: skip
def test_anything_else_from_a_browser_changes_nothing(message: object) -> None:
    assert edited(message, DEFAULTS) == {}


def test_what_was_typed_stays_in_its_corner_when_the_network_grows() -> None:
    found = numbers.network({**DEFAULTS, "units": 5, "U": "1 2; 3 4"})
    assert found.U[:2, :2].tolist() == [[1, 2], [3, 4]]
    assert found.U.shape == (5, 5)
    assert np.array_equal(found.U[2:], numbers.network({**DEFAULTS, "units": 5}).U[2:])


def test_targets_are_the_input_some_steps_ago_and_the_next_word() -> None:
    said = numbers.sequence({**DEFAULTS, "x": "1; -1; 1; 1; -1", "features": 1, "lag": 2})
    assert said.targets.tolist() == [0, 0, 1, 0, 1]
    said = numbers.sequence({**DEFAULTS, "source": "words", "text": "a b a"})
    assert [said.classes[k] for k in said.targets] == ["b", "a", "(end)"]
    assert said.x.tolist() == [[1, 0], [0, 1], [1, 0]]
    assert numbers.sequence({**DEFAULTS, "lag": 4, "steps": 2}).targets.tolist() == [0, 0]


def test_a_step_by_hand_lowers_the_loss_and_training_learns_the_task(behind) -> None:
    page = open_page("unrolled", un_view="train")
    before, after = losses_in(words(page))
    assert after < before
    page = sound(page.button(key="one_step").click().run())
    assert losses_in(words(page))[0] == pytest.approx(after, abs=2e-4)
    page = sound(page.button(key="take_all").click().run())
    assert "right answers from" in words(page)
    page = sound(page.button(key="start_again").click().run())
    assert losses_in(words(page)) == (before, after)


def test_an_experiment_says_nothing_of_what_it_leaves_empty(behind) -> None:
    page = open_page("unrolled")
    page = sound(page.radio(key="try/unrolled/1/pick").set_value(1).run())
    assert "Set above: View A state, It reads numbers, Shift the pattern by 3. [See" in words(page)


def test_other_weights_and_no_recurrence_by_a_button(behind) -> None:
    page = open_page("unrolled", un_W="1 1")
    page = sound(page.button(key="draw_again").click().run())
    assert page.query_params["un_seed"] == "2"
    assert "un_W" not in page.query_params
    page = sound(page.button(key="zero_u").click().run())
    assert page.query_params["un_U"] == "0 0 0; 0 0 0; 0 0 0"
