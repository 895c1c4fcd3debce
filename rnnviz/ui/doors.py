"""What comes in before Streamlit sees it, on a server that is shared: how many web sockets, and how large an upload.

A browser tab is one open web socket, and only here it is known exactly how long: each gets a token that nobody outside
can choose, told to the page's script as a header, and its seat (`seats`) is free at once when the socket closes. More
sockets than there are seats may be open, so that a full server can say that it is full; beyond that they are refused
before anything is made for them. What a socket brings goes through `messages`.
"""

import uuid
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rnnviz.config import limits
from rnnviz.ui.messages import listening
from rnnviz.ui.seats import HEADER, seats

STANDING: Final = 2  # web sockets for each seat
BUSY: Final = 1013  # "try again later" (RFC 6455's registry)
_FRAME: Final = 64 * 1024  # bytes around a file in an upload
_NAME: Final = HEADER.encode()


class TooLargeError(Exception):
    """An upload that goes on beyond what this server takes."""


class Doors:
    """An ASGI application in front of another one."""

    def __init__(self, app: ASGIApp) -> None:
        self._app, self.open = app, set[str]()  # the tokens of the web sockets that are open
        seats().guarded = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it in, or not."""
        allowed = limits.current()
        if allowed is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._socket(scope, receive, send, most=STANDING * allowed.sessions)
        elif scope["type"] == "http" and scope["method"] in ("PUT", "POST"):
            await self._upload(scope, receive, send, most=int(allowed.upload_mb * 1e6) + _FRAME)
        else:
            await self._app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        if len(self.open) >= most:
            await send({"type": "websocket.close", "code": BUSY})
            return
        token = uuid.uuid4().hex
        told = [(name, value) for name, value in scope["headers"] if name.lower() != _NAME]
        self.open.add(token)
        seats().arrive(token)
        try:
            await self._app({**scope, "headers": [*told, (_NAME, token.encode())]}, listening(receive), send)
        finally:
            self.open.discard(token)
            seats().leave(token)

    async def _upload(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        started, left = False, most

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise TooLargeError
            return message

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, counted, watched)
        except TooLargeError:
            if not started:
                await send({"type": "http.response.start", "status": 413, "headers": []})
                await send({"type": "http.response.body", "body": b"File too large"})
