"""The rules of docs/ARCHITECTURE.md, held by reading the sources: who may import whom, and what may stand where."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RECURRENT = ("recurrent", "recurrent.cells", "recurrent.bptt", "recurrent.layer")
WORKER = {
    f"rnnviz.training.{name}"
    for name in (
        "keras_models",
        "compiled",
        "step",
        "forward",
        "dropout",
        "loop",
        "objectives",
        "keras_download",
        *RECURRENT,
    )
}

# Every part of the app on its floor, from the top. A part imports only itself and what is on lower floors.
FLOORS: tuple[set[str], ...] = (
    {"app", "pages"},
    {"rnnviz.ui"},
    {"rnnviz.access"},
    {"rnnviz.jobs", "rnnviz.figures", "rnnviz.reproduce"},
    {"rnnviz.training"},
    {"rnnviz.runs", "rnnviz.gradients", "rnnviz.probes", "rnnviz.language", "rnnviz.export", "rnnviz.reader"},
    {"rnnviz.config", "rnnviz.data", "rnnviz.glossary"},
    {"rnnviz.nn", "rnnviz.choices", "rnnviz.statistics", "rnnviz.lessons", "rnnviz.logs"},
    {"rnnviz"},  # the version, and what must be set before NumPy is imported
)

# A package, and the only places that may import it (at any depth of indentation).
ONLY_IN = {
    "streamlit": ("app", "pages", "rnnviz.ui"),
    "plotly": ("rnnviz.figures",),
    "tensorflow": tuple(WORKER),
    "keras": tuple(WORKER),
    "distributed": ("rnnviz.jobs", "rnnviz.training.tasks"),
    "dask": ("rnnviz.jobs",),
    "sqlite3": ("rnnviz.runs", "rnnviz.jobs"),
    "rnnviz.runs.store": ("rnnviz.runs", "rnnviz.jobs", "rnnviz.access", "rnnviz.ui"),
    "rnnviz.training": ("rnnviz.training", "rnnviz.jobs", "rnnviz.reproduce"),
    "app": (),
    "pages": (),
}


@dataclass(frozen=True)
class Import:
    module: str  # what is imported, for example rnnviz.figures.theme
    deferred: bool  # inside a function, so only when that runs
    for_types: bool  # under `if TYPE_CHECKING:`, so never


@dataclass(frozen=True)
class Source:
    path: Path

    @cached_property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        return tuple(imports_of(self.tree))


def imports_of(node: ast.AST, deferred: bool = False, for_types: bool = False) -> Iterator[Import]:
    """Yield every import below `node`; `from rnnviz import x` is one of rnnviz.x when that is a module."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, deferred, for_types) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert not child.level, "imports are written in full"
            for alias in child.names:
                full = f"{child.module}.{alias.name}"
                yield Import(full if full in MODULES else str(child.module), deferred, for_types)
        else:
            inside = deferred or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            types = for_types or (isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"))
            yield from imports_of(child, inside, types)


def belongs(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def functions_of(source: Source) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def calls_of(source: Source) -> set[str]:
    """Return the plain names that are called."""
    calls = (node.func for node in ast.walk(source.tree) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)}


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how long a function is, without its docstring."""
    described = ast.get_docstring(function, clean=False)
    return int(function.end_lineno or 0) - function.lineno + 1 - (described.count("\n") + 1 if described else 0)


PACKAGE = [Source(path) for path in sorted((ROOT / "rnnviz").rglob("*.py"))]
SCRIPTS = [Source(path) for path in [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))] if path.exists()]
SOURCES = [*PACKAGE, *SCRIPTS]
MODULES = {source.name for source in SOURCES}

# One test per rule, each over all sources: a test per source would be a thousand.


def test_packages_are_imported_only_where_they_belong() -> None:
    wrong = [
        f"{source.name} may not import {item.module}"
        for package, places in ONLY_IN.items()
        for source in SOURCES
        if not belongs(source.name, *places)
        for item in source.imports
        if belongs(item.module, package) and not item.for_types
    ]
    assert wrong == []


# Where a function may import the worker's modules once it runs: in a worker, or in a command that is one itself.
RUNS_THERE = {"rnnviz.training.tasks", "rnnviz.reproduce.running"}


def test_only_worker_functions_import_the_worker_modules() -> None:
    wrong = [
        f"{source.name} may import {item.module} only as {RUNS_THERE} may: in the function that trains"
        for source in SOURCES
        if source.name not in WORKER
        for item in source.imports
        if belongs(item.module, *WORKER) and not (source.name in RUNS_THERE and item.deferred)
    ]
    assert wrong == []


def part_of(module: str) -> str:
    """Return the part of the app that a module is in: a package or module of rnnviz, `app`, or `pages`."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "rnnviz" else parts[0]


def test_every_part_has_its_floor() -> None:
    floors = [part for floor in FLOORS for part in floor]
    assert sorted(floors) == sorted({part_of(source.name) for source in SOURCES})


def test_nothing_imports_upwards() -> None:
    floor_of = {part: number for number, floor in enumerate(FLOORS) for part in floor}
    wrong = [
        f"{source.name} may not import {item.module}: it is not below {part_of(source.name)}"
        for source in SOURCES
        for item in source.imports
        if item.module in MODULES
        and part_of(item.module) != part_of(source.name)
        and floor_of[part_of(item.module)] <= floor_of[part_of(source.name)]
    ]
    assert wrong == []


def test_pages_share_parts_only_through_the_common_ones() -> None:
    """What `ui/train` has, `ui/cell_states` does not import: shared parts stand beside the pages' folders."""
    common = ("rnnviz.ui.cached", "rnnviz.ui.components")
    packages = [source.name for source in PACKAGE if source.path.name == "__init__.py"]
    folders = [name for name in packages if name.count(".") == 2 and belongs(name, "rnnviz.ui") and name not in common]
    wrong = [
        f"{source.name} may not import {item.module}"
        for source in PACKAGE
        for item in source.imports
        for folder in folders
        if belongs(item.module, folder) and not belongs(source.name, folder)
    ]
    assert folders
    assert wrong == []


def test_no_module_imports_itself_through_others() -> None:
    graph = {source.name: {item.module for item in source.imports if item.module in MODULES} for source in PACKAGE}
    packages = {source.name for source in PACKAGE if source.path.name == "__init__.py"}
    for name in packages:  # a package's own page of names is above its parts
        for source in PACKAGE:
            if belongs(source.name, name):
                graph[source.name] -= {name}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(PACKAGE)  # a cycle raises


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


def loaded_after(*modules: str) -> set[str]:
    """Import modules in a fresh interpreter; return the modules it has then."""
    code = f"import {', '.join(modules)}, sys; sys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_first_page_loads_nothing_that_it_does_not_show() -> None:
    """Half a second for scipy.stats, a quarter for pandas: those who open the app would wait for them."""
    assert not {"scipy.stats", "pandas", "distributed"} & loaded_after("rnnviz.ui", "rnnviz.ui.home")


def test_no_module_of_the_app_process_loads_tensorflow() -> None:
    assert not {"tensorflow", "keras"} & loaded_after(*(MODULES & {s.name for s in PACKAGE} - WORKER))


def test_the_description_of_the_architecture_names_every_part() -> None:
    described = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    parts = {part for floor in FLOORS for part in floor if part != "rnnviz"}
    assert {part for part in parts if f"`{part.removeprefix('rnnviz.')}`" not in described} == set()


def reached(arrows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return every pair of parts of which the first imports the second, itself or through others."""
    found = set(arrows)
    while more := {(a, d) for a, b in found for c, d in arrows if b == c} - found:
        found |= more
    return found


def test_the_drawing_of_the_architecture_is_the_imports() -> None:
    text = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    lines = re.findall(
        r"^    (\w+)(?:\[.*?\])? --> ([\w &]+)$", text.partition("```mermaid")[2].partition("```")[0], re.M
    )
    drawn = {(above, below) for above, several in lines for below in several.split(" & ")}
    named = {source.name: part_of(source.name).removeprefix("rnnviz.").replace("app", "pages") for source in SOURCES}
    imports = {
        (named[source.name], named[item.module])
        for source in SOURCES
        for item in source.imports
        if item.module in named and item.module != "rnnviz" and named[item.module] != named[source.name]
    }
    assert drawn - imports == set()
    assert reached(drawn) == reached(imports)


def test_every_package_says_what_belongs_in_it() -> None:
    faces = [source for source in PACKAGE if source.path.name == "__init__.py"]
    assert [source.name for source in faces if not ast.get_docstring(source.tree)] == []
    parts = [source for source in faces if source.name.count(".") == 1]
    assert [source.name for source in parts if "Does not:" not in str(ast.get_docstring(source.tree))] == []
