"""What may hang is done in a thread that nobody waits for."""

import logging
import threading
from collections.abc import Callable

from rnnviz.jobs import failures

log = logging.getLogger(__name__)


def aside(run_id: str, act: Callable[[], object]) -> None:
    """Ask the cluster something on behalf of a run, without waiting; what goes wrong is logged."""

    def guarded() -> None:
        try:
            act()
        except Exception as error:
            said = failures.words(error)
            log.warning("run %s: the cluster does not do what it is asked: %s", run_id, said)

    threading.Thread(target=guarded, daemon=True).start()
