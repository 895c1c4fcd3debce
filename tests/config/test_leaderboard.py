"""The networks of the leaderboard have one size, and nothing but the network differs between them."""

import pytest

from rnnviz.config import leaderboard
from rnnviz.config.run import from_flat
from rnnviz.nn.layers import parameter_count


@pytest.mark.parametrize("network", leaderboard.NETWORKS)
def test_no_other_size_is_nearer_to_the_budget(network):
    choices, measure = leaderboard.NETWORKS[network]
    config = leaderboard.config(network, 0)
    size = config.flat()[measure]
    distance = abs(leaderboard.parameters(network) - leaderboard.PARAMETERS)
    assert distance < 0.01 * leaderboard.PARAMETERS
    for other in (size - 1, size + 1):
        sized = from_flat({**leaderboard.BUDGET, **choices, measure: other})
        assert abs(parameter_count(sized.network(), sized.steps) - leaderboard.PARAMETERS) >= distance


def test_the_networks_learn_from_the_same_reviews_with_the_same_training():
    configs = [leaderboard.config(network, 1) for network in leaderboard.NETWORKS]
    assert {config.data for config in configs} == {configs[0].data}
    assert {config.training for config in configs} == {configs[0].training}
    assert configs[0].training.seed == 1
    assert len({config.run_id("data") for config in configs}) == len(configs)
