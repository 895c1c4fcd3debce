"""Looking for a scheduler leaves nothing behind where there is none, however often."""

import socket
import threading
from collections.abc import Iterator

import pytest

from rnnviz.jobs.connection import Connection
from rnnviz.jobs.reaching import reach
from tests.jobs.helpers import apart, until

NOBODY = "tcp://127.0.0.1:9"


@pytest.fixture
def mute() -> Iterator[str]:
    """An address where somebody takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"


def test_where_nobody_is_or_nobody_speaks_it_ends_in_time_with_all_its_threads(mute: str) -> None:
    before = set(threading.enumerate())
    for address, keys_wanted in ((NOBODY, False), (mute, False), (NOBODY.replace("tcp", "tls"), True)):
        with pytest.raises(TypeError if keys_wanted else OSError):
            apart(lambda address=address: reach(address, None, limit_s=0.05))  # type: ignore[misc]
    until(lambda: set(threading.enumerate()) <= before)


def test_a_connection_looks_again_and_again_with_one_thread_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def counted(address: str, *rest: object, **more: object) -> object:
        tried.append(connection.state)
        return reach(address, None, limit_s=0.02)

    monkeypatch.setattr("rnnviz.jobs.reaching.reach", counted)
    monkeypatch.setattr("rnnviz.jobs.connection.CHECK_S", 0.01)
    before, connection = set(threading.enumerate()), Connection(NOBODY, workers=1)
    connection.open(lambda client: None, lambda: None)
    until(lambda: len(tried) > 3)
    assert tried[:3] == ["connecting", "unreachable", "unreachable"]  # so that a page says it also during the next try
    until(lambda: len(set(threading.enumerate()) - before) == 1)
    connection.close()
    until(lambda: set(threading.enumerate()) <= before)
