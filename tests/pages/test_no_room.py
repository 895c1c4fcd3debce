"""A shared server on which a visitor's room is used up: whatever is brought is refused where it was brought, in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.config.limits import read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs import holders
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from rnnviz.ui.visitor import hashed
from tests.data.test_library import CSV
from tests.pages.conftest import ANN, stands_behind
from tests.pages.reading import open_parts, sound, words

pytestmark = pytest.mark.page
SAID = "of the 0.01 MB that this server gives to one visitor"


@pytest.fixture
def behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Backend]:
    """Ann has brought more than she may."""
    file = tmp_path / "limits.toml"
    file.write_text("mb = 0.01")
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_LIMITS", str(file))
    store, library = Store(tmp_path, shipped=tmp_path / "none"), Library(tmp_path / "data")
    text = library.add_text(b"some words and more words. " * 2_000, "A text")
    store.join(holders.DATA, text.fingerprint, hashed("browser", ANN))
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=read(file)))) as opened:
        yield opened
    store.close()


def give(page: AppTest, key: str, name: str, data: bytes) -> AppTest:
    return sound(page.file_uploader(key=key).set_value([(name, data, "text/plain")]).run())


def errors(page: AppTest) -> str:
    return "\n".join(each.value for each in page.error).replace("\\", "")


@pytest.mark.parametrize(
    ("opened", "view", "given"),
    [
        ("generate", {"ge_view": "learn", "ge_text": "own"}, ("generate/file", "my.txt", b"some words " * 80)),
        (
            "memory",
            {"me_view": "series", "me_task": "series", "me_series": "own"},
            ("memory/own", "my.csv", b"1\n2\n3\n" * 100),
        ),
    ],
)
def test_a_text_and_a_series_are_refused_at_the_upload(behind, come, opened, view, given):
    before = sorted(behind.library.folder.iterdir())
    assert SAID in errors(give(come(ANN, opened, **view), *given))
    assert sorted(behind.library.folder.iterdir()) == before


def test_reviews_are_refused_at_the_button_that_takes_them(behind, come):
    page = come(ANN, "train", source="upload")
    open_parts(page)
    page = give(sound(page.run()), "train/upload", "mine.csv", CSV)
    page = sound(page.button(key="train/upload_take").click().run())
    assert SAID in words(page).replace("\\", "")
    assert not [each for each in behind.library.uploads() if each.kind == "reviews"]
