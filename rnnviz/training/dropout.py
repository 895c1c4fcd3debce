"""What dropout leaves in one batch, drawn as Keras draws it: the same generators, the same order, once per batch.

It is drawn outside of what XLA compiles, because there a random number takes a hundred times as long.
"""

import keras
import tensorflow as tf

from rnnviz.nn.layers import Dropout, Layer, Recurrent, table
from rnnviz.training import keras_models
from rnnviz.training.recurrent.layer import Masks


def draw(model: keras.Model, layers: tuple[Layer, ...], maxlen: int, reviews: int) -> Masks:
    """Return the masks of a training step, 0 where something is dropped and 1 / (1 - rate) elsewhere.

    A Dropout layer has one mask of its input's shape under '<layer>/dropout'. A recurrent layer has those of its input and of its
    state, the same for all timesteps, under '<layer>/<direction>dropout' and '<layer>/<direction>recurrent_dropout': one each,
    or one for each gate. No dropout, no name.
    """
    masks = draw_for_cells(model, layers, maxlen, reviews)
    for row in table(layers, maxlen):
        match row.layer:
            case Dropout(name, rate):
                seed = model.get_layer(name).seed_generator
                masks[f"{name}/dropout"] = [keras.random.dropout(tf.ones((reviews, *row.input_shape)), rate, seed=seed)]
    return masks


def draw_for_cells(
    model: keras.Model, layers: tuple[Layer, ...], maxlen: int, reviews: int
) -> dict[str, list[tf.Tensor]]:
    """Return the masks of the recurrent layers alone.

    Keras draws these for a prediction too, without using them; a run is what plain Keras makes of it only if we do so as well.
    """
    masks: dict[str, list[tf.Tensor]] = {}
    for row in table(layers, maxlen):
        if isinstance(row.layer, Recurrent):
            inputs, states = tf.ones((reviews, row.input_shape[-1])), tf.ones((reviews, row.layer.units))
            for direction, cell in keras_models.cells(model, row.layer):
                drawn = {
                    "dropout": cell.get_dropout_mask(inputs),
                    "recurrent_dropout": cell.get_recurrent_dropout_mask(states),
                }
                cell.reset_dropout_mask()
                cell.reset_recurrent_dropout_mask()
                kept = {kind: mask for kind, mask in drawn.items() if mask is not None}
                masks |= {f"{row.layer.name}/{direction}{kind}": _listed(mask) for kind, mask in kept.items()}
    return masks


def _listed(mask: tf.Tensor | list[tf.Tensor]) -> list[tf.Tensor]:
    return mask if isinstance(mask, list) else [mask]
