"""The gradient page's view of a trained run, as a script, on runs with random weights."""

import re
from functools import partial

import numpy as np
import pytest

from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.ui.backend import Backend
from tests.pages import reading
from tests.pages.conftest import keep_run
from tests.pages.reading import output, words

pytestmark = pytest.mark.page

open_page = partial(reading.open_page, "gradient_flow", gf_view="run")


def test_without_a_run_the_page_says_what_to_do(behind: Backend) -> None:
    assert "no trained run with a recurrent layer in this library yet" in words(open_page())


@pytest.mark.parametrize("architecture", ["simple_rnn", "lstm", "gru"])
def test_a_run_is_measured_at_every_epoch(behind: Backend, architecture: str) -> None:
    run_id = keep_run(behind, architecture=architecture, bidirectional=architecture == "gru").id
    page = open_page(run=run_id, gf_window=4)
    assert not page.warning
    assert page.select_slider(key="gf_epoch").options == ["0", "1", "3"]
    assert page.select_slider(key="gf_epoch").value == 3
    assert "with a window of 4 steps" in words(page)
    before = words(page)
    page.select_slider(key="gf_epoch").set_value(0).run()
    assert not page.exception
    assert words(page) != before
    assert page.query_params["gf_epoch"] == "0"


def test_a_layer_can_be_chosen(behind: Backend) -> None:
    run_id = keep_run(behind, architecture="lstm", layers=2).id
    page = open_page(run=run_id)
    choice = next(each for each in page.selectbox if each.label == "Layer")
    assert choice.options == ["lstm_2", "lstm_1"]
    choice.set_value("lstm_1").run()
    assert not page.exception


def test_a_feed_forward_run_is_not_offered(behind: Backend) -> None:
    keep_run(behind, architecture="feed_forward")
    recurrent = keep_run(behind, architecture="gru").id
    page = open_page(run="0" * 16)
    assert next(each for each in page.selectbox if each.label == "Run").value == recurrent
    assert "is not in this library" in words(page)


def test_a_run_with_a_damaged_file_says_so(behind: Backend) -> None:
    run_id = keep_run(behind, architecture="gru").id
    (behind.store.folder / "runs" / run_id / "snapshots" / "1.npz").write_bytes(b"broken")
    said = words(open_page(run=run_id)).replace("\\", "")
    assert "Without epoch 1: The file 1.npz of this run is missing or damaged" in said


def test_a_run_that_diverged_is_measured_as_far_as_it_went(behind: Backend) -> None:
    run_id = keep_run(behind, architecture="simple_rnn").id
    folder = behind.store.folder / "runs" / run_id / "snapshots"
    arrays = dict(np.load(folder / "3.npz"))
    np.savez(folder / "3.npz", **{name: np.full_like(array, np.nan) for name, array in arrays.items()})
    assert "the run had diverged by then" in open_page(run=run_id).warning[0].value
    page = open_page(run=run_id, gf_epoch=1)
    assert not page.warning
    assert "Without epoch 3: The weights of this snapshot are not numbers" in words(page)


def test_a_run_whose_reviews_are_gone_says_so(behind: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    run_id = keep_run(behind, architecture="gru").id
    monkeypatch.setattr(behind.library, "reviews", sample_reviews.generate(16, seed=1).corpus)
    assert "are not at hand" in open_page(run=run_id).warning[0].value


def test_the_code_of_a_run_measures_it(behind: Backend, reviews: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    run_id = keep_run(behind, architecture="lstm").id
    page = open_page(run=run_id, gf_window=3)
    lost = re.search(r"\*\*([\d.]+)% is lost", words(page))
    monkeypatch.setenv("RNNVIZ_HOME", str(behind.store.folder))
    monkeypatch.setattr("rnnviz.data.library.Library.get", lambda *_: reviews)
    assert lost
    assert 100 * float(output(page.code[0].value).split()[-1]) == pytest.approx(float(lost[1]), abs=0.051)
