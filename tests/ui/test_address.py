"""The address and the choices under a browser that lags, goes back, or is sent elsewhere."""

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.run import FIELDS
from tests.ui.choosing import address, run

pytestmark = pytest.mark.page


def put_script() -> None:
    """A page that sets a parameter itself, in callbacks."""
    import streamlit as st

    from rnnviz.choices.fields import Fields
    from rnnviz.choices.model import ModelChoices
    from rnnviz.ui import address, controls
    from rnnviz.ui.state import State, follow_url

    state = State(Fields(ModelChoices))
    follow_url("mine", (state,), frozenset({"run"}))
    for name in ("a", "b"):
        st.button(name, key=name, on_click=address.put, args=("run", name))
    controls.choice(state, "units")
    st.session_state["run"] = address.get("run")
    if st.session_state.pop("again", False):
        address.rerun()


def test_a_url_that_changes_on_the_page_is_followed() -> None:
    """Someone typed it, or followed a link."""
    test = run(units="64", epochs="7")
    test.query_params.clear()
    test.query_params["units"] = "32"
    test.query_params["epochs"] = "9"
    test.run()
    assert test.session_state["seen"] == FIELDS.defaults() | {"epochs": 9}
    assert test.number_input(key="epochs").value == 9


def move(test: AppTest, units: int, told: dict[str, str], *, back: bool = False) -> None:
    """The learner sets the units; the browser sends it with the address that it has."""
    test.query_params.clear()
    for name, value in told.items():
        test.query_params[name] = value
    if back:
        test.session_state["back"] = True
    test.number_input(key="units").set_value(units).run()


def test_widget_address_and_choice_never_differ_however_late_the_browser_is() -> None:
    """A busy browser's address lags behind by any number of changes: it is an echo, whenever it comes."""
    test = run(units="16")
    lagging = [{"units": "16"}, {"units": "16"}, {"units": "18"}, {"units": "16"}, {"units": "21"}, {"units": "18"}]
    moves = (18, 21, 24, 25, 26, 27)
    for units, told in zip(moves, [*lagging[:3], *lagging[4:5], *lagging[4:5], {"units": "24"}], strict=True):
        move(test, units, told)
        assert test.session_state["seen"]["units"] == units
        assert test.number_input(key="units").value == units
        assert address(test) == {"units": str(units)}


def test_back_is_followed_before_the_browser_has_told_the_new_address() -> None:
    test = run(units="16")
    move(test, 24, {"units": "16"})
    move(test, 24, {"units": "16"}, back=True)
    assert test.session_state["seen"]["units"] == 16
    assert test.number_input(key="units").value == 16
    assert address(test) == {"units": "16"}


def test_an_address_from_before_the_one_that_was_told_last_is_the_back_button() -> None:
    test = run(units="16")
    move(test, 24, {"units": "16"})
    move(test, 24, {"units": "24"})  # now the browser has it
    move(test, 24, {"units": "16"})
    assert test.session_state["seen"]["units"] == 16


def test_what_a_page_puts_into_the_address_is_not_undone_by_an_echo() -> None:
    test = run(put_script)
    test.button(key="a").click().run()
    assert test.session_state["run"] == "a"
    test.query_params.clear()  # sent before the answer had arrived
    test.button(key="b").click().run()
    assert (test.session_state["run"], address(test)) == ("b", {"run": "b"})
    test.query_params["run"] = "a"
    test.number_input(key="units").set_value(9).run()
    assert (test.session_state["run"], address(test)) == ("b", {"run": "b", "units": "9"})


def test_an_address_that_is_lost_on_its_way_to_the_browser_is_sent_again() -> None:
    """A part of the page has put it there and asked for the whole page before it was sent."""
    test = run(put_script)
    test.session_state["again"] = True
    test.button(key="a").click().run()
    test.query_params.clear()
    test.number_input(key="units").set_value(9).run()
    assert (test.session_state["run"], address(test)) == ("a", {"run": "a", "units": "9"})
