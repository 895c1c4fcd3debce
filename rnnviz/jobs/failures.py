"""What went wrong with a run, in one sentence a learner can act on."""

import sqlite3
from concurrent.futures import CancelledError

from rnnviz import digits
from rnnviz.config.task import TaskConfig
from rnnviz.jobs.deaths import Death
from rnnviz.nn.layers import Recurrent
from rnnviz.runs.database import is_full, trouble
from rnnviz.training import held

GB = 1_000_000_000

DISK_FULL = "The disk is full, so the run was ended. What it had recorded until then is kept."
KILLED = "The training process ended unexpectedly. What was recorded until then is kept, and the log of the app may say more."
OUT_OF_MEMORY = "There was not enough memory for this network. Try a smaller batch, shorter inputs or fewer units."
LOCKED = "The run library was in use by another program for too long, so the run was ended. Start it again, please."
LOST = "The connection to the training process was lost. What was recorded until then is kept."

LARGE_LEARNING_RATE = {"sgd": 0.5, "adam": 0.02, "rmsprop": 0.02}


def is_death(error: BaseException) -> bool:
    """Return whether an error says that the worker process ended."""
    return isinstance(error, CancelledError | ConnectionError) or _is_killed(error)


def _is_killed(error: BaseException) -> bool:
    from distributed.scheduler import KilledWorker

    return isinstance(error, KilledWorker)


def came_before(error: BaseException) -> bool:
    """Return whether an error may have kept a run from beginning: the next worker, or the next try, may do it."""
    return is_death(error) or isinstance(error, held.GoneError)


def words(error: BaseException) -> str:
    """Return what an error says, in one line; many of Dask's TimeoutErrors say nothing."""
    if said := str(error).strip():
        return said.splitlines()[0][:300]
    return "It did not answer in time." if isinstance(error, TimeoutError) else type(error).__name__


def sentence(error: BaseException, death: Death | None = None) -> str:
    """Say what an exception from the worker means, with how its process ended where that is known."""
    if _is_killed(error):
        return _of_death(death) if death else KILLED
    if isinstance(error, CancelledError):
        return LOST
    if isinstance(error, MemoryError) or "ResourceExhausted" in type(error).__name__:
        return OUT_OF_MEMORY
    if is_full(error):
        return DISK_FULL
    if isinstance(error, sqlite3.Error) and trouble(error) == "locked":
        return LOCKED
    if isinstance(error, ValueError | ConnectionError | TimeoutError) and str(error):
        return words(error)
    return f"Training failed ({type(error).__name__}). The log of the app has the details."


def _of_death(death: Death) -> str:
    kept = "What was recorded until then is kept."
    if death.kind == "memory":
        allowed = f" of the {death.limit / GB:.1f} GB that it may take" if death.limit else ""
        return (
            f"The training process had taken {death.taken / GB:.1f} GB{allowed}, and was ended. "
            f"Try a smaller batch, shorter inputs or fewer units. {kept}"
        )
    if death.kind == "killed":
        return f"The training process was killed from outside (signal {death.signal}). {kept}"
    how = f"signal {death.signal}" if death.signal else f"exit status {death.status}"
    return f"The training process crashed ({how}). {kept} The log of the app has the details."


def likely_cause(config: TaskConfig) -> str:
    """Say why a loss most likely stopped being a number."""
    training, model = config.training, config.model
    causes = []
    if training.learning_rate > LARGE_LEARNING_RATE[training.optimizer]:
        causes.append(f"the learning rate of {digits.plain(training.learning_rate)} is large")
    recurrent = [layer for layer in config.network() if isinstance(layer, Recurrent)]
    if recurrent and model.activation in ("relu", "linear"):
        causes.append(f"with the activation {model.activation} nothing bounds the state")
    if recurrent and model.recurrent_gain > 1:
        causes.append(f"a recurrent gain of {digits.plain(model.recurrent_gain)} lets gradients grow")
    if recurrent and training.clipping == "none":
        causes.append("gradients are not clipped")
    return f"Likely because {', and '.join(causes)}." if causes else "Try a smaller learning rate or gradient clipping."
