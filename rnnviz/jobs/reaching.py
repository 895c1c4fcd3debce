"""A client of a scheduler, made only where one is there and lets us in: Dask's client ends badly where it cannot begin.

Where nobody answers, it leaves its thread behind; where somebody takes the connection and says nothing, it waits for ever. Where
it fails in another way, it closes when it is collected as garbage; that may be while the next one is being made, which holds the
lock that closing wants, and then neither ever ends.
"""

import asyncio

from distributed import Client, Security
from distributed.comm import connect


def reach(address: str, keys: Security | None, *, limit_s: float) -> Client:
    """Return a client of the scheduler at this address.

    Args:
        address: as Dask writes it: tcp://host:port or tls://host:port.
        keys: for a scheduler that wants some; None for what Dask's configuration says.
        limit_s: how long each step may take.

    Raises:
        OSError: nobody answers there in time, or not as a scheduler does.
        TypeError: a tls:// address without keys.
        ValueError: this is no address.
    """
    keys = keys or Security()
    asyncio.run(asyncio.wait_for(_knock(address, keys, limit_s), limit_s))
    return Client(address, security=keys, set_as_default=False, timeout=limit_s)


async def _knock(address: str, keys: Security, limit_s: float) -> None:
    comm = await connect(address, timeout=limit_s, **keys.get_connection_args("client"))
    await comm.close()
