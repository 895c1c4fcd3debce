"""Every choice a learner can make: default, range, options and help, written once.

The widgets, the URL, the run's id, the exported script and all validation are driven by these models.

Belongs here: a choice with its bounds and its words, and what can be asked of any choice (`fields`).
Does not: what follows from choices together (`config`), and widgets.
"""

from rnnviz.choices.base import CONVOLUTIONAL, RECURRENT, WITH_FORGET_GATE, WITH_RECURRENCE, Choices, Control
from rnnviz.choices.data import DataChoices
from rnnviz.choices.model import ModelChoices
from rnnviz.choices.training import ReviewTraining, TrainingChoices

__all__ = [
    "CONVOLUTIONAL",
    "RECURRENT",
    "WITH_FORGET_GATE",
    "WITH_RECURRENCE",
    "Choices",
    "Control",
    "DataChoices",
    "ModelChoices",
    "ReviewTraining",
    "TrainingChoices",
]
