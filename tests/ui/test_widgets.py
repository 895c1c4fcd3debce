"""The widgets of a page's choices and a browser that is late: who goes before, the hand or what was set."""

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import FIELDS
from tests.ui.choosing import address, run

pytestmark = pytest.mark.page


def late_script() -> None:
    """A page that sets a choice after its widget has been drawn."""
    import streamlit as st

    from rnnviz.config import run
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, follow_url

    state = State(run.FIELDS)
    follow_url("mine", (state,))
    controls.choices(state, ("units", "epochs"))
    st.session_state["seen"] = {name: state[name] for name in ("units", "epochs")}
    if st.session_state.pop("late", False):
        state.set({"units": 7, "epochs": 7})


def test_an_emptied_number_shows_its_value_again() -> None:
    test = run(units="64")
    test.number_input(key="units").set_value(None).run()
    assert not test.exception
    assert test.session_state["seen"]["units"] == 64
    assert test.number_input(key="units").value == 64


def test_a_hand_that_is_quicker_than_a_preset_goes_before() -> None:
    """The widgets had yet to show what a preset set when the learner moved one of them."""
    test = run(late_script)
    test.session_state["late"] = True
    test.run()
    test.number_input(key="units").set_value(9).run()
    assert test.session_state["seen"] == {"units": 9, "epochs": 7}
    assert test.number_input(key="epochs").value == 7


def test_a_widget_that_was_told_before_the_browser_heard_of_a_preset_does_not_undo_it() -> None:
    test = run(units="16")
    test.button[0].click().run()
    assert (test.session_state["seen"]["units"], address(test)["units"]) == (7, "7")
    heard = dict(address(test))
    test.query_params.clear()
    test.query_params["units"] = "16"  # a message from before: the address and the widgets as they were
    test.number_input(key="units").set_value(16)
    test.button_group(key="architecture").set_value(FIELDS.defaults()["architecture"]).run()
    assert not test.exception
    assert {name: test.session_state["seen"][name] for name in ("units", "architecture")} == {
        "units": 7,
        "architecture": "gru",
    }
    assert (test.number_input(key="units").value, test.button_group(key="architecture").value) == (7, "gru")
    assert address(test) == heard
    test.number_input(key="units").set_value(16).run()  # the same value by hand, once the browser has heard
    assert (test.session_state["seen"]["units"], address(test)["units"]) == (16, "16")


def interrupted_script() -> None:
    """A page whose first runs are interrupted after its widgets."""
    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    state = State(FIELDS)
    st.button("preset", on_click=state.set, args=({"units": 7},))
    controls.choices(state, ("units",))
    st.session_state["seen"] = dict(state)
    if st.session_state.get("interrupted"):
        st.stop()
    state.finish()


def test_a_value_is_sent_again_until_a_run_came_to_its_end() -> None:
    page = AppTest.from_function(interrupted_script, default_timeout=60)
    page.session_state["interrupted"] = True
    page.run()
    assert page.number_input(key="units").proto.set_value
    assert page.run().number_input(key="units").proto.set_value  # the first run's message may have been dropped
    page.session_state["interrupted"] = False
    assert page.run().number_input(key="units").proto.set_value
    assert not page.run().number_input(key="units").proto.set_value  # shown: from now on the hand goes before

    page.session_state["interrupted"] = True
    page.button[0].click().run()
    page.number_input(key="units").set_value(32).run()  # what the browser still holds, not a hand's doing
    assert page.session_state["seen"]["units"] == 7
    page.number_input(key="units").set_value(9).run()
    assert page.session_state["seen"]["units"] == 9


def returning_script() -> None:
    """A page that is left for another for a moment, and whose run is interrupted when its choices are drawn again."""
    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import controls
    from rnnviz.ui.state import State

    if not st.session_state.get("away"):
        state = State(FIELDS)
        if wanted := st.session_state.pop("preset", None):
            state.set(wanted)
        names = ("validation_split", "dropout", "layers")
        controls.choices(state, names)
        st.session_state["seen"] = {name: state[name] for name in names}
        if st.session_state.get("interrupted"):
            st.stop()
        state.finish()


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_widget_that_was_never_told_its_value_does_not_set_it(by_hand: bool) -> None:
    """A slider that the browser drew without its value reports its lowest one: that is no hand's doing."""
    page = AppTest.from_function(returning_script, default_timeout=60)
    wanted = {"validation_split": 0.3, "dropout": 0.2, "layers": 1}
    if by_hand:
        page.run().slider(key="validation_split").set_value(0.3)
        page.slider(key="dropout").set_value(0.2)
    else:
        page.session_state["preset"] = wanted
    page.run()
    assert page.session_state["seen"] == wanted
    page.session_state["away"] = True
    page.run()
    page.session_state["away"], page.session_state["interrupted"] = False, True
    page.run()
    page.slider(key="validation_split").set_value(0.05)
    page.slider(key="dropout").set_value(0.0)
    page.session_state["interrupted"] = False
    page.run()
    assert page.session_state["seen"] == wanted
    assert page.slider(key="validation_split").value == 0.3
    page.slider(key="validation_split").set_value(0.05)  # told by now: from here on the hand goes before
    assert page.run().session_state["seen"]["validation_split"] == 0.05


def test_the_lowest_of_few_numbers_is_a_press_although_the_first_run_has_not_ended() -> None:
    """Buttons that were drawn without their value report none, not the lowest as a slider does."""
    page = AppTest.from_function(returning_script, default_timeout=60)
    page.session_state["preset"], page.session_state["interrupted"] = {"layers": 3}, True
    page.run()
    assert page.session_state["seen"]["layers"] == 3
    page.button_group(key="layers").set_value(1)
    page.session_state["interrupted"] = False
    page.run()
    assert page.session_state["seen"]["layers"] == 1
