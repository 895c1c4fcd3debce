"""The animations of the gradient page: the numbers in them."""

from typing import Any

import numpy as np
import pytest

from rnnviz.figures.scenes.cures import cure_scene
from rnnviz.figures.scenes.gradients import matrix_scene, number_scene
from rnnviz.figures.scenes.nonlinear_flow import cell_scene, comparison_scene
from rnnviz.figures.scenes.scene import Handle, Lines, Plane, Scene, Stems, Strip, pack
from rnnviz.gradients import matrices
from rnnviz.gradients.linear_flow import linear_flow, scalar_flow, start_vector
from rnnviz.gradients.logscale import LARGEST
from rnnviz.gradients.nonlinear_flow import jacobian_flow
from rnnviz.gradients.spectra import spectrum
from rnnviz.gradients.state_flow import StateFlow
from tests.figures.scenes.panels import panels


def matrix(W: np.ndarray, steps: int = 20, **options: Any) -> Scene:
    found = spectrum(W)
    return matrix_scene(found, linear_flow(found, start_vector(len(W), 0), steps), **options)


def curve(panel: Any, name: str) -> Any:
    return next(each for each in panel.series if each.name == name)


def test_one_number_and_its_marks() -> None:
    scene = number_scene(scalar_flow(0.5, 1.0, 200))
    plain, size = panels(scene)
    np.testing.assert_allclose(plain.series[0].values[:3], [1, 0.5, 0.25])
    np.testing.assert_allclose(size.series[0].values, np.log10(0.5) * np.arange(201))
    assert [(mark.at, mark.text) for mark in size.marks] == [(1.0, "half-life"), (127.0, "float32 underflows")]
    assert plain.range[0] < 0 < 1 < plain.range[1]


def test_a_number_that_overflows_is_held_at_float32s_end() -> None:
    scene = number_scene(scalar_flow(1.5, 1e6, 1000))
    assert panels(scene)[0].series[0].values.max() == LARGEST
    assert "float32 overflows" in [mark.text for mark in panels(scene)[1].marks]
    assert np.isfinite(panels(scene)[0].range).all()
    pack(scene)


def test_the_matrix_scene_shows_the_flow() -> None:
    found = spectrum(matrices.symmetric(6, 1.05, 0))
    flow = linear_flow(found, start_vector(6, 0), 20)
    scene = matrix_scene(found, flow)
    plane, stems, lines, ranks = panels(scene)
    assert isinstance(plane, Plane)
    assert isinstance(stems, Stems)
    assert isinstance(lines, Lines)
    np.testing.assert_array_equal(plane.points[:, 0], found.eigenvalues.real)
    np.testing.assert_array_equal(stems.values, flow.components)
    np.testing.assert_array_equal(curve(lines, "|gₖ|").values, flow.norm)
    assert curve(lines, "ρᵏ").values[-1] == pytest.approx(20 * np.log10(1.05))
    assert plane.limit > 1.05
    np.testing.assert_array_equal(ranks.series[0].values, found.singular_values)
    np.testing.assert_allclose(ranks.series[1].values, np.sort(np.abs(found.eigenvalues))[::-1])
    assert ranks.range[1] > found.norm
    for each in lines.series:
        assert lines.range[0] < each.values.min()
        assert each.values.max() < lines.range[1]


def test_the_sweep_multiplies_the_whole_matrix() -> None:
    scene = matrix(matrices.symmetric(6, 1.1, 0))
    assert scene.sweep is not None
    assert scene.sweep.rhos[0] == pytest.approx(0.8)
    assert scene.sweep.rhos[-1] == pytest.approx(1.2)
    k, norm = np.arange(21), curve(panels(scene)[2], "|gₖ|").values
    for at in (0, 40, 80):
        other = spectrum(matrices.symmetric(6, scene.sweep.rhos[at], 0))
        exact = linear_flow(other, start_vector(6, 0), 20).norm
        np.testing.assert_allclose(norm + k * scene.sweep.shifts[at], exact, atol=1e-9)
        assert panels(scene)[2].sweep_range[0] < exact.min()
        assert exact.max() < panels(scene)[2].sweep_range[1]


