"""What a learner reads stands in assets/text: no sentence of it in the Python of the pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from rnnviz import lessons

ROOT = Path(__file__).parents[1]
SOURCES = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py")), *sorted((ROOT / "rnnviz/ui").rglob("*.py"))]
SEVERAL = 3  # words; a constant with fewer is a label, a key or a format


def text_of(node: ast.expr) -> str:
    """Return the fixed words of a string or an f-string, '' of anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return " ".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return ""


def said(text: str) -> bool:
    """Return whether a text is a sentence, or several words of one."""
    words = [word for word in text.split() if word.strip(".,:;!?()'\"*").isalpha()]
    return len(words) >= SEVERAL


def to_streamlit(call: ast.Call) -> bool:
    """Return whether a call draws: st.caption(...), part.markdown(...), show(..., alt=...)."""
    name = ast.unparse(call.func)
    return name.startswith("st.") or name.rpartition(".")[2] in ("show", "live", "chart", "heading", "strip", "Signal")


def sentences_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and text of what a learner would read."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)} - {
        id(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
    }
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    drawn = {
        id(value)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and to_streamlit(call)
        for value in [*call.args, *(keyword.value for keyword in call.keywords)]
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.expr) or id(node) in docs or id(node) in inside:
            continue
        text = text_of(node)
        ends = text.rstrip().endswith(".") and " " in text.strip()
        if said(text) and (ends or id(node) in drawn):
            yield node.lineno, text


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_sentence_for_learners_stands_in_python(path: Path) -> None:
    assert list(sentences_in(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_a_sentence_in_python_is_found() -> None:
    code = '''
"""What a module is about."""
st.info("There is no run.")
show(figure, alt=f"From {a} words to {b} other words")
told = f"It is {x:.1f} long."
st.button("Train")
raise ValueError("This cannot be read.")
'''
    assert sorted(line for line, _ in sentences_in(ast.parse(code))) == [3, 4, 5, 7]


def sources_of(name: str) -> list[Path]:
    """Return what may ask for a page's passages: its script, the parts that only it imports, and what pages share."""
    ui, shared = ROOT / "rnnviz/ui", ("cached", "components")
    if name == "common":
        return [*SOURCES, *(ROOT / "rnnviz/choices").glob("*.py")]
    script = ROOT / "app.py" if name == lessons.HOME else ROOT / f"pages/{name}.py"
    imported = re.findall(r"from rnnviz\.ui(?:\.(\w+)\S*)? import (.+)", script.read_text(encoding="utf-8"))
    own = {module for package, names in imported for module in (package, *re.findall(r"\w+", names)) if module}
    folders = [folder for folder in ui.iterdir() if folder.name in {*own, *shared} and folder.is_dir()]
    modules = [ui / f"{module}.py" for module in own if (ui / f"{module}.py").is_file()]
    parts = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return [script, *modules, *parts, *(ROOT / "rnnviz/choices").glob("*.py")]


@pytest.mark.parametrize("name", ["common", lessons.HOME, *lessons.shipped()])
def test_every_passage_is_asked_for_by_its_name(name: str) -> None:
    """A passage that no source of its page names, whole or by its beginning, is not shown anywhere."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sources_of(name))
    passages = lessons.common() if name == "common" else lessons.load(name).words
    assert [
        key for key in passages if f'"{key}"' not in sources and f"'{key}'" not in sources and not _built(key, sources)
    ] == []


def test_a_page_does_not_ask_for_what_another_page_says() -> None:
    ui = ROOT / "rnnviz/ui"
    others = {path.relative_to(ui).parts[0] for path in sources_of("clipping") if path.is_relative_to(ui)}
    assert others >= {"clipping", "cached", "components", "controls.py"}
    assert not others & {"train", "gates", "cell_states", "word_vectors", "gradient_flow"}


def _built(key: str, sources: str) -> bool:
    """Return whether a key is put together: f"cure_{name}", f"none {review}", or named by a choice."""
    return any(key[at] in " _" and re.search(f"f[\"']{re.escape(key[: at + 1])}{{", sources) for at in range(len(key)))
