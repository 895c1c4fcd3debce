"""What changes all the time is made once a moment, for all who ask; a failure is nobody's but who met it."""

import threading

import pytest

from rnnviz.ui.cached.moments import FRESH_S, MOST, Moments, for_a_moment


class Clock:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_it_is_made_once_a_moment() -> None:
    clock, made = Clock(), iter(range(10))
    moments = Moments(clock)
    assert [moments.get("a", lambda: next(made)) for _ in range(3)] == [0, 0, 0]
    clock.at += 0.9 * FRESH_S
    assert moments.get("a", lambda: next(made)) == 0
    assert moments.get("b", lambda: next(made)) == 1
    clock.at += 0.2 * FRESH_S
    assert [moments.get("a", lambda: next(made)) for _ in range(2)] == [2, 2]


def test_those_who_ask_meanwhile_wait_for_it() -> None:
    moments, made, begun, go = Moments(), [], threading.Event(), threading.Event()

    def make() -> int:
        begun.set()
        assert go.wait(60)
        made.append(1)
        return len(made)

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(moments.get("a", make))) for _ in range(5)]
    for thread in threads:
        thread.start()
    assert begun.wait(60)
    go.set()
    for thread in threads:
        thread.join()
    assert (found, made) == ([1] * 5, [1])


def test_a_failure_is_not_kept() -> None:
    moments = Moments()

    def fail() -> int:
        raise ValueError("not at hand")

    with pytest.raises(ValueError, match="not at hand"):
        moments.get("a", fail)
    assert moments.get("a", lambda: 1) == 1


def test_only_so_many_are_kept() -> None:
    moments, made = Moments(Clock()), iter(range(1000))
    for key in range(MOST + 1):
        moments.get(key, lambda: next(made))
    assert moments.get(MOST, lambda: next(made)) == MOST
    assert moments.get(0, lambda: next(made)) == MOST + 1  # it was the oldest


def test_a_function_is_known_by_its_key() -> None:
    asked = []

    @for_a_moment(lambda name, *, loud: name)
    def told(name: str, *, loud: bool) -> str:
        """Say it."""
        asked.append(name)
        return name.upper() if loud else name

    assert told("a", loud=True) == "A"
    assert told("a", loud=False) == "A"
    assert told("b", loud=False) == "b"
    assert asked == ["a", "b"]
    assert told.__doc__ == "Say it."
