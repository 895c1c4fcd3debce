"""A lesson on one host: python -m benchmarks.classroom [--learners 30] [--minutes 5] [--apps 1] [--browsers 2] [--seed 0].

Every learner is a browser of its own that speaks Streamlit's protocol (`learner`) with an app in shared mode: opens the app,
looks at pages, moves choices, presses Train once for the run that the whole class was told to train and once for a run of
its own, and watches what trains. A few real browsers open page after page beside them. With several apps, learner k is at
app k modulo their number, as a proxy with sticky sessions would send it; they share one library and one queue.

Printed: times from an act to "script finished" by kind of act, what went wrong, the memory of all the app's processes over
time, how fast the runs learned beside one that trained before the class came, and how often the class's run was trained.
The clients' own share of the processors is printed too: it is not the app's.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Coroutine
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

import psutil

from benchmarks import lesson_report
from benchmarks.learner import Learner, arrive
from benchmarks.lesson_report import Lesson
from tests.browser.server import ROOT, Server, serve

SMALL: Final = "source=sample&vocabulary=2000&maxlen=60&embedding=16&units=16&subset=2000&test_subset=500&epochs=4"
PAGES: Final = (
    "words",
    "unrolled",
    "gates",
    "cell_states",
    "gradient_flow",
    "memory",
    "generate",
    "clipping",
    "glossary",
)
MOVED: Final = "Units per layer"
ARRIVE_S, THINK_S, WATCH_S = 30.0, (2.0, 8.0), 10.0
TOLD_AT = 0.25  # the part of the lesson after which the class is told to train the same run
MEMORY_S = 5.0
HUNG_S = 30.0  # an answer that takes longer is none
LIMIT_S = 180.0  # how long the run before the class may take


class Student:
    """One learner of the class, and what it does next."""

    def __init__(self, number: int, url: str, lesson: Lesson, chance: random.Random) -> None:
        self.number, self.url, self.lesson, self.chance = number, url, lesson, chance
        self.learner: Learner | None = None
        self.trained = 0  # runs that it has asked for

    async def live(self, until: float) -> None:
        """Arrive some time, and do one thing after the other until the lesson is over."""
        await asyncio.sleep(self.chance.uniform(0, min(ARRIVE_S, (until - time.monotonic()) / 4)))
        while time.monotonic() < until:
            try:
                await self._act(until)
            except Exception as error:  # a learner whose tab broke opens it again
                self.lesson.wrong.append(f"{type(error).__name__}: {error}")
                self.learner = None
            await asyncio.sleep(self.chance.uniform(*THINK_S))
        if self.learner:
            self.lesson.shown_errors += self.learner.errors
            await self.learner.close()

    async def _act(self, until: float) -> None:
        if self.learner is None:
            cookie = f"rnnviz_visitor={self.number:032x}"
            self.learner = await arrive(self.url, page="", asks=False, Cookie=cookie)
            await self._timed("open", self.learner.ask())
            return
        told = time.monotonic() > self.lesson.told_at
        if told and self.trained < (1 if self.chance.random() < 0.7 else 2):
            await self._train(0 if self.trained == 0 else 1000 + self.number)
        elif self.learner.ticks:
            await self._watch(min(until, time.monotonic() + WATCH_S))
        elif self.chance.random() < 0.4:
            await self._move()
        else:
            await self._timed("page", self.learner.go(self.chance.choice(PAGES)))

    async def _train(self, seed: int) -> None:
        assert self.learner
        await self._timed("page", self.learner.go("train", f"{SMALL}&seed={seed}&part=settings"))
        self.trained += 1
        await self._timed("train", self.learner.ask(id=self.learner.ids["Train"], trigger_value=True))

    async def _watch(self, until: float) -> None:
        assert self.learner
        while time.monotonic() < until and self.learner.ticks:
            began = time.monotonic()
            for fragment in list(self.learner.ticks):
                if fragment not in self.learner.ticks:
                    break  # the page has run meanwhile: the run has ended
                await self._timed("tick", self.learner.ask(fragment))
            pause = max(self.learner.ticks.values(), default=0.0)
            await asyncio.sleep(max(0.0, began + pause - time.monotonic()))
        await self._timed("page", self.learner.ask())  # the run goes on; so does the learner

    async def _move(self) -> None:
        assert self.learner
        if MOVED not in self.learner.ids:
            await self._timed("page", self.learner.go("train", "source=sample&part=settings"))
        for units in self.chance.sample(range(4, 120), 3):
            await self._timed("choice", self.learner.ask(id=self.learner.ids[MOVED], double_value=units))
            await asyncio.sleep(1)

    async def _timed(self, kind: str, act: Coroutine[Any, Any, float]) -> None:
        try:
            self.lesson.times[kind].append(await asyncio.wait_for(act, HUNG_S))
        except TimeoutError:
            raise TimeoutError(f"no answer to '{kind}' on {self.learner and self.learner.page!r}") from None


async def alone(server: Server, home: Path) -> None:
    """Train a run before the class comes: TensorFlow is loaded then, and it is what the others are compared with."""
    learner = await arrive(server.url, f"{SMALL}&seed=999&part=settings", Cookie=f"rnnviz_visitor={'f' * 32}")
    await learner.ask(id=learner.ids["Train"], trigger_value=True)
    await learner.close()
    until = time.monotonic() + LIMIT_S
    while not list(home.glob("runs/*/evaluation.npz")):
        assert time.monotonic() < until, "the run before the class does not end"
        await asyncio.sleep(0.5)


async def remember(servers: list[Server], lesson: Lesson, until: float) -> None:
    """Note the memory of the apps and all that they started, now and then."""
    apps, began = [psutil.Process(server.process.pid) for server in servers], time.monotonic()
    while time.monotonic() < until:
        each = [process for app in apps for process in (app, *app.children(recursive=True))]
        lesson.memory.append((time.monotonic() - began, sum(process.memory_info().rss for process in each) / 1e6))
        await asyncio.sleep(MEMORY_S)


async def hold(servers: list[Server], lesson: Lesson, learners: int, minutes: float, browsers: int, seed: int) -> None:
    """Let the class come, learn and go."""
    began = time.monotonic()
    until, lesson.told_at = began + 60 * minutes, began + 60 * minutes * TOLD_AT
    students = [
        Student(k, servers[k % len(servers)].url, lesson, random.Random(f"{seed} {k}")) for k in range(learners)
    ]
    clients, apps = psutil.Process(), [psutil.Process(server.process.pid) for server in servers]
    before = lesson_report.cpu([clients]), lesson_report.cpu(apps)
    await asyncio.gather(
        remember(servers, lesson, until),
        *(student.live(until) for student in students),
        *(asyncio.to_thread(lesson_report.browse, servers[0].url, PAGES, until, lesson) for _ in range(browsers)),
    )
    seconds = time.monotonic() - began
    used = lesson_report.cpu([clients]) - before[0], lesson_report.cpu(apps) - before[1]
    lesson.shares = used[0] / seconds, used[1] / seconds


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--apps", type=int, default=1)
    parser.add_argument("--browsers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, ExitStack() as running:
        home, lesson, servers = Path(folder), Lesson(), []
        for k in range(asked.apps):
            (home / f"app{k}").mkdir()
            hosted = {"RNNVIZ_HOSTED": "1", "RNNVIZ_HOME": folder}
            servers.append(running.enter_context(serve(home / f"app{k}", script=ROOT / "hosted.py", **hosted)))
        asyncio.run(alone(servers[0], home))
        print("the class comes", flush=True)
        asyncio.run(hold(servers, lesson, asked.learners, asked.minutes, asked.browsers, asked.seed))
        lesson.log = "".join(server.log() for server in servers)
        lesson_report.report(lesson, home, asked.learners, asked.apps)


if __name__ == "__main__":
    main()
