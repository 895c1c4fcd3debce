"""What an operator writes in the environment is a number, or is said and left aside."""

import pytest

from rnnviz.config.environment import number


@pytest.mark.parametrize(
    ("told", "taken"),
    [("", 7), ("  ", 7), ("3", 3), ("2.5", 2.5), ("0", 0), ("1e3", 1000), (" 4 ", 4), ("two", 7), ("-1", 7), ("nan", 7),
     ("inf", 7), ("1e400", 7), ("9" * 400, 7), ("5 GB", 7)],
)  # fmt: skip
def test_a_number_that_is_none_is_the_usual_one_and_said_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, told: str, taken: float
) -> None:
    monkeypatch.setenv("RNNVIZ_TRIED_MB", told)
    assert number("RNNVIZ_TRIED_MB", 7) == number("RNNVIZ_TRIED_MB", 7) == taken
    said = [record.getMessage() for record in caplog.records]
    assert len(said) == (taken == 7 and bool(told.strip()))
    assert all(each.endswith("has to be a number from 0: taken as 7") and len(each) < 120 for each in said)


def test_what_is_not_set_is_the_usual_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RNNVIZ_TRIED_MB", raising=False)
    assert number("RNNVIZ_TRIED_MB", 512) == 512
