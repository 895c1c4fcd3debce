"""What the sources say of their networks, as statements that the records confirm or contradict."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.config.presets import preset
from rnnviz.config.run import RunConfig
from rnnviz.nn.layers import Recurrent
from rnnviz.reproduce.experiments import BATCHES, LENGTHS
from rnnviz.reproduce.records import Record
from rnnviz.statistics import mcnemar, mean_interval

Runs = dict[str, list[Record]]  # by experiment, whole and finished


@dataclass(frozen=True)
class Finding:
    """One statement and what the runs say of it."""

    statement: str
    source: str
    holds: bool | None  # None: what it needs was not run, or too few seeds of it
    evidence: str


def findings(records: Sequence[Record]) -> list[Finding]:
    """Return all statements with what the runs say of each."""
    runs: Runs = {}
    for one in records:
        if one.whole and one.status == "finished" and one.epochs:
            runs.setdefault(one.experiment, []).append(one)
    found = []
    for needed, statement, source, judged in STATEMENTS:
        missing = [key for key in needed if key not in runs]
        holds, evidence = judged(runs) if not missing else (None, f"not run: {', '.join(missing)}")
        found.append(Finding(statement, source, holds, evidence))
    return found


Judged = tuple[bool | None, str]


def _feed_forward_overfits(runs: Runs) -> Judged:
    best = [int(np.argmin([row.val_loss for row in one.epochs])) + 1 for one in runs["tae_feed_forward"]]
    gaps = [one.epochs[-1].accuracy - one.epochs[-1].val_accuracy for one in runs["tae_feed_forward"]]
    told = f"validation loss lowest in epoch {', '.join(map(str, best))}"
    return max(best) <= 2, f"{told}; in the last one training leads by {min(gaps):.3f} or more"


def _simple_rnn_overfits(runs: Runs) -> Judged:
    one = runs["varma_simple_rnn"][0]
    best, last = int(np.argmax(one.validations)) + 1, float(one.validations[-1])
    peak = float(one.validations.max())
    holds = 5 <= best <= 15 and 0.84 <= peak <= 0.88 and 0.70 <= last <= 0.82
    return holds, f"best {peak:.4f} in epoch {best}, {last:.4f} in epoch {len(one.epochs)}"


def _dropout_delays(runs: Runs) -> Judged:
    plain, dropped = runs["varma_simple_rnn"][0], runs["varma_simple_rnn_dropout"][0]
    epochs = [int(np.argmin([row.val_loss for row in one.epochs])) + 1 for one in (plain, dropped)]
    peaks = [float(one.validations.max()) for one in (plain, dropped)]
    holds = epochs[1] > epochs[0] and peaks[1] <= peaks[0] + 0.005
    told = f"validation loss lowest in epoch {epochs[0]} without and {epochs[1]} with dropout"
    return holds, f"{told}; best {peaks[0]:.4f} and {peaks[1]:.4f}"


def _lstm_beats_simple_rnn(runs: Runs) -> Judged:
    told, holds = [], True
    for lstm, simple in zip(runs["tae_lstm"], runs["tae_simple_rnn"], strict=False):
        test = mcnemar(lstm.verdicts, simple.verdicts)
        holds &= lstm.accuracy > simple.accuracy and test.p < 0.05
        told.append(f"seed {lstm.seed}: {lstm.accuracy:.4f} against {simple.accuracy:.4f}, p = {test.p:.1e}")
    return holds, "; ".join(told)


def _four_times(runs: Runs) -> Judged:
    """Four times the recurrent layer's parameters; the time is measured."""
    counts = [_recurrent_parameters(preset(key).config) for key in ("varma_lstm", "varma_simple_rnn")]
    times = [runs[key][0].seconds_per_epoch for key in ("varma_lstm", "varma_simple_rnn")]
    ratio = times[0] / times[1]
    return (
        2.0 <= ratio <= 3.0,
        f"{counts[0]:,} against {counts[1]:,} parameters; {ratio:.2f} times the seconds per epoch (with the layers of this "
        "app, which gain more for the SimpleRNN; docs/PERFORMANCE.md has plain Keras beside them)",
    )


def _recurrent_parameters(config: RunConfig) -> int:
    shape = (config.data.maxlen, config.model.embedding)
    return sum(layer.parameters(shape) for layer in config.network() if isinstance(layer, Recurrent))


