"""What comments and documents name is there: modules, what is in them, and the tables that are to get another line."""

import re
from pathlib import Path

import pytest

from tests.sources import ROOT

PACKAGE = ROOT / "rnnviz"
INVENTED = {"adding-a-page.md"}  # it makes up a page as its example
DOCUMENTS = [path for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")] if path.name not in INVENTED]
CODE = [*PACKAGE.rglob("*.py"), *(ROOT / "pages").rglob("*.py")]


def there(name: str) -> bool:
    """Return whether 'rnnviz.a.b' is a module, or a word in the source of the module 'rnnviz.a'."""
    parent, _, last = name.rpartition(".")
    path = ROOT.joinpath(*name.split("."))
    if path.is_dir() or path.with_suffix(".py").exists():
        return True
    package = ROOT.joinpath(*parent.split("."))
    source = package / "__init__.py" if package.is_dir() else package.with_suffix(".py")
    if source.exists():
        return bool(re.search(rf"\b{last}\b", source.read_text(encoding="utf-8")))
    return bool(parent) and parent != "rnnviz" and there(parent)


@pytest.mark.parametrize("kind", ["documents", "code"])
def test_every_module_that_is_named_is_there(kind: str) -> None:
    files: list[Path] = {"documents": DOCUMENTS, "code": CODE}[kind]
    named = {
        (path.relative_to(ROOT).as_posix(), name)
        for path in files
        for name in re.findall(r"\brnnviz(?:\.[A-Za-z_]\w*)+", path.read_text(encoding="utf-8"))
    }
    assert not {(path, name) for path, name in named if not there(name)}


def test_a_name_before_its_file_is_in_that_file() -> None:
    """As in: `SHAPES` (`config/sequences.py`)."""
    lost = set()
    for document in DOCUMENTS:
        for name, file in re.findall(r"`(\w+)`\s+\(`([\w/]+\.py)`\)", document.read_text(encoding="utf-8")):
            source = next((path for path in (PACKAGE / file, ROOT / file) if path.exists()), None)
            if source is None or not re.search(rf"\b{name}\b", source.read_text(encoding="utf-8")):
                lost.add((document.name, name, file))
    assert not lost
