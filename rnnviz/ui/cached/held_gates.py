"""The gates of a trained network over its test reviews: how often each is shut and open, and the verdicts with one held still."""

import numpy as np

from rnnviz.data.encoding import PAD
from rnnviz.nn import forward
from rnnviz.nn.cells import CELLS
from rnnviz.probes.saturation import Saturation, saturation
from rnnviz.runs.records import Snapshot
from rnnviz.statistics import is_right
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept


@kept()
def right(snapshot: Snapshot, path: str, gate: str, how: str) -> np.ndarray:
    """Return which test reviews the network judges right, (reviews,) bool, while a gate is held in all units.

    Args:
        snapshot: the network.
        path: of a recurrent layer.
        gate: its name; '' holds nothing.
        how: 'open' holds it at 1, 'mean' holds each unit's gate at its mean over these reviews.

    Raises:
        ValueError: the run's reviews are not at hand.
    """
    rows = readings.others(snapshot.run)
    if not gate:
        return is_right(rows.labels, readings.predictions(snapshot))
    value = 1.0 if how == "open" else mean(snapshot, path, gate)
    answers = forward.predict(stored.weights(snapshot), rows.ids, clamp={(path, gate): value})
    return is_right(rows.labels, answers)


def mean(snapshot: Snapshot, path: str, gate: str) -> np.ndarray:
    """Return the mean of a gate over all steps of these reviews, (units,); steps that are skipped do not count."""
    return np.nanmean(readings.states(snapshot, path, gate), axis=(0, 1))


@kept()
def saturations(snapshot: Snapshot, path: str) -> tuple[Saturation, ...]:
    """Return how often each gate of a layer is shut and open, unit by unit, over the words of these reviews.

    Raises:
        ValueError: the run's reviews are not at hand, or hold no word.
    """
    ids = readings.others(snapshot.run).ids
    spans = forward.trace(stored.weights(snapshot), ids[0]).spans
    words = ids[:, spans[:, 1] - 1] != PAD  # the last token that each step has read
    values = {gate: readings.states(snapshot, path, gate) for gate in gates(snapshot, path)}
    return tuple(saturation(gate, each, words) for gate, each in values.items())


def gates(snapshot: Snapshot, path: str) -> tuple[str, ...]:
    """Return the gates of a layer, without the candidate."""
    layer = next(each for each in stored.weights(snapshot).layers if each.name == path.partition("/")[0])
    return tuple(name for name in CELLS[layer.cell].gates() if name != "candidate")  # type: ignore[attr-defined]
