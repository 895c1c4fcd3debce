"""What a worker says of one attempt, as its app hears it through the scheduler."""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from distributed import Client


ECHO: Final = "echo"  # the key of a message that only says that its sender listens
AGAIN_S: Final = 0.05


class Topic:
    """The messages under one name."""

    def __init__(self, client: "Client", name: str, hear: Callable[[dict[str, Any]], None]) -> None:
        """Prepare; nothing is heard yet.

        Args:
            client: of the cluster.
            name: of the topic.
            hear: called with each message, in the client's thread.
        """
        self._client, self.name, self._hear = client, name, hear
        self._listens, self._asked = threading.Event(), False

    def subscribe(self) -> None:
        """Ask to hear what is said; what is submitted after this is heard from its first word."""
        self._client.subscribe_topic(self.name, self._heard)
        self._asked = True

    def be_heard(self, limit_s: float) -> None:
        """Return once all that is said from now on is heard.

        Calls go to the scheduler on another way than a subscription and may come before it: what was said in between would
        neither be heard nor stand in what is fetched by a call. So this says something itself until it hears it.

        Raises:
            TimeoutError: the scheduler does not answer in time.
        """
        until = time.monotonic() + limit_s
        assert self._client.scheduler
        while not self._listens.is_set():
            if time.monotonic() > until:
                raise TimeoutError("The scheduler does not answer in time.")
            say: Callable[..., Any] = self._client.scheduler.log_event
            self._client.sync(say, topic=self.name, msg={ECHO: True}, callback_timeout=limit_s)
            self._listens.wait(AGAIN_S)

    def leave(self) -> None:
        """Hear no more."""
        if self._asked:
            self._client.unsubscribe_topic(self.name)

    def _heard(self, event: tuple[float, dict[str, Any]]) -> None:
        if ECHO in event[1]:
            self._listens.set()
        else:
            self._hear(event[1])
