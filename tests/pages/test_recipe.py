"""docs/adding-a-page.md works: its example is built as it stands there, and opened."""

import importlib
import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.ui import below
from rnnviz.ui.backend import Backend
from tests.pages.reading import SECONDS, sound, words

ROOT = Path(__file__).parents[2]
NAME = "half_life"
FILE = re.compile(r"^`([\w/.]+)`\n\n(`{3,4})\w+\n(.*?)^\2$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app with the page of the recipe in it."""
    for part in ("pages", "assets/text", "assets/pictures"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "app.py", tmp_path)
    recipe = (ROOT / "docs/adding-a-page.md").read_text(encoding="utf-8")
    for path, _, content in FILE.findall(recipe):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
        if path.startswith("rnnviz/"):
            _import(monkeypatch, path.removesuffix(".py").replace("/", "."), tmp_path / path)
    monkeypatch.setattr(lessons, "ROOT", tmp_path)
    monkeypatch.setattr(lessons, "TEXTS", tmp_path / "assets" / "text")
    monkeypatch.setattr(lessons, "PAGES", (*lessons.PAGES, NAME))
    monkeypatch.setattr(lessons, "PARTS", {**lessons.PARTS, "Toys": (NAME,)})
    return tmp_path


def _import(monkeypatch: pytest.MonkeyPatch, name: str, path: Path) -> None:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    package, _, attribute = name.rpartition(".")
    monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(importlib.import_module(package), attribute, module, raising=False)
    spec.loader.exec_module(module)


def test_the_page_of_the_recipe_works(app: Path, behind: Backend) -> None:
    page = AppTest.from_file(app / "app.py", default_timeout=SECONDS).switch_page(f"pages/{NAME}.py")
    page.query_params["hl_bias"] = "0"
    page.session_state[below.ALL] = True
    sound(page.run())
    assert "half of the state is gone after 1.0 words" in words(page)
    page.radio[1].set_value(0)
    sound(page.run())
    assert "The half-life is 38.2 words." in words(page)
    assert "You predicted it" in words(page)
    assert page.query_params["hl_bias"] == "4"
    lesson = lessons.load(NAME)
    assert 3 <= len(lesson.experiments) <= 5


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=["check", "format"])
def test_the_files_of_the_recipe_pass_the_linter(command: list[str]) -> None:
    recipe = (ROOT / "docs/adding-a-page.md").read_text(encoding="utf-8")
    files = {path: content for path, _, content in FILE.findall(recipe) if path.endswith(".py")}
    assert len(files) == 4
    for path, content in files.items():
        known = ["--config", 'lint.isort.known-first-party = ["rnnviz", "tests"]']  # as if the files were there
        call = [sys.executable, "-m", "ruff", *command, *known, "--stdin-filename", path, "-"]
        done = subprocess.run(call, input=content, capture_output=True, text=True, cwd=ROOT, check=False)
        assert done.returncode == 0, f"{path}: {done.stdout}{done.stderr}"


def test_the_recipe_shows_every_kind_of_file() -> None:
    recipe = (ROOT / "docs/adding-a-page.md").read_text(encoding="utf-8")
    kinds = [path.split("/")[0] for path, _, _ in FILE.findall(recipe)]
    assert kinds == ["assets", "rnnviz", "rnnviz", "pages", "tests"]
