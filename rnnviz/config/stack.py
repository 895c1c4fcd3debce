"""The recurrent layers that the choices of a task describe, whatever comes before and after them."""

from rnnviz.choices.recurrent import RecurrentChoices
from rnnviz.nn.cells import CELLS
from rnnviz.nn.layers import Recurrent


def recurrent(model: RecurrentChoices, *, every_step: bool) -> list[Recurrent]:
    """Return the layers from the lowest up.

    Args:
        model: the choices about them.
        every_step: whether an answer is wanted after every step, or after the last one.
    """
    cell = model.architecture
    return [
        Recurrent(
            f"{cell}_{k}",
            cell,
            model.units,
            return_sequences=every_step or k < model.layers,
            activation=model.activation,
            recurrent_initializer=model.recurrent_initializer,
            recurrent_gain=model.recurrent_gain,
            forget_bias=model.forget_bias if "forget" in CELLS[cell].blocks() else 1.0,
        )
        for k in range(1, model.layers + 1)
    ]


def title(model: RecurrentChoices) -> str:
    """Return the stack in words: 'LSTM 32', 'GRU 2 × 64'."""
    size = f"{model.layers} × {model.units}" if model.layers > 1 else f"{model.units}"
    return f"{CELLS[model.architecture].title} {size}"


def identity_with_gates(model: RecurrentChoices) -> bool:
    """Return whether the identity start is asked of a cell with gates, for which it is not meant."""
    return model.recurrent_initializer == "identity" and bool(CELLS[model.architecture].gates())
