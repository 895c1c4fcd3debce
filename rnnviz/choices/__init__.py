"""Every choice a learner can make: default, range, options and help, written once.

The widgets, the URL, the run's id, the exported script and all validation are driven by these models (see config.py).
"""

from rnnviz.choices.base import CONVOLUTIONAL, RECURRENT, WITH_RECURRENCE, Choices, Control
from rnnviz.choices.data import DataChoices
from rnnviz.choices.model import ModelChoices
from rnnviz.choices.training import TrainingChoices

__all__ = [
    "CONVOLUTIONAL",
    "RECURRENT",
    "WITH_RECURRENCE",
    "Choices",
    "Control",
    "DataChoices",
    "ModelChoices",
    "TrainingChoices",
]
