"""Small files as people have them, each with its right rows, or what its refusal says, in the .json beside it."""

import json
from pathlib import Path

import pytest

from rnnviz.data.files.reading import read
from rnnviz.data.files.table import UnreadableError

CASES = Path(__file__).parent / "cases"
NAMES = sorted(file.name for file in CASES.iterdir() if file.with_name(file.name + ".json").exists())


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_as_its_author_meant_it_or_refused(name: str) -> None:
    data = (CASES / name).read_bytes()
    told = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    if "refused" in told:
        with pytest.raises(UnreadableError) as caught:
            read(data)
        assert str(caught.value).startswith(told["refused"])
        assert str(caught.value).endswith(".")
        assert "\n" not in str(caught.value)
        return
    table = read(data)
    assert table.columns == tuple(told["columns"])
    assert [list(row) for row in table.rows] == told["rows"]
    assert list(table.places) == told.get("places", list(table.places))
    assert table.total == len(table) == len(table.places)
