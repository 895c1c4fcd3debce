"""IMDB that is asked for before there is a cluster is had as soon as there is one."""

import zipfile
from pathlib import Path

import pytest
from distributed import Client
from distributed.client import ClosedClientError

from rnnviz.data import imdb
from rnnviz.data.library import Library
from rnnviz.jobs.reviews import ImdbFetch
from tests.jobs.helpers import until

pytestmark = pytest.mark.cluster


def prepared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put whole files there, so that nothing is downloaded; but no reviews in them."""
    (folder / imdb.WORD_INDEX).write_text("{}")
    with zipfile.ZipFile(folder / imdb.REVIEWS, "w") as empty:
        empty.writestr("nothing.npy", b"")
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(folder))


def test_who_asks_too_early_waits_and_need_not_ask_again(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(tmp_path, monkeypatch)
    there: list[Client] = []
    fetch = ImdbFetch(Library(tmp_path / "data"), lambda: there[0] if there else None, lambda wish, corpus: None)
    fetch.begin()
    fetch.look()
    assert (fetch.progress, fetch.problem) == ("waiting for the training process", "")
    there.append(client)
    fetch.look()
    until(lambda: not fetch.progress)
    assert fetch.problem  # it was looked at


def test_a_cluster_that_goes_while_it_is_asked_is_asked_again(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared(tmp_path, monkeypatch)
    assert client.scheduler
    gone = Client(client.scheduler.address, security=client.security, set_as_default=False)
    gone.close()
    there = [gone]
    fetch = ImdbFetch(Library(tmp_path / "data"), lambda: there[0], lambda wish, corpus: None)
    with pytest.raises(ClosedClientError, match="Client is closed"):
        fetch.begin()
    assert (fetch.progress, fetch.problem) == ("waiting for the training process", "")
    there[0] = client
    fetch.look()
    until(lambda: not fetch.progress)
    assert fetch.problem
