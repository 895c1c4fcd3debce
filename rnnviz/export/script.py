"""The same run as a plain Keras script: readable from top to bottom, and with the same curve."""

import textwrap
from dataclasses import dataclass

from rnnviz.choices import DataChoices, ReviewTraining, TrainingChoices
from rnnviz.config.run import RunConfig
from rnnviz.export import learning
from rnnviz.export.learning import OPTIMIZERS
from rnnviz.export.model import layer_source, starting_values
from rnnviz.export.source import WIDTH, Call, comment, number, plain
from rnnviz.nn.seeds import seeds

DATA_FILE = "reviews.npz"
VALIDATION_BATCH = 250  # as in the app: where a cell has dropout, Keras draws a seed for each validation batch too


@dataclass(frozen=True)
class Section:
    """One part of the script: a comment and code there, a cell of words and a cell of code in a notebook."""

    title: str
    words: str
    code: str


def script(config: RunConfig, *, name: str) -> str:
    """Return a standalone script, needing keras and numpy only, that repeats a run.

    Args:
        config: of the run.
        name: what the learner calls it.
    """
    docstring = f'"""{plain(name)}, as a plain Keras script.\n\n{textwrap.fill(needs(config), WIDTH)}\n"""'
    first, *others = sections(config)
    parts = [f"{docstring}\n\n{first.code}", *(f"{comment(part.words)}\n{part.code}" for part in others)]
    return "\n\n\n".join(parts) + "\n"


def needs(config: RunConfig) -> str:
    """Say what must be there to run it."""
    if config.data.source == "imdb":
        return (
            f"It needs keras and numpy. With {DATA_FILE} from the app in the same folder it learns from the very reviews "
            "of the run and gives the same curve; without, it takes as many others from Keras' own copy of IMDB."
        )
    return f"It needs keras, numpy and, in the same folder, {DATA_FILE} from the app: the reviews of the run."


def sections(config: RunConfig) -> list[Section]:
    """Return the parts of the script in order; the first one holds the imports and settings."""
    return [
        Section("Settings", "What the run was set to.", _settings(config)),
        Section(
            "The reviews",
            f"The reviews: rows of {config.data.maxlen} token ids, of which 0 is padding, 1 the start of a review and 2 a "
            f"word outside the vocabulary{_left_out(config.data)}. Label 1 is positive.",
            _reviews(config.data),
        ),
        Section(
            "The network",
            "The network. Each random start has its own seed, so that it draws the app's numbers.",
            _network(config),
        ),
        *optimizer_class(config.training),
        Section(
            "The optimizer",
            _COMPILE_WORDS[_drops(config)],
            _compile(config.training, xla=not _drops(config)),
        ),
        Section(
            "Training",
            _TRAINING_WORDS[bool(config.training.early_stopping)],
            _training(config.training, _weighs(config)),
        ),
        Section(
            "The test",
            "The test: reviews that played no part so far.",
            _TEST,
        ),
    ]


_TEST = f"""loss, accuracy = model.evaluate(x_test, y_test, batch_size={VALIDATION_BATCH}, verbose=0)
print(f"Test accuracy: {{accuracy:.4f}}")"""


def _settings(config: RunConfig) -> str:
    training = config.training
    standard = "from pathlib import Path\n\n" if config.data.source == "imdb" else ""
    patience = f"\nPATIENCE = {training.early_stopping}" if training.early_stopping else ""
    return f"""{standard}import keras
import numpy as np
from keras import initializers, layers

SEED = {number(training.seed)}
EPOCHS = {training.epochs}
BATCH_SIZE = {training.batch_size}{patience}"""


def _reviews(data: DataChoices) -> str:
    load = f"""with np.load("{DATA_FILE}") as reviews:
    x_train, y_train = reviews["x_train"], reviews["y_train"]
    x_val, y_val = reviews["x_val"], reviews["y_val"]
    x_test, y_test = reviews["x_test"], reviews["y_test"]"""
    if data.source != "imdb":
        return load
    ends = (f"maxlen={data.maxlen}", *_ends(data))
    learnt, subset, tested = number(data.learnt_from), number(data.subset), number(data.test_subset)
    padded = [
        Call("keras.utils.pad_sequences", (f"{rows}[:{count}]", *ends)).written(indent=4, before=f"{rows} = ")
        for rows, count in (("x", subset), ("x_test", tested))
    ]
    skipped = (f"skip_top={data.skip + 4}",) if data.skip else ()
    load_data = Call("keras.datasets.imdb.load_data", (f"num_words={number(data.vocabulary)}", *skipped))
    loaded = load_data.written(indent=4, before="(x, y), (x_test, y_test) = ")
    return f"""if Path("{DATA_FILE}").exists():
{textwrap.indent(load, "    ")}
else:
{loaded}
{padded[0]}
{padded[1]}
    x_train, y_train = x[:{learnt}], y[:{learnt}]
    x_val, y_val = x[{learnt}:], y[{learnt}:{subset}]
    y_test = y_test[:{tested}]"""


