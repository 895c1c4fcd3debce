"""Our training beside plain Keras' `compile` and `fit`, preset by preset: python -m benchmarks.keras [preset ...].

Both learn from the same made-up reviews (as long as IMDB's, padded in front), one after the other in the same process,
several times: a machine that others use slows both alike, so read the ratios. Only batches after a warm-up count, without
compilation and validation. "bound": what the machine would do if a step were nothing but its multiplications, the kernel
applied at every place, at the speed of a large product of matrices. Where PyTorch can be imported (it is not among the
packages of this project), the same network in its own layers stands beside. Four minutes for all presets.
"""

import importlib.util
import sys
import time
from collections.abc import Callable

import numpy as np

from rnnviz.config.estimate import multiplications
from rnnviz.config.presets import PRESETS
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data.dataset import Dataset, Rows

REPEATS = 3
SECONDS = 1.2  # of each measurement, about


def made_up(config: RunConfig, batches: int) -> Dataset:
    """Return reviews with the lengths of IMDB's (log-normal, mean 235 words) and as many different words in a batch.

    Frequencies fall as Zipf's and Mandelbrot's (r + 5)^-1.15: 64 reviews of 256 tokens, padding included, have some 2,600
    different words of 10,000, IMDB's 2,400.
    """
    rng = np.random.default_rng(0)
    frequency = (np.arange(1, 100_001) + 5.0) ** -1.15

    def rows(count: int) -> Rows:
        length, words = config.data.maxlen, config.data.vocabulary
        ranks = rng.choice(len(frequency), (count, length), p=frequency / frequency.sum())
        ids = np.minimum(ranks + 1, words - 1).astype(np.int32)
        starts = length - np.minimum(rng.lognormal(5.2, 0.7, count), length).astype(int)
        ids[np.arange(length) < starts[:, None]] = 0
        return Rows(ids, rng.integers(0, 2, count).astype(np.uint8), np.arange(count, dtype=np.int32))

    return Dataset(rows(batches * config.training.batch_size), rows(8), rows(8))


def ours(config: RunConfig) -> Callable[[int], float]:
    """Return a function that trains on so many batches as the app does and returns its seconds per batch."""
    from rnnviz.training import loop

    once = from_flat(config.flat() | {"epochs": 1})

    def seconds(batches: int) -> float:
        rows: list = []
        report = lambda kind, value: rows.append(value) if kind == "epoch" else None  # noqa: E731
        loop.train(once, made_up(config, batches), report=report, stopped=lambda: False)
        return rows[0].seconds / batches

    return seconds


def plain_keras(config: RunConfig) -> Callable[[int], float]:
    """Return a function that calls `fit` on so many batches and returns its seconds per batch."""
    import keras

    from rnnviz.training import keras_models

    model = keras_models.build(config.network(), config.data.maxlen)
    model.compile(keras_models.optimizer(config.training), "binary_crossentropy", metrics=["accuracy"])

    def seconds(batches: int) -> float:
        train = made_up(config, batches).train
        began = []
        clock = keras.callbacks.LambdaCallback(on_epoch_begin=lambda *_: began.append(time.perf_counter()))
        model.fit(
            train.ids, train.labels, batch_size=config.training.batch_size, epochs=2, verbose=0, callbacks=[clock]
        )
        return (time.perf_counter() - began[1]) / batches

    return seconds


def compared(config: RunConfig) -> tuple[float, float, float]:
    """Return Keras' and our reviews a second (medians) and the median of the repeats' ratios."""
    sides = plain_keras(config), ours(config)
    for each in sides:
        each(2)
    batches = [max(3, int(SECONDS / each(3))) for each in sides]
    took = np.array([[each(count) for each, count in zip(sides, batches, strict=True)] for _ in range(REPEATS)])
    speed = config.training.batch_size / np.median(took, axis=0)
    return speed[0], speed[1], float(np.median(took[:, 0] / took[:, 1]))


def multiplications_a_second() -> float:
    """Return how many multiplications the machine does in a large product of matrices, in TensorFlow, at its best."""
    import tensorflow as tf

    size = 1024
    left, right = tf.random.normal((size, size)), tf.random.normal((size, size))
    took = []
    for _ in range(20):
        began = time.perf_counter()
        (left @ right).numpy()
        took.append(time.perf_counter() - began)
    return size**3 / min(took)


def torch_networks() -> Callable[[RunConfig], float] | None:
    """Return a function that measures PyTorch's reviews a second on a config; None where there is no PyTorch."""
    if importlib.util.find_spec("torch") is None:
        return None
    from benchmarks.pytorch import reviews_a_second

    return lambda config: reviews_a_second(config, made_up, SECONDS)


def main() -> None:
    speed, other = multiplications_a_second(), torch_networks()
    more = f"{'PyTorch':>12}" if other else ""
    print(f"a product of matrices: {speed / 1e9:.1f} billion multiplications a second")
    print(f"{'preset':<28}{'Keras':>12}{'ours':>12}{'ratio':>8}{'bound':>12}{more}   (reviews a second)")
    ratios = []
    for preset in PRESETS:
        if len(sys.argv) > 1 and preset.key not in sys.argv[1:]:
            continue
        theirs, own, ratio = compared(preset.config)
        ratios.append(ratio)
        bound = f"{speed / multiplications(preset.config):12,.0f}"
        more = f"{other(preset.config):12,.0f}" if other else ""
        print(f"{preset.key:<28}{theirs:12,.0f}{own:12,.0f}{ratio:8.2f}{bound}{more}", flush=True)
    print(f"geometric mean {np.exp(np.mean(np.log(ratios))):.2f}, lowest {min(ratios):.2f}")


if __name__ == "__main__":
    main()