def test_nothing_to_sweep_without_a_radius_and_nothing_blank() -> None:
    scene = matrix(np.array([[0.0, 1.0], [0.0, 0.0]]))
    assert scene.sweep is None
    for panel in panels(scene):
        if isinstance(panel, Lines | Stems):
            assert np.isfinite(panel.range).all()
    pack(scene)
    pack(matrix(np.zeros((3, 3))))


def test_a_handle_fits_on_the_plane() -> None:
    scene = matrix(matrices.complex_pair(4, 1.0, 0.5, 0), handle=Handle("pair", 1.0, 30, most=1.5))
    assert panels(scene)[0].limit > 1.5


def test_a_defective_matrix_is_labelled_as_such() -> None:
    stems = matrix(matrices.TWISTED).panels[1]
    assert "Schur" in stems.title


@pytest.mark.parametrize("activation", ["tanh", "sigmoid"])
def test_the_cell_scene_shows_measurement_bound_and_slopes(activation: str) -> None:
    found = spectrum(matrices.orthogonal(5, 1.05, 0))
    x = np.random.default_rng(0).normal(size=(12, 5))
    flow = jacobian_flow(found, x, activation, np.ones(5))
    lines, strip = panels(cell_scene(flow))
    assert isinstance(strip, Strip)
    np.testing.assert_array_equal(strip.values, flow.states.slopes.T)
    assert (strip.rows, strip.columns, strip.most) == (5, 12, flow.gamma)
    np.testing.assert_array_equal(curve(lines, "measured product").values, flow.product)
    assert curve(lines, "bound σₘₐₓᵏ" if activation == "tanh" else "bound (γ σₘₐₓ)ᵏ").values is flow.bound
    assert panels(cell_scene(flow, dark=True))[1].shades != strip.shades


def test_dead_units_are_drawn_at_the_foot_of_the_chart() -> None:
    flow = jacobian_flow(spectrum(np.eye(2)), -np.ones((5, 2)), "relu", np.ones(2))
    lines = panels(cell_scene(flow))[0]
    assert lines.range[0] < lines.zero < 0
    assert lines.zero > -5


def test_three_cells_and_the_direct_path() -> None:
    flows = {
        "simple_rnn": StateFlow(np.array([0.0, -1.0, -2.0]), None),
        "lstm": StateFlow(np.array([0.0, -0.5, -1.0]), np.array([0.0, -0.1, -0.2])),
        "gru": StateFlow(np.array([0.0, -0.7, -np.inf]), None),
    }
    scene = comparison_scene(flows)
    panel = panels(scene)[0]
    assert [each.name for each in panel.series] == ["SimpleRNN", "LSTM", "LSTM, direct path only ∏ f", "GRU"]
    assert len({(each.color, each.dash) for each in panel.series}) == 4
    assert scene.steps == 2
    assert panel.zero == -4


def test_every_cure_is_drawn_against_the_sick_network_on_one_axis() -> None:
    names = {"none": "sick", "orthogonal": "Q", "truncation": "cut", "shorter": "short"}
    flows = {
        "none": StateFlow(np.array([0.0, -2.0, -4.0]), None),
        "orthogonal": StateFlow(np.array([0.0, -0.1, -0.2]), None),
        "truncation": StateFlow(np.array([0.0, -2.0, -np.inf]), None),
        "shorter": StateFlow(np.array([0.0, -2.0]), None),
    }
    scene = cure_scene(flows, names)
    assert [panel.title for panel in panels(scene)] == ["Q: 0.631 left", "cut: 0 left", "short: 0.01 left"]
    assert len({panel.range for panel in panels(scene)}) == 1
    for panel in panels(scene):
        np.testing.assert_array_equal(panel.series[0].values, flows["none"].norm)
        assert panel.range[0] < panel.zero == -6
    assert np.isnan(panels(scene)[2].series[1].values[2])
    assert [each.spoken for panel in panels(scene) for each in panel.series] == [True, True, False, True, False, True]
