import re
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import streamlit as st

from rnnviz.ui.cached.shelf import NotAtHandError, Shelf, kept, shelf

KB = 1_000


def block(kilobytes: int) -> np.ndarray:
    return np.zeros(kilobytes * KB, np.uint8)


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_it_never_holds_more_than_it_may_and_keeps_what_was_used_last() -> None:
    shelf = Shelf(100 * KB)
    made: list[int] = []

    def get(key: int) -> np.ndarray:
        def make() -> np.ndarray:
            made.append(key)
            return block(20)

        return shelf.get(key, make)

    for key in (1, 2, 3, 4, 1, 5, 6):
        get(key)
        assert shelf.used <= 100 * KB
    assert made == [1, 2, 3, 4, 5, 6]
    get(1)
    assert made == [1, 2, 3, 4, 5, 6]  # used in between
    get(2)
    assert made[-1] == 2  # the one that had to go


def test_one_value_does_not_push_out_everything() -> None:
    shelf = Shelf(100 * KB)
    shelf.get("small", lambda: block(20))
    assert len(shelf.get("large", lambda: block(60))) == 60 * KB
    assert len(shelf) == 1


def test_a_long_key_counts() -> None:
    shelf = Shelf(100 * KB)
    for k in range(50):
        shelf.get(f"{k}" + "x" * 20 * KB, lambda: None)
    assert shelf.used <= 100 * KB
    assert len(shelf) <= 5


def test_a_refusal_is_computed_once_and_raised_anew_each_time() -> None:
    asked = []

    @kept()
    def refuse(text: str) -> int:
        asked.append(text)
        raise ValueError(f"not {text}")

    errors = []
    for _ in range(3):
        with pytest.raises(ValueError, match="not this") as caught:
            refuse("this")
        errors.append(caught.value)
    assert asked == ["this"]
    assert len(set(map(id, errors))) == 3


@pytest.mark.parametrize("error", [NotAtHandError("not yet"), OSError("no disk")])
def test_what_may_come_is_looked_for_again(error: Exception) -> None:
    answers: list[Exception | int] = [error, 7]

    @kept()
    def found() -> int:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(type(error)):
        found()
    assert found() == found() == 7


def test_arguments_by_name_and_by_place_are_the_same_and_hidden_ones_do_not_count() -> None:
    asked = []

    @kept()
    def add(a: int, b: int = 2, *, c: int = 3, _given: object = None) -> int:
        asked.append((a, b, c))
        return a + b + c

    assert [add(1), add(a=1), add(1, 2, c=3), add(1, _given=[]), add(1, b=3)] == [6, 6, 6, 6, 7]
    assert asked == [(1, 2, 3), (1, 3, 3)]


def test_functions_do_not_take_each_others_values() -> None:
    @kept()
    def one(k: int) -> str:
        return f"one {k}"

    @kept()
    def other(k: int) -> str:
        return f"other {k}"

    assert (one(1), other(1)) == ("one 1", "other 1")


def test_many_who_ask_at_once_wait_for_one() -> None:
    shelf, begun, go_on, made = Shelf(100 * KB), threading.Event(), threading.Event(), []

    def compute() -> int:
        begun.set()
        assert go_on.wait(60)
        made.append(1)
        return 5

    answers: list[int] = []
    threads = [threading.Thread(target=lambda: answers.append(shelf.get("key", compute))) for _ in range(8)]
    threads[0].start()
    assert begun.wait(60)
    for thread in threads[1:]:
        thread.start()
    go_on.set()
    for thread in threads:
        thread.join(60)
    assert (answers, made) == ([5] * 8, [1])


def test_who_waited_for_one_that_was_broken_off_computes_it() -> None:
    class BrokenOff(BaseException):
        """As Streamlit breaks a script off."""

    shelf, tries = Shelf(100 * KB), [BrokenOff(), None]

    def compute() -> int:
        if problem := tries.pop(0):
            raise problem
        return 5

    with pytest.raises(BrokenOff):
        shelf.get("key", compute)
    assert shelf.get("key", compute) == 5


def test_what_has_changed_can_be_forgotten() -> None:
    answers = [1, 2]

    @kept()
    def answer(k: int = 0) -> int:
        return answers.pop(0)

    assert answer() == answer(k=0) == 1
    answer.forget(0)
    assert shelf().used == 0
    assert answer() == 2


def test_how_much_is_kept_is_the_operators_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RNNVIZ_CACHE_MB", "2.5")
    assert shelf().capacity == 2_500_000
    assert shelf() is shelf()


def test_whatever_the_pages_keep_many_of_is_on_the_shelf() -> None:
    """Streamlit's own caches count entries, not bytes: they are for the few things of which there is one."""
    sources = Path(__file__).parents[3].joinpath("rnnviz").rglob("*.py")
    found = {
        (file.name, name): arguments
        for file in sources
        for arguments, name in re.findall(
            r"@st\.cache_(?:data|resource)\((.*?)\)\s+def (\w+)\(", file.read_text(encoding="utf-8")
        )
    }
    of_one = {("backend.py", "_opened"), ("backend.py", "_teacher"), ("shelf.py", "shelf"), ("moments.py", "_moments")}
    of_a_tab = {("seats.py", "_no_door")}
    assert {where for where, arguments in found.items() if "max_entries" not in arguments} == of_one | of_a_tab
    most = {where: re.findall(r"max_entries=(\d+)", arguments) for where, arguments in found.items()}
    assert {many for found in most.values() for many in found} == {"1"}
