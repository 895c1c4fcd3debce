"""Whether our training ends where Keras' does: python -m benchmarks.accuracy [preset ...].

Each preset learns from the same reviews of IMDB with `compile` and `fit` and with the app's training, with three seeds (of the
initial weights, the reviews and their order), and all are tested on the same other reviews. Rows have the same seed, and so
the same reviews and initial weights; orders of the batches and dropout differ. On TensorFlow Keras keeps the embedding's gradient
apart for each occurrence of a word, and Adam and RMSprop then square every part by itself, where the rule squares their sum:
"Keras" is as it is, "summed" gets the sum, as our training does. "Difference": ours minus summed, the mean over the seeds, with
its 95 % interval. A quarter of an hour for all presets; IMDB's folder is named as the app wants it.
"""

import sys
from typing import Any, Final

import numpy as np

from rnnviz.config.presets import PRESETS, scaled
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data import subsets
from rnnviz.data.dataset import Dataset
from rnnviz.reproduce.__main__ import corpus
from rnnviz.runs.evaluations import Evaluation
from rnnviz.statistics import is_right, mean_interval

SEEDS: Final = (0, 1, 2)
REVIEWS: Final = 4_000  # to learn from; the presets' own part of them is set aside
EPOCHS: Final = 4


def ours(config: RunConfig, dataset: Dataset) -> float:
    """Return the test accuracy of the app's training."""
    from rnnviz.training.loop import train  # loads TensorFlow

    outcome = train(config, dataset, report=lambda *_: None, stopped=lambda: False)
    assert isinstance(outcome.evaluation, Evaluation)
    return outcome.evaluation.scores.accuracy


def plain_keras(config: RunConfig, dataset: Dataset, *, summed: bool) -> float:
    """Return the test accuracy after `compile` and `fit`, with the parts of each gradient summed up first or not."""
    import keras

    from rnnviz.training import keras_models

    keras.utils.set_random_seed(config.training.seed)
    model = keras_models.build(config.network(), config.data.maxlen, seed=config.training.seed)
    optimizer = keras_models.optimizer(config.training)
    if summed:
        optimizer = _summing(type(optimizer)).from_config(optimizer.get_config())
    model.compile(optimizer, "binary_crossentropy")
    learnt, tested = dataset.train, dataset.test
    model.fit(
        learnt.ids, learnt.labels, batch_size=config.training.batch_size, epochs=config.training.epochs, verbose=0
    )
    return float(is_right(tested.labels, model.predict(tested.ids, verbose=0)[:, 0]).mean())


def _summing(kind: type) -> Any:
    """Return a kind of Keras' optimizers that adds up the parts of a gradient before it applies its rule."""
    import keras

    class Summing(kind):
        def apply(self, grads: list, trainable_variables: list | None = None) -> None:
            super().apply([keras.ops.add(each, 0) for each in grads], trainable_variables)

    return Summing


def main() -> None:
    reviews = corpus()
    print(f"{REVIEWS:,} reviews, {EPOCHS} epochs, seeds {', '.join(map(str, SEEDS))}; accuracy on as many test reviews")
    print(f"{'preset':<28}{'Keras':>24}{'summed':>24}{'ours':>24}{'difference [95 %]':>30}")
    for preset in PRESETS:
        if len(sys.argv) > 1 and preset.key not in sys.argv[1:]:
            continue
        found = []
        for seed in SEEDS:
            config = scaled(from_flat(preset.mended.flat() | {"seed": seed, "epochs": EPOCHS}), REVIEWS)
            dataset = subsets.build(reviews, config.data, seed)
            theirs = (plain_keras(config, dataset, summed=summed) for summed in (False, True))
            found.append((*theirs, ours(config, dataset)))
        as_it_is, summed, own = zip(*found, strict=True)
        difference = np.subtract(own, summed)
        low, high = mean_interval(difference)
        sides = "".join(f"{', '.join(f'{each:.4f}' for each in side):>24}" for side in (as_it_is, summed, own))
        print(f"{preset.key:<28}{sides}{difference.mean():>+12.4f} [{low:+.4f}, {high:+.4f}]", flush=True)


if __name__ == "__main__":
    main()
