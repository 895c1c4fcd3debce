"""A shared server as a process of its own, attacked over the network as a stranger would."""

import asyncio
import http.client
import re
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from tornado.httpclient import HTTPError
from tornado.websocket import WebSocketClosedError

from benchmarks.learner import Learner, arrive
from tests.browser.server import ROOT, Server, serve

pytestmark = pytest.mark.slow

SEATS = 3
T = TypeVar("T")
GUESS = "1f0c6e1e-5d34-4ed0-9a55-0d1c2b3a4f56"  # a name as the server gives them


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with three seats that takes files of 1 MB; it trains nothing: no scheduler is where it looks for one."""
    home = tmp_path_factory.mktemp("attacked")
    (home / "limits.toml").write_text(f"sessions = {SEATS}\nupload_mb = 1")
    variables = {
        "RNNVIZ_HOSTED": "1",
        "RNNVIZ_LIMITS": str(home / "limits.toml"),
        "RNNVIZ_SCHEDULER": "tcp://127.0.0.1:9",
    }
    with serve(home, script=ROOT / "hosted.py", **variables) as running:
        yield running
    assert f'File "{ROOT / "rnnviz"}' not in running.log()  # Streamlit's own say where noise on a socket ended


def run(act: Coroutine[Any, Any, T]) -> T:
    """Run it in a thread of its own: a test of a browser before may have left its loop running in this one."""

    async def acted() -> T:
        return await asyncio.wait_for(act, 120)

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, acted()).result()


def full(learner: Learner) -> bool:
    return "This server is full" in learner.said


async def freed(server: Server) -> Learner:
    """Return who gets a seat once the server has seen that the others are gone."""
    for _ in range(100):
        learner = await arrive(server.url, page="glossary")
        if not full(learner):
            return learner
        await learner.close()
        await asyncio.sleep(0.1)
    raise AssertionError("no seat became free")


def test_a_flood_of_sockets_meets_the_cap_and_leaves_no_seat_taken(server: Server) -> None:
    async def flood() -> None:
        seated = [await arrive(server.url, page="glossary") for _ in range(SEATS)]
        assert not any(map(full, seated))
        standing = [await arrive(server.url, page="glossary") for _ in range(SEATS)]
        assert all(map(full, standing))
        for _ in range(30):
            with pytest.raises((HTTPError, WebSocketClosedError, OSError)):
                await arrive(server.url, page="glossary")
        assert not full(seated[0])
        await seated[0].ask()  # who sits goes on
        for each in (*seated, *standing):
            await each.close()
        await (await freed(server)).close()

    run(flood())


def test_reloads_by_the_dozen_take_no_seat(server: Server) -> None:
    async def storm() -> None:
        for k in range(40):
            learner = await arrive(server.url, page="glossary", asks=k % 2 == 0)
            if k % 2:
                await learner.send(BackMsg(rerun_script=learner.state()))  # and gone before the page is there
            await learner.close()
        seated = [await freed(server) for _ in range(SEATS)]
        for each in seated:
            await each.close()

    run(storm())


def test_noise_on_a_socket_ends_that_socket_alone(server: Server) -> None:
    async def noise() -> None:
        good = await freed(server)
        for data in (b"", b"\xff" * 100, b"\x0a\xff\xff\xff\xff\x0f", bytes(100_000)):
            bad = await arrive(server.url, page="glossary", asks=False)
            await bad.socket.write_message(data, binary=True)
            await bad.close()
        await good.ask()
        await good.close()

    run(noise())


def test_what_only_developers_of_an_app_say_does_nothing(server: Server) -> None:
    """To clear the cache would open the library once more, with another cluster, and count the tries at the key anew."""
    home = server.log_file.parent

    async def say() -> None:
        stranger = await freed(server)
        await stranger.go("train")
        owners = sorted(home.glob("owners/*"))
        assert owners
        said = [BackMsg(clear_cache=True), BackMsg(load_git_info=True), BackMsg(set_run_on_save=True)]
        said += [BackMsg(debug_shutdown_runtime=True), BackMsg(debug_disconnect_websocket=True)]
        for message in said * 3:
            await stranger.send(message)
        await stranger.ask()
        await stranger.close()
        assert sorted(home.glob("owners/*")) == owners
        await (await freed(server)).close()

    run(say())
    assert "No handler" not in server.log()


def test_an_address_of_a_megabyte_and_pages_that_are_none_are_answered(server: Server) -> None:
    async def ask() -> None:
        names = "&".join(f"p{k}={k}" for k in range(60_000))
        for page, query in (
            ("gates", names),
            ("train", "run=" + "a" * 500_000),
            ("../../etc/passwd", ""),
            ("x" * 100_000, ""),
        ):
            stranger = await freed(server)
            await stranger.go(page, query)
            assert not stranger.errors, stranger.said
            await stranger.close()
        stranger = await freed(server)
        with pytest.raises((ConnectionError, WebSocketClosedError)):
            await stranger.go("gates", "x" * 1_500_000)
        stranger.socket.close()
        await (await freed(server)).close()

    run(ask())


def asked(server: Server, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    """Ask exactly for this path, which no client has tidied."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


PREFIXES = (
    "/",
    "/media/",
    "/static/",
    "/component/",
    "/app/static/",
    "/_stcore/",
    "/_stcore/bidi-components/",
    "/pages/",
)
WAYS = ("../", "..%2f", "%2e%2e/", "....//", "..\\", "%5c..%5c", "%252e%252e%252f")


def test_no_path_leads_to_a_file_of_the_server(server: Server) -> None:
    home = server.log_file.parent
    for prefix in PREFIXES:
        for way in WAYS:
            for target in (f"{home}/runs.sqlite", "etc/passwd", "hosted.py", "assets/limits.toml"):
                _, body = asked(server, "GET", f"{prefix}{way * 8}{target.lstrip('/')}")
                assert b"SQLite format" not in body
                assert b"root:" not in body
                assert b"RNNVIZ_HOSTED" not in body
                assert b"estimated_minutes" not in body


@pytest.mark.parametrize("path", ["/media/" + "0" * 56 + ".csv", "/media/", f"/_stcore/upload_file/{GUESS}/x"])
def test_files_of_other_sessions_are_not_guessed(server: Server, path: str) -> None:
    status, body = asked(server, "GET", path)
    assert status in (400, 403, 404, 405) or body == asked(server, "GET", "/")[1]


def test_nobody_uploads_into_a_session_without_its_tokens(server: Server) -> None:
    for method in ("PUT", "DELETE"):
        status, _ = asked(server, method, f"/_stcore/upload_file/{GUESS}/{GUESS}", b"x" * 10)
        assert status in (400, 403)


def test_an_upload_beyond_the_limit_is_cut_off(server: Server) -> None:
    status, _ = asked(server, "PUT", f"/_stcore/upload_file/{GUESS}/{GUESS}", bytes(3_000_000))
    assert status in (400, 403, 413)


def test_another_site_opens_no_socket(server: Server) -> None:
    async def come() -> None:
        with pytest.raises(HTTPError):
            await arrive(server.url, page="glossary", Origin="https://evil.example")

    run(come())


def test_what_the_log_says_of_all_this_holds_no_secret(server: Server) -> None:
    assert not re.search(r"rnnviz_visitor=|[0-9a-f]{32}\.lock", server.log())
