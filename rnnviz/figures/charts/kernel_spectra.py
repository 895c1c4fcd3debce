"""Spectra of a trained recurrent kernel: the plane, and how training moves them."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.chart import NONE, Axis, Chart, Curve, Symbol
from rnnviz.gradients.spectra import Spectrum

HEIGHT: Final = 380  # pixels
_SYMBOLS: Final[tuple[Symbol, ...]] = ("circle", "diamond", "square", "plus")


def plane(spectra: Mapping[str, Spectrum], *, label: str) -> Chart:
    """The eigenvalues of each block of a recurrent kernel, with the unit circle."""
    turn = np.linspace(0, 2 * np.pi, 181)
    most = 1.1 * max(1.0, *(each.radius for each in spectra.values()))
    circle = Curve("unit circle", theme.MUTED, np.cos(turn), np.sin(turn), dash="dash", width=1.5)
    blocks = (
        _points(block, each.eigenvalues, symbol)
        for (block, each), symbol in zip(spectra.items(), _SYMBOLS, strict=False)
    )
    return Chart(
        label,
        Axis("real part of λ", ends=(-most, most)),
        Axis("imaginary part of λ", ends=(-most, most)),
        (circle, *blocks),
        height=HEIGHT,
        scatter=True,
        equal=True,
    )


def _points(block: str, eigenvalues: np.ndarray, symbol: Symbol) -> Curve:
    ordered = np.sort_complex(eigenvalues)
    color = _block_color(block)
    return Curve(block, color, ordered.real, ordered.imag, mark="points", symbol=symbol, size=3.5, told=True)


def over_epochs(epochs: Sequence[int], spectra: Sequence[Mapping[str, Spectrum]], epoch: int, *, label: str) -> Chart:
    """Spectral radius and largest singular value of each block, over the epochs.

    Args:
        epochs: the snapshots, ascending.
        spectra: one per snapshot, by block.
        epoch: the one that is looked at.
        label: what is seen, for those who do not see it.
    """
    at, sizes = np.array(epochs), []
    for block in spectra[0]:
        color = _block_color(block)
        radii = np.array([each[block].radius for each in spectra])
        norms = np.array([each[block].norm for each in spectra])
        sizes.append(Curve(f"{block}: ρ", color, at, radii, symbol="circle", told=True))
        sizes.append(Curve(f"{block}: σₘₐₓ", color, at, norms, dash="dot", symbol="diamond", told=True))
    most = 1.05 * max(1.0, *(float(each.y.max()) for each in sizes))
    one = Curve("", theme.MUTED, NONE, np.ones(1), mark="level", dash="dash", width=1.0)
    return Chart(
        label,
        Axis("epoch", "count"),
        Axis("size", ends=(0.0, most)),
        (one, looked_at(epoch), *sizes),
        height=HEIGHT,
    )


def looked_at(epoch: float) -> Curve:
    """An upright line at what was chosen."""
    return Curve("", theme.MUTED, np.array([epoch], float), NONE, mark="upright", width=1.0)


def _block_color(block: str) -> str:
    return theme.GATES["hidden"] if block == "state" else theme.GATES[block]
