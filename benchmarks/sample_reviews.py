"""How well bags of words and recurrent networks read the sample reviews: python -m benchmarks.sample_reviews [seed].

Prints test accuracies: logistic regression on word counts, a network that averages word vectors, SimpleRNN and LSTM.
The best that can be expected is .97, as 3 % of the labels are noise. Takes some minutes on two cores.
"""

import os
import sys
import time
from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array

from rnnviz.data.corpus import Reviews
from rnnviz.data.encoding import Encoding, End, pad_rows
from rnnviz.data.sample_reviews import SampleReviews, generate

VOCABULARY, SIZE = 2000, 32  # token ids; embedding and units
ALL = 6000  # training reviews


def logistic_regression(sample: SampleReviews, subset: int, part: slice) -> float:
    """Return the test accuracy of logistic regression on the counts of the words in this part of each review."""
    from sklearn.linear_model import LogisticRegression

    train, test = sample.corpus.train, sample.corpus.test
    words = len(sample.corpus.words)
    model = LogisticRegression(max_iter=1000).fit(counts(train, words, part)[:subset], train.labels[:subset])
    return float(model.score(counts(test, words, part), test.labels))


def counts(reviews: Reviews, words: int, part: slice) -> csr_array:
    """Return how often each word stands in this part of each review, shape (reviews, words)."""
    rows = [reviews[k][part].astype(int) - 1 for k in range(len(reviews))]
    starts = np.cumsum([0, *map(len, rows)])
    return csr_array((np.ones(starts[-1]), np.concatenate(rows), starts), shape=(len(rows), words))


def network(
    sample: SampleReviews, kind: str, subset: int, maxlen: int, epochs: int, cut: End = "front", seed: int = 0
) -> Iterator[float]:
    """Yield the test accuracy after each epoch of a network with one layer of this kind; Adam, batches of 32."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import keras

    keras.utils.set_random_seed(seed)
    layer = keras.layers.GlobalAveragePooling1D() if kind == "average" else getattr(keras.layers, kind)(SIZE)
    embedding = keras.layers.Embedding(VOCABULARY, SIZE, mask_zero=kind == "average")
    model = keras.Sequential([embedding, layer, keras.layers.Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"], jit_compile=True)
    train, test = (
        pad_rows(reviews, np.arange(rows), Encoding(VOCABULARY, maxlen, cut))
        for reviews, rows in ((sample.corpus.train, subset), (sample.corpus.test, len(sample.corpus.test)))
    )
    for _ in range(epochs):
        model.fit(train, sample.corpus.train.labels[:subset], batch_size=32, verbose=0)
        yield model.evaluate(test, sample.corpus.test.labels, batch_size=200, verbose=0)[1]


def main(seed: int) -> None:
    started = time.process_time()
    sample = generate(seed=seed)
    print(f"{len(sample.corpus.words)} words, generated in {time.process_time() - started:.2f} s of processor time")
    for name, part, subset in (
        ("all words", slice(None), ALL),
        ("all words", slice(None), 2000),
        ("first 50 words", slice(50), ALL),
        ("last 50 words", slice(-50, None), ALL),
    ):
        accuracy = logistic_regression(sample, subset, part)
        print(f"logistic regression, {subset} reviews, {name}: {accuracy:.3f}", flush=True)
    runs: tuple[tuple[str, int, int, int, End], ...] = (
        ("average", ALL, 250, 15, "front"),
        ("SimpleRNN", ALL, 100, 8, "front"),
        ("SimpleRNN", ALL, 250, 8, "front"),
        ("LSTM", ALL, 100, 8, "front"),
        ("LSTM", ALL, 250, 8, "front"),
        ("LSTM", 2000, 100, 8, "front"),
        ("LSTM", ALL, 50, 8, "front"),
        ("LSTM", ALL, 50, 8, "back"),
    )
    for kind, subset, maxlen, epochs, cut in runs:
        accuracies = " ".join(f"{accuracy:.3f}" for accuracy in network(sample, kind, subset, maxlen, epochs, cut))
        end = "last" if cut == "front" else "first"
        print(f"{kind}, {subset} reviews, {end} {maxlen} tokens, by epoch: {accuracies}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
