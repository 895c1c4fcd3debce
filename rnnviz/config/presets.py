"""Published IMDB experiments as ready configs, with the figures their authors printed.

Published figures are single runs and move by a point or more with the seed (the published SimpleRNN's validation accuracy
swings between .6888 and .8678), so compare in bands: on 25,000 test reviews the 95 % interval alone is about +-.005 wide.
"""

from dataclasses import dataclass
from typing import Any

from rnnviz.config.run import RunConfig, from_flat


@dataclass(frozen=True)
class Published:
    """What a source prints; None or empty where it prints nothing."""

    parameters: int  # of the network as published
    parameters_printed: bool = False  # else computed from its layers
    parameters_without_verdict: bool = False  # as published it has no last Dense layer
    test_accuracy: float | None = None
    best_validation_accuracy: float | None = None
    best_epoch: int | None = None  # where the best validation accuracy was reached, from 1
    worst_validation_accuracy: float | None = None  # of all epochs
    validation_accuracies: tuple[float, ...] = ()  # by epoch
    final_validation_accuracy: float | None = None
    final_validation_loss: float | None = None


@dataclass(frozen=True)
class Preset:
    """One published experiment."""

    key: str
    title: str
    group: str  # experiments of one source, to be compared with one another
    config: RunConfig
    published: Published
    citation: str
    mends: tuple[str, Any] | None = None  # the choice that cures a defect of the published code, with its value

    @property
    def mended(self) -> RunConfig:
        """The experiment without the defect of its published code; as published where that has none."""
        return from_flat(self.config.flat() | dict([self.mends])) if self.mends else self.config

    @property
    def mended_key(self) -> str:
        """The name of the experiment that `mended` is, as rnnviz.reproduce has it."""
        return f"{self.key}.{self.mends[0]}-{self.mends[1]}" if self.mends else self.key


TAE_GROUP = "Four networks (Tae 2020)"
VARMA_GROUP = "RNN chapter (Varma)"
CNN_LSTM_GROUP = "CNN-LSTM (Keras example)"
SLIDES_GROUP = "RNN slides"

TAE = 'Tae 2020, "A Brief Introduction to Recurrent Neural Networks"'
VARMA = 'RNN chapter (Varma, "Deep Learning" notes)'
CNN_LSTM = "CNN-LSTM notebook, 2019 (Keras example)"
SLIDES = "RNN slides, case study"

_FULL: dict[str, Any] = {"source": "imdb", "subset": 25_000, "test_subset": 25_000}
_TAE = _FULL | {
    "vocabulary": 1_000,
    "maxlen": 100,
    "embedding": 16,
    "validation_split": 0.2,
    "optimizer": "adam",
    "batch_size": 32,
    "epochs": 10,
}
_VARMA = _FULL | {
    "vocabulary": 10_000,
    "maxlen": 500,
    "embedding": 32,
    "validation_split": 0.2,
    "units": 32,
    "optimizer": "rmsprop",
    "batch_size": 128,
}

