"""How long the runs took that ended lately, whosever they are: they tell how fast this machine is, and how busy."""

import time
from typing import Final

from rnnviz.config.speed import Took
from rnnviz.runs import usual
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import of_all
from rnnviz.ui.cached.shelf import kept

_RUNS: Final = 5
_LISTED: Final = 20  # among which they are looked for: some may have been stopped
_SINCE_S: Final = 15 * 60
_FEW: Final = 2  # steps that tell; of fewer, the first waited for the compiler


def lately() -> list[Took]:
    """Return what the last runs took, the newest first, without those that rested in between or whose steps are not told."""
    since = time.time() - _SINCE_S
    runs = of_all().runs(shipped=False, kinds=(), tested=True, limit=_LISTED)
    told = [_took(run) for run in runs if run.status == "finished" and run.ended and run.ended > since]
    return [each for each in told if each][:_RUNS]


def _took(run: Run) -> Took | None:
    told = _steps(run.key)
    if run.went_on or run.started is None or run.ended is None or told is None:
        return None
    return Took(run.config, run.ended - run.started, *told)


@kept()
def _steps(key: RunKey) -> tuple[float, int] | None:
    """Return the seconds of a step, and how many there were; None where they do not tell.

    The epochs after the first tell, each a mean of its steps; where there is one only, its steps do, by their median.
    """
    store = of_all()
    run = store.get(key.run_id)
    if run is None:
        return None
    epochs, (done, _) = store.epochs(run.id), store.reached(run.id)
    if len(epochs) > 1:
        return usual.seconds(epochs["seconds"]) / run.config.steps_per_epoch, done
    rates = store.steps(run.id)["reviews_per_second"]
    return (run.config.training.batch_size / float(rates.median()), done) if len(rates) >= _FEW else None
