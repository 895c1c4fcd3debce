import numpy as np
import pytest

from rnnviz.probes.memory import influence, reach


@pytest.mark.parametrize("half_life", [0.5, 3, 40])
def test_half_life_is_read_off_an_exponential(half_life):
    sizes = 5 * 0.5 ** (np.arange(60)[::-1] / half_life)
    assert reach(sizes).half_life == pytest.approx(half_life)
    assert reach(sizes[::-1], backward=True).half_life == pytest.approx(half_life)
    assert reach(sizes).half_within == (sizes[::-1].cumsum() < sizes.sum() / 2).sum() + 1


def test_what_does_not_fall_has_no_half_life():
    assert reach(np.ones(10)).half_life == np.inf
    assert reach(np.ones(10)).half_within == 5
    assert reach(2.0 ** -np.arange(10)).half_life == np.inf  # grows with the distance: it explodes


def test_padding_does_not_count_and_nothing_left_is_no_accident():
    sizes = np.array([9.0, 9.0, 0.25, 0.5, 1.0])
    found = reach(sizes, np.array([False, False, True, True, True]))
    assert found.half_life == pytest.approx(1)
    assert found.words == 3
    assert reach(np.array([0.0, 0.0, 1.0])).half_life == 0
    assert np.isnan(reach(np.zeros(4)).half_life)  # there is no gradient: neither does it fall nor not
    assert reach(np.zeros(4)).half_within == 4
    with pytest.raises(ValueError, match="at least two words"):
        reach(sizes, sizes == 1)


def test_influence_is_a_length():
    assert influence(np.array([[[3, 4], [0, 2]]])).tolist() == [[5, 2]]
