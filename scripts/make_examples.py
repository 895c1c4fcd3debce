"""Train the runs that come with the app: `python -m scripts.make_examples`, from the project's folder.

They are small, on the sample reviews, and the same again whenever they are made: everything follows from their configs.
"""

from typing import Any

from rnnviz.config.run import from_flat
from rnnviz.data import sample_reviews, subsets
from scripts import shipping

COMMON: dict[str, Any] = {
    "source": "sample", "vocabulary": 1500, "maxlen": 120, "subset": 6000, "test_subset": 2000,
    "embedding": 8, "units": 16, "epochs": 8, "batch_size": 32, "learning_rate": 0.003,
}  # fmt: skip
EXAMPLES: dict[str, dict[str, Any]] = {
    "LSTM": {"masking": True},
    "GRU": {"architecture": "gru", "masking": True},
    "SimpleRNN": {"architecture": "simple_rnn", "masking": True},
    "Feed-forward (average of the words)": {"architecture": "feed_forward", "masking": True},
    "CNN": {"architecture": "cnn"},
    "Bidirectional LSTM": {"bidirectional": True, "masking": True, "units": 8},
    "LSTM that reads the first 40 words": {"maxlen": 40, "cut": "back", "masking": True},
    "LSTM that reads the last 40 words": {"maxlen": 40, "masking": True},
    "LSTM, padded at the back, no masking": {"pad": "back", "maxlen": 250},
    "LSTM, padded at the front, no masking": {"pad": "front", "maxlen": 250},
    "LSTM that starts with its forget gate open": {"masking": True, "forget_bias": 5.0},  # the textbook's: it keeps
}
KEPT = (0, 1, 2, 4, 8)  # epochs of which the weights are shipped


def main() -> None:
    """Make all of them afresh."""
    corpus = sample_reviews.generate().corpus
    shipping.remove("reviews")
    for number, (name, choices) in enumerate(EXAMPLES.items()):
        config = from_flat(COMMON | choices)
        dataset = subsets.build(corpus, config.data, config.training.seed)
        created = float(len(EXAMPLES) - number)  # the order in which they are listed
        shipping.ship(config, dataset, corpus.fingerprint, name=name, created=created, kept=KEPT)


if __name__ == "__main__":
    main()
