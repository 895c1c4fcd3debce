import numpy as np

from rnnviz.nn.cells.algebra import cut, diagonal, joined, project, through


def test_project_is_w_x_plus_b_for_any_leading_axes() -> None:
    W, b = np.array([[1.0, 2, 3], [4, 5, 6]]), np.array([10.0, 20, 30])
    assert project(np.array([1.0, -1]), W, b).tolist() == [7, 17, 27]
    assert project(np.ones((2, 5, 2)), W, b).shape == (2, 5, 3)
    assert (project(np.ones((2, 5, 2)), W, b) == [15, 27, 39]).all()


def test_cut_and_joined_are_each_others_reverse() -> None:
    sums = np.arange(12.0).reshape(2, 6)
    first, second, third = cut(sums, 3)
    assert first.tolist() == [[0, 1], [6, 7]]
    assert third.tolist() == [[4, 5], [10, 11]]
    assert (joined(first, second, third) == sums).all()
    assert np.shares_memory(first, sums)


def test_diagonal_and_through() -> None:
    assert diagonal(np.array([[2.0, 3], [5, 7]])).tolist() == [[[2, 0], [0, 3]], [[5, 0], [0, 7]]]
    U = np.array([[1.0, 2], [3, 4]])
    assert through(np.array([10.0, 100]), U).tolist() == [[10, 30], [200, 400]]  # rows: units of the step
