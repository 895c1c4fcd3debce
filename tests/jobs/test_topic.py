"""What a worker reports is heard from the moment that its history is fetched, however late a subscription arrives."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, Event

from rnnviz.config.run import from_flat
from rnnviz.data.library import Library
from rnnviz.jobs.attempt import Attempt
from rnnviz.jobs.placing import key_of
from rnnviz.runs.store import Store
from rnnviz.training import tasks
from tests.jobs.helpers import CORPUS, TINY, until
from tests.runs.helpers import step

LATE_S = 0.3


@pytest.mark.cluster
def test_nothing_that_is_reported_while_the_subscription_is_on_its_way_is_lost(
    tmp_path: Path, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", from_flat(TINY), CORPUS.fingerprint)
    run = store.claim()
    assert run
    desk = tasks.Desk(steps=[step(1)])
    monkeypatch.setitem(tasks._DESKS, key_of(run), desk)  # the worker is a thread of this process
    subscribe = client.subscribe_topic

    def report(number: int) -> None:
        desk.steps.append(step(number))
        client.log_event(key_of(run), {tasks.PROGRESS: {"steps": [step(number)]}})

    def late(topic: str, handler: Callable[[Any], None]) -> None:
        def arrive() -> None:
            report(2)  # to nobody yet
            subscribe(topic, handler)
            client.log_event(topic, {})
            report(3)

        threading.Timer(LATE_S, arrive).start()

    monkeypatch.setattr(client, "subscribe_topic", late)
    done, over = Event("done", client=client), list[Attempt]()
    work = client.submit(lambda: Event("done").wait(60), pure=False)
    following = Attempt(
        run,
        client,
        "",
        store=store,
        library=Library(tmp_path / "data"),
        death=lambda _: None,
        over=over.append,
        found=work,
    )
    until(lambda: store.steps("r").step.tolist() == [1, 2, 3])  # the last may be there first
    following.leave()
    assert over == [following]
    done.set()
    assert work.result(timeout=60)
    store.close()