PRESETS: tuple[Preset, ...] = (
    Preset(
        "tae_feed_forward",
        "Feed-forward",
        TAE_GROUP,
        from_flat(_TAE | {"architecture": "feed_forward", "pooling": "flatten"}),
        Published(parameters=17_601, test_accuracy=0.7931, best_validation_accuracy=0.8562),
        TAE,
    ),
    Preset(
        "tae_simple_rnn",
        "Two SimpleRNN layers",
        TAE_GROUP,
        from_flat(_TAE | {"architecture": "simple_rnn", "units": 32, "layers": 2}),
        Published(parameters=19_681, test_accuracy=0.7911, best_validation_accuracy=0.8108),
        TAE,
    ),
    Preset(
        "tae_lstm",
        "LSTM with a dense layer",
        TAE_GROUP,
        from_flat(_TAE | {"architecture": "lstm", "units": 32, "dense_units": 32, "dense_dropout": 0.2}),
        Published(parameters=23_361, test_accuracy=0.8321, best_validation_accuracy=0.8250),
        TAE,
    ),
    Preset(
        "tae_cnn",
        "Two convolutions (CNN)",
        TAE_GROUP,
        from_flat(
            _TAE
            | {"architecture": "cnn", "filters": 32, "kernel_size": 7, "pool_size": 5, "layers": 2, "output": "linear"}
        ),
        Published(parameters=26_849, test_accuracy=0.7915, best_validation_accuracy=0.7844),
        TAE,
        mends=("output", "sigmoid"),
    ),
    Preset(
        "cnn_lstm",
        "Convolution, then LSTM",
        CNN_LSTM_GROUP,
        from_flat(
            _FULL
            | {
                "architecture": "cnn_lstm",
                "vocabulary": 20_000,
                "maxlen": 100,
                "validation_split": 0.05,
                "embedding": 128,
                "embedding_dropout": 0.25,
                "filters": 64,
                "kernel_size": 5,
                "pool_size": 4,
                "units": 70,
                "optimizer": "adam",
                "batch_size": 30,
                "epochs": 2,
            }
        ),
        Published(parameters=2_638_895, test_accuracy=0.8564, validation_accuracies=(0.8470, 0.8564)),
        CNN_LSTM,
    ),
    Preset(
        "varma_simple_rnn",
        "SimpleRNN",
        VARMA_GROUP,
        from_flat(_VARMA | {"architecture": "simple_rnn", "epochs": 100}),
        Published(
            parameters=322_113,
            parameters_printed=True,
            best_validation_accuracy=0.8678,
            best_epoch=10,
            worst_validation_accuracy=0.6888,
            final_validation_accuracy=0.7356,
            final_validation_loss=2.40,
        ),
        VARMA,
    ),
    Preset(
        "varma_simple_rnn_dropout",
        "SimpleRNN with dropout",
        VARMA_GROUP,
        from_flat(
            _VARMA | {"architecture": "simple_rnn", "dropout": 0.2, "recurrent_dropout": 0.2, "epochs": 100},
        ),
        Published(
            parameters=322_113,
            parameters_printed=True,
            best_validation_accuracy=0.8514,
            best_epoch=18,
            final_validation_accuracy=0.7976,
            final_validation_loss=0.7995,
        ),
        VARMA,
    ),
    Preset(
        "varma_stacked_simple_rnn",
        "Four SimpleRNN layers",
        VARMA_GROUP,
        from_flat(_VARMA | {"architecture": "simple_rnn", "layers": 4, "epochs": 50}),
        Published(parameters=328_320, parameters_printed=True, parameters_without_verdict=True),
        VARMA,
    ),
    Preset(
        "varma_bidirectional",
        "Bidirectional SimpleRNN",
        VARMA_GROUP,
        from_flat(_VARMA | {"architecture": "simple_rnn", "bidirectional": True, "epochs": 50}),
        Published(parameters=324_225, parameters_printed=True),
        VARMA,
    ),
    Preset(
        "varma_lstm",
        "LSTM",
        VARMA_GROUP,
        from_flat(_VARMA | {"architecture": "lstm", "epochs": 50}),
        Published(parameters=328_353, parameters_printed=True),
        VARMA,
    ),
    Preset(
        "slides_bidirectional_lstm",
        "Bidirectional LSTM with a dense layer",
        SLIDES_GROUP,
        from_flat(
            _FULL
            | {
                "architecture": "lstm",
                "bidirectional": True,
                "vocabulary": 10_000,
                "maxlen": 256,
                "validation_split": 0.2,
                "embedding": 128,
                "units": 64,
                "dense_units": 64,
                "dense_dropout": 0.3,
                "optimizer": "adam",
                "batch_size": 128,
                "epochs": 5,
            }
        ),
        Published(parameters=1_387_137),
        SLIDES,
    ),
)

_BY_KEY = {one.key: one for one in PRESETS}


def preset(key: str) -> Preset:
    """Return the preset with this key.

    Raises:
        KeyError: there is none.
    """
    return _BY_KEY[key]


def groups() -> dict[str, tuple[Preset, ...]]:
    """Return the presets by group, in the order of PRESETS."""
    names = dict.fromkeys(one.group for one in PRESETS)
    return {name: tuple(one for one in PRESETS if one.group == name) for name in names}


def scaled(config: RunConfig, subset: int) -> RunConfig:
    """Return the same experiment on fewer reviews, to try it quickly.

    Args:
        config: of the whole experiment.
        subset: training reviews; as many reviews at most are tested.

    Raises:
        ValueError: the batch does not fit into so few reviews.
    """
    data = {"subset": subset, "test_subset": min(config.data.test_subset, subset)}
    return from_flat(config.flat() | data)


def reproduced(config: RunConfig) -> Preset | None:
    """Return the experiment that a run repeats, mended or not, on however many reviews and with whatever seed; else None."""
    free, own = {"subset", "test_subset", "validation_split", "seed"}, config.relevant().items()
    return next(
        (
            one
            for one in PRESETS
            for version in (one.config, one.mended)
            if {name for name, _ in version.relevant().items() ^ own} <= free
        ),
        None,
    )
