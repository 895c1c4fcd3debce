"""What the runs of the leaderboard reached, measured once."""

from rnnviz.data import subsets
from rnnviz.runs import usual
from rnnviz.runs.leaderboard import REVIEWS, Result
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain


def result(network: str, run: Run) -> Result | None:
    """Return what a run reached; None while it has no result.

    Args:
        network: its name on the leaderboard.
        run: of one of the leaderboard's configs.
    """
    tested = stored.tested(run)
    seconds = backend().store.epochs(run.id)["seconds"]
    if run.status != "finished" or tested is None or not len(seconds):
        return None
    seed, accuracy = run.config.training.seed, tested.scores.accuracy
    return Result(network, seed, accuracy, usual.seconds(seconds), _half_life(run.key))


def half_life(run: Run) -> float | None:
    """Return how many words back the gradient of a run has halved; None where it does not, or nothing can be measured."""
    try:
        return _half_life(run.key)
    except ValueError:
        return None


@kept()
def _half_life(key: RunKey) -> float | None:
    run = stored.run(key.run_id)
    corpus = stored.reviews_of(run)
    if corpus is None:
        raise NotAtHandError(plain("reviews gone for gradients"))
    from rnnviz.gradients.lasting import measured_half_life  # SciPy comes with it: no page waits for that at the start

    some = subsets.build(corpus, run.config.data, run.config.training.seed).test.take(slice(REVIEWS))
    return measured_half_life(stored.weights(stored.trained(run)), some.ids, some.labels)
