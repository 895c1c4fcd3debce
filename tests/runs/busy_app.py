"""An app that serves the queue of a library without a worker: python -m tests.runs.busy_app FOLDER.

It takes a run, writes its id on standard output, records it step by step, and ends it; until standard input closes.
"""

import sys
import threading
from pathlib import Path

from rnnviz.runs.records import Run
from rnnviz.runs.store import Store
from rnnviz.runs.transitions import StaleRunError
from tests.runs.helpers import epoch, outcome, step

STEPS = 40


def learn(store: Store, run: Run) -> None:
    sys.stdout.write(f"{run.id}\n")
    sys.stdout.flush()
    for k in range(1, STEPS + 1):
        store.record(run, phase="training", steps=[step(k)])
    store.record(run, epochs=[epoch(1, at=STEPS)])
    store.keep(run, outcome())


def serve(folder: Path) -> None:
    store, told = Store(folder, shipped=folder / "none", busy_s=60), threading.Event()

    def wait_for_end() -> None:
        sys.stdin.read()
        told.set()

    threading.Thread(target=wait_for_end, daemon=True).start()
    while not told.wait(0.005):
        store.bury()
        store.write_pending()
        if run := store.claim():
            try:
                learn(store, run)
            except StaleRunError:
                store.end(run, "stopped", "Stopped.")  # a learner asked for it meanwhile
    store.close()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
