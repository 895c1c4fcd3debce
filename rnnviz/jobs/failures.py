"""What went wrong with a run, in one sentence a learner can act on."""

import errno
from concurrent.futures import CancelledError

from distributed.scheduler import KilledWorker

from rnnviz.config.run import RunConfig
from rnnviz.nn.layers import Recurrent

DISK_FULL = "The disk is full, so the run was ended. What it had recorded until then is kept."
KILLED = (
    "The training process ended unexpectedly, most often because the machine ran out of memory. Try a smaller batch, "
    "shorter reviews or fewer units. What was recorded until then is kept."
)
OUT_OF_MEMORY = "There was not enough memory for this network. Try a smaller batch, shorter reviews or fewer units."
LOST = "The connection to the training process was lost. What was recorded until then is kept."

LARGE_LEARNING_RATE = {"sgd": 0.5, "adam": 0.02, "rmsprop": 0.02}


def sentence(error: BaseException) -> str:
    """Say what an exception from the worker means."""
    if isinstance(error, KilledWorker):
        return KILLED
    if isinstance(error, CancelledError):
        return LOST
    if isinstance(error, MemoryError) or "ResourceExhausted" in type(error).__name__:
        return OUT_OF_MEMORY
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    if isinstance(error, ValueError | ConnectionError | TimeoutError) and str(error):
        return str(error).splitlines()[0][:300]
    return f"Training failed ({type(error).__name__}). The log of the app has the details."


def likely_cause(config: RunConfig) -> str:
    """Say why a loss most likely stopped being a number."""
    training, model = config.training, config.model
    causes = []
    if training.learning_rate > LARGE_LEARNING_RATE[training.optimizer]:
        causes.append(f"the learning rate of {training.learning_rate:g} is large")
    recurrent = [layer for layer in config.network() if isinstance(layer, Recurrent)]
    if recurrent and model.activation in ("relu", "linear"):
        causes.append(f"with the activation {model.activation} nothing bounds the state")
    if recurrent and model.recurrent_gain > 1:
        causes.append(f"a recurrent gain of {model.recurrent_gain:g} lets gradients grow")
    if recurrent and training.clipping == "none":
        causes.append("gradients are not clipped")
    return f"Likely because {', and '.join(causes)}." if causes else "Try a smaller learning rate or gradient clipping."
