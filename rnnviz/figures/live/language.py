"""The live curves of language models in bits per token, over what counting reaches on the same text."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from rnnviz.figures import chart as charts
from rnnviz.figures import theme
from rnnviz.figures.live import comparison, training

if TYPE_CHECKING:
    import pandas as pd

TITLE: Final = "bits per token"
HEIGHT: Final = 340  # pixels: levels stand below one another
_MIDDLE: Final = 0.3  # of the width: where the words begin that are not at the right end


class Level(NamedTuple):
    """What a baseline reaches."""

    name: str
    bits: float  # per token


def bits(
    steps: "pd.DataFrame",
    epochs: "pd.DataFrame",
    levels: Sequence[Level],
    *,
    label: str,
    smooth: "pd.DataFrame | None" = None,
) -> charts.Chart:
    """Return the chart of a language model's loss.

    Args:
        steps: history by batch, losses in nats, as for `training.curves`.
        epochs: history by epoch.
        levels: baselines, the highest first; none where nothing is held out.
        label: what is seen, for those who do not see it.
        smooth: as for `training.curves`.
    """
    return _over(levels, training.curves(steps, epochs, quantity="loss", label=label, smooth=smooth, title=TITLE))


def several(
    histories: "Mapping[str, tuple[pd.DataFrame, pd.DataFrame]]",
    architectures: Mapping[str, str],
    levels: Sequence[Level],
    *,
    label: str,
) -> charts.Chart:
    """Return the chart of several language models' losses over one another.

    Args:
        histories: (history by batch, history by epoch) by the run's name, losses in nats.
        architectures: as for `comparison.chart`.
        levels: as for `bits`.
        label: what is seen, for those who do not see it.
    """
    rows = comparison.overlay(histories, quantity="loss")
    return _over(levels, comparison.chart(rows, architectures, quantity="loss", label=label, title=TITLE))


def _over(levels: Sequence[Level], nats: charts.Chart) -> charts.Chart:
    """Return a chart of losses in bits, with the lines of the baselines behind its curves."""
    drawn = charts.times(nats, 1 / np.log(2))
    lines = [
        charts.Curve("", theme.MUTED, charts.NONE, np.array([level.bits]), mark="level", dash="dot", width=1.5)
        for level in levels
    ]
    return dataclasses.replace(
        drawn, curves=(*lines, *drawn.curves), levels=tuple(map(_words, range(len(levels)), levels)), height=HEIGHT
    )


def _words(place: int, level: Level) -> charts.Level:
    """The first one's words stand below its line, the others' above and in turn beside one another: two may lie close."""
    text = f"{level.name}: {level.bits:.2f} bits, perplexity {2**level.bits:.1f}"
    return charts.Level(level.bits, text, at=_MIDDLE if place and place % 2 == 0 else 1.0, below=place == 0)
