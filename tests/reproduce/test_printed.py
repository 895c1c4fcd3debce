"""Printed accuracies against one another, against figures of the literature."""

import pytest

from rnnviz.config import presets
from rnnviz.reproduce.printed import leads, two_shares


def test_the_interval_is_that_of_newcombes_paper() -> None:
    """Newcombe 1998, table II, method 10: 56/70 - 48/80 is .0524 to .3339, and 9/10 - 3/10 is .1705 to .8090."""
    found = two_shares(56, 70, 48, 80)
    assert found.difference == pytest.approx(0.2)
    assert (found.low, found.high) == pytest.approx((0.0524, 0.3339), abs=1e-4)
    found = two_shares(9, 10, 3, 10)
    assert (found.low, found.high) == pytest.approx((0.1705, 0.8090), abs=1e-4)


def test_p_is_that_of_the_pooled_z_test() -> None:
    """By hand: p = 104/150, z = .2 / sqrt(p (1 - p) (1/70 + 1/80)) = 2.651."""
    assert two_shares(56, 70, 48, 80).p == pytest.approx(0.00803, abs=2e-5)


def test_equal_shares_differ_by_chance_alone() -> None:
    found = two_shares(20, 25, 80, 100)
    assert found.p == pytest.approx(1.0)
    assert found.low < 0 < found.high
    assert two_shares(5, 5, 7, 7).p == 1.0  # nobody errs: there is nothing to test


def test_no_reviews_is_an_error() -> None:
    with pytest.raises(ValueError, match="says nothing"):
        two_shares(0, 0, 1, 2)
    with pytest.raises(ValueError, match="cannot be"):
        two_shares(3, 2, 1, 2)


def test_the_lead_of_the_lstm_is_real_and_the_others_cannot_be_told_apart() -> None:
    """.8321 against .7931, .7915 and .7911, each of 25,000 reviews."""
    found = {(lead.one.key, lead.two.key): lead for lead in leads(presets.groups()[presets.TAE_GROUP])}
    lead = found["tae_lstm", "tae_cnn"]
    assert lead.shares.difference == pytest.approx(0.0406, abs=1e-4)
    assert 0.033 < lead.shares.low < 0.034 < 0.047 < lead.shares.high < 0.048
    assert lead.adjusted < 1e-20
    assert {pair for pair, each in found.items() if each.adjusted < 0.05} == {
        ("tae_lstm", "tae_feed_forward"),
        ("tae_lstm", "tae_cnn"),
        ("tae_lstm", "tae_simple_rnn"),
    }
    assert all(each.shares.low < 0 for pair, each in found.items() if pair[0] != "tae_lstm")


def test_a_group_without_two_figures_has_no_pairs() -> None:
    assert leads(presets.groups()[presets.CNN_LSTM_GROUP]) == []
    assert leads(presets.groups()[presets.VARMA_GROUP]) == []
