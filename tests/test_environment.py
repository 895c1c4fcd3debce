"""What an operator writes in the environment is one of the things it may be, or is said once with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rnnviz import environment, once
from tests.logged import Logged
from tests.sources import ROOT

ODD = (*["two", "5GB", "-1", "nan", "inf", "1e400", "0x10", "²", "1,5"], "9" * 400)


@pytest.fixture
def said(logged: Logged) -> Callable[[], list[str]]:
    """Return a function that says what was logged."""
    once.forget()
    return logged.told


@pytest.mark.parametrize("name", environment.NUMBERS)
@pytest.mark.parametrize("told", ODD)
def test_what_is_no_number_is_said_once_and_the_usual_one_taken(monkeypatch, said, name, told) -> None:
    monkeypatch.setenv(name, told)
    usual = environment.NUMBERS[name].usual
    assert environment.number(name) == environment.number(name) == usual
    (sentence,) = said()
    assert sentence.startswith(f"{name} is {told[:40]!r}, but has to be a")
    assert sentence.endswith(f"number from 0: taken as {usual:g}" if usual > 1 else "from 1 to 256: taken as 1")


@pytest.mark.parametrize(
    ("told", "taken"), [("", 5000), ("  ", 5000), ("0", 0), ("2.5", 2.5), ("1e3", 1000), (" 4 ", 4)]
)
def test_sizes_are_numbers_of_any_form(monkeypatch, said, told, taken) -> None:
    monkeypatch.setenv("RNNVIZ_DISK_MB", told)
    assert environment.number("RNNVIZ_DISK_MB") == taken
    assert said() == []


@pytest.mark.parametrize(
    ("told", "taken"), [("", 1), ("3", 3), ("256", 256), ("0", 1), ("1.5", 1), ("1e3", 1), ("257", 1)]
)
def test_workers_are_counted(monkeypatch, said, told, taken) -> None:
    monkeypatch.setenv("RNNVIZ_WORKERS", told)
    assert environment.number("RNNVIZ_WORKERS") == taken
    assert len(said()) == (taken == 1 and told != "")


@pytest.mark.parametrize(
    ("told", "on", "odd"),
    [("", False, 0), ("0", False, 0), ("1", True, 0), (" 1 ", True, 0), ("true", True, 1), ("no", True, 1)],
)
def test_a_server_that_is_meant_to_be_shared_never_opens_as_ones_own(monkeypatch, said, told, on, odd) -> None:
    monkeypatch.setenv("RNNVIZ_HOSTED", told)
    assert environment.switch("RNNVIZ_HOSTED") is environment.switch("RNNVIZ_HOSTED") is on
    assert said() == [f"RNNVIZ_HOSTED is {told!r}, but has to be 1 or 0: taken as 1"] * odd


@pytest.mark.parametrize(("told", "level", "odd"), [("", "INFO", 0), ("debug", "DEBUG", 0), ("loud", "INFO", 1)])
def test_a_level_of_the_log_is_one_of_four(monkeypatch, said, told, level, odd) -> None:
    monkeypatch.setenv("RNNVIZ_LOG", told)
    assert environment.one_of("RNNVIZ_LOG", ("DEBUG", "INFO"), "INFO") == level
    assert said() == [f"RNNVIZ_LOG is {told!r}, but has to be one of DEBUG, INFO: taken as INFO"] * odd


def test_a_place_may_be_in_ones_home_and_not_in_nobodys(monkeypatch, said, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("RNNVIZ_HOME", "~/runs")
    assert environment.place("RNNVIZ_HOME") == tmp_path / "runs"
    monkeypatch.setenv("RNNVIZ_HOME", "~no body/runs")
    assert environment.place("RNNVIZ_HOME") is None
    assert said() == ["RNNVIZ_HOME is '~no body/runs', but has to be a path of a home that is known: left aside"]


@pytest.mark.parametrize(
    ("told", "odd"),
    [("tcp://localhost:8786", 0), ("tls://[::1]:8786", 0), ("localhost:8786", 0), ("localhost", 1), ("http://a:1", 1)],
)
def test_an_address_that_is_none_is_said_and_stays_to_be_seen_on_the_page(monkeypatch, said, told, odd) -> None:
    monkeypatch.setenv("RNNVIZ_SCHEDULER", told)
    assert environment.address("RNNVIZ_SCHEDULER") == told
    assert said() == [f"RNNVIZ_SCHEDULER is {told!r}, but has to be an address, such as tcp://localhost:8786"] * odd
    monkeypatch.delenv("RNNVIZ_SCHEDULER")
    assert environment.address("RNNVIZ_SCHEDULER") is None


def test_every_variable_is_read_here() -> None:
    """But for the teacher's key, which is any words."""
    reads = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in sorted((ROOT / "rnnviz").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "os.environ" in line and "RNNVIZ_" in line
    ]
    assert reads == ['rnnviz/access/teacher.py: return Teacher(os.environ.get("RNNVIZ_TEACHER_KEY", ""))']
