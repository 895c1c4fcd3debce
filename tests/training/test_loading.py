import json
import subprocess
import sys
from pathlib import Path

import pytest

LOAD = """
import gc, json, sys
{before}
from rnnviz.training import loading
loading.load()
there = [name for name in ("sklearn", "pandas") if name in sys.modules]
frozen = gc.get_freeze_count()
loading.load()
import pandas, sklearn.base
print(json.dumps([
    "rnnviz.training.loop" in sys.modules, there, gc.isenabled(), frozen > 0, gc.get_freeze_count() <= frozen,
    int(pandas.Series([1, 2]).sum()) == 3,
]))
"""


@pytest.mark.tf
@pytest.mark.parametrize(("before", "there"), [("", []), ("import pandas", ["pandas"])])
def test_a_run_is_loaded_without_what_it_does_not_use_which_can_be_imported_afterwards(
    before: str, there: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD.format(before=before)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == [True, there, True, True, True, True]
