"""What `hosted.py` serves beside the pages: /health, which knows how the worker, the queue and the library are; and the doors."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from rnnviz.config import limits
from rnnviz.ui import backend
from rnnviz.ui.doors import Doors


async def health(request: Request) -> JSONResponse:
    """Answer 200 where visitors can work, else 503; the same facts with both."""
    try:
        told = await run_in_threadpool(backend.health)
    except Exception as error:  # the library cannot be opened, for whatever reason: that is the answer
        told = {"well": False, "library": type(error).__name__}
    return JSONResponse(told, 200 if told["well"] else 503, {"Cache-Control": "no-store"})


def check_limits() -> None:
    """End the program with one sentence where the file of limits is wrong: no server shall start with others than are meant.

    To be called as `hosted.py` is read: what fails as a server starts (`lifespan`) is passed over by it.

    Raises:
        SystemExit: it is wrong.
    """
    try:
        limits.current()
    except (ValueError, OSError) as error:
        raise SystemExit(f"The limits of this server cannot be used: {error}") from None


@asynccontextmanager
async def lifespan(app: Any) -> AsyncIterator[dict[str, Any]]:
    """Open the library and warm the worker up when the server starts, not when the first visitor comes."""
    backend.begin()
    yield {}


ROUTES: Final = [Route("/health", health)]
MIDDLEWARE: Final = [Middleware(Doors)]
