"""Spectra in Plotly: the numbers in the figures."""

import numpy as np
import pytest

from rnnviz.figures.charts import kernel_spectra as figures
from rnnviz.gradients import matrices
from rnnviz.gradients.spectra import spectrum


def test_the_plane_has_the_unit_circle_and_every_block() -> None:
    blocks = {"forget": spectrum(matrices.gaussian(4, 1.5, 0)), "input": spectrum(np.eye(3) * 0.5)}
    figure = figures.plane(blocks)
    circle, forget, gate = figure.data
    np.testing.assert_allclose(np.hypot(circle.x, circle.y), 1)
    np.testing.assert_allclose(forget.x + 1j * np.asarray(forget.y), blocks["forget"].eigenvalues)
    assert gate.name == "input"
    assert figure.layout.xaxis.range[1] > blocks["forget"].radius
    assert figure.layout.yaxis.scaleanchor == "x"


def test_radius_and_norm_over_the_epochs() -> None:
    rows = [{"state": spectrum(scale * np.diag([1.0, 0.5]))} for scale in (1.0, 1.2)]
    figure = figures.over_epochs([0, 3], rows, 3)
    assert [trace.name for trace in figure.data] == ["state: ρ", "state: σₘₐₓ"]
    assert figure.data[0].y == pytest.approx((1.0, 1.2))
    assert figure.layout.shapes[1].x0 == 3
