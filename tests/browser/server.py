"""The app as a process of its own, for tests that look at it from outside."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPTIONS = {
    "server.headless": "true",
    "server.address": "127.0.0.1",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
}


@dataclass(frozen=True)
class Server:
    """A running app."""

    url: str
    process: subprocess.Popen[bytes]
    log_file: Path

    def log(self) -> str:
        """Return everything that the server has written so far."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def tracebacks(self) -> list[str]:
        """Return those of the log whose last frame is in this project: Streamlit writes its own of what a visitor did."""
        found = [each for each in self.log().split("Traceback (most recent call last):")[1:] if 'File "' in each]
        last = [re.findall('File "([^"]+)"', each)[-1] for each in found]
        return [
            each[:3000]
            for each, file in zip(found, last, strict=True)
            if str(ROOT) in file and "site-packages" not in file
        ]


@contextmanager
def serve(home: Path, *, script: Path = ROOT / "app.py", **environment: str) -> Iterator[Server]:
    """Run the app with its runs and caches in `home`; end it afterwards.

    Args:
        home: a folder for this server alone.
        script: the Streamlit script.
        **environment: further environment variables of the server.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [f"--{name}={value}" for name, value in {**OPTIONS, "server.port": port}.items()]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options]
    log_file = home / "server.log"
    variables: Mapping[str, str] = {**os.environ, "RNNVIZ_HOME": str(home), **environment}
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=variables, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
    server = Server(f"http://127.0.0.1:{port}", process, log_file)
    try:
        _wait_until_healthy(server, seconds=120)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_healthy(server: Server, seconds: float) -> None:
    """Return once the server answers; raise with its log when it ends or does not answer in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=5):
                return
        except OSError:  # nobody answers yet, or somebody who is busy
            pass
        try:
            code = server.process.wait(timeout=0.1)  # a tenth of a second, or at once when it died
        except subprocess.TimeoutExpired:
            continue
        raise RuntimeError(f"The app ended with code {code} while starting:\n{server.log()}")
    raise RuntimeError(f"The app did not answer within {seconds:g} s:\n{server.log()}")
