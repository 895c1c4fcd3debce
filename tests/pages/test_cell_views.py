"""The views of the Cell states page that compare: through the page, on small networks with random weights."""

import re
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.config.run import RunConfig, from_flat
from rnnviz.data import sample_reviews, sample_shipped, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import UNKNOWN
from rnnviz.nn import clamping, forward
from rnnviz.probes import rest
from rnnviz.ui.backend import Backend
from rnnviz.ui.cached import readings, rests
from rnnviz.ui.cell_states import slices
from tests.pages import reading
from tests.pages.cell_runs import CHOICES, REVIEWS, TEXT, open_page, trained
from tests.pages.conftest import keep_run
from tests.pages.reading import words

pytestmark = pytest.mark.page

VIEWS = ("elsewhere", "contexts", "far_back", "left_out", "counterfactual", "surgery", "space")
CELLS = (
    {"architecture": "lstm"},
    {"architecture": "gru", "layers": 2},
    {"architecture": "simple_rnn"},
    {"architecture": "lstm", "bidirectional": True},
    {"architecture": "cnn_lstm", "filters": 4, "kernel_size": 3, "pool_size": 2},
    {"architecture": "lstm", "masking": False, "pad": "back"},
)


@pytest.fixture
def reviews(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """More of them, with what is known about their words."""
    monkeypatch.setattr(sample_shipped, "read_truth", lambda: (REVIEWS.train_truth, REVIEWS.test_truth))
    return REVIEWS.corpus


def metrics(page: AppTest) -> list[str]:
    return [each.value for each in page.metric]


@pytest.mark.parametrize("choices", CELLS, ids=lambda choices: "-".join(map(str, choices.values())))
def test_every_view_works_on_every_cell(behind: Backend, choices: dict[str, Any]) -> None:
    run_id, config, _ = trained(behind, **choices)
    trained(behind, seed=5, architecture="gru" if choices["architecture"] != "gru" else "lstm")
    page = open_page(run_id, VIEWS[0])
    for view in VIEWS:
        page.segmented_control(key="cs_view").set_value(view).run()
        assert not page.exception, f"{view}: {page.exception[0].value}"
        assert not page.warning, f"{view}: {page.warning[0].value}"
        if view == "surgery" and config.model.architecture == "simple_rnn":
            assert "no gates" in words(page)


def test_who_has_not_chosen_sees_the_newest_run_that_learned(behind: Backend) -> None:
    learned, _, _ = trained(behind, seed=1, architecture="gru")
    keep_run(behind, 2, "diverged", **CHOICES, architecture="lstm")
    assert reading.open_page("cell_states").selectbox(key="runs/run").value == learned


def test_silencing_a_unit_is_the_forward_pass_without_it(behind: Backend) -> None:
    run_id, config, weights = trained(behind, architecture="lstm")
    page = open_page(run_id, "surgery", cs_unit=2)
    ids = _encoded(config)
    whole = forward.trace(weights, ids).probability
    without = forward.trace(weights, ids, clamp={("lstm_1", "hidden"): clamping.only([2], 0.0, units=4)}).probability
    assert metrics(page) == [f"{float(whole):.1%}", f"{float(without):.1%}"]
    page.selectbox(key="cs_held").set_value("forget_0").run()
    forgetful = forward.trace(weights, ids, clamp={("lstm_1", "forget"): 0.0}).probability
    assert metrics(page)[1] == f"{float(forgetful):.1%}"
    rows = subsets.build(REVIEWS.corpus, config.data, config.training.seed).test
    right = [(forward.predict(weights, rows.ids, clamp=clamp) > 0.5) == rows.labels for clamp in (
        None, {("lstm_1", "forget"): 0.0})]  # fmt: skip
    lost, won = int((right[0] & ~right[1]).sum()), int((right[1] & ~right[0]).sum())
    told = "**{{lost:count}}** {{lost|is|are}} right only as trained and **{{won:count}}** only with the signal held"
    expected = lessons.fill(told, {"lost": lost, "won": won}) if lost + won else "Not one of the 60"
    assert expected in words(page).replace("\n", " ")


def test_where_the_states_rest_is_what_this_network_computes(behind: Backend) -> None:
    run_id, config, weights = trained(behind, architecture="lstm")
    said = words(open_page(run_id, "space")).replace("\n", " ")
    rows = subsets.build(REVIEWS.corpus, config.data, config.training.seed).test
    found = rest.read_on(weights, rows.ids, UNKNOWN, rests.STEPS)
    assert found.places == 1  # random weights forget
    assert f"by a factor of **{found.factor:.4f}** per token" in said
    assert f"(60 at p = {np.median(found.prediction[:, -1]):.2f})" in said
    gap = abs(float(rest.gaps(found.prediction, rows.labels)[0]))
    assert gap < 0.1  # as good as none, of random weights
    assert f"no gap between positive and negative ones that could be lost ({gap:.2f}" in said


def test_what_skips_its_padding_is_told_that_nothing_happens_there(behind: Backend) -> None:
    run_id, _, _ = trained(behind, architecture="gru", masking=True)
    assert "This network skips the padding" in words(open_page(run_id, "space", cs_silence="pad"))
    run_id, _, _ = trained(behind, architecture="lstm", bidirectional=True)
    assert "in one direction, has a state that goes on" in words(open_page(run_id, "space"))


def _encoded(config: RunConfig, text: str = TEXT) -> np.ndarray:
    from rnnviz.data.encoding import Encoding, encode_text

    data = config.data
    return encode_text(text, REVIEWS.corpus.words, Encoding.of(data))[0]


def test_an_edit_is_read_as_if_it_had_been_typed(behind: Backend) -> None:
    run_id, config, weights = trained(behind, architecture="gru")
    place = 40 - 15 + TEXT.split().index("good")  # 15 words behind the start and the pads
    page = open_page(run_id, "counterfactual", at=place)
    for edit, text in (
        ("negate", TEXT.replace("good", "not good")),
        ("delete", TEXT.replace("good ", "")),
        ("swap", TEXT.replace("good", "terrible")),
        ("reverse", " ".join(TEXT.split()[::-1])),
        ("keep", " ".join(TEXT.split()[-10:])),
    ):
        page.selectbox(key="cs_edit").set_value(edit).run()
        assert not page.exception
        answer = float(forward.trace(weights, _encoded(config, text)).probability)
        assert metrics(page)[1] == f"{answer:.1%}", edit
    assert "part" in words(page)


def verdicts(before: float, after: float) -> None:
    """A page that says how a verdict changed."""
    from rnnviz import lessons
    from rnnviz.ui.cell_states.counterfactual import draw_verdicts
    from rnnviz.ui.page import Page

    draw_verdicts(Page(lessons.load("cell_states"), None), before, after, ("As it is", "Edited"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (0.50846, ("50.8%", "down by less than 0.1 points")),
        (0.50854, ("50.9%", "up by less than 0.1 points")),
        (0.50851, ("50.9%", "no difference")),
        (0.25, ("25.0%", "−25.9 points")),
        (0.51, ("51.0%", "+0.1 points")),
    ],
)
def test_how_a_verdict_changed_does_not_contradict_the_two_numbers(after: float, said: tuple[str, str]) -> None:
    page = AppTest.from_function(verdicts, args=(0.50851, after)).run()
    assert (page.metric[1].value, page.metric[1].delta) == said


def test_a_padded_place_is_no_word_to_edit(behind: Backend) -> None:
    run_id, _, _ = trained(behind, architecture="gru")
    page = open_page(run_id, "counterfactual", at=3)
    assert "Choose a word in the review above" in words(page)
    assert metrics(page) == []


def test_markup_in_a_review_is_text(behind: Backend) -> None:
    run_id, _, _ = trained(behind, architecture="lstm")
    evil = TEXT + " &lt;script&gt;alert(1)&lt;/script&gt; *good* [film](http://x.y)"
    page = open_page(run_id, "elsewhere", text=evil, cs_on_from=0.05, cs_off_around="false", at=30)
    assert not re.search(r"<script|<a ", "".join(each.body for each in page.html))


def test_the_untrained_network_and_other_cells_are_measured_too(behind: Backend) -> None:
    run_id, _, _ = trained(behind, architecture="lstm")
    trained(behind, seed=5, architecture="gru")
    trained(behind, seed=7, architecture="simple_rnn", maxlen=41)  # encoded otherwise: not the same words
    table = open_page(run_id, "far_back").dataframe[0].value
    assert table["network"].tolist() == ["lstm 0 · 100 sample reviews", "before training", "gru 5 · 100 sample reviews"]
    alone = open_page(run_id, "far_back", cs_rivals="false").dataframe[0].value
    assert alone["network"].tolist() == ["lstm 0 · 100 sample reviews", "before training"]


def test_a_token_is_written_as_the_word_it_came_from() -> None:
    subject = SimpleNamespace(words=REVIEWS.corpus.words)
    config = from_flat({"source": "sample", "vocabulary": 1500, "maxlen": 20})
    ids = _encoded(config, "this film was good")[-5:]
    written = [slices.word(subject, int(token)) for token in (0, *ids, 2)]  # type: ignore[arg-type]
    assert written == ["", "[start]", "this", "film", "was", "good", "[unknown]"]


def test_the_units_that_a_word_moves_are_measured_where_it_stands(behind: Backend) -> None:
    run_id, config, weights = trained(behind, architecture="gru")
    ids = subsets.build(REVIEWS.corpus, config.data, config.training.seed).test.ids
    token = int(_encoded(config)[-1])  # 'bad'
    places = np.argwhere(ids == token)
    page = open_page(run_id, "contexts", cs_about="word", at=39)
    states = forward.states(weights, ids)
    first = [row for row in places if row[1] and ids[row[0], row[1] - 1] > 0]  # not the first word read
    assert f"over the {len(first)} times it stands" in words(page).replace("\n", " ")
    changes = np.array([states[k, t] - states[k, t - 1] for k, t in first])
    moved = int(np.abs(changes.mean(axis=0)).argmax())
    run = behind.store.get(run_id)
    assert run
    found = slices.word_changes(run.at(3), "gru_1", "hidden", False, _steps(ids))
    assert found.of(token) == pytest.approx(changes.mean(axis=0), abs=1e-6)
    assert int(np.abs(found.of(token)).argmax()) == moved


def _steps(ids: np.ndarray) -> slices.Steps:
    real = ids != 0
    spans = np.arange(40)[:, None] + np.array([0, 1])
    return slices.Steps(spans, ids, real, real & (np.cumsum(real, axis=1) > 1) & (ids != 1))


def test_every_choice_belongs_to_a_view() -> None:
    from rnnviz.choices.fields import Fields

    fields = Fields(CellViewsChoices)
    for name in fields:
        views = (fields.control(name).when or {})["view"]
        assert set(views) <= set(VIEWS)
        assert fields.control(name).help


def test_the_truth_is_that_of_the_reviews_that_are_read(behind: Backend) -> None:
    run = behind.store.get(trained(behind, maxlen=sample_reviews.LONGEST).id)
    assert run
    for read, truth in (
        (readings.others(run.key), REVIEWS.test_truth),
        (readings.learned(run.key), REVIEWS.train_truth),
    ):
        assert read.truth
        known = read.truth.known
        last = known.shape[1] - 1 - known[:, ::-1].argmax(axis=1)
        praises = np.take_along_axis(read.truth.sentiment, last[:, None], axis=1)[:, 0] > 0
        np.testing.assert_array_equal(praises ^ truth.flipped[read.index], read.labels == 1)


def test_a_truth_that_did_not_come_with_the_app_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample_shipped, "read_truth", lambda: None)
    monkeypatch.setattr(sample_reviews, "generate", lambda: REVIEWS)
    readings.sample_truth.clear()
    assert readings.sample_truth() == (REVIEWS.train_truth, REVIEWS.test_truth)
    readings.sample_truth.clear()
