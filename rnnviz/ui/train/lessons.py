"""The numbers in the Train page's words: those of the set network, and those of the runs that come with the app."""

from collections.abc import Callable, Mapping
from typing import Any

from rnnviz import statistics
from rnnviz.config.run import RunConfig
from rnnviz.lessons import NotReadyError
from rnnviz.nn.layers import parameter_count
from rnnviz.runs.evaluations import Evaluation
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.page import Page
from rnnviz.ui.train import parts
from rnnviz.ui.words import of_page

# What the texts call the accuracy of a shipped run, and the run's id.
RUNS = {
    "lstm": "0305b770ae4c8cc6",
    "simple_rnn": "c85d665ca19b548d",
    "average": "bba206755b03c428",
    "cnn": "fafdb6709c70920b",
    "first": "31388a357d548009",
    "last": "f9c1e2bb2320c265",
    "front": "393a098e2360cff8",
    "back": "0417a99e2db9a5d5",
}
SURE = 0.05

Values = Mapping[str, Callable[[Mapping[str, Any]], Any]]


def maths(config: RunConfig | None) -> dict[str, Any]:
    """Return the numbers of the set network for the formulas."""
    if config is None:
        return {}
    data, training = config.data, config.training
    return {
        "batch_size": training.batch_size,
        "learnt_from": data.learnt_from,
        "steps": -(-data.learnt_from // training.batch_size),
        "parameters": parameter_count(config.network(), data.maxlen),
    }


def recorded() -> Values:
    """Return what the answers of Try this want, each computed from the shipped runs when it is asked for."""
    accuracies = {name: _accuracy_of(run) for name, run in RUNS.items()}
    return accuracies | {
        "order": lambda _: _how_much_better("average", "lstm"),
        "ends": lambda _: _better("first", "last"),
        "padding": lambda _: _how_much_worse("front", "back"),
        "gates": lambda _: {None: 0, "lstm": 1, "simple_rnn": 2}[_leader("simple_rnn", "lstm")],
        "windows": lambda _: {"lstm": 0, "cnn": 1, None: 2}[_leader("cnn", "lstm")],
        "p": lambda _: _test("cnn", "lstm").p,
    }


def applier(page: Page) -> Callable[[Mapping[str, Any]], None]:
    """Return what sets an experiment: the settings, which are shown."""

    def apply(choices: Mapping[str, Any]) -> None:
        page.state.set(choices)
        parts.go(parts.SETTINGS)

    return apply


def _evaluation(run_id: str) -> Evaluation:
    run = backend().store.get(run_id)
    evaluation = stored.tested(run) if run and run.shipped else None
    if evaluation is None:
        raise NotReadyError(of_page("train", "run missing", {"name": run.name if run else run_id}))
    return evaluation


def _accuracy_of(run_id: str) -> Callable[[Mapping[str, Any]], float]:
    def accuracy(_: Mapping[str, Any]) -> float:
        return _evaluation(run_id).scores.accuracy

    return accuracy


def _test(a: str, b: str) -> statistics.PairedTest:
    return _evaluation(RUNS[a]).against(_evaluation(RUNS[b]))


def _leader(a: str, b: str) -> str | None:
    """Return which of two runs is better, or None when chance could make the difference."""
    test = _test(a, b)
    if test.p >= SURE:
        return None
    return a if test.lead > 0 else b


def _better(a: str, b: str) -> int:
    """Return 0 or 1 for the better one, 2 when chance could make the difference."""
    return {a: 0, b: 1, None: 2}[_leader(a, b)]


def _how_much_better(worse: str, better: str) -> int:
    """Return 0 for no lead that is real, 2 when the better one makes less than half the mistakes, 1 between."""
    if _leader(worse, better) != better:
        return 0
    mistakes = [1 - _evaluation(RUNS[name]).right.mean() for name in (worse, better)]
    return 2 if mistakes[1] < mistakes[0] / 2 else 1


def _how_much_worse(good: str, bad: str) -> int:
    """Return 0 for no lead that is real, 2 when the worse one is near guessing, 1 between."""
    if _leader(good, bad) != good:
        return 0
    return 2 if _evaluation(RUNS[bad]).right.mean() < 0.6 else 1
