"""Bringing a run's examples to the worker that is going to train it, unless they are there already."""

import logging
from typing import TYPE_CHECKING, Final

from rnnviz.jobs.connection import CALL_S
from rnnviz.training import held

if TYPE_CHECKING:
    from distributed import Client

HAND_S: Final = 60.0  # how long that may take
log = logging.getLogger(__name__)


def hand_over(client: "Client", worker: str, dataset: held.AnyDataset) -> str:
    """Let a worker keep a data set, and return its key there.

    Args:
        client: of the cluster.
        worker: its address.
        dataset: what a run learns from.

    Raises:
        TimeoutError, OSError: the worker or the scheduler does not answer, or is gone.
    """
    key = held.fingerprint(dataset)
    if not any(client.run(held.has, key, workers=[worker], callback_timeout=CALL_S).values()):
        client.run(held.keep, key, dataset, workers=[worker], callback_timeout=HAND_S)
        log.info("examples %s go to %s", key[:8], worker)
    return key
