"""What a kill costs: python -m benchmarks.faults [--times 50] [--seed 0] [--minutes 60] [--keep FOLDER].

An app in a process of its own trains small runs on the sample reviews; its worker, its scheduler or itself is killed (kill -9)
at a stage of each: every pair of the two once, in random order, then again. Afterwards: is all that was finished still there, is
what is said of the run true, and does the next run work? A run that has a checkpoint goes on from it, any other begins again. At
the end the database is damaged: is all there in the library that is made again? Ends with status 1 where something was lost.

With --keep the library and what was found stay in a folder: the same command goes on there where it was ended.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from itertools import islice, product
from pathlib import Path
from typing import Final

import psutil

from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.records import Run
from rnnviz.runs.store import Store

TARGETS: Final = ("worker", "scheduler", "app")
STAGES: Final = ("queued", "preparing", "compiling", "training", "testing", "after the end")
TINY: Final = {
    "source": "sample", "vocabulary": 200, "maxlen": 30, "subset": 1000, "test_subset": 200, "embedding": 8, "units": 6,
    "batch_size": 5, "epochs": 4,
}  # fmt: skip
EPOCHS, STEPS = 4, 4 * 160  # 800 reviews are left for training
HONEST: Final = {
    "worker": {"failed", "finished"},
    "scheduler": {"failed", "finished"},
    "app": {"interrupted", "finished"},
}
LIMIT_S: Final = 600.0


def until(condition: Callable[[], object], what: str) -> None:
    """Wait until something holds.

    Raises:
        TimeoutError: it does not hold after LIMIT_S.
    """
    began, waiting = time.monotonic(), threading.Event()
    while not condition():
        if time.monotonic() - began > LIMIT_S:
            raise TimeoutError(f"{what} did not happen in {LIMIT_S:.0f} s")
        waiting.wait(0.02)


def serve(home: Path) -> None:
    """Be the app: train what is queued until standard input closes."""
    store, library = Store(home), Library(home / "data")
    jobs = Jobs(store, library)
    sys.stdin.read()
    jobs.close()
    store.close()


class App:
    """The app's process and those it started."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._process = self._started()

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "benchmarks.faults", "--serve", str(self._home)]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def _find(self, target: str) -> psutil.Process | None:
        sought = {"scheduler": "rnnviz.jobs.cluster", "worker": "spawn_main"}
        try:
            app = psutil.Process(self._process.pid)
            if target == "app":
                return app
            return next((p for p in app.children(recursive=True) if sought[target] in " ".join(p.cmdline())), None)
        except psutil.Error:
            return None

    def kill(self, target: str) -> None:
        """End one of the processes as kill -9 does, and start the app again where it was that."""
        until(lambda: self._find(target), f"a {target}")
        if process := self._find(target):
            process.kill()
        if target == "app":
            self._process.wait()
            self._process = self._started()

    def close(self) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()


def reached(run: Run, stage: str, step: int, store: Store) -> bool:
    """Return whether a run is at a stage, or past it."""
    if not run.active or stage == "queued":
        return True
    if stage == "training":
        return store.reached(run.id)[0] >= step
    return run.phase in STAGES[STAGES.index(stage) :]


def whole(store: Store, run: Run) -> bool:
    """Return whether a finished run has all it should have."""
    files = store.artifacts(run)
    steps, tested = store.steps(run.id).step.tolist(), files.evaluation()
    return steps == list(range(1, STEPS + 1)) and tested is not None and files.epochs()[-1] == EPOCHS


def ended(store: Store, run_id: str) -> Run:
    """Wait until a run has ended, and return it."""

    def now() -> Run:
        run = store.get(run_id)
        assert run
        return run

    until(lambda: not now().active, "the end of the run")
    return now()


def drawn(chance: random.Random) -> Iterator[tuple[str, str, int]]:
    """Yield what is killed, at which stage, and at which step where it trains."""
    while True:
        pairs = list(product(TARGETS, STAGES))
        chance.shuffle(pairs)
        for target, stage in pairs:
            yield target, stage, chance.randrange(1, STEPS)


