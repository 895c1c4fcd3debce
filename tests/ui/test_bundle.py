"""The bundles of the browser's side are what `frontend/` makes. Without Node, hashes say so; with it, a new build does."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rnnviz.ui.components import bundle

FRONTEND = Path(__file__).parents[2] / "frontend"
BUNDLES = sorted(bundle.FOLDER.iterdir())
FIRST_LINE = re.compile(r"/\* Made by frontend/build\.js\. sources ([0-9a-f]{64}) bundle ([0-9a-f]{64}) \*/\n")


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sources() -> str:
    """The hash of all that the bundles are made from, computed as frontend/build.js does."""
    names = ["build.js", "package-lock.json"]
    names += [path.relative_to(FRONTEND).as_posix() for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    lines = [f"{name} {sha256((FRONTEND / name).read_bytes())}\n" for name in sorted(names)]
    return sha256("".join(lines).encode())


@pytest.mark.parametrize("path", BUNDLES, ids=lambda path: path.name)
def test_a_bundle_is_made_from_the_sources_as_they_are_and_is_as_it_was_made(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = FIRST_LINE.match(text)
    assert first, "its first line does not say what it is made from"
    again = "frontend/ has changed, or the bundle was edited: run `make frontend`"
    assert first[1] == sources(), again
    assert first[2] == sha256(text[first.end() :].encode()), again


def test_every_entry_has_its_bundle_and_loads_nothing_from_elsewhere() -> None:
    entries = {path.stem for path in (FRONTEND / "src").glob("*.js")}
    assert (
        {path.stem for path in BUNDLES}
        == entries
        == {
            "player",
            "chart",
            "cliff",
            "space",
            "tokens",
            "pad",
            "vectors",
            "progress",
            "curves",
            "unrolled",
            "cookies",
            "heatmap",
            "readings",
            "remembered",
            "scheme",
            "below",
            "figure",
        }
    )
    for path in BUNDLES:
        if (
            path.name == "figure.js"
        ):  # Plotly's own program names namespaces and its pages, and asks for nothing without a map
            continue
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|@import|\bimport\b|\bfetch\(|innerHTML|insertAdjacentHTML|\beval\(", text), (
            path.name
        )


def test_the_lock_file_names_no_registry() -> None:
    assert '"resolved"' not in (FRONTEND / "package-lock.json").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_new_build_gives_the_same_bundles() -> None:
    beside = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    node = shutil.which("node", path=beside)
    if node is None or not (FRONTEND / "node_modules" / "esbuild").is_dir():
        pytest.skip("there is no Node here, or no esbuild: `make frontend` gets both")
    built = subprocess.run([node, "build.js", "--check"], cwd=FRONTEND, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr


def test_plotly_in_the_browser_is_the_one_that_the_figures_are_made_for() -> None:
    from plotly.offline import get_plotlyjs_version

    wanted = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert wanted["plotly.js-cartesian-dist-min"] == get_plotlyjs_version()
    assert f'"{get_plotlyjs_version()}"' in (bundle.FOLDER / "figure.js").read_text(encoding="utf-8")
