"""A class that watches one run train: python -m benchmarks.watching [learners ...] (1, 30 and 60 if not said; three minutes).

Talks to the app as a browser does, over websockets, but draws nothing. Every learner looks at the same run: each tick of
the status and of the curves is asked for, and the next one half a second later, or as soon as the answer is there. One
more learner moves a choice once a second, which runs the whole page. Times are from the question to "script finished".
The run's steps a second stand beside those while nobody looks, before and after.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil

from benchmarks.cell_states import LONG
from benchmarks.learner import Learner, arrive

if TYPE_CHECKING:
    from tests.browser.server import Server

WATCHED_S = 20.0
MOVED = "Units per layer"
ALONE_S = 12.0
FIRST, LIMIT_S = 500, 150.0  # the step from which the run is watched, and how long that may take


async def train(server: "Server") -> Learner:
    """Start the run that all watch; return who started it once it has learned something."""
    learner = await arrive(server.url, LONG)
    await learner.ask(id=learner.ids["Train"], trigger_value=True)
    until = time.monotonic() + LIMIT_S
    while await reached(learner) < FIRST and time.monotonic() < until:
        await asyncio.sleep(1)  # TensorFlow is imported, the network compiled, until there is something to draw
    assert learner.ticks, "the run does not train"
    return learner


async def watch(learner: Learner, until: float, times: list[float]) -> int:
    """Ask for every fragment at its interval; return how often the one was asked for that ticks most."""
    asked, due = Counter[str](), dict[str, float]()
    while time.monotonic() < until:
        for fragment, every in list(learner.ticks.items()):
            if (now := time.monotonic()) >= due.get(fragment, 0.0):
                due[fragment] = now + every
                times.append(await learner.ask(fragment))
                asked[fragment] += 1
        await asyncio.sleep(
            max(0.01, min((due.get(each, 0.0) for each in learner.ticks), default=until) - time.monotonic())
        )
    return max(asked.values(), default=0)


async def move(learner: Learner, until: float, times: list[float]) -> None:
    """Move a choice once a second."""
    units = 8
    while time.monotonic() < until:
        units += 1
        times.append(await learner.ask(id=learner.ids[MOVED], double_value=units))
        await asyncio.sleep(max(0.0, 1 - times[-1] / 1000))


def said(times: list[float]) -> str:
    return f"p50 {np.median(times):5.0f} ms, p95 {np.quantile(times, 0.95):5.0f} ms"


async def reached(learner: Learner) -> int:
    """Return the step that the run has reached now."""
    await learner.ask()
    return learner.step


async def unwatched(learner: Learner) -> float:
    """Return the run's steps a second while nobody looks."""
    began, before = time.monotonic(), await reached(learner)
    await asyncio.sleep(ALONE_S)
    return (await reached(learner) - before) / (time.monotonic() - began)


async def classroom(server: "Server", first: Learner, count: int) -> None:
    before, query = await unwatched(first), first.query
    began = time.perf_counter()
    learners = [await arrive(server.url, query) for _ in range(count)]
    mover = await arrive(server.url, f"{query}&part=settings")  # where the choices are
    opened = 1000 * (time.perf_counter() - began) / (count + 1)
    for learner in learners:
        learner.bytes = 0
    app = psutil.Process(server.process.pid)
    ticks: list[float] = []
    moves: list[float] = []
    used, began, until = sum(app.cpu_times()[:2]), time.monotonic(), time.monotonic() + WATCHED_S
    at = await reached(mover)
    rounds = await asyncio.gather(*(watch(each, until, ticks) for each in learners), move(mover, until, moves))
    seconds = time.monotonic() - began
    speed = (await reached(mover) - at) / seconds
    used = (sum(app.cpu_times()[:2]) - used) / seconds
    alone = (before + await unwatched(first)) / 2
    each = [done / seconds for done in rounds[:-1] if done is not None]
    sent = sum(learner.bytes for learner in learners) / 1024 / len(ticks)
    print(f"{count} learners, opened in {opened:.0f} ms each; app {used:.0%} of a core, load {os.getloadavg()[0]:.1f}")
    print(f"  a tick         {said(ticks)}; {sent:.0f} KB; {min(each):.2f} to {max(each):.2f} a second and learner")
    print(f"  a moved choice {said(moves)}")
    print(
        f"  the run learns {speed:.1f} steps a second; watched by nobody {alone:.1f}: {speed / alone:.2f}", flush=True
    )
    for learner in (*learners, mover):
        await learner.close()


async def main(counts: list[int]) -> None:
    from tests.browser.server import serve

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, serve(Path(home)) as server:
        first = await train(server)
        for count in counts:
            await classroom(server, first, count)


if __name__ == "__main__":
    asyncio.run(main([int(count) for count in sys.argv[1:]] or [1, 30, 60]))