def _cnn_is_fastest(runs: Runs) -> Judged:
    keys = ("tae_cnn", "tae_simple_rnn", "tae_lstm")
    times = {key: float(np.median([one.seconds_per_epoch for one in runs[key]])) for key in keys}
    return times["tae_cnn"] == min(times.values()), ", ".join(f"{key} {time:.2f} s" for key, time in times.items())


def _two_epochs(runs: Runs) -> Judged:
    accuracies = [one.accuracy for one in runs["cnn_lstm"]]
    return min(accuracies) >= 0.84, f"test accuracy {', '.join(f'{a:.4f}' for a in accuracies)} after two epochs"


def _batch_is_sensitive(runs: Runs) -> Judged:
    means = {b: float(np.mean([one.accuracy for one in runs[_batch(b)]])) for b in BATCHES}
    repeated = [accuracies for b in BATCHES if len(accuracies := [one.accuracy for one in runs[_batch(b)]]) > 1]
    spread = max((float(np.std(each, ddof=1)) for each in repeated), default=0.0)
    told = ", ".join(f"{b}: {mean:.4f}" for b, mean in means.items())
    best, worst = max(means, key=means.__getitem__), min(means, key=means.__getitem__)
    apart = _apart([one.accuracy for one in runs[_batch(best)]], [one.accuracy for one in runs[_batch(worst)]])
    enough = all(len(runs[_batch(b)]) > 1 for b in BATCHES)
    holds = means[best] - means[worst] > 2 * spread if enough else None
    return holds, f"{told}; {best} against {worst}: {apart}; seeds differ by {spread:.4f} (standard deviation)"


def _length_beyond_thirty(runs: Runs) -> Judged:
    best = {n: float(np.mean([one.validations.max() for one in runs[_length(n)]])) for n in LENGTHS}
    told = ", ".join(f"{n}: {accuracy:.4f}" for n, accuracy in best.items())
    apart = _apart(*([one.validations.max() for one in runs[_length(n)]] for n in (500, 30)))
    return best[500] <= best[30] + 0.01, f"best validation accuracy by length: {told}; 500 against 30: {apart}"


def _apart(one: Sequence[float], other: Sequence[float]) -> str:
    """Return by how much runs of the same seeds differ in the mean, with Student's 95 % interval over the seeds."""
    differences = [float(a - b) for a, b in zip(one, other, strict=False)]
    low, high = mean_interval(differences)
    told = f"{np.mean(differences):+.4f}"
    return f"{told} [{low:+.4f}, {high:+.4f}]" if len(differences) > 1 else told


def _batch(size: int) -> str:
    return "cnn_lstm" if size == 30 else f"cnn_lstm.batch_size-{size}"


def _length(tokens: int) -> str:
    return f"varma_simple_rnn.maxlen-{tokens}"


STATEMENTS: Final[tuple[tuple[tuple[str, ...], str, str, Callable[[Runs], Judged]], ...]] = (
    (
        ("tae_feed_forward",),
        "The feed-forward network overfits from the first epoch.",
        "Tae 2020",
        _feed_forward_overfits,
    ),
    (
        ("varma_simple_rnn",),
        "The SimpleRNN overfits after 8 to 10 epochs: best validation about .85 to .87, .73 to .80 by epoch 100.",
        "RNN chapter",
        _simple_rnn_overfits,
    ),
    (
        ("varma_simple_rnn", "varma_simple_rnn_dropout"),
        "Dropout delays overfitting without raising the best accuracy.",
        "RNN chapter",
        _dropout_delays,
    ),
    (("tae_lstm", "tae_simple_rnn"), "The LSTM beats the stacked SimpleRNN.", "Tae 2020", _lstm_beats_simple_rnn),
    (
        ("varma_lstm", "varma_simple_rnn"),
        "An LSTM has four times the recurrent parameters and costs about 2.5 times the time per epoch.",
        "RNN chapter",
        _four_times,
    ),
    (("tae_cnn", "tae_simple_rnn", "tae_lstm"), "The CNN trains fastest.", "Tae 2020", _cnn_is_fastest),
    (("cnn_lstm",), "The CNN-LSTM reaches .85 in two epochs.", "CNN-LSTM notebook", _two_epochs),
    (tuple(map(_batch, BATCHES)), "Its batch size is highly sensitive.", "CNN-LSTM notebook", _batch_is_sensitive),
    (
        tuple(map(_length, LENGTHS)),
        "More than 20 to 30 steps bring nothing to a plain RNN.",
        "RNN slides",
        _length_beyond_thirty,
    ),
)
