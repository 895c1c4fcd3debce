"""What grows with the library: python -m benchmarks.growth [runs ...] [--steps steps ...] (10 100 1000 and 1000 10000 100000).

Times of the store's lists and of every page's script with so many finished runs in the library (medians, without a browser), of a
history of so many steps, and the memory of the app over 200 sessions. 5,000 runs and a million steps take some minutes.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
from streamlit.testing.v1 import AppTest

from benchmarks.timing import milliseconds
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.disk import measure
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached.shelf import shelf
from tests.pages.conftest import keep_run, stands_behind
from tests.pages.reading import APP, SECONDS

REPEATS = 5
SESSIONS, NOTED = 200, 40
BATCH = 10_000  # steps that are recorded together


@contextmanager
def library(folder: Path) -> Iterator[Backend]:
    """Let an empty run library with the sample reviews stand behind the pages."""
    store, reviews = Store(folder), Library(folder / "data")
    reviews.sample()
    with stands_behind(Backend(store, reviews, Jobs(store, reviews, connect=False))) as behind:
        yield behind
    store.close()


def pages() -> list[str]:
    return ["app.py", *(f"pages/{file.name}" for file in sorted(APP.parent.glob("pages/*.py")))]


def opened(script: str) -> AppTest:
    page = AppTest.from_file(APP, default_timeout=SECONDS)
    return page.run() if script == "app.py" else page.switch_page(script).run()


def runs(behind: Backend, counts: Sequence[int]) -> None:
    """Fill the library, and time lists and pages at each size."""
    store, made = behind.store, 0
    for count in sorted(counts):
        for number in range(made, count):
            keep_run(behind, learning_rate=0.001 * (1 + number / 10_000))  # each has an id of its own
        made = count
        print(f"\n{len(store.runs()):,} runs")
        print(f"  {'list of all':<26}{milliseconds(store.runs, REPEATS)}")
        print(f"  {'what is held':<26}{milliseconds(lambda: measure(store.folder, store.data_folder), REPEATS)}")
        for script in pages():
            page = opened(script)
            said = "" if not page.exception else f"  {page.exception[0].message}"
            print(f"  {script:<26}{milliseconds(page.run, REPEATS)}{said}", flush=True)


def history(behind: Backend, counts: Sequence[int]) -> None:
    """Record a long history, and time what reads it."""
    kept, done = keep_run(behind, learning_rate=0.1), 0
    finished = behind.store.get(kept.id)
    assert finished
    behind.store.begin_again(finished)
    run = behind.store.claim()
    assert run
    run_id = run.id
    for count in sorted(counts):
        for first in range(done, count, BATCH):
            steps = range(first + 1, min(first + BATCH, count) + 1)
            behind.store.record(run, steps=[(k, k / 100, 1 / k, 0.5, 0.001, 1.0, 1.0, 900.0) for k in steps])
        done = count
        print(f"\n{count:,} steps")
        print(f"  {'all steps':<26}{milliseconds(lambda: behind.store.steps(run_id), REPEATS)}")
        print(f"  {'how far it is':<26}{milliseconds(lambda: behind.store.reached(run_id), REPEATS)}")
        page = AppTest.from_file(APP, default_timeout=SECONDS).switch_page("pages/train.py")
        page.query_params["run"] = run_id
        page.run()
        print(f"  {'the Train page of it':<26}{milliseconds(page.run, REPEATS)}", flush=True)


def memory() -> None:
    """Let many learners, each in a new session, look at a matrix of their own; print what the app takes."""
    process = psutil.Process()
    print("\nsessions, memory of the process in MB, of the shelf in MB, entries")
    for k in range(SESSIONS + 1):
        page = AppTest.from_file(APP, default_timeout=SECONDS).switch_page("pages/gradient_flow.py")
        page.query_params["gf_seed"] = str(k)
        page.run()
        if k % NOTED == 0:
            used, kept = process.memory_info().rss / 1e6, shelf()
            print(f"  {k:>5}{used:>10.0f}{kept.used / 1e6:>8.1f}{len(kept):>6}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("runs", type=int, nargs="*", default=[10, 100, 1_000])
    parser.add_argument("--steps", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, library(Path(folder)) as behind:
        runs(behind, asked.runs)
        history(behind, asked.steps)
        memory()


if __name__ == "__main__":
    main()
