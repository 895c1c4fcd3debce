"""IMDB that is asked for before there is a cluster is had as soon as there is one."""

import zipfile
from pathlib import Path

import pytest
from distributed import Client

from rnnviz.data import imdb
from rnnviz.data.library import Library
from rnnviz.jobs.reviews import ImdbFetch
from tests.jobs.helpers import until

pytestmark = pytest.mark.cluster


def test_who_asks_too_early_waits_and_need_not_ask_again(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / imdb.WORD_INDEX).write_text("{}")  # whole files, so that nothing is downloaded; but no reviews in them
    with zipfile.ZipFile(tmp_path / imdb.REVIEWS, "w") as empty:
        empty.writestr("nothing.npy", b"")
    monkeypatch.setenv("RNNVIZ_IMDB_DIR", str(tmp_path))
    there: list[Client] = []
    fetch = ImdbFetch(Library(tmp_path / "data"), lambda: there[0] if there else None, lambda wish, corpus: None)
    fetch.begin()
    fetch.look()
    assert (fetch.progress, fetch.problem) == ("waiting for the training process", "")
    there.append(client)
    fetch.look()
    until(lambda: not fetch.progress)
    assert fetch.problem  # it was looked at
