"""What needs no recurrence, on the very reviews of a run: measured behind the page, and kept for all."""

from rnnviz.data import subsets
from rnnviz.data.baselines import Baseline, Split
from rnnviz.runs.records import Run, RunKey
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain


def of_run(run: Run) -> list[Baseline]:
    """Return the baselines of a tested run; none while they are being measured, which this asks for.

    Raises:
        NotAtHandError: its reviews are not here any more, in one sentence.
    """
    return backend().jobs.baselines.kept(key_of(run.key))


@kept()
def key_of(key: RunKey) -> str:
    """Let the baselines of a tested run be measured unless they have been, and return the fingerprint of its split.

    Raises:
        NotAtHandError: its reviews are not here any more, in one sentence.
    """
    run = stored.run(key.run_id)
    corpus, evaluation = stored.reviews_of(run), stored.tested(run)
    if corpus is None or evaluation is None:
        raise NotAtHandError(plain("reviews gone"))
    learned, _, _ = subsets.split(corpus, run.reviews.data, run.reviews.training.seed)
    return backend().jobs.baselines.ask(Split.of(corpus, learned, evaluation.index))
