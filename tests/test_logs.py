"""What is done to runs, and what is refused, is one line of the log each; what a learner wrote is in none."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from rnnviz import once
from rnnviz.data.files.table import Table
from rnnviz.data.labels import Labels
from rnnviz.data.library import Library
from rnnviz.data.uploads import Meaning
from rnnviz.logs import take_over
from rnnviz.once import Once
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from rnnviz.ui import notices
from tests.logged import Logged
from tests.runs.helpers import begin, outcome
from tests.runs.there import there

SECRET = "what a learner wrote"


@pytest.fixture
def lines(logged: Logged) -> Iterator[Callable[[], list[str]]]:
    """Return a function that says what was logged since it was asked last."""

    def said() -> list[str]:
        return [f"{record.levelname} {record.getMessage()}" for record in logged.take()]

    yield said
    assert SECRET not in "".join(said())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path, shipped=tmp_path / "none")
    yield opened
    opened.close()


def test_each_change_of_a_run_is_one_line(store, lines):
    store.keep(begin(store, "r"), outcome())
    lines()
    for act, line in (
        (lambda: store.rename("r", SECRET), "run r: renamed"),
        (lambda: store.delete("r", there(store, "r").attempt), "run r: deleted"),
        (lambda: store.restore("r", there(store, "r").attempt), "run r: restored"),
        (lambda: store.delete("r", there(store, "r").attempt), "run r: deleted"),
        (lambda: store.purge("r", there(store, "r").attempt), "run r: removed for good"),
    ):
        act()
        assert lines() == [f"INFO {line}"]


def test_what_cannot_be_done_is_not_logged_as_done(store, lines):
    begin(store, "r")
    lines()
    with pytest.raises(StaleRunError):
        store.delete("r", there(store, "r").attempt)
    assert lines() == []


def test_a_refused_name_is_one_line_without_the_name(store, lines):
    begin(store, "r")
    lines()
    with pytest.raises(ValueError, match="1 to 80"):
        store.rename("r", SECRET * 10)
    assert lines() == [f"INFO run r: rename refused, of {len(SECRET) * 10} characters"]


def test_a_refused_upload_is_one_line_without_its_text(tmp_path, lines):
    table = Table(("text", "label"), ((SECRET, "1"), (SECRET, "")), (2, 3))
    with pytest.raises(ValueError, match="no label"):
        Library(tmp_path).add_upload(table, Meaning("text", "label", Labels(frozenset("0"), frozenset("1"))), SECRET)
    assert lines() == ["INFO an upload of 2 rows is refused"]


@pytest.mark.page
def test_a_button_that_is_refused_and_a_choice_that_is_are_one_line_each(lines):
    from streamlit.testing.v1 import AppTest

    def script() -> None:
        import streamlit as st

        from rnnviz.config import run
        from rnnviz.ui import acts
        from rnnviz.ui.state import State

        def rename(name: str) -> None:
            raise ValueError(f"'{name}' is no name.")

        state = State(run.FIELDS)
        st.button("rename", on_click=acts.attempt, args=(rename, "what a learner wrote"))
        st.button("set", on_click=state.set, args=({"units": "what a learner wrote", "no setting": 1},))

    page = AppTest.from_function(script, default_timeout=60).run()
    lines()
    page.button[0].click().run()
    assert lines() == ["INFO refused: rename (ValueError)"]
    assert SECRET in page.session_state[notices.PROBLEM]
    page.button[1].click().run()
    assert lines() == ["INFO refused choices: units"]


def test_a_librarys_lines_become_lines_of_this_log_without_tracebacks(capsys):
    dask = logging.getLogger("someones.library")
    dask.propagate = False
    logging.getLogger("someones").addHandler(logging.NullHandler())
    take_over("someones")
    try:
        raise ConnectionRefusedError(111, "Connection\nrefused")
    except ConnectionRefusedError:
        dask.exception("")
    dask.warning("nobody needs this")
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.endswith(" ERROR someones.library: ConnectionRefusedError(111, 'Connection\\nrefused')\n")


def test_a_trouble_at_every_tick_is_said_when_it_begins_and_when_it_is_over(lines):
    trouble = Once(logging.getLogger("rnnviz.runs"))
    trouble.over()
    for met in ("locked", "locked", "full", "full"):
        trouble.begins(met)
    trouble.over()
    trouble.over()
    trouble.begins("full")
    assert lines() == ["ERROR locked", "ERROR full", "INFO over: full", "ERROR full"]


def test_a_warning_is_said_once_also_to_a_thread_that_meets_it_while_it_is_said(lines, monkeypatch):
    log = logging.getLogger("rnnviz.data")

    def meanwhile(record: logging.LogRecord) -> bool:
        another = Thread(target=once.warn, args=(log, record.getMessage()))
        another.start()
        another.join(timeout=60)
        return not another.is_alive()

    once.forget()
    monkeypatch.setattr(log, "filters", [meanwhile])
    for folder in ("a", "a", "b"):
        once.warn(log, f"{folder} is empty")
    assert lines() == ["WARNING a is empty", "WARNING b is empty"]
