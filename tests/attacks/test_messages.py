"""What a browser may say to a shared server: nothing that only developers of an app say, not too much, and not too often."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from rnnviz.ui import messages
from rnnviz.ui.messages import A_SECOND, AT_ONCE, KINDS, MOST_BYTES, listening, may_pass


def said(kind: str) -> BackMsg:
    message = BackMsg()
    field = BackMsg.DESCRIPTOR.fields_by_name[kind]
    if field.message_type:
        getattr(message, kind).SetInParent()
    else:
        setattr(message, kind, True)
    return message


def operation(name: str) -> bytes:
    message = said("backend_operation_request")
    message.backend_operation_request.request_id = "1"
    getattr(message.backend_operation_request, name).SetInParent()
    return message.SerializeToString()


@pytest.mark.parametrize("kind", [field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields])
def test_only_what_pages_say_passes(kind: str) -> None:
    assert may_pass(said(kind).SerializeToString()) == (kind in KINDS)


def test_what_comes_last_in_a_message_counts() -> None:
    """Bytes of two messages after one another are one message, whose kind is the last one's: as Streamlit reads it."""
    good, bad = said("rerun_script").SerializeToString(), said("clear_cache").SerializeToString()
    assert not may_pass(good + bad)
    assert may_pass(bad + good)
    assert BackMsg.FromString(bad + good).WhichOneof("type") == "rerun_script"
    assert may_pass(b"\xff" * 10)  # Streamlit refuses it
    assert not may_pass(b"")


def test_of_operations_only_downloads_and_tables_pass() -> None:
    assert may_pass(operation("deferred_file"))
    assert may_pass(operation("dataframe_chunk"))
    assert not may_pass(operation("install_skills"))
    assert not may_pass(operation("dismiss_skills_nudge"))


def run(act: Any) -> Any:
    """Run it in a thread of its own: a test of a browser before may have left its loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, act).result()


class Socket:
    """A web socket that brings these messages, and then is closed."""

    def __init__(self, *data: bytes) -> None:
        self.left: list[dict[str, Any]] = [{"type": "websocket.receive", "bytes": each} for each in data]
        self.left.append({"type": "websocket.disconnect"})

    async def __call__(self) -> dict[str, Any]:
        return self.left.pop(0)


async def heard(socket: Socket, **clock: Any) -> list[dict[str, Any]]:
    """Return all that comes through, until the socket ends."""
    receive, found = listening(socket, **clock), list[dict[str, Any]]()
    while not found or found[-1]["type"] != "websocket.disconnect":
        found.append(dict(await receive()))
    return found


def test_what_may_not_pass_is_left_out_and_the_socket_goes_on() -> None:
    good, bad = said("rerun_script").SerializeToString(), said("clear_cache").SerializeToString()
    found = run(heard(Socket(bad, good, bad, bad, good)))
    assert [each.get("bytes") for each in found] == [good, good, None]


def test_a_message_that_is_too_large_ends_its_socket() -> None:
    large = BackMsg(rerun_script={"query_string": "x" * MOST_BYTES}).SerializeToString()  # type: ignore[arg-type]
    found = run(
        heard(Socket(said("rerun_script").SerializeToString(), large, said("rerun_script").SerializeToString()))
    )
    assert [each["type"] for each in found] == ["websocket.receive", "websocket.disconnect"]
    assert found[-1]["code"] == 1009


def test_who_sends_too_often_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that only waiting moves: a burst passes at once, after it so many a second."""
    at, good = [0.0], said("app_heartbeat").SerializeToString()

    async def wait(seconds: float) -> None:
        at[0] += seconds

    monkeypatch.setattr(messages.asyncio, "sleep", wait)
    passed: list[float] = []

    async def send() -> None:
        receive = listening(Socket(*[good] * (AT_ONCE + 5 * A_SECOND)), now=lambda: at[0])
        while (await receive())["type"] == "websocket.receive":
            passed.append(at[0])

    run(send())
    assert passed[AT_ONCE - 1] == 0.0
    assert passed[AT_ONCE] > 0.0
    assert passed[-1] == pytest.approx(5.0)
