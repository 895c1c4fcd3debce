import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.figures.live.points import every, stack, thin

FINITE = st.floats(-1e6, 1e6)


@settings(max_examples=50)
@given(st.lists(FINITE, max_size=300), st.integers(10, 60))
def test_a_thinned_curve_keeps_its_ends_and_extremes(values: list[float], points: int) -> None:
    curve = np.array(values)
    kept = thin(curve, points)
    assert np.all(np.diff(kept) > 0)
    assert len(kept) == len(curve) if len(curve) <= points else len(kept) <= points + 2
    if len(curve):
        assert {0, len(curve) - 1} <= set(kept)
        assert curve[kept].min() == curve.min()
        assert curve[kept].max() == curve.max()


def test_a_single_spike_in_a_long_curve_is_seen_where_it_is() -> None:
    curve = np.zeros(100_000)
    curve[41_234] = 9.0
    kept = thin(curve, 1000)
    assert len(kept) <= 1002
    assert 41_234 in kept


def test_a_short_curve_is_kept_whole() -> None:
    assert thin(np.array([3.0, 1.0, 2.0]), 3).tolist() == [0, 1, 2]


@given(st.integers(2, 5000), st.integers(2, 400))
def test_even_points_have_both_ends_and_even_distances(n: int, points: int) -> None:
    kept = every(n, points)
    assert (kept[0], kept[-1]) == (0, n - 1)
    assert len(kept) == min(n, points)
    assert np.ptp(np.diff(kept)) <= 1


def test_one_point_is_the_only_one() -> None:
    assert every(1, 10).tolist() == [0]


def test_no_positions_of_nothing() -> None:
    assert every(0, 10).size == 0
    assert thin(np.array([]), 10).size == 0


def test_stacked_frames_have_exactly_the_columns_asked_for() -> None:
    columns = {"a": "float32", "b": "object"}
    frame = stack([pd.DataFrame({"a": [1, 2], "c": 0}), pd.DataFrame({"b": ["x"]}), pd.DataFrame()], columns)
    assert list(frame.columns) == ["a", "b"]
    assert frame["a"].dtype == np.float32
    assert frame["a"].tolist()[:2] == [1.0, 2.0]
    assert frame["a"].isna().tolist() == [False, False, True]
    assert frame["b"].tolist()[2] == "x"
    assert list(stack([], columns).columns) == ["a", "b"]
