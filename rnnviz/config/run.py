"""A run on reviews: all its choices together, checked against one another, flat for URLs and files, hashed to an id."""

from collections.abc import Iterator
from typing import ClassVar

from rnnviz.choices import CONVOLUTIONAL, DataChoices, ModelChoices, ReviewTraining
from rnnviz.choices.base import ToDo
from rnnviz.config.architecture import layers_of, shortest_input
from rnnviz.config.task import REVIEWS, VERDICT, Goal, TaskConfig
from rnnviz.nn.layers import Layer, Recurrent


class RunConfig(TaskConfig):
    """All choices of one training run on reviews."""

    kind: ClassVar[str] = REVIEWS
    example_name: ClassVar[str] = "reviews"
    measured_on: ClassVar[tuple[str, ...]] = ("source", "upload", "test_subset")
    data: DataChoices = DataChoices()
    model: ModelChoices = ModelChoices()
    training: ReviewTraining = ReviewTraining()

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
        return conflicts(self)

    def network(self) -> tuple[Layer, ...]:
        """The layers, from token ids to the verdict."""
        return layers_of(self.model, self.data)

    def describe(self) -> str:
        """A short name: 'Bidirectional LSTM 2 × 32 · 2,000 IMDB reviews'."""
        return describe(self)

    @property
    def goal(self) -> Goal:
        """Positive or negative."""
        return VERDICT

    @property
    def steps(self) -> int:
        """The tokens of a review."""
        return self.data.maxlen

    @property
    def learnt_from(self) -> int:
        """The reviews that are left when the validation reviews are set aside."""
        return self.data.learnt_from

    @property
    def only_read(self) -> tuple[int, int]:
        """The reviews that validate, and those that test."""
        return self.data.subset - self.data.learnt_from, self.data.test_subset


FIELDS = RunConfig.fields()
control = FIELDS.control
bounds = FIELDS.bounds
matters = FIELDS.matters
problems = RunConfig.problems
from_flat = RunConfig.from_flat


def conflicts(config: RunConfig) -> Iterator[tuple[str, str]]:
    """Yield (name of the choice, one clear sentence) for choices that do not fit together."""
    data, model, training = config.data, config.model, config.training
    if training.batch_size > data.learnt_from:
        yield (
            "batch_size",
            f"A batch of {training.batch_size} is more than the {data.learnt_from} reviews that are left to learn from: "
            f"choose at most {data.learnt_from}, or more training reviews.",
        )
    if model.recurrent_initializer == "identity" and any(
        isinstance(layer, Recurrent) and layer.equations.gates() for layer in config.network()
    ):
        yield (
            "recurrent_initializer",
            "The identity start is for the SimpleRNN only: choose another one for gated cells.",
        )
    if model.architecture in CONVOLUTIONAL:
        needed = shortest_input(model)
        if data.maxlen < needed:
            longest = bounds("maxlen")[1] or 0
            cure = "choose a larger length" if needed <= longest else "choose fewer layers, or a smaller kernel or pool"
            yield "maxlen", f"These convolutions need reviews of at least {needed} tokens: {cure}."
    if (words := data.vocabulary - 4) <= data.skip:
        yield (
            "skip",
            f"A vocabulary of {data.vocabulary:,} knows {words:,} words: leave out fewer of them, or choose a larger vocabulary.",
        )
    if data.source == "upload" and not data.upload:
        yield "source", ToDo("Choose a file and press “Use these reviews”, or choose other reviews.")


def describe(config: RunConfig) -> str:
    """Return a short name for a config: 'Bidirectional LSTM 2 × 32 · 2,000 IMDB reviews'."""
    data, model = config.data, config.model
    title = (control("architecture").names or {})[model.architecture]
    both = "Bidirectional " if matters("bidirectional", config.flat()) and model.bidirectional else ""
    size = ""
    if matters("units", config.flat()):
        size = f" {model.layers} × {model.units}" if model.layers > 1 else f" {model.units}"
    elif matters("filters", config.flat()):
        size = f" {model.layers} × {model.filters}" if model.layers > 1 else f" {model.filters}"
    heard = {"mean": ", mean of states", "max": ", largest states"} if matters("readout", config.flat()) else {}
    source = {"imdb": "IMDB", "sample": "sample", "upload": "own"}[data.source]
    return f"{both}{title}{size}{heard.get(model.readout, '')} · {data.subset:,} {source} reviews"
