"""What a browser kept of a typed review is checked like any input."""

import json
from typing import Any

import pytest

from rnnviz.data.encoding import MAX_CHARS
from rnnviz.ui.cell_states.remembered import read


def test_a_text_comes_back_with_whether_it_was_looked_at() -> None:
    assert read(json.dumps({"text": "a good film", "chosen": True})) == ("a good film", True)
    assert read(json.dumps({"text": "a good film", "chosen": False})) == ("a good film", False)


@pytest.mark.parametrize("kept", [
    None, 7, "", "a good film", "[]", "[[[[", "{}", '{"text": 1, "chosen": true}', '{"text": "x"}', "[" * 100_000,
    json.dumps({"text": "x" * (MAX_CHARS + 1), "chosen": True}),
])  # fmt: skip
def test_what_is_no_such_thing_is_nothing(kept: Any) -> None:
    assert read(kept) == ("", False)


def test_only_true_means_chosen() -> None:
    assert read(json.dumps({"text": "a good film", "chosen": "yes"})) == ("a good film", False)
