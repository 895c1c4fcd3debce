"""The widget of every choice: its kind, label, help and range come from the declaration."""

from typing import Any, get_args

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import FIELDS

pytestmark = pytest.mark.page


def every_choice() -> None:
    """Draw one choice after another, each with what it hangs on set so that it matters."""
    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    state = State(FIELDS)
    for name in st.session_state["wanted"]:
        for other, values in (FIELDS.control(name).when or {}).items():
            state.set({other: next(value for value in values if value is not None)})
    state.set(st.session_state["given"])
    for name in st.session_state["wanted"]:
        st.session_state["value"] = controls.choice(state, name)


def draw(*names: str, **given: Any) -> AppTest:
    test = AppTest.from_function(every_choice, default_timeout=60)
    test.session_state["wanted"] = names
    test.session_state["given"] = given
    test.run()
    assert not test.exception
    return test


@pytest.fixture(scope="module")
def drawn() -> AppTest:
    """All choices that matter for a stacked LSTM trained with SGD and clipping."""
    given = {"architecture": "lstm", "optimizer": "sgd", "clipping": "norm"}
    names = [name for name in FIELDS if FIELDS.matters(name, FIELDS.defaults() | given)]
    return draw(*names, **given)


LSTM = FIELDS.defaults() | {"optimizer": "sgd", "clipping": "norm"}


@pytest.mark.parametrize("name", [name for name in FIELDS if FIELDS.matters(name, LSTM)])
def test_every_choice_is_drawn_with_its_label_help_and_range(drawn: AppTest, name: str) -> None:
    control, kind = FIELDS.control(name), FIELDS[name].annotation
    widget = _widget(drawn, name)
    assert widget.label == control.label
    assert widget.help == control.help
    assert widget.value == LSTM[name]
    low, high = FIELDS.bounds(name)
    if get_args(kind):
        assert list(widget.options) == [(control.names or {})[option] for option in get_args(kind)]
    elif widget.type == "button_group":
        assert low is not None
        assert high is not None
        assert widget.options == [str(number) for number in range(int(low), int(high) + 1)]
    else:
        assert kind not in (int, float) or low is None or widget.min == low
        assert kind not in (int, float) or high is None or widget.max == high


def _widget(drawn: AppTest, name: str) -> Any:
    """The one widget that has the choice's name as its key."""
    kinds = (drawn.selectbox, drawn.button_group, drawn.toggle, drawn.slider, drawn.number_input, drawn.text_input)
    found = [item for kind in kinds for item in kind if item.key == name]
    assert len(found) == 1
    return found[0]


def test_few_stops_are_a_slider_and_many_a_box(drawn: AppTest) -> None:
    assert drawn.slider(key="dropout").step == 0.05
    assert drawn.number_input(key="units").step == 1


def test_very_few_whole_numbers_lie_side_by_side(drawn: AppTest) -> None:
    assert drawn.button_group(key="layers").options == ["1", "2", "3", "4"]


def test_few_short_options_lie_side_by_side(drawn: AppTest) -> None:
    assert {item.key for item in drawn.button_group} >= {
        "source",
        "cut",
        "pad",
        "optimizer",
        "activation",
        "architecture",
    }
    assert not drawn.selectbox


def a_long_list() -> None:
    from rnnviz.choices.fields import Fields
    from rnnviz.choices.unrolled import UnrolledChoices
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    controls.choice(State(Fields(UnrolledChoices)), "task")


def test_options_with_many_letters_are_a_list() -> None:
    script = AppTest.from_function(a_long_list, default_timeout=60)
    script.session_state["view"] = "shapes"
    drawn = script.run()
    assert drawn.selectbox(key="task").options[0] == "one to one"
    assert not drawn.button_group


@pytest.mark.parametrize(("rate", "step"), [(0.001, 0.001), (0.003, 0.001), (0.00025, 0.0001), (2.0, 1.0)])
def test_the_arrows_of_a_learning_rate_change_its_leading_digit(rate: float, step: float) -> None:
    widget = draw("learning_rate", learning_rate=rate).number_input(key="learning_rate")
    assert widget.value == rate
    assert widget.step == pytest.approx(step)


def test_a_choice_without_effect_is_not_drawn_and_keeps_its_value() -> None:
    test = draw("units", architecture="feed_forward")
    assert len(test.number_input) == 0
    assert test.session_state["value"] == FIELDS["units"].default


def test_a_refused_value_is_explained_under_its_widget_as_plain_text() -> None:
    test = draw("epochs", epochs="![x](http://example.org/x.png)")
    (sentence,) = [item.value for item in test.markdown]
    assert sentence.startswith(":red[:material/error: Epochs")
    assert r"\!\[x\]\(http\:" in sentence
