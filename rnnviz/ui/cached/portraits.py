"""What the reviews that a run would learn from are like."""

from rnnviz.choices import DataChoices
from rnnviz.data import repeats, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.library import IMDB
from rnnviz.data.portrait import Portrait, portrait
from rnnviz.ui.cached import stored
from rnnviz.ui.cached.shelf import NotAtHandError, kept
from rnnviz.ui.words import plain


@kept()
def of_run(fingerprint: str, data: DataChoices, seed: int) -> Portrait:
    """Return what the reviews that these choices learn from are like.

    Raises:
        ValueError: the reviews are not at hand, or cannot be divided so.
    """
    corpus = _same(stored.corpus(data.source, data.upload), fingerprint)
    learned, _, _ = subsets.split(corpus, data, seed)
    return portrait(corpus.train, learned, data.vocabulary, data.skip)


@kept()
def copies(fingerprint: str) -> repeats.Repeated:
    """Return how many of IMDB's reviews are copies of another one.

    Raises:
        NotAtHandError: IMDB is not at hand.
    """
    return repeats.copies(_same(stored.corpus(IMDB), fingerprint))


def _same(corpus: Corpus | None, fingerprint: str) -> Corpus:
    if corpus is None or corpus.fingerprint != fingerprint:
        raise NotAtHandError(plain("reviews gone"))
    return corpus
