"""Real cells as animations: a Jacobian product against theory while it is built up, and three cells on the same words."""

from collections.abc import Mapping

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes.gradients import GRADIENT, NORM, RADIUS
from rnnviz.figures.scenes.scene import Curve, Lines, Scene, Strip, log_range
from rnnviz.gradients.nonlinear_flow import JacobianFlow
from rnnviz.gradients.state_flow import StateFlow
from rnnviz.nn.cells import CELLS

BELOW = 2.0  # decades below the smallest size at which exact zeros are drawn


def cell_scene(flow: JacobianFlow, *, dark: bool = False) -> Scene:
    """dh_T/dh_{T-k}: its measured norm with the bound and the guess of theory, over the slopes that made it."""
    steps = len(flow.product) - 1
    curves = (
        Curve("bound (γ σₘₐₓ)ᵏ" if flow.gamma != 1 else "bound σₘₐₓᵏ", flow.bound, NORM, dash="dot"),
        Curve("prediction ρᵏ", flow.radius_law, RADIUS, dash="dash"),
        Curve("one gradient", flow.vector, theme.SERIES[0], dash="dashdot"),
        Curve("measured product", flow.product, GRADIENT, width=3, played=True),
    )
    label = "Norm of the Jacobian product over the steps back: measured, bounded, predicted"
    products = _logarithmic("Size of the product |∂h(T) / ∂h(T−k)|", label, "size", curves)
    return Scene("Gradients through a recurrence", "k", steps, (products, _slopes(flow, dark)))


def _slopes(flow: JacobianFlow, dark: bool) -> Strip:
    slopes = flow.states.slopes.T
    low, middle, high = (color for _, color in theme.sequential(dark))
    return Strip(
        title=f"Slope of the activation: blue is {flow.gamma:g}, grey 0 (saturated)",
        label=f"Slope of every unit at every timestep, from 0 to {flow.gamma:g}; the mean is {slopes.mean():.2f}",
        x="timestep t",
        y="unit",
        name="mean slope",
        values=slopes,
        rows=slopes.shape[0],
        columns=slopes.shape[1],
        most=flow.gamma,
        shades=(low, middle, high),
    )


def comparison_scene(flows: Mapping[str, StateFlow]) -> Scene:
    """SimpleRNN, LSTM and GRU on the same words: what is left of the state's gradient k steps back."""
    curves = []
    for dash, (cell, flow) in zip(theme.DASHES, flows.items(), strict=False):
        color = theme.ARCHITECTURES[cell]
        curves.append(Curve(CELLS[cell].title, flow.norm, color, dash=dash, width=3, played=True))
        if flow.direct is not None:
            curves.append(Curve("LSTM, direct path only ∏ f", flow.direct, theme.GATES["forget"], dash="dot"))
    steps = len(curves[0].values) - 1
    label = "What is left of the state's gradient over the steps back, for three cells"
    panel = _logarithmic("What is left of the gradient", label, "share left", tuple(curves))
    return Scene("Three cells reading the same words", "k", steps, (panel,))


def _logarithmic(title: str, label: str, y: str, curves: tuple[Curve, ...]) -> Lines:
    every = np.concatenate([curve.values for curve in curves])
    zero = float(every[np.isfinite(every)].min()) - BELOW
    ends = log_range(every, lowest=zero)
    return Lines(title, label, "steps back k", y, curves, ends, ends, zero=zero)
