"""The private cluster: one scheduler and its worker as a child process that ends when its parent does.

Run as `python -m rnnviz.jobs.cluster`. It reads its keys and how much memory a worker may take as the first two lines of its
standard input, writes the scheduler's address as its first line and lives until its standard input closes, which the operating
system does even for a parent that was killed. The scheduler unpickles what it is sent: everything listens on the loopback
address alone, and speaks to holders of the keys only (`security`). Dask opens a door for HTTP beside each of these, without
keys; its routes are taken away, so that whatever is asked there is answered with 404.
"""

import asyncio
import logging
import os
import re
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rnnviz import logs
from rnnviz.jobs import security

if TYPE_CHECKING:
    from collections.abc import Callable

    from distributed import Security

START_LIMIT_S = 60.0
HOST: Final = "127.0.0.1"
DEATHS: Final = "rnnviz-deaths"  # the topic under which it is said how worker processes ended
CORES_PER_RUN: Final = 2  # a run takes two, one for each half of a batch
NICENESS: Final = 5  # where pages and runs want the same processor, pages have three parts of four
FOR_WORKERS: Final = 0.75  # of the memory that this process may have: the rest is for the app and the system

SETTINGS = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",  # what killed one worker shall not kill the next
    # Deaths are told by the app, with how and why; all else that went wrong looks like its log does.
    "DASK_DISTRIBUTED__LOGGING": "{'distributed': 'error', 'distributed.scheduler': 'critical'}",
    "DASK_DISTRIBUTED__ADMIN__LOG_FORMAT": logs.FORMAT,
    "DASK_DISTRIBUTED__ADMIN__LOW_LEVEL_LOG_LENGTH": "1",  # else it keeps what each run ever reported, and nobody asks
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",  # it would look at every thread a hundred times a second
    "DASK_DISTRIBUTED__SCHEDULER__HTTP__ROUTES": "[]",
    "DASK_DISTRIBUTED__WORKER__HTTP__ROUTES": "[]",
    "DASK_DISTRIBUTED__WORKER__MEMORY__TARGET": "False",  # a run's arrays are in use: nothing can be moved to the disk
    "DASK_DISTRIBUTED__WORKER__MEMORY__SPILL": "False",
    "DASK_DISTRIBUTED__WORKER__MEMORY__PAUSE": "False",
    "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "1.0",
    "TF_CPP_MIN_LOG_LEVEL": "2",  # its errors reach the app's log, and nothing else of it
    "KERAS_BACKEND": "tensorflow",
}


@dataclass(frozen=True)
class PrivateCluster:
    """A running child process with a scheduler in it."""

    process: subprocess.Popen[bytes]
    address: str
    keys: "Security"
    memory: int  # bytes that each worker may take

    def alive(self) -> bool:
        """Return whether the process still runs."""
        return self.process.poll() is None

    def close(self) -> None:
        """End the process and its worker."""
        if self.process.stdin:
            self.process.stdin.close()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


def memory_of(workers: int, *, apps: int = 1) -> int:
    """Return the bytes that each of these workers may take: a share of what the machine, or its container, has.

    Args:
        workers: of this app.
        apps: how many share the library now, this one among them: each takes an equal part.
    """
    from distributed.system import MEMORY_LIMIT

    return int(MEMORY_LIMIT * FOR_WORKERS / max(1, apps) / max(1, workers))


def at_once(workers: int) -> int:
    """Return how many runs may train at once on this machine, on the workers of however many apps share its library.

    Two runs on the processors of one end no sooner than one after the other, and the pages of all apps wait meanwhile.

    Args:
        workers: of one app, whatever the machine has.
    """
    from dask.system import CPU_COUNT

    return max(workers, CPU_COUNT // CORES_PER_RUN)


def start(workers: int = 1, *, memory: int | None = None, apps: int = 1) -> PrivateCluster:
    """Start the child process and wait for its scheduler's address, for START_LIMIT_S at most.

    Args:
        workers: how many runs train at once.
        memory: bytes that each may take; None for what fits the machine.
        apps: how many apps share it.

    Raises:
        RuntimeError: it ended before it had one.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "rnnviz.jobs.cluster", str(workers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env=os.environ | SETTINGS,
    )
    assert process.stdout
    assert process.stdin
    try:  # what these import takes as long as the child takes to begin
        memory, keys = memory or memory_of(workers, apps=apps), security.make()
        process.stdin.write(security.packed(keys) + f"{memory}\n".encode())
        process.stdin.flush()
    except BaseException:
        process.kill()
        process.wait()
        raise
    watchdog = threading.Timer(START_LIMIT_S, process.kill)
    watchdog.start()
    address = process.stdout.readline().decode().strip()
    watchdog.cancel()
    if not address:
        process.kill()
        process.wait()
        raise RuntimeError("The training process could not be started.")
    return PrivateCluster(process, address, keys, memory)


class DeathNotes(logging.Handler):
    """Hears from the nannies how their worker processes ended, and passes it on."""

    _SAID = re.compile(r"Worker process (\d+) (?:was killed by signal (\d+)|exited with status (\d+))")

    def __init__(self, tell: "Callable[[dict[str, int | None]], None]") -> None:
        super().__init__(logging.INFO)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Take one line of the nannies' log."""
        if said := self._SAID.search(record.getMessage()):
            pid, signal, status = (int(part) if part else None for part in said.groups())
            self._tell({"pid": pid, "signal": signal, "status": status})


async def serve(workers: int) -> None:
    """Run the scheduler and its workers until standard input closes."""
    from distributed import Nanny, Scheduler

    if hasattr(os, "nice"):  # where there is such a thing
        os.nice(NICENESS)
    keys, memory = security.unpacked(sys.stdin.buffer.readline()), int(sys.stdin.buffer.readline())
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_parent() -> None:
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_parent, daemon=True).start()
    quiet: dict[str, Any] = {"dashboard": False, "dashboard_address": f"{HOST}:0", "security": keys}
    async with Scheduler(host=HOST, protocol="tls", port=0, **quiet) as scheduler:
        nannies_log = logging.getLogger("distributed.nanny")
        nannies_log.setLevel(logging.INFO)
        nannies_log.propagate = False
        nannies_log.addHandler(DeathNotes(lambda note: scheduler.log_event(DEATHS, note)))
        sys.stdout.write(f"{scheduler.address}\n")
        sys.stdout.flush()
        nannies = [
            Nanny(scheduler.address, nthreads=1, host=HOST, protocol="tls", memory_limit=memory, **quiet)
            for _ in range(workers)
        ]
        await asyncio.gather(*nannies)
        await ended.wait()
        await asyncio.gather(*(nanny.close(timeout=2) for nanny in nannies), return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
