"""Who looks is counted by session and forgotten; a crowd is drawn for more slowly, and told so."""

import time

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.ui import ticking
from rnnviz.ui.ticking import AT_ONCE, REMEMBERED_S, Crowd, pace


def test_who_looks_counts_once_and_is_forgotten() -> None:
    crowd = Crowd()
    assert crowd.count("a", 0.0) == 1
    assert crowd.count("b", 1.0) == 2
    assert crowd.count("b", 2.0) == 2
    assert crowd.count("b", REMEMBERED_S) == 1  # a was seen that long ago


@pytest.mark.parametrize(("count", "slower"), [(1, 1), (AT_ONCE, 1), (AT_ONCE + 1, 2), (30, 4), (60, 8)])
def test_a_crowd_is_drawn_for_more_slowly(count: int, slower: int) -> None:
    assert pace(count) == slower
    assert count / (AT_ONCE * slower) <= 1  # no more rounds a second than the few ask for


def page() -> None:
    import streamlit as st

    from rnnviz.ui.ticking import crowded, ticking

    st.session_state["runs"] = st.session_state.get("runs", 0) + 1

    @ticking(1e6)
    def part(what: str, *, twice: str) -> None:
        st.markdown(what + twice)

    part("drawn", twice="!")
    part("again", twice="?")
    crowded()


@pytest.mark.page
def test_a_part_is_drawn_and_many_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    alone, many = Crowd(), Crowd()
    monkeypatch.setattr(ticking, "crowd", lambda: alone)
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert [each.value for each in app.markdown] == ["drawn!", "again?"]
    assert not app.caption
    assert app.session_state["runs"] == 1  # nobody is sent back to the whole page
    for other in range(20):
        many.count(str(other), time.monotonic() + 1e6)  # they do not leave
    monkeypatch.setattr(ticking, "crowd", lambda: many)
    app.run()
    assert [each.value for each in app.markdown] == ["drawn!", "again?"]
    assert "4 times" in app.caption[0].value