def _left_out(data: DataChoices) -> str:
    return f" or one of the {data.skip:,} commonest, which are left out as the start is" if data.skip else ""


def _ends(data: DataChoices) -> list[str]:
    """Return the arguments of pad_sequences that differ from its defaults."""
    pad = ['padding="post"'] if data.pad == "back" else []
    return pad + (['truncating="post"'] if data.cut == "back" else [])


def _network(config: RunConfig) -> str:
    layers = config.network()
    drawn = seeds(layers, config.training.seed)
    start = Call("keras.Input", (f"shape=({config.data.maxlen},)", 'dtype="int32"'))
    rows = [call.written(indent=8, after=",") for call in (start, *(layer_source(layer, drawn) for layer in layers))]
    parts = ["model = keras.Sequential(\n    [", *rows, "    ]\n)", starting_values(layers), "model.summary()"]
    return "\n".join(part for part in parts if part)


def optimizer_class(training: TrainingChoices) -> list[Section]:
    """Return the optimizer as mathematics has it; none where Keras' own comes to the same."""
    if training.optimizer == "sgd" and training.clipping == "none":
        return []  # SGD is linear in the gradient, so it does not matter in how many parts it comes
    name = OPTIMIZERS[training.optimizer]
    return [
        Section(
            "The gradient of the embedding",
            "On TensorFlow, Keras keeps the embedding's gradient apart for each occurrence of a word, and would square or "
            "clip every part by itself. Adding 0 sums the parts up first.",
            f"""class {name}(keras.optimizers.{name}):
    def apply(self, grads, trainable_variables=None):
        summed = [keras.ops.add(gradient, 0) for gradient in grads]
        super().apply(summed, trainable_variables)""",
        )
    ]


def own_optimizer(training: TrainingChoices) -> Call:
    """Return the call that makes the optimizer, of the class that `optimizer_class` defines where it defines one."""
    return learning.optimizer(training, module="" if optimizer_class(training) else "keras.optimizers.")


_COMPILE_WORDS = {
    False: "XLA (jit_compile) makes each step faster.",
    True: "Without XLA (jit_compile), so that dropout draws the app's numbers.",
}


def _drops(config: RunConfig) -> bool:
    """Return whether anything in the network is random while it learns."""
    rates = ("rate", "dropout", "recurrent_dropout")
    return any(getattr(layer, rate, 0) > 0 for layer in config.network() for rate in rates)


def _compile(training: TrainingChoices, *, xla: bool) -> str:
    optimizer = own_optimizer(training)
    settings = ('loss="binary_crossentropy"', 'metrics=["accuracy"]', f"jit_compile={xla}")
    return Call("model.compile", (f"optimizer={optimizer}", *settings)).written()


_TRAINING_WORDS = {
    False: "Training. The order of the reviews depends on the seed and the epoch alone. Where the loss stops being a number, "
    "the app ends the run and goes back to its best epoch; this script goes on.",
    True: "Training, until the validation loss has not improved for PATIENCE epochs; the best weights are kept. The order "
    "of the reviews depends on the seed and the epoch alone. Where the loss stops being a number, the app ends the run at "
    "once; this script goes on until its patience or its epochs are over, and then takes the best weights too. If no epoch "
    "ended with a loss that is a number, these are the initial ones; the app then gives no scores.",
}


def _weighs(config: RunConfig) -> bool:
    """Return whether misjudging one label costs more than the other."""
    return "class_weight" in config.relevant() and config.training.class_weight == "balanced"


def _training(training: ReviewTraining, weighs: bool) -> str:
    patience = learning.patience(training, val_loss='history.history["val_loss"][0]', written="PATIENCE")
    weights = (
        "counts = np.bincount(y_train)\n"
        "class_weight = {label: len(y_train) / (2 * counts[label]) for label in (0, 1)}\n"
        if weighs
        else ""
    )
    given = "\n        class_weight=class_weight," if weighs else ""
    return f"""{weights}{patience.before}for epoch in range(EPOCHS):
{learning.order("x_train", seed="SEED")}
    {"history = " if patience.after else ""}model.fit(
        x_train[order],
        y_train[order],
        batch_size=BATCH_SIZE,
        initial_epoch=epoch,
        epochs=epoch + 1,
        shuffle=False,
        validation_data=(x_val, y_val),
        validation_batch_size={VALIDATION_BATCH},{given}
        verbose=2,
    ){patience.after}"""
