"""The private cluster: one scheduler and its worker as a child process that ends when its parent does.

Run as `python -m rnnviz.jobs.cluster`. It writes the scheduler's address as its first line and lives until its standard input
closes, which the operating system does even for a parent that was killed. The scheduler unpickles what it is sent, so it
listens on the loopback address alone.
"""

import asyncio
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

START_LIMIT_S = 60.0

# One killed worker must not take the retries of its task with it, and nothing but a run's own data travels.
SETTINGS = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
    "DASK_DISTRIBUTED__ADMIN__LARGE_GRAPH_WARNING_THRESHOLD": "1GB",
    "DASK_DISTRIBUTED__LOGGING__DISTRIBUTED": "error",
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",  # it would look at every thread a hundred times a second
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "KERAS_BACKEND": "tensorflow",
}


@dataclass(frozen=True)
class PrivateCluster:
    """A running child process with a scheduler in it."""

    process: subprocess.Popen[bytes]
    address: str

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


def start(workers: int = 1) -> PrivateCluster:
    """Start the child process and wait for its scheduler's address.

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
    watchdog = threading.Timer(START_LIMIT_S, process.kill)
    watchdog.start()
    address = process.stdout.readline().decode().strip()
    watchdog.cancel()
    if not address:
        process.kill()
        process.wait()
        raise RuntimeError("The training process could not be started.")
    return PrivateCluster(process, address)


async def serve(workers: int) -> None:
    """Run the scheduler and its workers until standard input closes."""
    from distributed import Nanny, Scheduler

    ended = asyncio.Event()
    loop = asyncio.get_running_loop()

    def wait_for_parent() -> None:
        sys.stdin.buffer.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_parent, daemon=True).start()
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False, dashboard_address="127.0.0.1:0") as scheduler:
        sys.stdout.write(f"{scheduler.address}\n")
        sys.stdout.flush()
        nannies = [
            Nanny(scheduler.address, nthreads=1, dashboard=False, dashboard_address="127.0.0.1:0")
            for _ in range(workers)
        ]
        await asyncio.gather(*nannies)
        await ended.wait()
        await asyncio.gather(*(nanny.close(timeout=2) for nanny in nannies), return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
