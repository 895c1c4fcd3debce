"""How the training process is never contradicts how many runs train: the teacher reads one beside the other."""

from pathlib import Path

import pytest
from distributed import Client, Event

from rnnviz.config.run import from_flat
from rnnviz.jobs import health
from rnnviz.jobs.connection import Connection
from rnnviz.runs.store import Store
from tests.jobs.helpers import CORPUS, TINY, until


@pytest.mark.cluster
def test_a_process_at_work_trains_only_where_a_run_trains(tmp_path: Path, client: Client) -> None:
    store, connection = Store(tmp_path, shipped=tmp_path / "none"), Connection(None, workers=1)
    connection.state, connection.client = "ready", client

    def told() -> tuple[str, int, int]:
        found = health.look(store, connection, serving=True)
        assert found.told()["well"]
        return found.worker, found.training, found.waiting

    assert told() == ("ready", 0, 0)
    done = Event("done", client=client)
    work = client.submit(lambda: Event("done").wait(60), pure=False)
    until(lambda: bool(any(connection.busy(client).values())))
    assert told() == ("preparing", 0, 0)  # such as the network that it compiles at its start
    store.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    assert told() == ("preparing", 0, 1)
    assert store.claim()
    assert told() == ("training", 1, 0)
    assert [run.id for run, _ in health.look(store, connection, serving=True).active] == ["r"]
    done.set()
    assert work.result(timeout=60)
    until(lambda: not any(connection.busy(client).values()))
    assert told() == ("ready", 1, 0)  # another app's process trains it
    store.close()
