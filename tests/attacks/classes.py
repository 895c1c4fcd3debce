"""A shared server on which Ann has a run of every kind, made of what she typed and brought; and what a page sends of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from streamlit.testing.v1 import AppTest

from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data.files.table import Table
from rnnviz.data.uploads import suggested
from rnnviz.jobs import preparation
from rnnviz.language import windows
from rnnviz.runs import holders
from rnnviz.runs.board import Figures
from rnnviz.runs.evaluations import Evaluation, LanguageEvaluation, SequenceEvaluation
from rnnviz.runs.records import EpochRow, Outcome, StepRow
from rnnviz.ui.backend import Backend
from tests.networks import random_weights

REVIEWS = {"source": "upload", "vocabulary": 60, "maxlen": 12, "embedding": 4, "units": 4, "subset": 40, "test_subset": 20,
           "batch_size": 8, "epochs": 1}  # fmt: skip
SERIES = {
    "task": "series",
    "series": "own",
    "units": 4,
    "length": 6,
    "subset": 40,
    "test_subset": 20,
    "batch_size": 8,
    "epochs": 1,
}
TEXT = {"text": "own", "units": 4, "batch_size": 8, "epochs": 1, "window": 4}


@dataclass(frozen=True)
class Words:
    """What Ann types and brings."""

    name: str  # of her runs and files
    column: str  # the heading of her texts
    label: str  # how she writes the negative label
    word: str  # stands in each of her reviews and in her text


@dataclass(frozen=True)
class Brought:
    """The ids of what she has."""

    reviews: str
    text: str
    series: str
    runs: dict[str, str]  # by the kind of task


def bring(behind: Backend, session: str, words: Words) -> Brought:
    """Let a visitor bring a file of every kind and train a run on each."""
    rows = tuple((f"{words.word} film number{k}", words.label if k % 2 else "positive") for k in range(160))
    table = Table(columns=(words.column, "label"), rows=rows, places=tuple(range(1, 161)), total=160)
    meaning = suggested(table)
    corpus, _ = behind.library.add_upload(table, replace(meaning, text=words.column, label="label"), words.name)
    text = behind.library.add_text(f"{words.word} once upon a time. ".encode() * 200, words.name)
    series = behind.library.add_series("\n".join(f"{np.sin(k / 5):.4f}" for k in range(400)).encode(), words.name)
    for each in (corpus.fingerprint, text.fingerprint, series.fingerprint):
        behind.store.join(holders.DATA, each, session)
    language = windows.fit(LanguageConfig().flat() | TEXT | {"own_text": text.fingerprint, "token": "word"}, text)
    configs: dict[str, TaskConfig] = {
        "reviews": from_flat(REVIEWS | {"upload": corpus.fingerprint}),
        "sequences": SequencesConfig.from_flat(SERIES | {"own_series": series.fingerprint}),
        "language": LanguageConfig.from_flat(language),
    }
    runs = {kind: _trained(behind, session, config, words.name) for kind, config in configs.items()}
    return Brought(corpus.fingerprint, text.fingerprint, series.fingerprint, runs)


def _trained(behind: Backend, session: str, config: TaskConfig, name: str) -> str:
    source = preparation.source(config, behind.library)
    assert source
    run_id = config.run_id(source.fingerprint)
    behind.store.create(run_id, name, config, source.fingerprint, session=session)
    run = behind.store.claim()
    assert run
    steps = [StepRow(k, k / 4, 0.7, 0.5, 0.001, 0.5, 0.5, 900.0) for k in range(1, 6)]
    behind.store.record(run, steps=steps, epochs=[EpochRow(1, 5, 0.6, 0.6, 0.6, 0.6, np.nan, np.nan, 0.1)])
    weights = {k: random_weights(config.network(), config.steps, k, np.float32).arrays for k in (0, 1)}
    behind.store.keep(run, Outcome("finished", name, 1, weights, _tested(config, source), b"keras", None))
    return run_id


def _tested(config: TaskConfig, source: Any) -> Any:
    if isinstance(config, RunConfig):
        rows: Any = preparation.dataset(config, source).test
        return Evaluation(rows.index, rows.labels, np.linspace(0.1, 0.9, len(rows.labels)).astype(np.float32))
    few, some = np.arange(4), np.full((4, 1), 0.5, np.float32)
    if isinstance(config, LanguageConfig):
        return LanguageEvaluation(few, some, some > 0)
    return SequenceEvaluation(few, some, some, np.ones(4, np.float32), np.array(0.04, np.float32))


def show_to_class(behind: Backend, brought: Brought) -> None:
    """Put the run on reviews on the board."""
    run = behind.store.get(brought.runs["reviews"])
    assert run
    behind.store.put_up(run, Figures(0.8, 0.7, 0.9, 1.5, None), "a" * 32)


def sent(page: AppTest) -> Iterator[tuple[str, str]]:
    """Yield (where, text) of everything that a page sends to the browser as text: of each element, of each block."""
    for tree in (page.main, page.sidebar):
        for node in _nodes(tree):
            proto = getattr(node, "proto", None)
            if proto is not None:
                yield from _texts(type(proto).__name__, proto)


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _nodes(child)


def _texts(where: str, message: Any) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        place = f"{where}.{field.name}"
        repeated = not isinstance(value, str | bytes) and hasattr(value, "__len__") and not hasattr(value, "ListFields")
        for each in list(value.values() if hasattr(value, "values") else value) if repeated else [value]:
            if hasattr(each, "ListFields"):
                yield from _texts(place, each)
            elif isinstance(each, str):
                yield place, each
            elif isinstance(each, bytes):
                yield place, each.decode("utf-8", "ignore")
