import numpy as np
import pytest

from rnnviz.probes.space import cluster_order, principal_plane


def test_the_plane_is_where_the_states_differ():
    rng = np.random.default_rng(0)
    basis, _ = np.linalg.qr(rng.normal(size=(6, 6)))
    points = rng.normal(size=(500, 2)) * [5, 2]
    states = points @ basis[:, :2].T + 3
    plane = principal_plane(states)
    assert np.allclose(np.abs(np.diag(plane.axes @ basis[:, :2])), 1, atol=0.01)
    assert np.allclose(plane.axes @ plane.axes.T, np.eye(2))
    assert plane.share.sum() == pytest.approx(1)
    assert plane.share[0] == pytest.approx(25 / 29, abs=0.03)
    assert np.allclose(plane.project(states) @ plane.axes + plane.mean, states)
    assert (plane.axes[[0, 1], np.abs(plane.axes).argmax(axis=1)] > 0).all()
    assert np.allclose(principal_plane(states[::-1]).axes, plane.axes)  # signs do not depend on chance


def test_planes_of_one_unit_and_of_one_state():
    plane = principal_plane(np.array([[1.0], [3.0]]))
    assert plane.project(np.array([3.0])).tolist() == [1, 0]
    assert plane.share.tolist() == [1, 0]
    still = principal_plane(np.ones((4, 3)))
    assert still.share.tolist() == [0, 0]
    with pytest.raises(ValueError, match="finite"):
        principal_plane(np.array([[np.nan, 1.0]]))


def test_units_that_move_together_are_neighbours():
    rng = np.random.default_rng(1)
    one, two = rng.normal(size=(2, 100))
    signal = np.stack([one, two, 2 * one, np.zeros(100), two + 0.1 * one, one - 0.1 * two], axis=1)
    signal[3] = np.nan  # a skipped step
    order = cluster_order(signal).tolist()
    assert sorted(order) == [0, 1, 2, 3, 4, 5]
    assert order[-1] == 3  # never changes
    place = {unit: order.index(unit) for unit in order}
    assert {place[0], place[2], place[5]} in ({0, 1, 2}, {2, 3, 4})


def test_order_of_units_without_movement():
    assert cluster_order(np.zeros((5, 3))).tolist() == [0, 1, 2]
    assert cluster_order(np.full((5, 2), np.nan)).tolist() == [0, 1]
