"""What every exported script says about learning: its optimizer, its order, and when it stops early."""

from typing import Final, NamedTuple

from rnnviz.choices import TrainingChoices
from rnnviz.export.source import Call, number

OPTIMIZERS: Final = {"adam": "Adam", "rmsprop": "RMSprop", "sgd": "SGD"}
CLIPPING: Final = {"norm": "clipnorm", "value": "clipvalue", "global_norm": "global_clipnorm"}


def optimizer(training: TrainingChoices, *, module: str = "keras.optimizers.") -> Call:
    """Return the call that makes the optimizer.

    Args:
        training: the choices about learning.
        module: where its class comes from; '' for one that the script defines.
    """
    arguments = [f"learning_rate={number(training.learning_rate)}"]
    if training.optimizer == "sgd" and training.momentum:
        arguments.append(f"momentum={number(training.momentum)}")
    if training.clipping != "none":
        arguments.append(f"{CLIPPING[training.clipping]}={number(training.clip_threshold)}")
    return Call(f"{module}{OPTIMIZERS[training.optimizer]}", tuple(arguments))


def order(examples: str, *, seed: str) -> str:
    """Return the line, inside the loop over epochs, that shuffles the examples as the app does.

    Args:
        examples: the name of what they are in the script.
        seed: of the run, as the script writes it.
    """
    return f"    order = np.random.default_rng(({seed}, epoch)).permutation(len({examples}))"


class Patience(NamedTuple):
    """The lines of early stopping; all are empty where a run does not stop early."""

    before: str  # the loop over epochs
    after: str  # each epoch, inside the loop, and the loop itself


def patience(training: TrainingChoices, *, val_loss: str, written: str = "") -> Patience:
    """Return the code that stops as the app does, and keeps the best weights.

    A loss that is no number is never the best; the app ends such a run at once, where the script waits until its patience ends.

    Args:
        training: the choices about learning.
        val_loss: what the validation loss is after an epoch, in the script.
        written: the number of epochs to wait, as the script writes it; '' for the number itself.
    """
    if not training.early_stopping:
        return Patience("", "")
    return Patience(
        'best_loss, best_weights, waited = float("inf"), model.get_weights(), 0\n',
        f"""
    val_loss = {val_loss}
    waited += 1
    if val_loss < best_loss:
        best_loss, best_weights, waited = val_loss, model.get_weights(), 0
    if waited == {written or training.early_stopping}:
        break
model.set_weights(best_weights)""",
    )
