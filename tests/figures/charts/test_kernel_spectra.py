"""Spectra of a trained kernel: the numbers in the figures."""

import numpy as np
import pytest

from rnnviz.figures.charts import kernel_spectra as figures
from rnnviz.gradients import matrices
from rnnviz.gradients.spectra import spectrum


def test_the_plane_has_the_unit_circle_and_every_block() -> None:
    blocks = {"forget": spectrum(matrices.gaussian(4, 1.5, 0)), "input": spectrum(np.eye(3) * 0.5)}
    drawn = figures.plane(blocks, label="a plane")
    circle, forget, gate = drawn.curves
    np.testing.assert_allclose(np.hypot(circle.x, circle.y), 1)
    np.testing.assert_allclose(forget.x + 1j * forget.y, np.sort_complex(blocks["forget"].eigenvalues))
    assert (gate.name, gate.symbol) == ("input", "diamond")
    assert drawn.x.ends == drawn.y.ends
    assert drawn.x.ends is not None
    assert drawn.x.ends[1] > blocks["forget"].radius
    assert drawn.equal  # the circle is round
    assert drawn.scatter


def test_radius_and_norm_over_the_epochs() -> None:
    rows = [{"state": spectrum(scale * np.diag([1.0, 0.5]))} for scale in (1.0, 1.2)]
    drawn = figures.over_epochs([0, 3], rows, 3, label="spectra")
    radius, norm = (each for each in drawn.curves if each.told)
    assert (radius.name, norm.name) == ("state: ρ", "state: σₘₐₓ")
    assert (radius.x.tolist(), radius.y) == ([0, 3], pytest.approx([1.0, 1.2]))
    assert [each.x.tolist() for each in drawn.curves if each.mark == "upright"] == [[3]]
    assert [each.y.tolist() for each in drawn.curves if each.mark == "level"] == [[1]]
    assert drawn.y.ends == (0, pytest.approx(1.26))
