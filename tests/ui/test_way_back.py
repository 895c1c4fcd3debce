"""What a button sets on a page at once is said there, and one press leads back to what a learner had."""

import pytest
from streamlit.testing.v1 import AppTest

pytestmark = pytest.mark.page


def script() -> None:
    """A page with two buttons that set several things at once, and one for a hand that sets one."""
    from functools import partial

    import streamlit as st

    from rnnviz.config.run import FIELDS
    from rnnviz.ui import address, way_back
    from rnnviz.ui.state import State, follow_url
    from rnnviz.ui.way_back import Scope

    state = State(FIELDS)
    follow_url("train", (state,), frozenset({"epoch"}))
    scope = Scope("train", state, frozenset({"epoch"}), ("typed",))
    way_back.draw(scope)

    def small() -> None:
        state.set({"units": 2, "bidirectional": True})
        address.put("epoch", "3")
        st.session_state["typed"] = "a text of the experiment"

    many = {"units": 64, "layers": 2, "bidirectional": True, "epochs": 3, "embedding": 8, "maxlen": 60, "vocabulary": 3000,
            "batch_size": 16, "dropout": 0.5}  # fmt: skip
    acts = (("small", small), ("large", partial(state.set, {"units": 64})), ("many", partial(state.set, many)))
    for name, act in (*acts, ("same", lambda: None)):
        st.button(name, on_click=way_back.change, args=(scope, f"The {name} network", act))
    st.button("by hand", on_click=state.set, args=({"units": 7},))
    st.button("type", on_click=st.session_state.__setitem__, args=("typed", "my own"))
    st.session_state["seen"] = {name: state[name] for name in ("units", "bidirectional")} | {
        "epoch": address.get("epoch")
    }


def page() -> AppTest:
    return AppTest.from_function(script, default_timeout=60).run()


def press(test: AppTest, *labels: str) -> AppTest:
    for label in labels:
        next(button for button in test.button if button.label == label).click().run()
        assert not test.exception
    return test


def said(test: AppTest) -> str:
    return "\n".join(item.value for item in test.markdown)


def test_of_many_changes_the_others_are_opened() -> None:
    test = press(page(), "many")
    sentence, others = (item.value for item in test.markdown)
    assert sentence.count("(was") == 6
    assert sentence.endswith(" and 3 more.")
    assert test.expander[0].label == "The other 3 changes"
    assert others.count("(was") == 3
    assert set(others.split("\n")).isdisjoint(sentence.split(", "))


def test_all_that_changed_is_said_and_comes_back_the_address_and_a_typed_text_too() -> None:
    test = press(page(), "type", "by hand", "small")
    changes = "Epoch **3** (was as trained), Units per layer **2** (was 7), Bidirectional **on** (was off)"
    assert f"**The small network** set this page: {changes}." in said(test)
    assert test.session_state["typed"] == "a text of the experiment"
    press(test, "Back to what I had")
    assert test.session_state["seen"] == {"units": 7, "bidirectional": False, "epoch": ""}
    assert test.session_state["typed"] == "my own"
    assert "set this page" not in said(test)


def test_two_experiments_in_a_row_lead_back_to_what_was_before_both() -> None:
    test = press(page(), "by hand", "small", "large")
    assert "Units per layer **64** (was 7)" in said(test)
    assert press(test, "Back to what I had").session_state["seen"]["units"] == 7


def test_what_a_hand_set_in_between_is_what_one_had() -> None:
    test = press(page(), "small", "by hand", "large", "Back to what I had")
    assert test.session_state["seen"] == {"units": 7, "bidirectional": True, "epoch": "3"}


def test_what_changes_nothing_is_not_told_and_what_is_kept_needs_no_way_back() -> None:
    assert "set this page" not in said(press(page(), "same"))
    test = press(page(), "small", "Keep this")
    assert "set this page" not in said(test)
    assert test.session_state["seen"]["units"] == 2
