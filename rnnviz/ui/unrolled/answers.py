"""The numbers in the answers of Try this, each computed from the experiment's choices."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from rnnviz.export import shapes
from rnnviz.nn.toy import forward
from rnnviz.ui.unrolled import backward, memory, numbers
from rnnviz.ui.unrolled.shapes import asked_for

Choices = Mapping[str, Any]


def answers() -> Mapping[str, Callable[[Choices], Any]]:
    """Return the values by name."""
    return {
        "moved": _moved,
        "one": lambda choices: memory.moved(choices)[1][0],
        "many": lambda choices: memory.moved(choices)[1][1],
        "joined": lambda choices: shapes.lines(asked_for(choices))[-2].after[0],
        "recurrent": lambda choices: shapes.lines(asked_for(choices))[0].parameters,
        "head": lambda choices: shapes.lines(asked_for(choices))[-1].parameters,
        "lost": _lost,
        "lost_answer": lambda choices: int(np.searchsorted((0.05, 0.5), _lost(choices))),
        "before": lambda choices: backward.stepped(choices)[0],
        "after": lambda choices: backward.stepped(choices)[1],
        "step_answer": lambda choices: int(backward.stepped(choices)[1] >= backward.stepped(choices)[0]),
    }


def _lost(choices: Choices) -> float:
    return float(backward.lost_on_long(choices)[choices["segment"] - 1])


def _moved(choices: Choices) -> float:
    """Return how far the last state moves when every number of the first input is turned round."""
    said, network = numbers.sequence(choices), numbers.network(choices)
    turned = said.x.copy()
    turned[0] *= -1
    return float(np.abs(forward(network, turned).h[-1] - forward(network, said.x).h[-1]).max())
