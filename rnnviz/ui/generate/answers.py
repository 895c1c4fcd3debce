"""What the questions of the page have for answers, computed from a run that comes with the app."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from rnnviz.language import recorded
from rnnviz.language.writing import How
from rnnviz.lessons import NotReadyError
from rnnviz.ui.cached import language
from rnnviz.ui.generate import run as runs
from rnnviz.ui.generate import truncated, tutorial
from rnnviz.ui.words import of_page

Answer = Callable[[Mapping[str, Any]], Any]
_LENGTH: Final = 1000  # of the text in which repetitions are counted


def answers() -> dict[str, Any]:
    """Return a value or a function of the experiment's choices by name."""
    return {
        **{name: _of(truncated.facts, name) for name in ("fresh_short", "carried_short", "fresh_long", "carried_long")},
        "short": recorded.WINDOWS[0],
        "repeats": lambda choices: _repeats(_writes(How(choices["temperature"]))),
        "repeats_at_one": lambda _: _repeats(_writes(How(1.0))),
        "repeats_true": lambda _: _repeats(language.encoded(_model().run.key).test[:_LENGTH]),
        "best": lambda choices: _strongest(choices["feature"])[0],
        "strength": lambda choices: _strongest(choices["feature"])[1],
        "area": lambda choices: (1 + _strongest(choices["feature"])[1]) / 2,
        "sure": lambda choices: _sure(choices["temperature"]),
        "sure_at_one": lambda _: _sure(1.0),
        "bits": lambda _: _bits(),
        "five": lambda _: language.baselines(_model().run.key).bits[4],
        "tested": lambda _: _tested(),
        "beats": lambda _: int(_bits() < language.baselines(_model().run.key).bits[4]),
        "word": lambda _: _next_word()[0],
        "chance": lambda _: _next_word()[1],
    }


def _of(facts: Callable[[], Mapping[str, Any]], name: str) -> Answer:
    return lambda _: facts()[name]


def _model() -> runs.Picked:
    picked = runs.first()
    if picked is None or picked.config.data.token != "character" or not picked.config.data.held_out:
        raise NotReadyError(of_page("generate", "answer needs characters"))
    return picked


def _writes(how: How) -> np.ndarray:
    picked = _model()
    return language.written(picked.snapshot, runs.prompt_of(picked.run, ""), _LENGTH, how).ids


def _repeats(written: np.ndarray) -> float:
    """Return the share of the second half's stretches of 20 characters that stood in the first half already."""
    ids = written.tolist()
    stretches = [tuple(ids[k : k + 20]) for k in range(len(ids) - 20)]
    half = len(stretches) // 2
    before = set(stretches[:half])
    return float(np.mean([stretch in before for stretch in stretches[half:]]))


def _sure(temperature: float) -> float:
    """Return the mean probability that it gave to what it wrote."""
    picked = _model()
    found = language.written(picked.snapshot, runs.prompt_of(picked.run, ""), 400, How(temperature))
    return float(found.chosen.mean())


def _strongest(feature: str) -> tuple[int, float]:
    ranking = language.ranking(_model().snapshot, feature)
    if ranking is None:
        raise NotReadyError(of_page("generate", "not in this text"))
    best = int(ranking.order[0])
    return best, float(ranking.strength[best])


def _bits() -> float:
    return language.tested_bits(_model().snapshot)


def _tested() -> int:
    """Return on how many characters that is measured."""
    return min(language.READ, len(language.encoded(_model().run.key).test))


def _next_word() -> tuple[str, float]:
    run = tutorial.run_of()
    if run is None or run.final_epoch is None:
        raise NotReadyError(of_page("generate", "no tutorial"))
    names, chances = tutorial.answer(run, of_page("generate", "tutorial prompt"))
    return names[0], float(chances[0])
