"""What a long lesson costs in memory: python -m benchmarks.living [runs] [sessions] (50 and 50; about ten minutes).

Sessions open the app's Train page over a websocket, as a browser does, move a choice ten times and go; every session trains a
small network of its own, one after the other. After every fifth: memory (RSS) of the app, the scheduler with its nanny, and the
worker.
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

import psutil

from benchmarks.learner import Learner, arrive
from benchmarks.watching import MOVED
from tests.browser.server import Server, serve

SMALL = "source=sample&vocabulary=1000&maxlen=20&embedding=4&units=4&subset=200&test_subset=100&epochs=2"
MOVES, NOTED, LIMIT_S = 10, 5, 120.0


def memory(server: Server) -> tuple[float, float, float]:
    """Return the MB of the app, of the cluster's own processes, and of the worker: the one that has loaded TensorFlow."""
    app = psutil.Process(server.process.pid)
    used = sorted(child.memory_info().rss / 1e6 for child in app.children(recursive=True))
    return app.memory_info().rss / 1e6, sum(used[:-1]), used[-1] if used else 0.0


async def trained(home: Path, done: int, learner: Learner) -> None:
    """Wait until so many runs have ended, looking at the page meanwhile."""
    until = time.monotonic() + LIMIT_S
    while len(list(home.glob("runs/*/evaluation.npz"))) < done:
        assert time.monotonic() < until, "the run does not end"
        for fragment in list(learner.ticks):
            await learner.ask(fragment)
        await asyncio.sleep(0.5)


async def main(runs: int, sessions: int) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home, serve(Path(home)) as server:
        print("sessions, runs, interactions, MB: app, scheduler and nanny, worker")
        for k in range(max(runs, sessions)):
            learner = await arrive(server.url, f"{SMALL}&seed={k}&part=settings")
            for units in range(8, 8 + MOVES) if k < sessions else ():
                await learner.ask(id=learner.ids[MOVED], double_value=units)
            if k < runs:
                await learner.ask(id=learner.ids["Train"], trigger_value=True)
                await trained(Path(home), k + 1, learner)
            await learner.close()
            if k % NOTED == NOTED - 1 or not k:
                so_far = f"{k + 1:>4}{min(k + 1, runs):>5}{MOVES * min(k + 1, sessions):>6}"
                print(so_far, *(f"{used:>7.0f}" for used in memory(server)), flush=True)


if __name__ == "__main__":
    asked = [int(count) for count in sys.argv[1:]]
    asyncio.run(main(*(asked or [50, 50])))
