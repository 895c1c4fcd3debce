"""What needs no recurrence, measured beside the runs: one split after the other, in a process of its own, kept on the disk.

Fitting takes seconds to a minute of pure computing, which would slow every page down in this process and make the next run
wait in the worker's.
"""

import logging
import os
import subprocess
import sys
import threading
from collections import deque
from pathlib import Path
from typing import Final

from rnnviz.data import baselines
from rnnviz.data.baselines import Baseline, Split

LIMIT_S: Final = 600.0
_ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # one core is enough
log = logging.getLogger(__name__)


class Baselines:
    """The baselines of every split that was asked for."""

    def __init__(self, folder: Path, *, measures: bool = True) -> None:
        """Open the folder where they are kept.

        Args:
            folder: made when the first one is written.
            measures: False: what is not there stays so.
        """
        self._folder, self._measures = folder, measures
        self._lock = threading.Lock()
        self._waiting: deque[tuple[str, Split]] = deque()
        self._asked: set[str] = set()  # that wait, are being measured or could not be
        self._failed: set[str] = set()
        self._thread: threading.Thread | None = None

    def kept(self, key: str) -> list[Baseline]:
        """Return the baselines of a split by its fingerprint; none where they have not been measured."""
        return baselines.read(self._folder / f"{key}.json")

    def failed(self, key: str) -> bool:
        """Return whether they could not be measured."""
        return key in self._failed

    def ask(self, split: Split) -> str:
        """Let a split be measured unless it has been, and return its fingerprint."""
        key = split.fingerprint
        with self._lock:
            if self._measures and key not in self._asked and not self.kept(key):
                self._asked.add(key)
                self._waiting.append((key, split))
                if self._thread is None:
                    self._thread = threading.Thread(target=self._work, name="baselines", daemon=True)
                    self._thread.start()
        return key

    def wait(self) -> None:
        """Wait until nothing is left to measure."""
        if thread := self._thread:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                key, split = self._waiting.popleft()
            try:
                baselines.write(_measured_apart(split), self._folder / f"{key}.json")
            except Exception as error:  # whatever it is, the next split is measured
                self._failed.add(key)
                log.warning("the baselines of split %s could not be measured: %s", key, type(error).__name__)
            else:
                with self._lock:
                    self._asked.discard(key)


def _measured_apart(split: Split) -> list[Baseline]:
    command = [sys.executable, "-m", "rnnviz.data.baselines"]
    done = subprocess.run(
        command,
        input=split.packed(),
        capture_output=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | _ALONE,
        timeout=LIMIT_S,
        check=True,
    )
    return baselines.parse(done.stdout.decode())
