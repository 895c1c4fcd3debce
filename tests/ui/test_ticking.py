"""Who looks is counted by session and forgotten; a crowd is drawn for more slowly, each in its turn, and told so."""

import time
from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from rnnviz.ui import ticking
from rnnviz.ui.ticking import AT_ONCE, PAGE_S, SLOWEST, Crowd, pace, share


def test_who_looks_counts_once_and_is_forgotten() -> None:
    crowd = Crowd()
    assert crowd.count("a", 0.0, 2.0) == 1
    assert crowd.count("b", 1.0, 2.0) == 2
    assert crowd.count("b", 2.0, 2.0) == 2
    assert crowd.count("b", 6.5, 2.0) == 1  # a did not look for three ticks
    assert crowd.count("c", 6.5) == 2
    assert crowd.count("d", 6.5) == 2  # who looks at nothing that ticks is not noted


def test_who_ticks_slowly_is_not_forgotten_between_two_ticks() -> None:
    crowd = Crowd()
    assert crowd.count("slow", 0.0, 15.0) == 1
    assert crowd.count("slow", 0.1, 0.5) == 1
    assert crowd.count("other", 44.0, 0.5) == 2


@pytest.mark.parametrize(("count", "slower"), [(1, 1), (AT_ONCE, 1), (AT_ONCE + 1, 2), (30, 8), (60, SLOWEST)])
def test_a_crowd_is_drawn_for_more_slowly(count: int, slower: int) -> None:
    assert pace(count) == slower
    assert count / (AT_ONCE * slower) <= 1 or slower == SLOWEST  # no more rounds a second than the few ask for


def test_few_run_their_page_at_once_and_many_one_after_the_other() -> None:
    few, many, names = Crowd(), Crowd(), [f"session {k}" for k in range(60)]
    for name in names[:AT_ONCE]:
        few.count(name, 0.0, 10.0)
    assert all(few.turn("the run has ended", name, 1.0) for name in names[:AT_ONCE])
    for name in names:
        many.count(name, 0.0, 10.0)
    whole = PAGE_S * (len(names) - AT_ONCE)
    came = [sum(many.turn("the run has ended", name, 1 + whole * part) for name in names) for part in (0, 0.5, 1)]
    assert came[0] < 6
    assert 20 < came[1] < 40  # half of them after half of the time
    assert came[2] == 60
    assert sum(many.turn("another run has ended", name, 2 + whole) for name in names) < 6  # each event has its turns


def test_a_session_has_a_share_of_its_own() -> None:
    shares = [share(f"session {k}") for k in range(100)]
    assert shares == [share(f"session {k}") for k in range(100)]
    assert min(shares) >= 0
    assert max(shares) < 1
    assert 40 < sum(each < 0.5 for each in shares) < 60


def page() -> None:
    import streamlit as st

    from rnnviz.ui.ticking import crowded, ticking, whole_page

    st.session_state["runs"] = st.session_state.get("runs", 0) + 1

    @ticking(1e6)
    def part(what: str, *, twice: str) -> None:
        st.markdown(what + twice)

    part("drawn", twice="!")
    part("again", twice="?")
    crowded()
    if st.session_state["runs"] < 3:
        whole_page(f"event {st.session_state['runs']}")


def long_run() -> None:
    from rnnviz.ui.ticking import ticking

    @ticking(0.5, later=1.0)
    def part(run: str) -> None:
        pass

    part("one")
    part("other")


@pytest.mark.page
def test_a_run_that_was_looked_at_for_a_while_ticks_more_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []

    def fragment(part: Callable[..., None], run_every: float) -> Callable[..., None]:
        told.append(run_every)
        return part

    monkeypatch.setattr(st, "fragment", fragment)
    monkeypatch.setattr(ticking, "crowd", Crowd)  # nobody else looks
    app = AppTest.from_function(long_run, default_timeout=60).run()
    assert not app.exception
    own = told[1] / 0.5  # this session's, a tenth around 1
    assert own == pytest.approx(1, abs=0.1)
    assert told == pytest.approx([15, 0.5 * own, 0.5 * own])  # the keeper, and in it one run and the other
    app.session_state["ticking/since/one"] -= 16  # more than KEEPS ticks ago
    told.clear()
    app.run()
    assert told == pytest.approx([15, 1.0 * own, 0.5 * own])


@pytest.mark.page
def test_a_part_is_drawn_and_many_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    alone, many = Crowd(), Crowd()
    monkeypatch.setattr(ticking, "crowd", lambda: alone)
    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    assert [each.value for each in app.markdown] == ["drawn!", "again?"]
    assert not app.caption
    assert app.session_state["runs"] == 3  # nobody else looks: each event at once
    now = time.monotonic()
    for other in range(20):
        many.count(str(other), now, 1e6)  # they do not leave
    monkeypatch.setattr(ticking, "crowd", lambda: many)
    app.run()
    assert [each.value for each in app.markdown] == ["drawn!", "again?"]
    assert "6 times" in app.caption[0].value
