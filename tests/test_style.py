"""What may stand where, held by reading the sources: lengths, names, colours, what pages and figures do without."""

import ast
import re

import pytest

from tests.sources import PACKAGE, SCRIPTS, SOURCES, Source, belongs, calls_of, functions_of, lines_of


def test_no_private_names_of_other_packages() -> None:
    names = [(source.name, item.module) for source in SOURCES for item in source.imports]
    assert [pair for pair in names if re.search(r"(^|\.)_[a-z]", pair[1])] == []


def test_nothing_is_too_long() -> None:
    files = [source.name for source in SOURCES if source.text.count("\n") > (120 if source in SCRIPTS else 300)]
    functions = [
        f"{source.name}.{function.name}: {lines_of(function)} lines"
        for source in SOURCES
        for function in functions_of(source)
        if lines_of(function) > 40
    ]
    assert (files, functions) == ([], [])


def test_nothing_is_printed() -> None:
    assert [source.name for source in SOURCES if "print" in calls_of(source)] == []


def test_the_page_is_run_again_by_its_address_alone() -> None:
    """What a rerun of Streamlit's own is told is not what the browser has (rnnviz/ui/address.py)."""
    assert [source.name for source in SOURCES if "st.rerun(" in source.text] == ["rnnviz.ui.address"]


def test_what_is_opened_has_a_key() -> None:
    """Without one it closes as soon as something appears above it: the browser then takes it for another part of the page."""
    keyless = [
        f"{source.name}:{node.lineno}"
        for source in SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("expander", "popover")
        if "key" not in {given.arg for given in node.keywords}
    ]
    assert keyless == []


def test_no_press_calls_a_fragment() -> None:
    """Streamlit would draw it where the press was, and one that ticks would go on doing what was pressed for once."""
    pressed = [
        f"{source.name}:{name.lineno}"
        for source in SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.keyword) and node.arg in ("on_click", "on_change", "args")
        for name in ast.walk(node.value)
        if isinstance(name, ast.Name) and name.id in _fragments(source)
    ]
    assert pressed == []


def _fragments(source: Source) -> set[str]:
    """Return the functions of a module that run alone."""
    alone = re.compile(r"\b(fragment|ticking)\b")
    return {
        function.name
        for function in functions_of(source)
        if any(alone.search(ast.unparse(each)) for each in function.decorator_list)
    }


def test_colours_are_the_themes() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|\b(rgb|hsl)a?\([\d. ]+,")
    wrong = [
        f"{source.name}: {node.value}"
        for source in SOURCES
        if source.name != "rnnviz.figures.theme"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and colour.search(node.value)
    ]
    assert wrong == []


@pytest.mark.parametrize("source", SCRIPTS, ids=lambda source: source.name)
def test_pages_hold_no_classes_no_state_and_no_paths(source: Source) -> None:
    assert [node.name for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)] == []
    assert "session_state" not in source.text
    assert not [item.module for item in source.imports if item.module in ("os", "pathlib", "sqlite3")]


def test_figures_do_one_thing() -> None:
    """They take what they draw: no files, no runs, no options that are handed through unseen."""
    forbidden = ("os", "pathlib", "sqlite3", "requests", "rnnviz.data.library", "rnnviz.runs")
    for source in PACKAGE:
        if belongs(source.name, "rnnviz.figures"):
            assert [item.module for item in source.imports if belongs(item.module, *forbidden)] == []
            assert [function.name for function in functions_of(source) if function.args.kwarg] == []
            assert not {"open", "eval", "exec"} & calls_of(source)


def test_every_package_says_what_belongs_in_it() -> None:
    faces = [source for source in PACKAGE if source.path.name == "__init__.py"]
    assert [source.name for source in faces if not ast.get_docstring(source.tree)] == []
    parts = [source for source in faces if source.name.count(".") == 1]
    assert [source.name for source in parts if "Does not:" not in str(ast.get_docstring(source.tree))] == []
