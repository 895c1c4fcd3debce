"""The examples of a run go to a worker once, and a run whose examples are gone from there waits for its next turn."""

import pytest
from distributed import Client

from rnnviz.config.run import from_flat
from rnnviz.data import subsets
from rnnviz.jobs import failures
from rnnviz.jobs.handing import hand_over
from rnnviz.training import held
from tests.jobs.helpers import CORPUS, TINY

pytestmark = pytest.mark.cluster


def test_the_same_examples_are_sent_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    monkeypatch.setattr(held, "_HELD", type(held._HELD)())
    config = from_flat(TINY)
    made = [subsets.build(CORPUS, config.data, seed) for seed in (0, 0, 1, 0)]
    (worker,) = client.scheduler_info()["workers"]
    keys = []
    for dataset in made:
        before = dict(held._HELD)
        keys.append(hand_over(client, worker, dataset))
        sent += [key for key in held._HELD if held._HELD[key] is not before.get(key)]
    assert keys[0] == keys[1] == keys[3] != keys[2]
    assert sent == [keys[0], keys[2]]
    with pytest.raises(held.GoneError) as gone:
        held.get("gone")
    assert failures.came_before(gone.value)
