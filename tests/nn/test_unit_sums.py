"""One unit taken apart: its parts add up to what the gate squashes, in every cell."""

import numpy as np
import pytest

from rnnviz.nn.activations import ACTIVATIONS, sigmoid
from rnnviz.nn.cells import CELLS
from rnnviz.nn.forward import trace
from rnnviz.nn.unit_sums import unit_sums
from tests.networks import random_network


@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("architecture", CELLS)
def test_parts_add_up_to_the_sum_that_is_squashed(architecture: str, bidirectional: bool) -> None:
    weights, ids = random_network(seed=3, architecture=architecture, bidirectional=bidirectional, layers=2)
    whole = trace(weights, ids)
    for layer in whole.layers:
        for step in (0, 4, len(ids) - 1):
            for unit in (0, layer.units - 1):
                for name, each in unit_sums(weights, layer, step, unit).items():
                    squash = ACTIVATIONS[layer.activation].apply if name in ("candidate", "hidden") else sigmoid
                    assert float(squash(np.array(each.total))) == pytest.approx(
                        layer.signal(name)[step, unit], abs=1e-9
                    )


def test_the_first_step_hears_no_state() -> None:
    weights, ids = random_network(architecture="lstm")
    sums = unit_sums(weights, trace(weights, ids).layers[0], 0, 1)
    assert set(sums) == {"input", "forget", "candidate", "output"}
    assert all(each.state == 0 for each in sums.values())


def test_a_skipped_step_has_no_sums() -> None:
    weights, ids = random_network(architecture="lstm", masking=True)
    with pytest.raises(ValueError, match="skips"):
        unit_sums(weights, trace(weights, ids).layers[0], 1, 0)
