"""The doors of a shared server: so many web sockets, uploads so large, and a seat for as long as a socket is open."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from rnnviz.ui import seats
from rnnviz.ui.doors import BUSY, STANDING, Doors
from rnnviz.ui.seats import HEADER, FullError, Seats

SEATS = 2


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch, tmp_path) -> Seats:
    """A server with two seats, which takes files of 1 MB."""
    (tmp_path / "limits.toml").write_text(f"sessions = {SEATS}\nupload_mb = 1")
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(tmp_path / "limits.toml"))
    found = Seats()
    monkeypatch.setattr(seats, "_SEATS", found)
    return found


def run(act: Any) -> Any:
    """Run it in a thread of its own: a test of a browser before may have left its loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, act).result()


class Inside:
    """The application behind the doors: keeps web sockets open until it is told, and reads what is uploaded."""

    def __init__(self) -> None:
        self.tokens: list[str] = []
        self.closing = asyncio.Event()
        self.read = 0

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "websocket":
            self.tokens += [value.decode() for name, value in scope["headers"] if name == HEADER.encode()]
            await self.closing.wait()
            return
        while (message := await receive()).get("more_body"):
            self.read += len(message["body"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def knock(doors: Doors, said: list[dict], **headers: str) -> None:
    async def nothing() -> dict:
        return {"type": "websocket.connect"}

    async def send(message: dict) -> None:
        said.append(message)

    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    await doors({"type": "websocket", "headers": named}, nothing, send)  # type: ignore[arg-type]


def test_a_flood_of_web_sockets_is_refused_before_anything_is_made_for_it() -> None:
    async def flood() -> tuple[int, list[dict]]:
        inside, said = Inside(), list[dict]()
        doors = Doors(inside)
        tasks = [asyncio.create_task(knock(doors, said)) for _ in range(50)]
        await asyncio.sleep(0)
        assert len(doors.open) == SEATS * STANDING
        inside.closing.set()
        await asyncio.gather(*tasks)
        assert doors.open == set()
        return len(inside.tokens), said

    let_in, said = run(flood())
    assert let_in == SEATS * STANDING
    assert said == [{"type": "websocket.close", "code": BUSY}] * (50 - let_in)


def test_a_token_is_the_doors_own_whatever_the_browser_says() -> None:
    async def come() -> list[str]:
        inside, said = Inside(), list[dict]()
        inside.closing.set()
        for header in ("x_rnnviz_seat", "X_RNNVIZ_SEAT"):
            await knock(Doors(inside), said, **{header: "mine"})
        return inside.tokens

    tokens = run(come())
    assert len(set(tokens)) == 2
    assert "mine" not in tokens


def test_a_seat_is_free_once_its_socket_is_closed_and_a_script_that_runs_on_takes_none(house: Seats) -> None:
    async def come_and_go() -> str:
        inside, said = Inside(), list[dict]()
        task = asyncio.create_task(knock(Doors(inside), said))
        await asyncio.sleep(0)
        (token,) = inside.tokens
        house.take(token, 1)
        house.take(token, 1)  # the next run of its page
        with pytest.raises(FullError):
            house.take("another", 1)
        inside.closing.set()
        await task
        return token

    token = run(come_and_go())
    assert house.taken == 0
    with pytest.raises(FullError):
        house.take(token, 1)
    assert house.taken == 0


def test_thousand_reloads_take_no_seat_away(house: Seats) -> None:
    async def reload() -> None:
        inside, said = Inside(), list[dict]()
        inside.closing.set()
        doors = Doors(inside)
        for _ in range(1000):
            await knock(doors, said)
        for token in inside.tokens:
            with pytest.raises(FullError):
                house.take(token, SEATS)
        assert said == []

    run(reload())
    assert house.taken == 0


@pytest.mark.parametrize(("pieces", "status"), [(9, 200), (12, 413), (1000, 413)])
def test_an_upload_is_cut_off_where_it_is_too_large_whatever_it_says_of_its_length(pieces: int, status: int) -> None:
    async def upload() -> tuple[int, int]:
        inside, said, left = Inside(), list[dict](), [pieces]

        async def receive() -> dict:
            left[0] -= 1
            return {"type": "http.request", "body": bytes(100_000), "more_body": left[0] > 0}

        async def send(message: dict) -> None:
            said.append(message)

        scope = {"type": "http", "method": "PUT", "headers": [(b"content-length", b"10")]}
        await Doors(inside)(scope, receive, send)  # type: ignore[arg-type]
        return said[0]["status"], inside.read

    found, read = run(upload())
    assert found == status
    assert read <= 1_100_000


def test_on_ones_own_computer_the_doors_stand_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RNNVIZ_HOSTED")

    async def come() -> list[str]:
        inside, said = Inside(), list[dict]()
        inside.closing.set()
        await asyncio.gather(*(knock(Doors(inside), said) for _ in range(50)))
        assert said == []
        return inside.tokens

    assert run(come()) == []
