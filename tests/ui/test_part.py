"""A part of a page that runs by itself asks for the page where the address says something else."""

import pytest
from streamlit.runtime.runtime_util import MESSAGE_FLUSH_INTERVAL_SECS
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import FIELDS
from rnnviz.ui.part import SENT
from tests.ui.choosing import address

pytestmark = pytest.mark.page


def part_script() -> None:
    """A page of which only a part runs where it is told so: the address is not written then."""
    import streamlit as st

    from rnnviz.config import run
    from rnnviz.ui import controls
    from rnnviz.ui.state import State, follow_url

    state = State(run.FIELDS)
    if not st.session_state.get("alone"):
        follow_url("mine", (state,))
    controls.choice(state, "units")
    st.session_state["told"] = state.is_in_address()


def test_a_part_knows_when_the_address_says_something_else() -> None:
    test = AppTest.from_function(part_script, default_timeout=60).run()
    assert test.session_state["told"]
    test.number_input(key="units").set_value(64).run()
    assert test.session_state["told"]
    test.session_state["alone"] = True
    test.number_input(key="units").set_value(FIELDS.defaults()["units"]).run()  # as it was before the page ran
    assert not test.session_state["told"]
    test.session_state["alone"] = False
    test.run()
    assert test.session_state["told"]
    assert address(test) == {}


def test_what_a_part_has_drawn_is_sent_before_the_page_runs() -> None:
    assert SENT >= 3 * MESSAGE_FLUSH_INTERVAL_SECS  # a new run throws away what has not been sent


def following_script() -> None:
    """A page of which a part was drawn first, as after a press on its button."""
    import streamlit as st

    from rnnviz.ui import notices
    from rnnviz.ui.part import page_follows

    st.button("Stop", on_click=notices.say, args=("It has ended already",))
    told = notices.unsaid()
    notices.draw()
    if told and not st.session_state.get("followed"):
        st.session_state["followed"] = True
        page_follows(told)


def test_what_a_button_had_to_say_stands_on_the_page_that_follows_and_goes_with_the_next_press() -> None:
    test = AppTest.from_function(following_script, default_timeout=60).run()
    test.button[0].click().run()
    assert test.session_state["followed"]
    assert [each.value for each in test.error] == ["It has ended already"]
    assert not test.run().error


def told_script() -> None:
    """A page that runs anew because the browser told something of its own accord."""
    import streamlit as st

    from rnnviz.ui import notices
    from rnnviz.ui.part import page_follows

    st.button("Stop", on_click=notices.say, args=("It has ended already",))
    st.button("Clear", on_click=notices.say_done, args=("All is cleared", "below"))
    if st.session_state.pop("near", False):  # a fragment that runs alone, so nothing else is drawn before the page
        page_follows(notices.said())
    notices.begin()
    if not st.session_state.get("view"):
        notices.draw()
        notices.draw("below")


@pytest.mark.parametrize("button", [0, 1])
def test_what_a_page_says_stays_when_it_runs_because_something_came_near(button: int) -> None:
    test = AppTest.from_function(told_script, default_timeout=60).run()
    test.button[button].click().run()
    for _ in range(2):
        test.session_state["near"] = True
        test.run()
        assert [each.value for each in (*test.error, *test.info)] == [
            ("It has ended already", "All is cleared")[button]
        ]
    assert not test.run().error
    assert not test.info


def test_what_a_view_said_is_not_said_in_another_because_something_came_near_there() -> None:
    test = AppTest.from_function(told_script, default_timeout=60).run()
    test.button[0].click().run()
    test.session_state["view"] = "another"
    test.run()
    test.session_state["near"] = True
    test.run()
    test.session_state["view"] = ""
    assert not test.run().error
