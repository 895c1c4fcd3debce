"""What the steps of a layer have read, over the test reviews."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from rnnviz.config.run import from_flat
from rnnviz.ui.cell_states import slices


@pytest.mark.parametrize(("skip", "start"), [(0, 1), (5, 2)])
@pytest.mark.parametrize("backward", [False, True])
def test_the_start_moves_nothing_whatever_it_looks_like(
    skip: int, start: int, backward: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = np.array([[0, start, 2, 12, 13], [2, 14, 2, 15, 16]])
    monkeypatch.setattr(slices.readings, "others", lambda key: SimpleNamespace(ids=ids))
    subject: Any = SimpleNamespace(
        run=SimpleNamespace(key=None, config=from_flat({"skip": skip})),
        at=SimpleNamespace(backward=backward),
        trace=SimpleNamespace(spans=np.stack([np.arange(5), np.arange(1, 6)], axis=1)),
    )
    moved = slices.steps(subject).moved.astype(int).tolist()
    assert moved[0] == ([0, 0, 1, 1, 0] if backward else [0, 0, 1, 1, 1])
    assert moved[1] == ([1, 1, 1, 1, 0] if backward else [0, 1, 1, 1, 1])
