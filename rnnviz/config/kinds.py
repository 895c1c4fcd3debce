"""What a network can learn here: each kind of task by its name, which is stored with every run."""

from collections.abc import Mapping
from typing import Any, Final

from rnnviz.config.language import LanguageConfig
from rnnviz.config.run import RunConfig
from rnnviz.config.sequences import SequencesConfig
from rnnviz.config.task import TaskConfig

KINDS: Final[dict[str, type[TaskConfig]]] = {
    config.kind: config for config in (RunConfig, SequencesConfig, LanguageConfig)
}


def from_stored(kind: str, values: Mapping[str, Any]) -> TaskConfig:
    """Return the config of a kind from its choices by name.

    Raises:
        ValueError: there is no such kind, or the choices are not valid.
    """
    if kind not in KINDS:
        raise ValueError(f"This version knows no tasks of the kind '{kind}'.")
    return KINDS[kind].from_flat(values)
