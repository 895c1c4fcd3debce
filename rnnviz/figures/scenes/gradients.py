"""The two animations of the gradient page: one number, and a vector pushed back through a recurrent matrix."""

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.scenes.scene import Curve, Handle, Lines, Mark, Plane, Ranked, Ranks, Scene, Stems, Sweep, log_range
from rnnviz.gradients.linear_flow import LinearFlow, ScalarFlow
from rnnviz.gradients.logscale import CEILING, LARGEST
from rnnviz.gradients.spectra import Spectrum

GRADIENT = theme.GATES["gradient"]
RADIUS, NORM = theme.SERIES[3], theme.SERIES[2]  # the laws rho^k and sigma_max^k
BELOW = 10.0  # decades below the smallest vector at which a component leaves the chart


def number_scene(flow: ScalarFlow) -> Scene:
    """x_n = a^n x_0 and its logarithm, step by step."""
    steps = len(flow.log10) - 1
    shown = np.clip(flow.values, -LARGEST, LARGEST)
    low, high = min(0.0, float(shown.min())), max(0.0, float(shown.max()))
    pad = 0.06 * (high - low)
    crossings = ((flow.underflow, "float32 underflows"), (flow.overflow, "float32 overflows"))
    marks = tuple(Mark(float(at), text) for at, text in crossings if at is not None and at <= steps)
    if 0 < flow.half_life <= steps:
        marks = (Mark(flow.half_life, "half-life"), *marks)
    plain = Curve("xₙ", shown, GRADIENT, played=True)
    log = Curve("|xₙ|", flow.log10, GRADIENT, played=True)
    ends = log_range(flow.log10)
    size = Lines("Its size, logarithmic", "log of |xₙ| over n", "step n", "|xₙ|", (log,), ends, ends, marks=marks)
    axis = (low - pad, high + pad)
    return Scene(
        label="The number xₙ over the steps n, as it is and on a logarithmic axis",
        symbol="n",
        steps=steps,
        panels=(Lines("The number", "xₙ over n", "step n", "xₙ", (plain,), axis, axis, log=False), size),
    )


def matrix_scene(
    spectrum: Spectrum, flow: LinearFlow, *, handle: Handle | None = None, sweep: tuple[float, float] = (0.8, 1.2)
) -> Scene:
    """The gradient g_k = (U^T)^k g_0: where the eigenvalues lie, how its components grow, how long it is.

    Args:
        spectrum: of U.
        flow: the gradient pushed back through U.
        handle: a complex pair to drag.
        sweep: the spectral radii to sweep over; U is multiplied to have each.
    """
    steps = len(flow.norm) - 1
    swept = _sweep(spectrum.radius, sweep)
    shifts = swept.shifts if swept else np.zeros(1)
    return Scene(
        label="Animation of a gradient going back in time through the recurrent matrix",
        symbol="k",
        steps=steps,
        panels=(
            _plane(spectrum, swept, handle),
            _components(spectrum, flow, shifts),
            _norms(flow, shifts),
            _sizes(spectrum, shifts),
        ),
        sweep=swept,
        handle=handle,
    )


def _sweep(radius: float, ends: tuple[float, float]) -> Sweep | None:
    if radius <= 0:
        return None
    rhos = np.linspace(*ends, 81)
    return Sweep(f"Sweep ρ {ends[0]:g} → {ends[1]:g}", rhos, np.log10(rhos / radius))


def _plane(spectrum: Spectrum, sweep: Sweep | None, handle: Handle | None) -> Plane:
    points = np.stack([spectrum.eigenvalues.real, spectrum.eigenvalues.imag], axis=1)
    limit = max(1.2, 1.08 * spectrum.radius, 1.08 * handle.most if handle else 0.0)
    return Plane(
        title="Eigenvalues λ and their powers λᵏ",
        label=f"The complex plane with the unit circle and {len(points)} eigenvalues; the largest has modulus "
        f"{written(spectrum.radius, '.3g')}",
        x="real part → (imaginary part upwards)",
        points=points,
        count=len(points),
        limit=limit,
        sweep_limit=1.08 * float(sweep.rhos.max()) if sweep else limit,
    )


def _components(spectrum: Spectrum, flow: LinearFlow, shifts: np.ndarray) -> Stems:
    k = np.arange(len(flow.norm))
    ends = _ends(flow.components, flow.norm, np.zeros(1), k)
    basis, y = ("eigenbasis", "|cⱼ λⱼᵏ|") if spectrum.is_eigenbasis else ("Schur basis", "|component j|")
    return Stems(
        title=f"Components in the {basis}",
        label="Size of each component of the gradient at the current step",
        x="component j, largest |λ| first",
        y=y,
        values=flow.components,
        count=flow.components.shape[1],
        range=ends,
        sweep_range=_ends(flow.components[-1:], flow.norm[-1:], shifts, k[-1:]),
    )


def _ends(components: np.ndarray, norm: np.ndarray, shifts: np.ndarray, k: np.ndarray) -> tuple[float, float]:
    """Axis of the components for every shift; what is far below the vector is not worth an axis."""
    corners = [shifts.min() * k, shifts.max() * k]
    every = np.concatenate([(components + corner[:, None]).ravel() for corner in corners])
    vectors = np.concatenate([norm + corner for corner in corners])
    alive = vectors[np.isfinite(vectors)]
    return log_range(every, vectors, lowest=float(alive.min(initial=CEILING)) - BELOW)


def _norms(flow: LinearFlow, shifts: np.ndarray) -> Lines:
    curves = (
        Curve("σₘₐₓᵏ", flow.norm_law, NORM, dash="dot", scales=True),
        Curve("ρᵏ", flow.radius_law, RADIUS, dash="dash", scales=True),
        Curve("|gₖ|", flow.norm, GRADIENT, width=3, played=True, scales=True),
    )
    k = np.arange(len(flow.norm))
    swept = [curve.values + shift * k for curve in curves for shift in (shifts.min(), shifts.max())]
    return Lines(
        title="Length of the gradient",
        label="Norm of the gradient over the steps back, with the two laws, on a logarithmic axis",
        x="steps back k",
        y="|gₖ|",
        series=curves,
        range=log_range(*(curve.values for curve in curves)),
        sweep_range=log_range(*swept),
    )


def _sizes(spectrum: Spectrum, shifts: np.ndarray) -> Ranks:
    moduli = np.sort(np.abs(spectrum.eigenvalues))[::-1]
    most = 1.06 * max(1.0, spectrum.norm)
    return Ranks(
        title="Singular values against |λ|",
        label=f"Singular values from {written(spectrum.norm, '.3g')} down and moduli of the eigenvalues from "
        f"{written(spectrum.radius, '.3g')} down",
        x="rank, largest first",
        y="size",
        series=(
            Ranked("σⱼ", spectrum.singular_values, NORM, "dot"),
            Ranked("|λⱼ|", moduli, RADIUS, "ring"),
        ),
        count=len(moduli),
        range=(0.0, most),
        sweep_range=(0.0, 1.06 * max(1.0, spectrum.norm * float(10.0 ** shifts.max()))),
    )
