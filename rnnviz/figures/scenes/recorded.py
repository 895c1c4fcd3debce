"""A published experiment, epoch by epoch: as it was recorded here, as it was printed, and of one's own run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.config.presets import Published
from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Lines, Mark, Range, Scene

_PAD: Final = 0.06  # of an axis' range, on both sides


@dataclass(frozen=True)
class Told:
    """What a run says after each epoch."""

    val_accuracy: np.ndarray  # (epochs,)
    loss: np.ndarray  # (epochs,) while it learns
    val_loss: np.ndarray  # (epochs,)


def scene(recorded: Mapping[int, Told], published: Published, own: Told | None = None) -> Scene:
    """Return the animation: validation accuracy, and the loss on both sides, up to the epoch that is played.

    Args:
        recorded: the runs by seed, of equally many epochs.
        published: what the source prints.
        own: the learner's run; None without one.
    """
    steps = max(len(one.val_accuracy) for one in recorded.values())
    panels = (_accuracies(recorded, published, own, steps), _losses(recorded, own, steps))
    return Scene(f"Recorded on all of IMDB, {steps} epochs", "epoch", steps, panels)


def _accuracies(recorded: Mapping[int, Told], published: Published, own: Told | None, steps: int) -> Lines:
    curves = [
        Curve(
            f"recorded, seed {seed}", _over(one.val_accuracy, steps), theme.VALIDATION, theme.DASHES[k % 4], played=True
        )
        for k, (seed, one) in enumerate(sorted(recorded.items()))
    ]
    curves += _printed(published, steps)
    if own is not None:
        curves.append(Curve("your run", _over(own.val_accuracy, steps), theme.TRAIN, width=3, played=True))
    at = published.best_epoch
    marks = (Mark(at, "published best"),) if at and at <= steps else ()
    ends = _ends(curves)
    label = "Validation accuracy after each epoch"
    return Lines("Validation accuracy", label, "epoch", "accuracy", tuple(curves), ends, ends, log=False, marks=marks)


def _printed(published: Published, steps: int) -> list[Curve]:
    """Return what the source prints: by epoch, or as levels."""
    if published.validation_accuracies:
        values = _over(np.array(published.validation_accuracies), steps)
        return [Curve("published", values, theme.MUTED, width=3)]
    levels = {
        "published best": (published.best_validation_accuracy, "dash"),
        "published last": (published.final_validation_accuracy, "dot"),
    }
    return [
        Curve(name, np.full(steps + 1, value), theme.MUTED, dash)
        for name, (value, dash) in levels.items()
        if value is not None
    ]


def _losses(recorded: Mapping[int, Told], own: Told | None, steps: int) -> Lines:
    first = recorded[min(recorded)]
    curves = [
        Curve("recorded, training", _over(first.loss, steps), theme.BATCH, "dash", played=True),
        Curve("recorded, validation", _over(first.val_loss, steps), theme.VALIDATION, played=True),
    ]
    if own is not None:
        curves.append(Curve("your run, validation", _over(own.val_loss, steps), theme.TRAIN, width=3, played=True))
    ends = _ends(curves)
    label = f"Loss after each epoch of seed {min(recorded)}, on the training and on the validation reviews"
    return Lines(f"Loss, seed {min(recorded)}", label, "epoch", "cross-entropy", tuple(curves), ends, ends, log=False)


def _over(values: np.ndarray, steps: int) -> np.ndarray:
    """Return values after each epoch, shape (steps + 1,): none before the first, none after the last that there is."""
    placed = np.full(steps + 1, np.nan)
    placed[1 : len(values) + 1] = values[:steps]
    return placed


def _ends(curves: list[Curve]) -> Range:
    every = np.concatenate([curve.values[np.isfinite(curve.values)] for curve in curves])
    low, high = (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)
    pad = _PAD * (high - low) or _PAD
    return low - pad, high + pad
