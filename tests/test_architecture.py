"""The rules of direction of docs/ARCHITECTURE.md, held by reading the sources: who may import whom."""

import re
import subprocess
import sys
from graphlib import TopologicalSorter

import pytest

from tests.sources import MODULES, PACKAGE, ROOT, SOURCES, belongs

RECURRENT = ("recurrent", "recurrent.cells", "recurrent.bptt", "recurrent.layer", "recurrent.words")
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
    {
        "rnnviz.runs",
        "rnnviz.gradients",
        "rnnviz.probes",
        "rnnviz.language",
        "rnnviz.export",
        "rnnviz.reader",
        "rnnviz.teaching",
    },
    {"rnnviz.config", "rnnviz.data", "rnnviz.glossary"},
    {"rnnviz.nn", "rnnviz.choices", "rnnviz.statistics", "rnnviz.ranks", "rnnviz.lessons", "rnnviz.logs"},
    {"rnnviz.digits", "rnnviz.changes", "rnnviz.environment"},
    {"rnnviz.once"},
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
RUNS_THERE = {"rnnviz.training.tasks", "rnnviz.training.loading", "rnnviz.reproduce.running"}


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


def loaded_after(*modules: str) -> set[str]:
    """Import modules in a fresh interpreter; return the modules it has then."""
    code = f"import {', '.join(modules)}, sys; sys.stdout.write(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.slow
def test_the_first_page_loads_nothing_that_it_does_not_show() -> None:
    """Half a second for scipy.stats, a quarter for pandas: those who open the app would wait for them."""
    assert not {"scipy.stats", "pandas", "distributed"} & loaded_after("rnnviz.ui", "rnnviz.ui.home")


@pytest.mark.slow
def test_the_settings_of_train_load_nothing_that_they_do_not_need() -> None:
    """A sixth of a second each for three parts of SciPy, which results need, for pandas with Arrow, and for Dask."""
    shown = ("before", "compare", "controls", "export", "lessons", "library", "parts", "progress", "results", "start")
    behind = ("rnnviz.data.library", "rnnviz.jobs.jobs", "rnnviz.runs.store")
    loaded = loaded_after("rnnviz.ui", *behind, *(f"rnnviz.ui.train.{name}" for name in shown))
    needless = {
        "scipy.special",
        "scipy.sparse",
        "scipy.linalg",
        "scipy.stats",
        "pandas",
        "pyarrow",
        "dask",
        "distributed",
    }
    assert not needless & loaded


@pytest.mark.slow
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
