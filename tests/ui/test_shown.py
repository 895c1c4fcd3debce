"""What a page shows in a widget that is no choice yet, under a hand that is quicker than the page."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.choosing import address

pytestmark = pytest.mark.page


def script() -> None:
    import streamlit as st

    from rnnviz.ui import shown

    def picked() -> None:
        st.session_state["unit"] = st.session_state["widget"]

    st.session_state.setdefault("unit", 6)
    units = st.session_state.get("units", 16)
    shown.show("widget", st.session_state["unit"], units)
    st.slider("Unit", 0, units - 1, key="widget", on_change=picked)
    if st.session_state.get("interrupted"):
        st.stop()
    shown.finish()


def test_the_browser_is_set_once_and_then_left_to_the_hand() -> None:
    page = AppTest.from_function(script, default_timeout=60).run()
    assert (page.slider[0].value, page.slider[0].proto.set_value) == (6, True)
    assert not page.run().slider[0].proto.set_value
    page.slider[0].set_value(7).run()
    assert (page.session_state["unit"], page.slider[0].proto.set_value) == (7, False)


def test_a_value_from_elsewhere_is_shown() -> None:
    page = AppTest.from_function(script, default_timeout=60).run()
    page.session_state["unit"] = 3
    page.run()
    assert (page.slider[0].value, page.slider[0].proto.set_value) == (3, True)


def test_a_widget_that_has_other_values_to_choose_from_shows_the_value_too() -> None:
    """Streamlit takes it for a new one, that would begin at its lowest value."""
    page = AppTest.from_function(script, default_timeout=60).run()
    page.session_state["units"] = 32
    page.run()
    assert (page.slider[0].value, page.slider[0].max) == (6, 31)


def test_a_value_that_only_an_interrupted_run_set_is_set_once_more_unless_the_hand_was_there() -> None:
    page = AppTest.from_function(script, default_timeout=60)
    page.session_state["interrupted"] = True
    assert page.run().slider[0].proto.set_value
    assert page.run().slider[0].proto.set_value  # the first run's message may have been dropped
    page.slider[0].set_value(9).run()
    assert (page.session_state["unit"], page.slider[0].proto.set_value) == (9, False)


def addressed_script() -> None:
    import streamlit as st

    from rnnviz.ui import address, shown
    from rnnviz.ui.state import follow_url

    follow_url("mine", (), frozenset({"unit"}))
    unit = int(address.get("unit") or 6)
    shown.show("widget", unit, 16)
    st.slider(
        "Unit", 0, 15, key="widget", on_change=shown.picked("widget", lambda value: address.put("unit", str(value)))
    )
    st.button("Another", on_click=address.put, args=("unit", "3"))
    shown.finish()


def test_a_value_from_before_the_browser_heard_of_another_is_no_hand() -> None:
    page = AppTest.from_function(addressed_script, default_timeout=60)
    page.query_params["unit"] = "9"
    page.run().button[0].click().run()
    assert (page.slider[0].value, address(page)) == (3, {"unit": "3"})
    page.query_params["unit"] = "9"  # a message that was on its way
    page.slider[0].set_value(9).run()
    assert (page.slider[0].value, address(page)) == (3, {"unit": "3"})
    assert page.slider[0].proto.set_value
    page.slider[0].set_value(9).run()  # by hand, once the browser has heard
    assert (page.slider[0].value, address(page)) == (9, {"unit": "9"})
