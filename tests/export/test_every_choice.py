"""Whatever was chosen and has an effect stands in the script, or in the file that the script reads."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from rnnviz import export
from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig
from tests.export.cases import EXPERIMENTS, SMALL

SCRIPTS: Mapping[type[TaskConfig], Callable[..., str]] = {
    RunConfig: export.script,
    SequencesConfig: export.sequences_script,
    LanguageConfig: export.language_script,
}
# What these say lies in the file that the script reads.
IN_THE_FILE: Mapping[type[TaskConfig], set[str]] = {
    RunConfig: set(RunConfig.sections()["data"].model_fields) - {"vocabulary", "maxlen"},
    SequencesConfig: set(SequencesConfig.sections()["data"].model_fields),
    LanguageConfig: {"text", "own_text"},
}
LEARNING: Mapping[str, dict[str, Any]] = {
    "default": {},
    "clipped": {"clipping": "norm", "early_stopping": 2, "architecture": "gru", "layers": 2},
    "pushed": {"optimizer": "sgd", "momentum": 0.5, "architecture": "simple_rnn"},
}
CASES: Mapping[str, tuple[type[TaskConfig], dict[str, Any]]] = (
    {f"reviews_{name}": (RunConfig, SMALL | choices) for name, choices in EXPERIMENTS.items()}
    | {f"sequences_{name}": (SequencesConfig, choices) for name, choices in LEARNING.items()}
    | {f"language_{name}": (LanguageConfig, choices) for name, choices in LEARNING.items()}
    | {
        "sequences_copy": (SequencesConfig, {"task": "copy"}),
        "language_carried": (LanguageConfig, {"stateful": True}),
        "language_last": (LanguageConfig, {"predict": "last", "token": "word"}),
    }
)


def others(config: TaskConfig, name: str) -> Iterator[TaskConfig]:
    """Yield configs that differ in this choice alone, in a way that has an effect."""
    field, value = config.fields()[name], config.flat()[name]
    options: list[Any] = [option for option in get_args(field.annotation) if option != value]
    if isinstance(value, bool):
        options = [not value]
    elif isinstance(value, int):
        options = [value - 1, value + 1]
    elif isinstance(value, float):
        options = [0.75 * value, value + 0.05, 1.0001 * value]
    for option in options:
        try:
            changed = type(config).from_flat(config.flat() | {name: option})
        except ValidationError:
            continue  # it does not fit the others, or is out of bounds
        if changed.relevant() != config.relevant():
            yield changed


@pytest.mark.parametrize("case", CASES)
def test_every_choice_with_an_effect_changes_the_script(case: str) -> None:
    kind, choices = CASES[case]
    config, script = kind.from_flat(choices), partial(SCRIPTS[kind], name="Mine")
    written = script(config)
    silent = {
        name
        for name in set(config.relevant()) - IN_THE_FILE[kind]
        for changed in others(config, name)
        if script(changed) == written
    }
    assert not silent
