"""Cell states computes recorded verdicts again: it says so where the two part, and is silent where they agree."""

from functools import partial

import numpy as np
import pytest

from rnnviz.ui.backend import Backend
from tests.pages import reading
from tests.pages.conftest import keep_run
from tests.pages.reading import words

pytestmark = pytest.mark.page

open_page = partial(reading.open_page, "cell_states")
ONE, MANY = "In a chaotic network a rounding error", "get another verdict here"


def other_answers(behind: Backend, run_id: str) -> None:
    """Let the recorded answers be those of a computation that parted: of the first review, and of each third one."""
    file = behind.store.folder / "runs" / run_id / "evaluation.npz"
    kept = dict(np.load(file))
    kept["outputs"][::3] = 1 - kept["outputs"][::3]
    np.savez(file, **kept)


@pytest.mark.parametrize("view", ["heatmap", "ranking", "surgery", "counterfactual"])
@pytest.mark.parametrize("part", [False, True])
def test_where_verdicts_part_there_is_a_sentence_and_else_none(behind: Backend, view: str, part: bool) -> None:
    run_id = keep_run(behind, architecture="simple_rnn").id
    if part:
        other_answers(behind, run_id)
    shown = open_page(run=run_id, cs_view=view, cs_review="positive", cs_edit="reverse")
    assert words(shown).count(MANY) == (part and view != "heatmap")
    assert part or not shown.warning
    if part and view != "heatmap":
        assert "Of these 20 test reviews, **7** get another verdict" in words(shown)


def test_both_answers_are_named(behind: Backend) -> None:
    run_id = keep_run(behind, architecture="simple_rnn").id
    other_answers(behind, run_id)
    file = np.load(behind.store.folder / "runs" / run_id / "evaluation.npz")
    shown = [words(open_page(run=run_id, cs_review="long", cs_number=number)) for number in range(1, 21)]
    said = [text for text in shown if ONE in text]
    assert len(said) == len(file["outputs"][::3])
    assert any(
        f"**p = {file['outputs'][0]:.3f}**" in text and f"**{1 - file['outputs'][0]:.3f}**" in text for text in said
    )


def test_an_epoch_that_was_not_tested_has_no_recorded_answers(behind: Backend) -> None:
    run_id = keep_run(behind, architecture="simple_rnn").id
    other_answers(behind, run_id)
    assert MANY not in words(open_page(run=run_id, cs_view="surgery", epoch=1))
