"""A run on sequences of numbers as a plain Keras script: the same sequences, starting weights and order."""

from typing import Final

import numpy as np

from rnnviz.choices.training import TrainingChoices
from rnnviz.config.sequences import SequencesConfig
from rnnviz.data.dataset import TaskDataset
from rnnviz.export import learning
from rnnviz.export.files import npz
from rnnviz.export.model import layer_source, starting_values
from rnnviz.export.source import Call, plain
from rnnviz.nn.seeds import seeds

SEQUENCES_FILE: Final = "sequences.npz"
_LOSS: Final = {"numbers": '"mean_squared_error"', "classes": '"sparse_categorical_crossentropy"'}
_WEIGHTED: Final = 'keras.losses.SparseCategoricalCrossentropy(reduction="mean_with_sample_weight")'


def sequences_npz(dataset: TaskDataset) -> bytes:
    """Return the sequences of a run as .npz: x_train (n, steps, features), y_train, w_train, then val and test.

    The weights w say how much each answer counts, in the shape of the targets of classes: 0 where none is wanted.
    """
    arrays: dict[str, np.ndarray] = {}
    for name, part in (("train", dataset.train), ("val", dataset.validation), ("test", dataset.test)):
        arrays |= {f"x_{name}": part.inputs, f"y_{name}": part.targets}
        if part.weights is not None:
            arrays[f"w_{name}"] = part.weights
    return npz(arrays)


def sequences_script(config: SequencesConfig, *, name: str) -> str:
    """Return a standalone script, needing keras and numpy only, that trains such a network on sequences.npz.

    Args:
        config: of the run.
        name: what the learner calls it.
    """
    weighted = config.data.task == "copy"
    return (
        "\n\n".join(
            [
                f'"""{plain(name)}, as a plain Keras script.\n\n'
                f'It needs keras, numpy and, in the same folder, {SEQUENCES_FILE} from the app.\n"""',
                "import keras\nimport numpy as np\nfrom keras import initializers, layers",
                f'data = np.load("{SEQUENCES_FILE}")',
                _network(config),
                _compile(config, weighted),
                _training(config.training, weighted),
                _test(weighted),
            ]
        )
        + "\n"
    )


def _network(config: SequencesConfig) -> str:
    stack = config.network()
    drawn = seeds(stack, config.training.seed)
    start = Call("keras.Input", ('shape=data["x_train"].shape[1:]',))
    calls = (start, *(layer_source(layer, drawn) for layer in stack[1:]))
    rows = [call.written(indent=8, after=",") for call in calls]
    network = "\n".join(["model = keras.Sequential(\n    [", *rows, "    ]\n)"])
    return "\n".join(part for part in (network, starting_values(stack[1:])) if part)


def _compile(config: SequencesConfig, weighted: bool) -> str:
    training = config.training
    optimizer = learning.optimizer(training)
    measures = "weighted_metrics" if weighted else "metrics"
    measured = [f'{measures}=["accuracy"]'] if config.shape.goal == "classes" else []
    loss = _WEIGHTED if weighted else _LOSS[config.shape.goal]
    return Call("model.compile", (f"optimizer={optimizer}", f"loss={loss}", *measured)).written()


def _training(training: TrainingChoices, weighted: bool) -> str:
    weights = '\n        sample_weight=data["w_train"][order],' if weighted else ""
    watched = 'data["x_val"], data["y_val"]' + (', data["w_val"]' if weighted else "")
    patience = learning.patience(training, val_loss='history.history["val_loss"][0]')
    kept = "history = " if patience.after else ""
    return f"""{patience.before}for epoch in range({training.epochs}):
{learning.order('data["x_train"]', seed=str(training.seed))}
    {kept}model.fit(
        data["x_train"][order],
        data["y_train"][order],{weights}
        batch_size={training.batch_size},
        initial_epoch=epoch,
        epochs=epoch + 1,
        shuffle=False,
        validation_data=({watched}),
        verbose=2,
    ){patience.after}"""


def _test(weighted: bool) -> str:
    weights = ', sample_weight=data["w_test"]' if weighted else ""
    return f"""print("Test:", model.evaluate(data["x_test"], data["y_test"]{weights}, verbose=0, return_dict=True))"""
