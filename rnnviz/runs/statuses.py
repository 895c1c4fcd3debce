"""The states that a run can be in, which of them are alike, and the conditions in SQL that ask for those."""

from typing import Final

STATUSES: Final = {  # and how each is called
    "queued": "waiting",
    "running": "training",
    "stopping": "stopping",
    "finished": "finished",
    "stopped": "stopped",
    "diverged": "diverged",
    "failed": "failed",
    "interrupted": "interrupted",
}
TRAINING: Final = ("running", "stopping")  # a worker has it
ACTIVE: Final = ("queued", *TRAINING)
RESTING: Final = tuple(status for status in STATUSES if status not in ACTIVE)
WITH_OUTCOME: Final = ("finished", "stopped", "diverged")  # its worker handed something over
CUT_SHORT: Final = ("stopped", "failed", "interrupted")  # it can go on, or begin again

IS_TRAINING: Final = f"status IN {TRAINING}"
IS_ACTIVE: Final = f"status IN {ACTIVE}"
IS_RESTING: Final = f"status NOT IN {ACTIVE}"
