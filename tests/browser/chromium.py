"""The browser of the browser tests: find a Chromium; as a program, get one where none is found."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
WHERE = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""  # a program of its own: two Playwrights in one process are an error
MISSING = "No Chromium was found and none could be installed"


def required() -> bool:
    """Return whether a missing browser is an error, not a reason to skip."""
    return os.environ.get("RNNVIZ_REQUIRE_BROWSER", "") not in ("", "0")


def find() -> str | None:
    """Return the path of a Chromium or Chrome that starts; None where there is none."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    """Browsers of this machine first, then Playwright's own download."""
    yield from filter(None, map(shutil.which, NAMES))
    if MAC.exists():
        yield str(MAC)
    asked = subprocess.run([sys.executable, "-c", WHERE], capture_output=True, text=True, check=False)
    yield from asked.stdout.splitlines()


def _starts(path: str) -> bool:
    return _runs(path, "--version")


def _runs(*command: str) -> bool:
    """Run a command to its end, in silence; return whether it succeeded."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _install() -> None:
    """Get a Chromium: from the package manager where it may be used, else Playwright's own download."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        _runs("apt-get", "update")
        _runs("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
    if find() is None:
        _runs(sys.executable, "-m", "playwright", "install", "chromium")


def main() -> int:
    """Make sure that there is a browser; return the program's exit code."""
    if find() is None:
        sys.stderr.write("Getting a Chromium for the browser tests (once) ...\n")
        _install()
    if find() is None:
        sys.stderr.write(f"{MISSING}: {'this is an error here' if required() else 'the browser tests are skipped'}.\n")
        return int(required())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
