"""The experiments by name: the published presets, and variants of them that a source's statement speaks of."""

from dataclasses import dataclass
from typing import Any, Final

from rnnviz.config.presets import PRESETS
from rnnviz.config.run import RunConfig, from_flat


@dataclass(frozen=True)
class Experiment:
    """One thing to run."""

    key: str
    title: str
    config: RunConfig
    preset: str  # the key of the published experiment that it is, or that it varies
    seeds: int  # how many are run; one where an epoch takes long


BATCHES: Final = (15, 30, 60, 120)
LENGTHS: Final = (10, 20, 30, 50, 100, 200, 500)
_MANY_EPOCHS: Final = 100


def _of_presets() -> list[Experiment]:
    return [
        Experiment(one.key, one.title, one.config, one.key, 1 if one.config.training.epochs >= _MANY_EPOCHS else 3)
        for one in PRESETS
    ]


def _varied(preset: str, name: str, values: tuple[Any, ...], word: str, **always: Any) -> list[Experiment]:
    """Return an experiment for each value of one choice."""
    base = next(one for one in PRESETS if one.key == preset)
    return [
        Experiment(
            f"{preset}.{name}-{value}",
            f"{base.title}, {word} {value}",
            from_flat(base.config.flat() | always | {name: value}),
            preset,
            3,
        )
        for value in values
    ]


EXPERIMENTS: Final = {
    one.key: one
    for one in [
        *_of_presets(),
        *_varied("tae_cnn", "output", ("sigmoid",), "verdict"),
        *_varied("cnn_lstm", "batch_size", tuple(b for b in BATCHES if b != 30), "batches of"),
        *_varied("varma_simple_rnn", "maxlen", LENGTHS, "length", epochs=10),
    ]
}


def chosen(names: list[str]) -> list[Experiment]:
    """Return the experiments of these names; a name ending in '*' stands for all that begin so, no names for all presets.

    Raises:
        ValueError: there is none of a name, in one sentence.
    """
    found: list[Experiment] = []
    for name in names or [one.key for one in PRESETS]:
        these = [
            one for key, one in EXPERIMENTS.items() if key == name or (name[-1:] == "*" and key.startswith(name[:-1]))
        ]
        if not these:
            raise ValueError(f"There is no experiment called '{name[:60]}': there are {', '.join(EXPERIMENTS)}.")
        found += these
    return list(dict.fromkeys(found))
