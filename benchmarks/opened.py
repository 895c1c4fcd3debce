"""The app in a browser, warm: for benchmarks that measure what a learner waits for."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

WARM_UP = 30  # seconds, until the worker has imported TensorFlow and leaves the processor to the app


@contextmanager
def opened(warm_up: float = WARM_UP) -> "Iterator[tuple[Server, Page]]":
    """Start the app with an empty home and a Chromium; yield both once the app is warm, and end them afterwards.

    Args:
        warm_up: seconds to wait after the first page.
    """
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium
    from tests.browser.conftest import ARGUMENTS
    from tests.browser.looking import visit
    from tests.browser.server import serve

    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home,
        serve(Path(home)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        visit(page, server.url)
        time.sleep(warm_up)
        yield server, page
        browser.close()
