"""When a language model writes while it learns, and what."""

import numpy as np

from rnnviz.config.task import TaskConfig
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.language import samples
from rnnviz.language.model import Model
from rnnviz.nn.weights import Weights


class Sampler:
    """Lets the network of one run write, every so many steps; networks that learn something else are never due."""

    def __init__(self, config: TaskConfig, dataset: Dataset | TaskDataset, step: int | None) -> None:
        """Begin with a run that begins (None), or that goes on after a step."""
        self._config, self._text = config, None
        if config.goal.kind == "next_token" and isinstance(dataset, TaskDataset) and len(dataset.train):
            self._text = dataset.train.inputs[0]
        self._next = 0 if step is None else samples.due(step)

    def due(self, step: int) -> bool:
        """Return whether it is time after this step."""
        return self._text is not None and step >= self._next

    def at_most(self, steps: int, done: int) -> int:
        """Return how many of the next steps can be taken at once, after so many, with no sample due between them."""
        return steps if self._text is None else max(1, min(steps, self._next - done))

    def written(self, step: int, arrays: dict[str, np.ndarray]) -> tuple[int, ...]:
        """Return (step, then the token ids of what the network with these weights writes)."""
        assert self._text is not None
        self._next = samples.due(step)
        network = Model(Weights(self._config.network(), arrays))
        return (step, *samples.sample(network, self._text, self._config.steps).tolist())
