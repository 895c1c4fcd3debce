"""What watching a run costs: python -m benchmarks.watching [learners ...] (1, 30 and 60 if not said; five minutes).

First one real browser on the machine that trains, as most who watch have it: the share of its speed that the run keeps, three
times, and what the browser takes of the processors. Then a class, which talks to the app as browsers do, over websockets, but
draws nothing. Every learner looks at the same run: each of its parts is asked for at the interval that the app tells, the first
time an interval after the page was there, as a browser's timer does, and again when the app tells another one. Learners come one
after the other, and each watches from then on ("coming in"); then all watch; then one more learner moves a choice once a second,
which runs the whole page. Times are from the question to "script finished". The run's steps a second while all only watch stand
beside those while nobody looks, before and after. The clients' own share of the processors is not the app's, but the run loses
it too.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil

from benchmarks.cell_states import LONG
from benchmarks.learner import Learner, arrive

if TYPE_CHECKING:
    from tests.browser.server import Server

WATCHED_S, MOVED_S = 24.0, 12.0
MOVED = "Units per layer"
ALONE_S = 12.0
TURNS, SETTLED_S = 3, 20.0  # in a browser, and until its page ticks as it does later
FIRST, LIMIT_S = 500, 150.0  # the step from which the run is watched, and how long that may take


@dataclass
class Class:
    """Who watches, and what that costs."""

    app: psutil.Process
    learners: list[Learner] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)  # ms, of the part of the lesson that is measured now
    over: bool = False

    @contextmanager
    def measured(self, title: str) -> Iterator[None]:
        """Print what ticks took while the block lasts, and what the processors were used for."""
        self.ticks.clear()
        clients = psutil.Process()
        before, began = (_used(self.app), _used(clients)), time.monotonic()
        yield
        seconds = time.monotonic() - began
        app, mine = ((_used(each) - old) / seconds for each, old in zip((self.app, clients), before, strict=True))
        rate = len(self.ticks) / seconds / max(len(self.learners), 1)
        print(f"  {title:<11} a tick {said(self.ticks)}; {rate:.2f} a second and learner; app {app:.0%} of a core, "
              f"clients {mine:.0%}")  # fmt: skip


def _used(process: psutil.Process) -> float:
    return float(sum(process.cpu_times()[:2]))


def said(times: list[float]) -> str:
    if not times:
        return "none"
    return f"p50 {np.median(times):5.0f} ms, p95 {np.quantile(times, 0.95):5.0f} ms, slowest {max(times):5.0f} ms"


async def train(server: "Server") -> Learner:
    """Start the run that all watch; return who started it once it has learned something."""
    learner = await arrive(server.url, LONG)
    await learner.ask(id=learner.ids["Train"], trigger_value=True)
    until = time.monotonic() + LIMIT_S
    while await reached(learner) < FIRST and time.monotonic() < until:
        await asyncio.sleep(1)  # TensorFlow is imported, the network compiled, until there is something to draw
    assert learner.ticks, "the run does not train"
    return learner


async def watch(learner: Learner, room: Class) -> None:
    """Ask for every part at its interval until the lesson is over."""
    due: dict[str, tuple[float, float]] = {}  # by part: its interval, and when it is asked for next
    while not room.over:
        now = time.monotonic()
        for part, every in learner.ticks.items():
            if part not in due or due[part][0] != every:
                due[part] = every, now + every
        due = {part: when for part, when in due.items() if part in learner.ticks}
        part = min(due, key=lambda each: due[each][1], default="")
        every, at = due.get(part, (0.0, now + 0.5))
        if at > now:
            await asyncio.sleep(min(at - now, 0.5))
            continue
        room.ticks.append(await learner.ask(part))
        due[part] = every, max(at + every, time.monotonic())


async def move(learner: Learner, until: float, times: list[float]) -> None:
    """Move a choice once a second."""
    units = 8
    while time.monotonic() < until:
        units += 1
        times.append(await learner.ask(id=learner.ids[MOVED], double_value=units))
        await asyncio.sleep(max(0.0, 1 - times[-1] / 1000))


async def reached(learner: Learner) -> int:
    """Return the step that the run has reached now."""
    await learner.ask()
    return learner.step


async def speed(learner: Learner, seconds: float) -> float:
    """Return the run's steps a second."""
    began, before = time.monotonic(), await reached(learner)
    await asyncio.sleep(seconds)
    return (await reached(learner) - before) / (time.monotonic() - began)


async def classroom(server: "Server", first: Learner, count: int) -> None:
    room, query = Class(psutil.Process(server.process.pid)), first.query
    before = await speed(first, ALONE_S)
    print(f"{count} learners; load {os.getloadavg()[0]:.1f}")
    async with asyncio.TaskGroup() as watching:
        with room.measured("coming in"):
            for _ in range(count):
                room.learners.append(await arrive(server.url, query))
                watching.create_task(watch(room.learners[-1], room))
        for learner in room.learners:
            learner.bytes = 0
        with room.measured("watching"):
            watched = await speed(first, WATCHED_S)
        sent = sum(learner.bytes for learner in room.learners) / 1024 / max(len(room.ticks), 1)
        mover, moves = await arrive(server.url, f"{query}&part=settings"), list[float]()  # where the choices are
        with room.measured("and moving"):
            await move(mover, time.monotonic() + MOVED_S, moves)
        room.over = True
    alone = (before + await speed(first, ALONE_S)) / 2
    print(f"  a moved choice {said(moves)}; a tick sends {sent:.0f} KB")
    print(f"  the run learns {watched:.1f} steps a second; watched by nobody {alone:.1f}: {watched / alone:.2f}",
          flush=True)  # fmt: skip
    for learner in (*room.learners, mover):
        await learner.close()


async def in_a_browser(server: "Server", first: Learner) -> None:
    """Watch in a Chromium on this machine, in turn with nobody."""
    from playwright.async_api import async_playwright

    from tests.browser import chromium
    from tests.browser.conftest import ARGUMENTS

    app = psutil.Process(server.process.pid)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        for _ in range(TURNS):
            alone = await speed(first, ALONE_S)
            page = await browser.new_page(viewport={"width": 1280, "height": 900})
            await page.goto(f"{server.url}/train?{first.query}")
            await asyncio.sleep(SETTLED_S)
            drawing = [each for each in psutil.Process().children(recursive=True) if "chrom" in each.name().lower()]
            before, began = (sum(map(_used, drawing)), _used(app)), time.monotonic()
            watched = await speed(first, ALONE_S)
            seconds = time.monotonic() - began
            took = (
                (now - old) / seconds for now, old in zip((sum(map(_used, drawing)), _used(app)), before, strict=True)
            )
            print("in a browser: the run keeps {:.2f} of its speed; browser {:.0%} of a core, app {:.0%}".format(
                watched / alone, *took), flush=True)  # fmt: skip
            await page.close()
        await browser.close()


async def main(counts: list[int]) -> None:
    from tests.browser.server import serve

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, serve(Path(home)) as server:
        first = await train(server)
        await in_a_browser(server, first)
        for count in counts:
            await classroom(server, first, count)


if __name__ == "__main__":
    asyncio.run(main([int(count) for count in sys.argv[1:]] or [1, 30, 60]))
