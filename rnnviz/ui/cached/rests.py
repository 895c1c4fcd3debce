"""Where the states of a run's test reviews come to rest, computed once."""

from dataclasses import dataclass

import numpy as np

from rnnviz.probes import rest
from rnnviz.runs.records import Snapshot
from rnnviz.ui.cached import readings, stored
from rnnviz.ui.cached.shelf import kept
from rnnviz.ui.words import of_page

REVIEWS = 100  # of which half are positive
STEPS = 200


@dataclass(frozen=True)
class Rested:
    """What was found, and the true labels."""

    found: rest.Rest
    labels: np.ndarray  # (reviews,)
    half: int | None  # see rest.half_gone


@kept(spinner=of_page("cell_states", "rest reading"))
def rested(snapshot: Snapshot, token: int) -> Rested:
    """Let a run's network read test reviews, and one token STEPS times after each.

    Raises:
        ValueError: it does not read word by word in one direction, its numbers overflow, or the reviews are not at hand.
    """
    others = readings.others(snapshot.run, REVIEWS)
    found = rest.read_on(stored.weights(snapshot), others.ids, token, STEPS)
    return Rested(found, others.labels, rest.half_gone(found.prediction, others.labels))
