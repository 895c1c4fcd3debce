"""What came of a lesson (`classroom`): what it notes while it lasts, and the tables at its end."""

import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil


@dataclass
class Lesson:
    """What is noted."""

    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # ms by kind of act
    wrong: list[str] = field(default_factory=list)  # what kept a learner from going on
    shown_errors: int = 0  # exceptions that pages showed
    memory: list[tuple[float, float]] = field(default_factory=list)  # (seconds, MB)
    told_at: float = 0.0  # when the class is told to train the same run
    shares: tuple[float, float] = (0.0, 0.0)  # cores that the clients and the apps' own processes used
    log: str = ""  # of all apps


def cpu(processes: Iterable[psutil.Process]) -> float:
    """Return the seconds of the processor that processes have used."""
    return sum(sum(process.cpu_times()[:2]) for process in processes)


def browse(url: str, pages: Sequence[str], until: float, lesson: Lesson) -> None:
    """Open page after page in a real browser."""
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium
    from tests.browser.looking import errors_on, visit

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox", "--disable-quic"])
        page = browser.new_page()
        for k in range(10_000):
            if time.monotonic() > until:
                break
            began = time.perf_counter()
            try:
                visit(page, f"{url}/{pages[k % len(pages)]}")
                lesson.shown_errors += len(errors_on(page))
                lesson.times["browser"].append(1000 * (time.perf_counter() - began))
            except Exception as error:
                lesson.wrong.append(f"browser: {type(error).__name__}: {str(error)[:200]}")
            page.wait_for_timeout(5000)
        browser.close()


def report(lesson: Lesson, home: Path, learners: int, apps: int) -> None:
    """Print what was noted, and what the library says of the runs."""
    print(f"{learners} learners, {apps} app(s); {'':<14}number    p50    p95    p99   slowest (ms)")
    acts = [each for kind, times in lesson.times.items() if kind != "browser" for each in times]
    for kind, times in (*sorted(lesson.times.items()), ("all but browser", acts)):
        if times:
            p50, p95, p99 = np.quantile(times, (0.5, 0.95, 0.99))
            print(f"  {kind:<34}{len(times):>7}{p50:>7.0f}{p95:>7.0f}{p99:>7.0f}{max(times):>8.0f}")
    tracebacks = lesson.log.count("Traceback")
    print(f"errors: {len(lesson.wrong)} broken, {lesson.shown_errors} shown, {tracebacks} tracebacks in the log")
    for said in sorted(set(lesson.wrong))[:10]:
        print(f"    {lesson.wrong.count(said)} times {said}")
    if len(lesson.memory) > 2:
        at, used = np.array(lesson.memory).T
        later = at > at[-1] / 2
        slope = np.polyfit(at[later] / 60, used[later], 1)[0]
        print(f"memory: {used[0]:,.0f} MB at first, {used.max():,.0f} at most, {used[-1]:,.0f} at the end; in the second "
              f"half {slope:+.1f} MB a minute")  # fmt: skip
    print(f"processor: the apps {lesson.shares[1]:.2f} cores, the clients {lesson.shares[0]:.2f}")
    _runs(lesson, home, learners)


def _runs(lesson: Lesson, home: Path, learners: int) -> None:
    """Print how often the class's run was trained, and how fast runs learned."""
    with closing(sqlite3.connect(home / "runs.sqlite")) as db:
        found = db.execute(
            "SELECT id, json_extract(config, '$.seed'), status, (SELECT COUNT(*) FROM holders WHERE kind = 'run' AND "
            "name = runs.id) FROM runs WHERE NOT shipped ORDER BY created"
        ).fetchall()
        speed = {run_id: _speed(db, run_id) for run_id, *_ in found}
    for run_id, seed, status, holding in found:
        if seed == 0:
            begun = lesson.log.count(f"run {run_id}: begins")
            print(f"the class's run: {holding} of {learners} asked for it, {begun} training(s), {status}")
    states = [status for _, _, status, _ in found]
    print(f"runs: {len(found)}; " + ", ".join(f"{states.count(each)} {each}" for each in sorted(set(states))))
    before = next((speed[run_id] for run_id, seed, *_ in found if seed == 999), float("nan"))
    during = [speed[run_id] for run_id, seed, status, _ in found if seed != 999 and status == "finished"]
    if during:
        print(f"training: {before:,.0f} reviews a second before the class came, {np.median(during):,.0f} in the class "
              f"(median of {len(during)} runs; {min(during):,.0f} to {max(during):,.0f})")  # fmt: skip


def _speed(db: sqlite3.Connection, run_id: str) -> float:
    """Return the reviews a second of a run's steps, in the median."""
    rows = db.execute("SELECT reviews_per_second FROM steps WHERE run = ?", (run_id,)).fetchall()
    return float(np.median([value for (value,) in rows])) if rows else float("nan")
