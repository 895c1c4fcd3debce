"""Whether a file was changed is asked once in a moment."""

import os
from pathlib import Path

import pytest

from rnnviz import changes


def test_a_change_is_seen_in_the_next_moment_and_not_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0 * changes.MOMENT_S]
    monkeypatch.setattr(changes, "monotonic", lambda: now[0])
    file = tmp_path / "words.md"
    assert changes.changed_at(file) is None
    file.touch()
    os.utime(file, ns=(5, 5))
    assert changes.changed_at(file) is None
    now[0] += changes.MOMENT_S
    assert changes.changed_at(file) == 5
    os.utime(file, ns=(7, 7))
    assert changes.changed_at(file) == 5
    now[0] += changes.MOMENT_S
    assert changes.changed_at(file) == 7
    file.unlink()
    now[0] += changes.MOMENT_S
    assert changes.changed_at(file) is None
