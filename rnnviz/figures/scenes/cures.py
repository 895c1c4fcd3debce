"""Every cure for a vanishing gradient as one animation: small panels on common axes, all at the same step."""

from collections.abc import Mapping

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Lines, Range, Scene, log_range
from rnnviz.gradients.logscale import written
from rnnviz.gradients.state_flow import StateFlow

BELOW = 2.0  # decades below the smallest size at which exact zeros are drawn


def cure_scene(flows: Mapping[str, StateFlow], names: Mapping[str, str]) -> Scene:
    """One panel per cure, each against the network in trouble ('none').

    Args:
        flows: what is left of the gradient, by the cure's key; 'none' is the network without a cure.
        names: titles of the panels, by key.
    """
    steps = len(flows["none"].norm) - 1
    norms = {key: _long(flow.norm, steps) for key, flow in flows.items()}
    every = np.concatenate(list(norms.values()))
    zero = float(every[np.isfinite(every)].min()) - BELOW
    ends = log_range(every, lowest=zero)
    panels = [
        _panel(f"{names[key]}: {written(flow.left)} left", norms["none"], norms[key], names, key, (ends, zero))
        for key, flow in flows.items()
        if key != "none"
    ]
    label = "What is left of a gradient k steps back, with each cure and without"
    return Scene(label, "k", steps, tuple(panels), compact=True)


def _panel(
    title: str, sick: np.ndarray, cured: np.ndarray, names: Mapping[str, str], key: str, axis: tuple[Range, float]
) -> Lines:
    ends, zero = axis
    return Lines(
        title=title,
        label=title,
        x="steps back k",
        y="gradient left",
        series=(
            Curve(names["none"], sick, theme.MUTED, dash="dash", spoken=key == "orthogonal"),
            Curve(names[key], cured, theme.SERIES[0], width=3, played=True),
        ),
        range=ends,
        sweep_range=ends,
        zero=zero,
        named=False,
    )


def _long(norm: np.ndarray, steps: int) -> np.ndarray:
    """Fill up with NaN what a shorter text does not have: (k,) -> (steps + 1,)."""
    return np.concatenate([norm, np.full(steps + 1 - len(norm), np.nan)])
