"""What a run's network says of its test reviews at an epoch that was not tested when it was trained."""

from rnnviz.data import subsets
from rnnviz.nn import forward
from rnnviz.runs.evaluations import Evaluation
from rnnviz.runs.records import Snapshot
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain


@kept(spinner=plain("testing"))
def test_again(snapshot: Snapshot) -> Evaluation:
    """Return what a snapshot answers to the reviews that its run was tested on.

    Raises:
        NotAtHandError: the reviews are not here any more, in one sentence.
        ValueError: its answers are no numbers.
        MissingArtifactError: a file of the run is missing.
    """
    run = stored.run(snapshot.run_id)
    corpus = stored.reviews_of(run)
    if corpus is None:
        raise NotAtHandError(plain("reviews gone"))
    rows = subsets.build(corpus, run.reviews.data, run.reviews.training.seed).test
    found = Evaluation(rows.index, rows.labels, forward.predict(stored.weights(snapshot), rows.ids))
    if not found.usable:
        raise ValueError(plain("no usable answers"))
    return found
