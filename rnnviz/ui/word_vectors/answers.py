"""The numbers in the answers of Try this, each computed from the runs that come with the app."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from rnnviz.data import sample_grammar
from rnnviz.lessons import NotReadyError
from rnnviz.probes import embedding as probes
from rnnviz.probes.vocabulary import coverage, one_hot_cost
from rnnviz.runs.records import Run, Snapshot
from rnnviz.ui import address
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored, vectors
from rnnviz.ui.state import State
from rnnviz.ui.told import Value
from rnnviz.ui.word_vectors.order import right
from rnnviz.ui.words import of_page

_READER, _AVERAGE = "LSTM", "Feed-forward (average of the words)"
Choices = Mapping[str, Any]


def applied_to(state: State) -> Callable[[Mapping[str, Any]], None]:
    """Return what sets an experiment: its choices, and the LSTM that comes with the app, trained."""

    def apply(choices: Mapping[str, Any]) -> None:
        state.set(choices)
        found = _find(_READER)
        if found:
            address.put("run", found.id)
            address.put("epoch", "")

    return apply


def answers() -> Mapping[str, Value]:
    """Return the values by name."""
    return {
        "different": lambda _: len(_times()),
        "kept": lambda choices: choices["vocabulary"] - 4,
        "covered": _covered,
        "covered_answer": lambda choices: int(np.searchsorted((0.4, 0.9), _covered(choices))),
        "whole": lambda _: float(_by_vocabulary(1500).mean()),
        "cut_down": lambda choices: float(_by_vocabulary(choices["vocabulary"]).mean()),
        "useful": lambda choices: choices["size"],
        "products": lambda choices: one_hot_cost(choices["vocabulary"], choices["size"], 1).multiply_adds,
        "praise_after": lambda choices: _praise(choices, -1),
        "praise_before": lambda choices: _praise(choices, 0),
        "praise_answer": lambda choices: int(_praise(choices, -1) > 6),
        "nearest": lambda choices: _nearest(choices, -1)[0].word,
        "size": lambda _: _known(-1).vectors.shape[1],
        "analogy_word": _analogy,
        "analogy_answer": lambda choices: int(_analogy(choices) != "sister"),
        "asked": lambda _: _score("he → she").asked,
        "first": lambda _: _score("he → she").first,
        "alike": lambda _: _score("good → bad").alike / max(_score("good → bad").asked, 1),
        "opposite": lambda _: _score("good → bad").opposite / max(_score("good → bad").asked, 1),
        "pairs": vectors.PAIRS,
        "average_answer": lambda choices: (
            0 if abs(_said(_AVERAGE, "first", choices) - _said(_AVERAGE, "second", choices)) < 1e-4 else 2
        ),
        "average_first": partial(_said, _AVERAGE, "first"),
        "average_second": partial(_said, _AVERAGE, "second"),
        "lstm_first": partial(_said, _READER, "first"),
        "lstm_second": partial(_said, _READER, "second"),
        "average_right": lambda _: float(right(vectors.pairs(_trained(_AVERAGE), "but")).mean()),
        "lstm_right": lambda _: float(right(vectors.pairs(_trained(_READER), "but")).mean()),
        "lstm_although": lambda _: float(right(vectors.pairs(_trained(_READER), "although_first")).mean()),
    }


def _find(name: str) -> Run | None:
    shipped = backend().store.runs(deleted=None, shipped=True)
    return next((run for run in shipped if run.name == name and stored.epochs(run.key)), None)


def _trained(name: str, epoch: int = -1) -> Snapshot:
    run = _find(name)
    if run is None:
        raise NotReadyError(of_page("words", "no shipped run", {"name": name}))
    return run.at(stored.epochs(run.key)[epoch])


def _times() -> np.ndarray:
    times = vectors.times("sample", "")
    if times is None:
        raise NotReadyError(of_page("words", "no sample"))
    return times


def _covered(choices: Choices) -> float:
    return float(coverage(_times(), np.array([choices["vocabulary"]]))[0])


def _by_vocabulary(size: int) -> np.ndarray:
    return vectors.right_by_vocabulary(_trained(_READER), (size,))[size]


def _known(epoch: int) -> probes.WordVectors:
    return vectors.known(_trained(_READER, epoch))


def _nearest(choices: Choices, epoch: int) -> list[probes.Neighbour]:
    known, word = _known(epoch), choices["word"]
    return probes.nearest(known, known.of(word), 10, (word,))


def _praise(choices: Choices, epoch: int) -> int:
    side = sample_grammar.lexicon()
    return sum(side.get(each.word, 0) > 0 for each in _nearest(choices, epoch))


def _analogy(choices: Choices) -> str:
    return probes.analogy(_known(-1), choices["a"], choices["b"], choices["c"]).free[0].word


def _score(family: str) -> probes.Score:
    return vectors.scores(_trained(_READER))[family]


def _said(name: str, sentence: str, choices: Choices) -> float:
    return vectors.answer(_trained(name), choices[sentence])
