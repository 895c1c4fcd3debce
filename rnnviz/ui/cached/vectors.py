"""What the page about words computes and keeps: a run's word vectors by epoch, its labels, and its answers to pairs."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from rnnviz.data import sample_grammar
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, encode_text
from rnnviz.data.subsets import split
from rnnviz.data.word_pairs import FAMILIES, Pattern, sentence_pairs
from rnnviz.nn import forward
from rnnviz.nn.layers import Embedding
from rnnviz.probes import vocabulary
from rnnviz.probes.embedding import Company, Score, WordVectors, company, score, word_vectors
from rnnviz.probes.order import right_by_order
from rnnviz.probes.space import Plane, principal_plane
from rnnviz.runs.records import RunKey, Snapshot
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept

SNAPSHOTS = 9  # of a long run so many epochs are on the map, evenly spread
PAIRS = 100


@kept()
def known(snapshot: Snapshot) -> WordVectors:
    """Return the vectors of the words that a run's network knows.

    Raises:
        ValueError: the run's reviews are not at hand, or it diverged, in one sentence.
        MissingArtifactError: a file is missing.
    """
    words = readings.corpus_of(stored.run(snapshot.run_id)).words
    return word_vectors(matrix(snapshot), words)


def matrix(snapshot: Snapshot) -> np.ndarray:
    """Return the embedding matrix (vocabulary, size): row i is the vector of id i."""
    weights = stored.weights(snapshot)
    embedding = weights.layers[0]
    assert isinstance(embedding, Embedding)
    return weights.of(embedding, "embeddings")


def epochs(key: RunKey) -> tuple[int, ...]:
    """Return the epochs that are shown of a run, ascending."""
    every = stored.epochs(key)
    picked = np.linspace(0, len(every) - 1, min(len(every), SNAPSHOTS)).round().astype(int)
    return tuple(every[k] for k in picked)


@kept()
def labels_around(key: RunKey) -> Company:
    """Return, for every word that a run knows, the reviews that it learned from with that word.

    Raises:
        ValueError: the run's reviews are not at hand, in one sentence.
    """
    run = stored.run(key.run_id)
    corpus = readings.corpus_of(run)
    learned = split(corpus, run.config.data, run.config.training.seed)[0]
    words = min(len(corpus.words), max(0, run.config.data.vocabulary - 4))
    return company(corpus.train, learned, words)


@kept()
def plane(key: RunKey) -> Plane:
    """Return the principal components of a run's word vectors at its last epoch.

    Raises:
        ValueError: the run's reviews are not at hand, or it diverged, in one sentence.
    """
    return principal_plane(known(Snapshot(key.run_id, key.attempt, epochs(key)[-1])).vectors)


@kept()
def scores(snapshot: Snapshot) -> dict[str, Score]:
    """Return how a run's vectors answer analogies, by family.

    Raises:
        ValueError: the run's reviews are not at hand, or it diverged, in one sentence.
    """
    side = sample_grammar.lexicon()
    return {name: score(known(snapshot), related, side) for name, related in FAMILIES.items()}


def polarity(words: tuple[str, ...]) -> np.ndarray:
    """Return the side of each word in the grammar of the sample reviews, (words,): +1, -1, or 0 for all others."""
    side = sample_grammar.lexicon()
    return np.array([side.get(word, 0) for word in words], np.float64)


@kept()
def times(source: str, upload: str) -> np.ndarray | None:
    """Return how often each word of a source stands in its training reviews, (words,); None while it is not at hand."""
    corpus = stored.corpus(source, upload)
    return None if corpus is None else vocabulary.counts(corpus.train.ranks, len(corpus.words))


@kept()
def right_by_vocabulary(snapshot: Snapshot, sizes: tuple[int, ...]) -> dict[int, np.ndarray]:
    """Return which test reviews a network judges right, (reviews,) bool, when it is shown only so many ids.

    Raises:
        ValueError: the run's reviews are not at hand, in one sentence.
    """
    weights, others = stored.weights(snapshot), readings.others(snapshot.run)
    return vocabulary.right_by_vocabulary(lambda ids: forward.predict(weights, ids), others.ids, others.labels, sizes)


@dataclass(frozen=True)
class Pairs:
    """A network's answers to sentences that differ only in their order."""

    praise: np.ndarray  # (pairs,) p for the sentence that is praise
    blame: np.ndarray  # (pairs,) p for the same words as blame


@kept()
def pairs(snapshot: Snapshot, pattern: Pattern) -> Pairs:
    """Let a network read the pairs of a pattern.

    Raises:
        ValueError: the run's reviews are not at hand, in one sentence.
    """
    run = stored.run(snapshot.run_id)
    corpus, encoding, weights = readings.corpus_of(run), Encoding.of(run.config.data), stored.weights(snapshot)
    written = sentence_pairs(pattern, PAIRS)
    praise, blame = (
        forward.predict(weights, _rows([getattr(pair, side) for pair in written], corpus, encoding))
        for side in ("praise", "blame")
    )
    return Pairs(praise, blame)


def answer(snapshot: Snapshot, text: str) -> float:
    """Return a network's probability of 'positive' for a typed text; any network, recurrent or not.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    run = stored.run(snapshot.run_id)
    corpus = readings.corpus_of(run)
    return float(forward.predict(stored.weights(snapshot), _rows([text], corpus, Encoding.of(run.config.data)))[0])


def _rows(texts: list[str], corpus: Corpus, encoding: Encoding) -> np.ndarray:
    return np.stack([encode_text(text, corpus.words, encoding)[0] for text in texts])


def same_words(one: list[str], other: list[str]) -> bool:
    """Return whether two texts have the same words equally often."""
    return Counter(one) == Counter(other)


@kept()
def answer_at(snapshot: Snapshot, text: str, size: int) -> float:
    """Return a network's answer to a typed text when it is shown only so many ids.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    run = stored.run(snapshot.run_id)
    rows = _rows([text], readings.corpus_of(run), Encoding.of(run.config.data))
    return float(forward.predict(stored.weights(snapshot), vocabulary.cut(rows, size))[0])


@kept()
def by_order(snapshot: Snapshot) -> dict[str, np.ndarray]:
    """Return which test reviews a network judges right, (reviews,) bool, by what was done to the order of their words.

    Raises:
        ValueError: the run's reviews are not at hand, in one sentence.
    """
    weights, others = stored.weights(snapshot), readings.others(snapshot.run)
    encoding = Encoding.of(stored.run(snapshot.run_id).config.data)
    return right_by_order(lambda ids: forward.predict(weights, ids), others.ids, others.labels, encoding=encoding)
