"""States that are alike are listed once: what is asked in SQL, in Python and on pages is the same list."""

import re
import sqlite3

import pytest

from rnnviz.runs import statuses
from rnnviz.runs.statuses import ACTIVE, CUT_SHORT, RESTING, STATUSES, TRAINING, WITH_OUTCOME
from tests.sources import ROOT

LIST = re.compile(r"""(?:["']\w+["'],\s*)+["']\w+["']""")


def test_every_state_is_active_or_rests() -> None:
    assert {*ACTIVE, *RESTING} == set(STATUSES)
    assert not set(ACTIVE) & set(RESTING)
    assert set(CUT_SHORT) | set(WITH_OUTCOME) == set(RESTING)


@pytest.mark.parametrize(
    ("condition", "those"),
    [(statuses.IS_ACTIVE, ACTIVE), (statuses.IS_TRAINING, TRAINING), (statuses.IS_RESTING, RESTING)],
)
def test_a_condition_in_sql_asks_for_the_same_states(condition: str, those: tuple[str, ...]) -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE runs (status TEXT)")
    db.executemany("INSERT INTO runs VALUES (?)", [(status,) for status in STATUSES])
    assert tuple(row[0] for row in db.execute(f"SELECT status FROM runs WHERE {condition}")) == those
    db.close()


def test_no_other_module_lists_them() -> None:
    lists = {frozenset(each) for each in (TRAINING, ACTIVE, RESTING, WITH_OUTCOME, CUT_SHORT)}
    found = [
        f"{path.relative_to(ROOT)}: {written}"
        for path in sorted((ROOT / "rnnviz").rglob("*.py"))
        if path.name != "statuses.py"
        for written in LIST.findall(path.read_text(encoding="utf-8"))
        if frozenset(re.findall(r"\w+", written)) in lists
    ]
    assert found == []