def fault(
    app: App, store: Store, library: Library, number: int, kill: tuple[str, str, int]
) -> tuple[str, str, str, str]:
    """Train a run, kill something meanwhile, let the run end. Returns (target, stage, status after it, what then happened)."""
    target, stage, step = kill
    config, corpus = from_flat(TINY | {"seed": number}), library.sample()
    if left := store.get(config.run_id(corpus.fingerprint)):  # this benchmark was ended in the middle of it
        store.delete(left.id, left.attempt)
        store.purge(left.id, left.attempt)
    run, _ = store.create(config.run_id(corpus.fingerprint), f"Run {number}", config, corpus.fingerprint)

    def there() -> bool:
        now = store.get(run.id)
        return now is not None and reached(now, stage, step, store)

    until(there, stage)
    app.kill(target)
    after = ended(store, run.id)
    if after.status not in HONEST[target]:
        return target, stage, after.status, f"NOT HONEST: {after.message}"
    then = "finished"
    if after.status != "finished":
        if after.can_go_on:
            kept = store.steps(run.id).step.tolist()
            if kept[: after.checkpoint] != list(range(1, (after.checkpoint or 0) + 1)):
                return target, stage, after.status, "LOST: history before the checkpoint"
            store.go_on(after)
        else:
            store.begin_again(after)
        then = "went on and finished" if after.can_go_on else "began again and finished"
    last = ended(store, run.id)
    return target, stage, after.status, then if last.status == "finished" else f"DID NOT WORK: {last.message}"


def lost(store: Store) -> list[str]:
    """Return the names of finished runs that are not whole any more."""
    return [run.name for run in map(store.get, [each.id for each in store.runs()]) if run and not run.shipped
            and run.status == "finished" and not whole(store, run)]  # fmt: skip


def damage(home: Path) -> None:
    """Make the database unreadable, as a dying disk does."""
    for file in home.glob("runs.sqlite-*"):
        file.unlink()
    (home / "runs.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


class Found:
    """What came of each kill, in a file of one line each."""

    def __init__(self, home: Path) -> None:
        self._file = home / "kills.jsonl"
        lines = self._file.read_text().splitlines() if self._file.exists() else []
        self.kills: list[tuple[str, str, str, str]] = [tuple(json.loads(line)) for line in lines]

    def add(self, kill: tuple[str, str, str, str], damaged: list[str]) -> None:
        """Keep one, with the finished runs that are not whole after it."""
        target, stage, status, then = kill
        if damaged:
            then = f"LOST: {damaged}"
        self.kills.append((target, stage, status, then))
        with self._file.open("a") as file:
            file.write(json.dumps(self.kills[-1]) + "\n")
        print(f"{len(self.kills):>3}  {target:<10}{stage:<15}{status:<13}{then}", flush=True)

    def table(self) -> None:
        """Print how often each was seen."""
        print(f"\n{'killed':<11}{'at':<15}{'left as':<13}{'then':<26}{'times':>6}")
        for (target, stage, status, then), times in sorted(Counter(self.kills).items()):
            print(f"{target:<11}{stage:<15}{status:<13}{then:<26}{times:>6}")

    @property
    def wrong(self) -> int:
        """How often something was lost, said wrongly, or did not work."""
        return sum(then[0].isupper() for *_, then in self.kills)


def damaged_and_made_again(home: Path, store: Store) -> int:
    """Damage the database and say what is in the library that is made again. Returns how many runs are missing."""
    finished = {run.id for run in store.runs() if run.status == "finished"}
    store.close()
    damage(home)
    store = Store(home)
    missing = finished - {run.id for run in store.runs() if run.status == "finished"}
    print(f"\ndamaged and made again: {len(finished)} finished runs, {len(missing)} missing, not whole: {lost(store)}")
    wrong = len(missing) + len(lost(store))
    store.close()
    return wrong


def measure(home: Path, times: int, seed: int, minutes: float) -> int:
    """Run the faults and print what came of them. Returns how often something was wrong."""
    home.mkdir(parents=True, exist_ok=True)
    found, began = Found(home), time.monotonic()
    done = len(found.kills)
    kills = islice(drawn(random.Random(seed)), done, None)
    store, library, app = Store(home), Library(home / "data"), App(home)
    for number in range(done, times):
        if time.monotonic() - began > 60 * minutes:
            break
        kill = fault(app, store, library, number, next(kills))
        found.add(kill, lost(store))
    app.close()
    wrong = found.wrong + damaged_and_made_again(home, store)
    found.table()
    print(f"\n{len(found.kills)} kills, seed {seed}, {time.monotonic() - began:.0f} s: {wrong} went wrong")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--keep", type=Path, help="a folder for the library and what was found, to go on there")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.serve:
        serve(asked.serve)
        return
    kept = nullcontext(asked.keep) if asked.keep else tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    with kept as home:
        sys.exit(measure(Path(home), asked.times, asked.seed, asked.minutes) > 0)


if __name__ == "__main__":
    main()
