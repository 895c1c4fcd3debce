"""Made-up histories of training, for the tests of the figures."""

import numpy as np
import pandas as pd


def steps(
    losses: list[float] | np.ndarray, *, per_epoch: int, norms: list[float] | np.ndarray | None = None
) -> pd.DataFrame:
    """Return a history by batch; accuracy is 1 - loss / 2, norms are 1 unless given, and clipped at 1."""
    loss = np.asarray(losses, float)
    norm = np.ones(len(loss)) if norms is None else np.asarray(norms, float)
    number = np.arange(1, len(loss) + 1)
    return pd.DataFrame(
        {
            "step": number,
            "epoch": number / per_epoch,
            "loss": loss,
            "accuracy": 1 - loss / 2,
            "learning_rate": 0.001,
            "norm": norm,
            "clipped_norm": np.minimum(norm, 1.0),
            "reviews_per_second": 900.0,
        }
    )


def epochs(val_losses: list[float], *, per_epoch: int) -> pd.DataFrame:
    """Return a history by epoch; validation accuracy is 1 - loss / 2."""
    loss = np.asarray(val_losses, float)
    number = np.arange(1, len(loss) + 1)
    return pd.DataFrame(
        {
            "epoch": number,
            "step": number * per_epoch,
            "loss": 0.5,
            "accuracy": 0.75,
            "val_loss": loss,
            "val_accuracy": 1 - loss / 2,
            "val_precision": 0.8,
            "val_recall": 0.8,
            "seconds": 2.0,
        }
    )
