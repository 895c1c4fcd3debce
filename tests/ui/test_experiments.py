"""Try this: nothing is told before the prediction; then the experiment is set and the numbers are computed."""

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.ui import below

pytestmark = pytest.mark.page


def script() -> None:
    """A page with three experiments."""
    from typing import Any

    import streamlit as st

    from rnnviz import lessons
    from rnnviz.config.run import FIELDS
    from rnnviz.lessons import NotReadyError
    from rnnviz.ui import experiments, way_back
    from rnnviz.ui.state import State
    from rnnviz.ui.way_back import Scope

    text = """+++
title = "T"
icon = ":material/school:"
card = "C."
question = "Q?"
minutes = 5
+++
Purpose.

## Try this
### How many?
- [ ] few
- [x] many

```toml
units = 64
bidirectional = true
```
> There are {{units:d}}, twice {{half:.1f}}.

### Which?
- [ ] this
- [ ] that
- answer: {{which}}

> It is.

### When?
- [x] now
- [ ] later

> At {{when:d}}.
"""

    def count(choices: dict[str, object]) -> object:
        st.session_state["computed"] = st.session_state.get("computed", 0) + 1
        return choices["units"]

    def not_yet(choices: dict[str, object]) -> object:
        raise NotReadyError("Press Train first.")

    state = State(FIELDS)
    values: dict[str, Any] = {"units": count, "half": 32.0, "which": 1, "when": not_yet, "unused": 1 / 3}
    for name in st.session_state.get("left out", ()):
        del values[name]
    scope = Scope("t", state)
    way_back.draw(scope)
    experiments.draw_experiments(lessons.parse("t", text), scope, values, state.set)
    st.session_state["seen"] = dict(state)
    st.button("elsewhere", on_click=state.set, args=({"units": 5},))


def opened(seconds: float) -> AppTest:
    """The script, of which somebody sees everything."""
    test = AppTest.from_function(script, default_timeout=seconds)
    test.session_state[below.ALL] = True
    return test


def answered(question: int, option: int, test: AppTest | None = None) -> AppTest:
    test = test or opened(20).run()
    test.radio[question].set_value(option).run()
    assert not test.exception
    return test


def said(test: AppTest) -> str:
    return "\n".join(item.value for item in test.markdown)


def test_nothing_is_told_or_computed_before_the_prediction() -> None:
    test = opened(20).run()
    assert not test.exception
    assert "There are" not in said(test)
    assert "computed" not in test.session_state
    assert [radio.value for radio in test.radio] == [None, None, None]


def test_a_right_prediction_sets_the_experiment_and_shows_its_numbers() -> None:
    test = answered(0, 1)
    assert "You predicted it" in said(test)
    assert "There are 64, twice 32.0." in said(test)
    assert "Set above: Units per layer 64, Bidirectional on. [See it above](#set-up)" in said(test)
    assert test.session_state["seen"]["units"] == 64
    assert "It is." not in said(test)


def test_a_wrong_prediction_shows_the_right_answer_and_counts_even_after_another_pick() -> None:
    test = answered(0, 0)
    assert "lightbulb: Not quite. The answer is: **many**" in said(test)
    answered(0, 1, test)
    assert "lightbulb: Not quite. The answer is: **many**" in said(test)
    assert "You predicted it" not in said(test)


def test_the_numbers_are_those_of_the_experiment_whatever_is_set_since() -> None:
    test = answered(0, 1)
    next(button for button in test.button if button.label == "elsewhere").click().run()
    assert test.session_state["seen"]["units"] == 5
    assert "There are 64" in said(test)
    next(button for button in test.button if button.label == "Set it up again").click().run()
    assert test.session_state["seen"]["units"] == 64


def test_what_an_answer_set_is_said_where_it_was_set_with_the_way_back() -> None:
    test = opened(20).run()
    next(button for button in test.button if button.label == "elsewhere").click().run()
    answered(0, 1, test)
    assert "**How many?** set this page: Units per layer **64** (was 5), Bidirectional **on** (was off)." in said(test)
    backs = [button for button in test.button if button.label == "Back to what I had"]
    assert len(backs) == 2  # at the top of the page and in the card
    backs[1].click().run()
    assert test.session_state["seen"]["units"] == 5
    assert not test.session_state["seen"]["bidirectional"]
    assert "set this page" not in said(test)
    assert "[See it above](#top)" in said(test)


def test_the_right_answer_may_be_computed() -> None:
    assert "You predicted it" in said(answered(1, 1))
    assert "lightbulb: Not quite. The answer is: **that**" in said(answered(1, 0))


def test_a_number_that_cannot_be_computed_yet_says_what_to_do() -> None:
    test = answered(2, 0)
    assert r"Press Train first\." in said(test)
    assert "You predicted it" not in said(test)


@pytest.mark.parametrize(("question", "name"), [(0, "half"), (1, "which")])
def test_a_value_that_the_page_does_not_have_is_a_mistake_of_the_page(question: int, name: str) -> None:
    test = opened(20)
    test.session_state["left out"] = [name]
    test.run().radio[question].set_value(0).run()
    assert test.exception
    assert "There are" not in said(test)
    assert "It is." not in said(test)


def test_ask_me_again() -> None:
    test = answered(1, 1)
    next(button for button in test.button if button.label == "Ask me again").click().run()
    assert not test.exception
    assert test.radio[1].value is None
    assert "You predicted it" not in said(test)


def test_predictions_are_noted_for_the_course() -> None:
    def script() -> None:
        import streamlit as st

        from rnnviz.ui import progress

        progress.note("clipping", "3")
        progress.merge({"clipping": [0, 3, -1, 99, "1", True, None], "nowhere": [1], "home": [2]})
        st.session_state["found"] = progress.tried()

    test = AppTest.from_function(script, default_timeout=60).run()
    assert not test.exception
    assert test.session_state["found"] == {"clipping": [0, 3], "home": [2]}
