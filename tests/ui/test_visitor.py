"""A browser is the same visitor after a reload, so that asking anew gives nobody another turn."""

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.ui.visitor import COOKIE

pytestmark = pytest.mark.page


def script() -> None:
    import streamlit as st

    from rnnviz.ui import cookies, visitor

    st.text(visitor.name())
    st.text(visitor.session())
    cookies.keep({visitor.COOKIE: visitor.name()})


def visit(monkeypatch: pytest.MonkeyPatch, cookies: dict[str, str]) -> tuple[AppTest, str]:
    """Open the page with these cookies; return it and the visitor's name."""
    monkeypatch.setattr("streamlit.context", SimpleNamespace(cookies=cookies))
    page = AppTest.from_function(script, default_timeout=60).run()
    assert not page.exception
    return page, page.text[0].value


def asked_to_keep(page: AppTest) -> bool:
    return any(element.type == "bidi_component" for element in page.main)


def test_a_browser_that_tells_no_name_gets_one_to_keep_for_all_of_the_session(monkeypatch):
    page, name = visit(monkeypatch, {})
    assert len(name) == 32
    assert asked_to_keep(page)
    assert page.run().text[0].value == name
    assert visit(monkeypatch, {})[1] != name  # another browser


def test_a_reload_is_the_same_visitor(monkeypatch):
    _, name = visit(monkeypatch, {})
    page, again = visit(monkeypatch, {COOKIE: name, "other": "x"})
    assert again == name
    assert not asked_to_keep(page)


def test_what_is_kept_of_a_browser_tells_nobody_its_name(monkeypatch):
    page, name = visit(monkeypatch, {})
    kept = page.text[1].value
    assert kept != name
    assert visit(monkeypatch, {COOKIE: name})[0].text[1].value == kept
    assert visit(monkeypatch, {})[0].text[1].value != kept


@pytest.mark.parametrize("told", ["", "x", "A" * 32, "0" * 33, "0" * 31 + "\n", "'; DROP TABLE runs; --"])
def test_what_is_no_name_is_not_believed(monkeypatch, told):
    page, name = visit(monkeypatch, {COOKIE: told})
    assert name != told
    assert len(name) == 32
    assert asked_to_keep(page)


def late() -> None:
    import threading

    import streamlit as st

    from rnnviz.ui import visitor

    made: dict[str, str] = {}
    acts = {"later": visitor.later(visitor.session), "not": visitor.session}
    for name, act in acts.items():
        thread = threading.Thread(target=lambda name=name, act=act: made.update({name: act()}))
        thread.start()
        thread.join()
    st.text(made["later"] == visitor.session())
    st.text(made["not"] == visitor.session())


def test_what_is_made_later_is_made_for_who_asked_for_it(monkeypatch):
    monkeypatch.setattr("streamlit.context", SimpleNamespace(cookies={}))
    page = AppTest.from_function(late, default_timeout=60).run()
    assert [text.value for text in page.text] == ["True", "False"]  # a thread of its own belongs to no session
