"""A run that has ended is followed: what becomes of it in another window is noticed."""

import pytest

from rnnviz.ui import watch
from rnnviz.ui.backend import Backend
from tests.pages.conftest import keep_run

pytestmark = pytest.mark.page


def test_another_attempt_another_status_and_a_removal_are_noticed(behind: Backend) -> None:
    kept = keep_run(behind, status="stopped").id
    run = behind.store.get(kept)
    assert run
    seen = {run.id: (run.attempt, run.status)}
    assert not watch.changed(seen)
    behind.store.begin_again(run)  # "Start over", in another window
    assert watch.changed(seen)
    assert watch.changed({"gone": ("a", "stopped")})
