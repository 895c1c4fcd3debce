"""The sources of the app as the tests of its rules read them: what each module imports, defines and calls.

One test per rule, each over all sources: a test per source would be a thousand.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]


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
        elif isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):  # no expression imports anything
            inside = deferred or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
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
