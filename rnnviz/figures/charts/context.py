"""What a language model pays for a token by how many tokens it has read before, beside counting and guessing."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve

HEIGHT: Final = 340  # pixels
NETWORK, COUNTING, GUESS, WINDOW, BAND = (
    "the network",
    "counting (n-grams)",
    "a guess",
    "window in training",
    "95 % interval beside the longest",
)


def by_length(
    lengths: Sequence[int],
    bits: np.ndarray,
    dearer: np.ndarray,
    *,
    window: int,
    grams: Sequence[float],
    uniform: float,
    label: str,
) -> Chart:
    """Return bits per token against the tokens read before, on a logarithmic axis, with the window that it was trained with.

    Args:
        lengths: tokens read before, rising.
        bits: (lengths,) of the network.
        dearer: (lengths, 2) interval of what a token costs more than with the longest context.
        window: of its training.
        grams: bits per token of n-grams that count with 1, 2, ... tokens before.
        uniform: of a guess among all tokens.
        label: what is seen, for those who do not see it.
    """
    x, (low, high) = np.array(lengths, float), bits[-1] + dearer.T
    counts = np.arange(1.0, len(grams) + 1)
    curves = (
        Curve(GUESS, theme.MUTED, NONE, np.array([uniform]), mark="level", dash="dot"),
        Curve(WINDOW, theme.GATES["gradient"], np.array([float(window)]), NONE, mark="upright", dash="dashdot"),
        Curve(BAND, theme.SERIES[0], x, low, high, mark="area", opacity=0.18),
        Curve(COUNTING, theme.SERIES[1], counts, np.array(grams), dash="dash", symbol="square", told=True),
        Curve(NETWORK, theme.SERIES[0], x, bits, width=2.5, symbol="circle", told=True),
    )
    axis = Axis("tokens read before (k, log), all else forgotten", "count", log=True)
    y = Axis("bits per token on held-out text")
    return Chart(label, axis, y, curves, height=HEIGHT, legend=(NETWORK, BAND, COUNTING, GUESS, WINDOW))
