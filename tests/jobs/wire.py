"""A network between two programs on this computer, which a test can cut and mend: a TCP proxy in a thread."""

import asyncio
import threading
from contextlib import suppress
from typing import Self


class Wire:
    """What is sent to `port` goes to another port, and back, while the wire is whole."""

    def __init__(self, to: int) -> None:
        self._to, self._whole, self._tasks = to, True, set[asyncio.Task[None]]()
        self._loop, self._ready = asyncio.new_event_loop(), threading.Event()
        self.port = 0
        self._thread = threading.Thread(target=self._live, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(60)

    def cut(self) -> None:
        """Let nothing through: what is connected breaks, and nobody new is answered."""
        self._whole = False
        self._loop.call_soon_threadsafe(lambda: [task.cancel() for task in self._tasks])

    def mend(self) -> None:
        """Let new connections through."""
        self._whole = True

    def _live(self) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._connected, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        for task in self._tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*self._tasks, return_exceptions=True))
        self._loop.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        with suppress(OSError, asyncio.CancelledError):
            if self._whole:
                await self._join(reader, writer)
        self._tasks.discard(task)
        writer.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        theirs, ours = await asyncio.open_connection("127.0.0.1", self._to)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_pass_on(reader, ours))
                both.create_task(_pass_on(theirs, writer))
        except* OSError:
            pass
        finally:
            ours.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1 << 16):
        writer.write(data)
        await writer.drain()
    writer.close()
