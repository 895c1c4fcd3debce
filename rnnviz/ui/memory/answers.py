"""The numbers in the answers of Try this, the maths and the code: from the tasks, the series and the recorded curves."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rnnviz.config import spans
from rnnviz.config.sequences import SequencesConfig
from rnnviz.gradients.reach import Reach
from rnnviz.runs.spans import recorded
from rnnviz.ui.memory import run as runs
from rnnviz.ui.memory.going_on import baselines
from rnnviz.ui.page import Page


def answers() -> dict[str, Any]:
    """Return what the texts of the answers want."""
    return {
        "adding_loss": lambda _: runs.scale_of(SequencesConfig.from_flat({"task": "adding"})).loss,
        "parity_share": lambda _: runs.scale_of(SequencesConfig.from_flat({"task": "parity"})).accuracy,
        "far": lambda _: far(),
        "far_cell": lambda _: list(spans.CELLS)[best()],
        "far_answer": lambda _: best(),
        "far_accuracy": lambda _: accuracy(list(spans.CELLS)[best()], far()),
        "rnn_accuracy": lambda _: accuracy("SimpleRNN", far()),
        "lstm_half": lambda _: half_life("LSTM", "reach_before"),
        "lstm_after": lambda _: left("LSTM", "reach"),
        "lstm_before": lambda _: left("LSTM", "reach_before"),
        "shuffled_now": lambda choices: _easy(choices, "shuffled")["now"],
        "shuffled_mean": lambda choices: _easy(choices, "shuffled")["mean"],
        "ordered_now": lambda choices: _easy(choices, "temperature")["now"],
    }


def _easy(choices: Mapping[str, Any], name: str) -> dict[str, Any]:
    return baselines(SequencesConfig.from_flat({"task": "series", "series": name, "length": choices["length"]}))


def far() -> int:
    """Return the longest recorded lag that all cells have."""
    points = recorded()
    return max(lag for lag in spans.LAGS if {p.cell for p in points if p.lag == lag} == set(spans.CELLS))


def accuracy(cell: str, lag: int) -> float:
    """Return the mean over the recorded seeds."""
    return float(np.mean([point.accuracy for point in recorded() if (point.cell, point.lag) == (cell, lag)]))


def best() -> int:
    """Return the position of the cell with the highest accuracy at the longest lag."""
    return int(np.argmax([accuracy(cell, far()) for cell in spans.CELLS]))


def half_life(cell: str, when: str) -> float:
    """Return the median half-life of the recorded gradients at the longest lag."""
    return float(np.median([Reach(np.array(getattr(p, when))).half_life for p in _far(cell)]))


def left(cell: str, when: str) -> float:
    """Return log10 of what is left of the gradient at the first step, the mean over seeds, at the longest lag."""
    return float(np.mean([getattr(p, when)[-1] for p in _far(cell)]))


def _far(cell: str) -> list[Any]:
    furthest = far()
    return [point for point in recorded() if (point.cell, point.lag) == (cell, furthest)]


def maths(page: Page) -> dict[str, Any]:
    """Return the numbers in the formulas."""
    state = page.state
    return {
        "length": state["length"],
        "symbols": state["symbols"],
        "guess": float(np.log(state["symbols"])),
        "half": half_life("LSTM", "reach_before"),
    }


def code(page: Page) -> str:
    """Return code that makes the chosen task and says what guessing costs."""
    own = {name: page.state[name] for name in SequencesConfig.fields()}
    config = SequencesConfig.from_flat(own)
    if config.data.task == "series":
        return str(page.lesson.words["code series"]).replace("CHOICES", repr(_told(config)))
    return str(page.lesson.words["code task"]).replace("CHOICES", repr(_told(config)))


def _told(config: SequencesConfig) -> dict[str, Any]:
    usual = SequencesConfig().flat()
    told = {name: value for name, value in config.relevant().items() if value != usual[name]}
    return {"task": config.data.task, **told}
