"""Names and ids that would lead out of a folder lead nowhere."""

import io
import json
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rnnviz.access.rights import NotYoursError
from rnnviz.data.files.reading import read
from rnnviz.data.library import Library
from rnnviz.runs.store import Store
from rnnviz.ui.task_downloads import file_name
from tests.access.conftest import Desk, School
from tests.jobs.helpers import CORPUS
from tests.runs.helpers import CONFIG

OUT = ("..", "../secret", "..\\secret", "/etc/passwd", "....//secret", "%2e%2e/secret", "r/../../secret", "secret\0", "~", ".",
       "", "C:\\secret", "a" * 5000)  # fmt: skip


def test_no_id_of_a_run_leads_out_of_the_library(tmp_path: Path) -> None:
    store = Store(tmp_path / "home", shipped=tmp_path / "none")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "evaluation.npz").write_bytes(b"secret")
    for name in OUT:
        assert store.get(name) is None
        assert store.steps(name).empty
        with pytest.raises(RuntimeError):
            store.delete(name, "a")
        with pytest.raises(RuntimeError):
            store.purge(name, "a")
    assert (tmp_path / "secret" / "evaluation.npz").read_bytes() == b"secret"
    store.close()


def test_a_folder_that_says_it_is_somewhere_else_is_not_believed(tmp_path: Path) -> None:
    """Who can write there can do all; but a library that was copied from elsewhere shall lead nowhere either."""
    folder = tmp_path / "home" / "runs" / "r"
    folder.mkdir(parents=True)
    told = {"id": "../../secret", "name": "Run", "fingerprint": "f", "message": "", "created": 1.0, "attempt": "../..",
            "final_epoch": 0, "config": CONFIG.flat()}  # fmt: skip
    (folder / "run.json").write_text(json.dumps(told))
    (tmp_path / "secret").mkdir()
    store = Store(tmp_path / "home", shipped=tmp_path / "none")
    assert [run.id for run in store.runs()] in ([], ["r"])
    for run_id, attempt in store.own().items():
        store.delete(run_id, attempt)
        store.purge(run_id, attempt)
    assert (tmp_path / "secret").is_dir()
    store.close()


@pytest.mark.parametrize("name", OUT)
def test_no_fingerprint_leads_out_of_the_folder_of_data(tmp_path: Path, name: str) -> None:
    library = Library(tmp_path / "data")
    library.add(f"upload-{CORPUS.fingerprint}", CORPUS)
    (tmp_path / "secret").mkdir()
    assert library.upload(name) is None
    assert library.text("own", name) is None
    assert library.own_series(name) is None
    with pytest.raises(ValueError, match="no upload"):
        library.remove_upload(name)
    assert (tmp_path / "secret").is_dir()
    assert library.upload(CORPUS.fingerprint)


def test_on_a_shared_server_an_odd_id_is_nobodys(school: School, ann: Desk) -> None:
    for name in OUT:
        assert ann.runs.get(name) is None
        with pytest.raises(NotYoursError):
            ann.runs.delete(name, "a")
        with pytest.raises(NotYoursError):
            ann.data.remove_upload(name or "x")


@settings(max_examples=300)
@given(name=st.text(max_size=90) | st.sampled_from(OUT))
def test_a_file_that_is_downloaded_has_a_name_and_no_folder(name: str) -> None:
    made = file_name(SimpleNamespace(name=name))  # type: ignore[arg-type]
    assert made
    assert len(made) <= 60
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_members_of_a_zip_are_read_and_never_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for k, label in enumerate(("pos", "neg") * 20):
            archive.writestr(f"{label}/{k}.txt", f"A film of kind number{k}")
            archive.writestr(f"../../{label}/{k}.txt", "An outer film")
            archive.writestr(f"/tmp/{label}/{k}.txt", "A film of the root")
    texts = read(file.getvalue()).column("text")
    assert len(texts) == 80
    assert "An outer film" not in texts
    assert list(tmp_path.iterdir()) == []
