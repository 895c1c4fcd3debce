"""The run one chose stays chosen: on every page that can use it, and in a new session of the same browser."""

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.ui.chosen_run import COOKIE

pytestmark = pytest.mark.page

LSTM, GRU, CNN, TWIN, MODEL = (letter * 16 for letter in "abcde")


def script() -> None:
    from contextlib import nullcontext

    import streamlit as st

    from rnnviz.ui import chosen_run

    for usable, asked, *of_class in st.session_state["looks"]:
        with chosen_run.for_all(of_class[0]) if of_class else nullcontext():
            run = chosen_run.run_to_show(usable, asked)
        st.text(run.id if run else "none")
    st.session_state["kept"] = chosen_run.kept()


def run(run_id: str, name: str = "Mine", architecture: str = "lstm", *, shipped: bool = False) -> Any:
    model = SimpleNamespace(architecture=architecture)
    return SimpleNamespace(
        id=run_id, name=name, shipped=shipped, status="finished", config=SimpleNamespace(model=model)
    )


RUNS = [
    run(TWIN, "Twins, explodes: no clipping"),
    run(CNN, architecture="cnn"),
    run(GRU, architecture="gru"),
    run(LSTM),
]
RECURRENT = [each for each in RUNS if each.id != CNN]


def look(monkeypatch: pytest.MonkeyPatch, *looks: tuple[Any, ...], cookie: str = "") -> tuple[list[str], str]:
    """Look at a run on one page after the other; return their ids, and what the browser keeps."""
    monkeypatch.setattr("streamlit.context", SimpleNamespace(cookies={COOKIE: cookie}))
    page = AppTest.from_function(script, default_timeout=60)
    page.session_state["looks"] = looks
    page.run()
    assert not page.exception
    return [each.value for each in page.text], page.session_state["kept"][COOKIE]


def test_who_has_chosen_none_sees_the_newest_of_their_own_but_no_twin(monkeypatch):
    assert look(monkeypatch, (RUNS, "")) == ([CNN], "")
    assert look(monkeypatch, ([run(GRU, architecture="gru", shipped=True), run(LSTM, shipped=True)], ""))[0] == [LSTM]
    assert look(monkeypatch, ([], "")) == (["none"], "")


def test_the_run_of_an_address_stays_chosen_on_other_pages(monkeypatch):
    assert look(monkeypatch, (RUNS, LSTM), (RUNS, ""))[0] == [LSTM, LSTM]


def test_a_page_that_cannot_use_it_takes_the_last_one_that_it_can(monkeypatch):
    """A CNN has no states, and a language model reads no reviews: what was chosen before is not forgotten."""
    ids, kept = look(monkeypatch, (RUNS, LSTM), (RUNS, CNN), (RECURRENT, ""), ([run(MODEL)], MODEL), (RUNS, ""))
    assert ids == [LSTM, CNN, LSTM, MODEL, CNN]
    assert kept == ".".join((MODEL, CNN, LSTM))


def test_a_new_session_of_the_browser_goes_on_with_it(monkeypatch):
    _, kept = look(monkeypatch, (RUNS, LSTM))
    assert look(monkeypatch, (RUNS, ""), cookie=kept) == ([LSTM], LSTM)
    assert look(monkeypatch, (RUNS, GRU), (RUNS, ""), cookie=kept) == ([GRU, GRU], f"{GRU}.{LSTM}")


def test_no_more_are_kept_than_are_read_again(monkeypatch):
    many = [run(f"{k:016x}") for k in range(9)]
    _, kept = look(monkeypatch, *((many, each.id) for each in many))
    assert kept.split(".") == [each.id for each in many[:-5:-1]]
    assert look(monkeypatch, (many, ""), cookie=kept)[0] == [many[-1].id]


@pytest.mark.parametrize("told", ["x", "A" * 16, LSTM + "\n", f"{LSTM}.", ".".join([LSTM] * 5), "../../etc", "{}"])
def test_what_a_cookie_holds_beside_ids_is_not_believed(monkeypatch, told):
    assert look(monkeypatch, (RUNS, ""), cookie=told) == ([CNN], "")


def test_a_class_looks_at_one_run_whatever_each_has(monkeypatch):
    runs = [*RUNS, run(MODEL, shipped=True)]
    assert look(monkeypatch, (runs, LSTM), (runs, LSTM, GRU), (runs, LSTM, ""), (runs, "", "0" * 16), (runs, ""))[0] == [
        LSTM, GRU, MODEL, MODEL, LSTM,
    ]  # fmt: skip
