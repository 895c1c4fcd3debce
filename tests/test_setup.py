"""The set-up: which Python is taken, which packages are installed, which browser is found."""

import os
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.browser import chromium

ROOT = Path(__file__).parents[1]
LINUX = {"platform_system": "Linux", "platform_machine": "x86_64"}
PLATFORMS = {
    "tensorflow-cpu": [LINUX, {"platform_system": "Windows", "platform_machine": "AMD64"}],
    "tensorflow": [
        {"platform_system": "Linux", "platform_machine": "aarch64"},
        {"platform_system": "Darwin", "platform_machine": "arm64"},
    ],
}


def requirements(file: str) -> list[Requirement]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


PINS = {canonicalize_name(pin.name): str(pin.specifier) for pin in requirements("constraints.txt")}


def fake_python(folder: Path, name: str, number: str) -> Path:
    """Write a program that claims to be Python `number` and makes a virtual environment that holds a copy of it."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(
        f"#!/bin/sh\n[ $1 = -c ] && echo {number}\n"
        '[ "$2" = venv ] && { mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; }\nexit 0\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program


def make_venv(tmp_path: Path, python: str = "") -> tuple[int, str, str]:
    """Run the script with only `tmp_path`/bin to find Pythons in: (exit code, what it said, the Python it took)."""
    environment = {"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin", "PYTHON": python}
    script = ["sh", str(ROOT / "scripts/make-venv.sh"), str(tmp_path / "venv")]
    done = subprocess.run(script, env=environment, capture_output=True, text=True, check=False)
    made = tmp_path / "venv/bin/python"
    taken = re.search(r"echo (\S+)", made.read_text(encoding="utf-8")) if made.exists() else None
    return done.returncode, done.stderr, taken[1] if taken else ""


def test_the_newest_supported_python_is_taken(tmp_path: Path) -> None:
    fake_python(tmp_path / "bin", "python3.11", "3.11")
    fake_python(tmp_path / "bin", "python3.12", "3.12")
    fake_python(tmp_path / "bin", "python3.13", "")  # a name that leads nowhere, as pyenv's shims have
    assert make_venv(tmp_path) == (0, "", "3.12")


@pytest.mark.parametrize("name", ["python 3.12", "python3.9"])
def test_the_named_python_is_taken_first(tmp_path: Path, name: str) -> None:
    fake_python(tmp_path / "bin", "python3.13", "3.13")
    named = fake_python(tmp_path, name, "3.12")
    assert make_venv(tmp_path, str(named)) == (0, "", "3.12")


@pytest.mark.parametrize("number", ["3.9", "3.10", "3.14", "2.7"])
def test_an_unsupported_python_gets_one_sentence(tmp_path: Path, number: str) -> None:
    named = fake_python(tmp_path, "old", number)
    code, said, taken = make_venv(tmp_path, str(named))
    assert (code, taken) == (1, "")
    assert said.count("\n") == 1
    assert f"runs on Python 3.11, 3.12 or 3.13, and {named} is {number}:" in said


def test_a_missing_python_gets_one_sentence(tmp_path: Path) -> None:
    code, said, _ = make_venv(tmp_path, str(tmp_path / "nothing"))
    assert code == 1
    assert "is no Python:" in said
    assert said.count("\n") == 1


def test_a_working_environment_is_kept_and_a_broken_one_replaced(tmp_path: Path) -> None:
    fake_python(tmp_path / "bin", "python3.13", "3.13")
    (tmp_path / "venv/bin").mkdir(parents=True)
    old = fake_python(tmp_path / "venv/bin", "python", "3.11")
    assert make_venv(tmp_path) == (0, "", "3.11")
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    assert make_venv(tmp_path) == (0, "", "3.13")


def test_every_requirement_is_pinned_exactly_to_an_admitted_version() -> None:
    for requirement in requirements("requirements.txt") + requirements("requirements-dev.txt"):
        pin = PINS[canonicalize_name(requirement.name)]
        assert pin.startswith("==")
        assert requirement.specifier.contains(pin.removeprefix("=="))


def test_what_is_installed_is_what_is_pinned() -> None:
    checked = 0
    for name, pin in PINS.items():
        try:
            assert version(name) == pin.removeprefix("=="), name
        except PackageNotFoundError:  # for another platform, Python or the tests only
            continue
        checked += 1
    assert checked > 50


@pytest.mark.parametrize(
    ("wheel", "platform"), [(wheel, platform) for wheel, platforms in PLATFORMS.items() for platform in platforms]
)
def test_each_platform_gets_one_tensorflow(wheel: str, platform: dict[str, str]) -> None:
    environment: dict[str, Any] = {**default_environment(), **platform}
    taken = [
        requirement.name
        for requirement in requirements("requirements.txt")
        if requirement.marker is None or requirement.marker.evaluate(environment)
    ]
    assert [name for name in taken if name.startswith("tensorflow")] == [wheel]


def test_make_alone_lists_the_targets() -> None:
    environment = {"PATH": os.environ["PATH"]}  # not the flags of a make that runs the tests
    listed = subprocess.run(["make"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    assert re.findall(r"make (\w+)", listed) == ["help", "run", "test", "check", "quick", "bench", "frontend"]


@pytest.mark.parametrize(("require", "code"), [("", 0), ("0", 0), ("1", 1)])
def test_without_a_browser_the_tests_skip_or_fail_as_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], require: str, code: int
) -> None:
    monkeypatch.setenv("RNNVIZ_REQUIRE_BROWSER", require)
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium, "_install", lambda: None)
    assert chromium.main() == code
    assert ("an error here" if code else "skipped") in capsys.readouterr().err


def test_a_browser_that_does_not_start_is_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken, working = tmp_path / "chromium", tmp_path / "chrome"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    working.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    for program in (broken, working):
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(chromium, "NAMES", ("chromium", "chrome"))
    assert chromium.find() == str(working)
