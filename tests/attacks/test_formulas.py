"""What somebody typed is no formula in a table that somebody else downloads and opens."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from rnnviz import export
from rnnviz.runs.records import EpochRow, StepRow
from rnnviz.runs.store import Store
from rnnviz.ui.tables import harmless
from tests.runs.helpers import CONFIG
from tests.sources import ROOT

FORMULAS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("http://x")', "＝1+1", "-", "=1,000"]
PLAIN = ["A film", "1=1", "a-b", "–", "−0.5", "-0.5", "-1,234", "+3.2%", "", "95 %", "(=1)"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_and_a_heading_that_a_spreadsheet_would_run_begin_with_an_apostrophe(text: str) -> None:
    table = harmless(pd.DataFrame({text: [text, "A film"]}))
    assert table.columns.tolist() == [f"'{text}"]
    assert table.iloc[:, 0].tolist() == [f"'{text}", "A film"]


@pytest.mark.parametrize("text", PLAIN)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert harmless(pd.DataFrame({text: [text]})).to_dict("list") == {text: [text]}


def test_numbers_stay_numbers() -> None:
    table = pd.DataFrame({"loss": [-0.5, np.nan], "count": [-1, 2]})
    pd.testing.assert_frame_equal(harmless(table), table)


@pytest.mark.parametrize("text", [text for text in FORMULAS if text.strip()[0] in "=+-@"])
def test_no_run_is_called_like_a_formula(tmp_path: Path, text: str) -> None:
    """Charts offer their data for download too, with the names of the runs."""
    store = Store(tmp_path, shipped=tmp_path / "none")
    store.create("r", "Run", CONFIG, "f")
    with pytest.raises(ValueError, match="formula"):
        store.rename("r", text)
    store.close()


def test_every_table_on_a_page_is_drawn_without_formulas() -> None:
    drawn = re.compile(r"\b(?:st|column|\w+)\.(?:dataframe|data_editor)\(")
    files = [*(ROOT / "rnnviz" / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    assert [file.name for file in files if drawn.search(file.read_text(encoding="utf-8"))] == ["tables.py"]


def test_the_history_holds_numbers_alone() -> None:
    steps = pd.DataFrame([StepRow(1, 0.5, np.nan, 0.5, 0.001, np.inf, -1.0, 9.0)])
    epochs = pd.DataFrame([EpochRow(1, 1, 0.5, 0.5, -np.inf, 0.5, np.nan, np.nan, 0.1)])
    head, *lines = export.history_csv(steps, epochs).splitlines()
    assert re.fullmatch(r"[a-z_,]+", head)
    assert all(cell == "" or np.isscalar(float(cell)) for line in lines for cell in line.split(","))
