"""From a run's choices to the examples that it sees: what each kind of task learns from, and whether that is at hand."""

from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

import numpy as np

from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data import series, subsets, synthetic
from rnnviz.data.corpus import Corpus
from rnnviz.data.dataset import Dataset, TaskDataset
from rnnviz.data.own_series import OwnSeries
from rnnviz.data.text import Text
from rnnviz.language import windows
from rnnviz.runs.records import Run

GONE: Final = {
    RunConfig.kind: "The reviews of this run are",
    SequencesConfig.kind: "The numbers of this run are",
    LanguageConfig.kind: "The text of this run is",
}


class Source(Protocol):
    """What a run learns from."""

    @property
    def fingerprint(self) -> str:
        """A hash of it, part of the run's id."""


class Shelves(Protocol):
    """Where sources are: `rnnviz.data.library.Library`, or what somebody may have of it."""

    def get(self, source: str, upload: str = "") -> Corpus | None: ...

    def text(self, source: str, fingerprint: str = "") -> Text | None: ...

    def own_series(self, fingerprint: str) -> OwnSeries | None: ...


class Preparation(Protocol):
    """How the examples of one kind of task come about. `config` and `source` are always of that kind."""

    def source(self, config: Any, library: Shelves) -> Source | None:
        """Return what it learns from, or None where that is not at hand."""

    def check(self, config: Any, source: Any) -> None:
        """Refuse what cannot be trained.

        Raises:
            ValueError: a sentence for the learner.
        """

    def dataset(self, config: Any, source: Any) -> Dataset | TaskDataset:
        """Return the examples.

        Raises:
            ValueError: as `check` does.
        """


class Reviews:
    """Rows of a corpus of labelled reviews."""

    def source(self, config: RunConfig, library: Shelves) -> Source | None:
        """The reviews of this source."""
        return library.get(config.data.source, config.data.upload)

    def check(self, config: RunConfig, source: Any) -> None:
        """There are enough of them, with both labels."""
        subsets.split(source, config.data, config.training.seed)

    def dataset(self, config: RunConfig, source: Any) -> Dataset:
        """Encoded; where that was chosen, with what misjudging each label costs."""
        made = subsets.build(source, config.data, config.training.seed)
        if "class_weight" not in config.relevant() or config.training.class_weight == "none":
            return made
        return replace(made, train=made.train.weighted(subsets.class_weights(made.train.labels)))


@dataclass(frozen=True)
class Made:
    """What is made from the choices, and from a learner's series where they ask for one."""

    fingerprint: str = synthetic.VERSION
    own: OwnSeries | None = None


class Sequences:
    """Sequences of numbers, made from the seed or cut from a learner's series."""

    def source(self, config: SequencesConfig, library: Shelves) -> Source | None:
        """The makers, which are always there, and the series."""
        if config.data.task != "series" or config.data.series != "own":
            return Made()
        own = library.own_series(config.data.own_series)
        return Made(f"{synthetic.VERSION}-{own.fingerprint}", own) if own else None

    def check(self, config: SequencesConfig, source: Made) -> None:
        """The series is longer than the window."""
        if config.data.task == "series":
            series.values(config.data, _numbers(source))

    def dataset(self, config: SequencesConfig, source: Made) -> TaskDataset:
        """Made now."""
        return synthetic.build(config.data, config.training.seed, _numbers(source))


def _numbers(source: Made) -> np.ndarray | None:
    return source.own.values if source.own else None


class Language:
    """Windows of a text."""

    def source(self, config: LanguageConfig, library: Shelves) -> Source | None:
        """The text."""
        return library.text(config.data.text, config.data.own_text)

    def check(self, config: LanguageConfig, source: Text) -> None:
        """The text has the tokens and the vocabulary that the choices name."""
        windows.check(config, source)

    def dataset(self, config: LanguageConfig, source: Text) -> TaskDataset:
        """Its windows of token ids."""
        return windows.build(config, source)


PREPARATIONS: Final[dict[str, Preparation]] = {
    RunConfig.kind: Reviews(),
    SequencesConfig.kind: Sequences(),
    LanguageConfig.kind: Language(),
}


def source(config: TaskConfig, library: Shelves) -> Source | None:
    """Return what a run learns from, or None where that is not at hand."""
    return PREPARATIONS[config.kind].source(config, library)


def need(run: Run, library: Shelves) -> Source:
    """Return what a run was begun with.

    Raises:
        ValueError: it is not at hand any more.
    """
    found = source(run.config, library)
    if found is None or found.fingerprint != run.fingerprint:
        raise ValueError(f"{GONE[run.kind]} not here any more.")
    return found


def check(config: TaskConfig, source: Source) -> None:
    """Refuse a run that cannot be trained.

    Raises:
        ValueError: a sentence for the learner.
    """
    PREPARATIONS[config.kind].check(config, source)


def dataset(config: TaskConfig, source: Source) -> Dataset | TaskDataset:
    """Return the examples of a run.

    Raises:
        ValueError: as `check` does.
    """
    return PREPARATIONS[config.kind].dataset(config, source)
