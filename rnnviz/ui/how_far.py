"""How much of what was asked for a run has done, where it ended before all of it."""

import math

from rnnviz.runs.records import Run
from rnnviz.ui.backend import backend
from rnnviz.ui.words import plain


def cut_short(run: Run) -> str:
    """Return '8.4 of 60 epochs' of a run that ended before its time; '' of one that did all of it, or has not ended."""
    done, _ = (0, 0) if run.active else backend().store.reached(run.id)
    if run.active or done >= run.total_steps or (run.status == "finished" and not done):  # its steps were not recorded
        return ""
    epochs = run.config.training.epochs
    return plain("run cut short", {"done": math.floor(10 * epochs * done / run.total_steps) / 10, "epochs": epochs})
