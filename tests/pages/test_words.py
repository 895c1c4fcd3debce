"""The page about words as a script: its views, bad input, runs of every kind, its answers and its code."""

import ast
import re
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.choices.words import VIEWS
from rnnviz.data import sample_reviews
from rnnviz.data.corpus import Corpus
from rnnviz.export.vectors import as_npz
from rnnviz.probes.embedding import word_vectors
from rnnviz.runs.records import Outcome
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.ui.backend import Backend
from tests.figures.html.tables import Tables
from tests.pages import reading
from tests.pages.conftest import Shelf, keep_run, stands_behind
from tests.pages.reading import output, sound, words

pytestmark = [pytest.mark.page, pytest.mark.usefixtures("behind")]

open_page = partial(reading.open_page, "words")


def code_of(page: AppTest) -> str:
    return page.code[-1].value


def row_of(page: AppTest) -> list[int]:
    """The row of ids as it is shown."""
    return next(
        ast.literal_eval(found[1]) for each in page.markdown if (found := re.search(r"`(\[[\d, ]+\])`", each.value))
    )


def tables(page: AppTest) -> list[str]:
    """The lists with a scale, as HTML."""
    return [item.proto.body for item in page.get("html") if "rnn-scales" in item.proto.body]


def strips(page: AppTest) -> list[dict]:
    return [data for data in reading.given(page) if "text" in data]


# ------------------------------------------------------------------------------------------------ words to ids


def test_a_sentence_becomes_the_row_that_the_network_gets() -> None:
    page = open_page(wo_text="The xyzzy film", wo_maxlen=6, wo_vocabulary=500)
    row = row_of(page)
    assert row[:4] == [0, 0, 1, 4]  # pads, start, and the commonest word
    assert row[4] == 2
    assert len(row) == 6
    assert strips(page)[0]["kind"] == ["pad", "pad", "start", "word", "unknown", "word"]
    assert "496 commonest words" in words(page)


def test_padding_and_cutting_are_those_of_train() -> None:
    cut = open_page(wo_text="the film was good and the end was good", wo_maxlen=5, wo_cut="back")
    assert row_of(cut)[0] == 1
    padded = open_page(wo_text="the film", wo_maxlen=5, wo_pad="back")
    assert row_of(padded)[-2:] == [0, 0]


def test_the_commonest_words_can_be_left_out() -> None:
    page = open_page(wo_text="the film", wo_maxlen=5, wo_skip=3)
    assert row_of(page)[3] == 2
    assert "skip_top=7" in words(page)


def test_the_same_review_loses_words_with_the_vocabulary(behind: Backend) -> None:
    keep_run(behind)
    page = open_page(wo_text="the film was superb xyzzy")
    known = [strip["kind"].count("word") for strip in strips(page)[1:]]
    assert known == sorted(known)
    assert known[-1] == 4
    assert words(page).count("says p = ") == 3


def test_a_text_that_is_too_long_stays_where_it_was_pasted_and_is_said() -> None:
    page = open_page(wo_text="the film was superb")
    (box,) = [each for each in (*page.text_input, *page.text_area) if each.key == "wo_text"]
    assert not box.proto.max_chars  # a browser throws a longer text away whole, without a word
    page = sound(box.set_value("good " * 1_000).run())
    assert "this text has 5,000 characters, where 2,000 fit" in words(page)
    (box,) = [each for each in (*page.text_input, *page.text_area) if each.key == "wo_text"]
    assert box.value == "good " * 1_000
    assert "superb" in page.query_params["wo_text"]  # the page goes on with the last one that fits


def test_without_imdb_the_page_says_where_it_is() -> None:
    assert "not here yet" in words(open_page(wo_reviews="imdb"))


@pytest.mark.parametrize(("text", "sentence"), [("", "no words"), ("...", "no words")])
def test_a_text_without_words_gets_a_sentence(text: str, sentence: str) -> None:
    assert sentence in words(open_page(wo_text=text))


# ------------------------------------------------------------------------------------------------ runs


@pytest.mark.parametrize("view", VIEWS)
def test_without_a_run_every_view_says_so(view: str) -> None:
    assert "no trained run" in words(open_page(wo_view=view))


@pytest.mark.parametrize("architecture", ["feed_forward", "cnn", "lstm"])
@pytest.mark.parametrize("view", ["lookup", "trained", "order"])
def test_any_network_can_be_looked_at(behind: Backend, view: str, architecture: str) -> None:
    keep_run(behind, architecture="feed_forward", pooling="average", seed=5)
    run = keep_run(behind, architecture=architecture, pooling="flatten", kernel_size=3, pool_size=2)
    page = open_page(wo_view=view, run=run.id, wo_word="film", wo_a="the", wo_b="a", wo_c="film")
    assert not page.warning
    assert len(page.get("bidi_component")) + len(tables(page)) >= 2


def test_a_diverged_run_says_so(behind: Backend) -> None:
    run = keep_run(behind)
    broken = {name: np.full_like(values, np.nan) for name, values in run.weights.arrays.items()}
    stored = behind.store.get(run.id)
    assert stored
    tested = behind.store.artifacts(stored).evaluation()
    assert tested
    outcome = Outcome("diverged", "", 3, {0: dict(run.weights.arrays), 3: broken}, tested, b"k", None)
    behind.store.artifacts(stored).save(outcome)
    for view in ("lookup", "trained"):
        assert "diverged" in words(open_page(wo_view=view, run=run.id))


@pytest.mark.parametrize("name", ["wo_word", "wo_plus", "wo_minus", "wo_a", "wo_c"])
@pytest.mark.parametrize("odd", ["zebra<b>", ""])
def test_an_unknown_word_gets_one_sentence_and_the_rest_stays(behind: Backend, name: str, odd: str) -> None:
    run = keep_run(behind)
    asked = {"wo_word": "film", "wo_plus": "film", "wo_minus": "the", "wo_a": "the", "wo_b": "a", "wo_c": "film"}
    page = open_page(wo_view="trained", run=run.id, **(asked | {name: odd}))
    assert len(page.warning) == 1
    assert len(tables(page)) == (2 if name in ("wo_plus", "wo_minus") else 1)  # neighbours, analogies


def test_a_network_of_few_words_is_told_once_and_a_press_takes_words_that_it_knows(behind: Backend) -> None:
    run = keep_run(behind, vocabulary=30)
    page = open_page(wo_view="trained", run=run.id)
    assert not page.warning
    (said,) = [each.value for each in page.info]
    assert "learned 26 words" in said
    assert "“actress”, “actor”, “brother”" in said
    assert words(page).count("Not drawn") == 3
    page = sound(next(each for each in page.button if each.label == "Take words that it knows").click().run())
    assert (len(page.info), len(page.warning), words(page).count("Not drawn")) == (0, 0, 0)
    assert len(tables(page)) == 2  # neighbours, analogies
    assert page.query_params["wo_plus"] != page.query_params["wo_minus"]


def test_vectors_of_a_network_that_has_hardly_learned_are_said_to_be_that(behind: Backend) -> None:
    run = keep_run(behind)  # of random weights
    recorded = behind.store.get(run.id)
    assert recorded
    tested = behind.store.artifacts(recorded).evaluation()
    assert tested
    assert tested.scores.balanced_accuracy < 0.65
    asked = {"wo_word": "film", "wo_plus": "film", "wo_minus": "the", "wo_a": "the", "wo_b": "a", "wo_c": "film"}
    said = words(open_page(wo_view="trained", run=run.id, **asked))
    assert f"right on only **{tested.scores.balanced_accuracy:.1%}** of its test reviews" in said
    assert "right on only" not in words(open_page(wo_view="trained", run=run.id, epoch=0, **asked))


@pytest.mark.parametrize("view", ["trained", "order"])
def test_a_run_that_comes_with_the_app_is_a_press_away(view: str, sample: Corpus, tmp_path: Path) -> None:
    store = Store(tmp_path / "own", shipped=SHIPPED)
    with stands_behind(Backend(store, Shelf(sample), None)) as behind:  # type: ignore[arg-type]
        averages = (run.id for run in store.runs(shipped=True, architectures=("feed_forward",)))
        little = keep_run(behind, vocabulary=30).id if view == "trained" else next(averages)
        page = open_page(wo_view=view, run=little)
        assert page.info  # it shows little here
        page = sound(page.button(key="runs/shipped").click().run())
        assert little not in page.query_params["run"]
        assert not page.info
    store.close()


def test_with_six_unknown_words_the_map_is_still_drawn(behind: Backend) -> None:
    run = keep_run(behind)
    page = open_page(
        wo_view="trained", run=run.id, **{f"wo_{name}": "?" for name in ("word", "plus", "minus", "a", "b", "c")}
    )
    assert len(page.warning) == 3
    assert len(page.get("bidi_component")) >= 1


def test_a_pair_of_axes_beyond_the_vectors_is_the_last_one(behind: Backend) -> None:
    run = keep_run(behind)
    page = open_page(wo_view="trained", run=run.id, wo_axes="pair", wo_x=400, wo_y=1, wo_colour="labels")
    assert "numbers 4 and 1" in words(page)


def test_without_an_average_there_is_nothing_to_compare_with(behind: Backend) -> None:
    run = keep_run(behind)
    assert "nothing to compare with" in words(open_page(wo_view="order", run=run.id))


def test_other_words_than_the_same_ones_are_noticed(behind: Backend) -> None:
    keep_run(behind, architecture="feed_forward", pooling="average")
    run = keep_run(behind)
    same = {"wo_first": "the film was good", "wo_second": "good was the film"}
    assert "do not have the same words" not in words(open_page(wo_view="order", run=run.id, **same))
    other = open_page(wo_view="order", run=run.id, **(same | {"wo_second": "good <b>film</b>"}))
    assert "do not have the same words" in words(other)


# ------------------------------------------------------------------------------------------------ words, code


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("end", ["front", "back"])
def test_the_code_runs(view: str, end: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    known = word_vectors(np.random.default_rng(0).standard_normal((9, 3)), ("good", "actress", "actor", "brother", "x"))
    Path("embedding.npz").write_bytes(as_npz(known.words, known.vectors))
    page = open_page(wo_view=view, wo_cut=end, wo_pad=end, wo_text="It's \"the\\ film", wo_maxlen=5)
    printed = output(code_of(page))
    if view == "ids":
        assert ast.literal_eval(printed) == row_of(page)
    if view == "lookup":
        assert printed.startswith("True\n")
    if view == "order":
        assert printed == "average True\nread False\n"


@pytest.mark.parametrize("asked", [{}, {"wo_vocabulary": 60, "wo_skip": 3}, {"wo_maxlen": 6, "wo_cut": "back"}])
def test_the_code_of_the_ids_prints_the_row_that_is_shown(asked: dict[str, object]) -> None:
    page = open_page(wo_view="ids", wo_text="The film, the actor's llama: not good!", **asked)
    row = row_of(page)
    assert ast.literal_eval(output(code_of(page))) == row
    assert len(set(row)) > 2


def test_the_code_of_the_vectors_prints_the_neighbours_and_the_answer_of_the_page(
    behind: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = keep_run(behind)
    asked = {"wo_word": "film", "wo_a": "the", "wo_b": "a", "wo_c": "film"}
    page = open_page(wo_view="trained", run=run.id, **asked)
    known = word_vectors(run.weights.arrays["embedding/embeddings"], reading_words(behind))
    monkeypatch.chdir(tmp_path)
    Path("embedding.npz").write_bytes(as_npz(known.words, known.vectors))
    neighbours, answers = (ast.literal_eval(line) for line in output(code_of(page)).splitlines())
    shown = " ".join(words(page).split())
    assert f"**the − a + film** = **{answers[0]}**" in shown
    drawn = [row[0].split()[0] for row in Tables(tables(page)[0]).rows[1 : 1 + len(neighbours)]]
    assert drawn == neighbours


def reading_words(behind: Backend) -> tuple[str, ...]:
    reviews = behind.library.get("sample")
    assert reviews
    return tuple(reviews.words)


@pytest.fixture(scope="module")
def sample() -> Corpus:
    return sample_reviews.generate().corpus


def test_every_question_is_answered_with_the_shipped_runs(sample: Corpus, tmp_path: Path) -> None:
    store = Store(tmp_path / "own", shipped=SHIPPED)
    with stands_behind(Backend(store, Shelf(sample), None)):  # type: ignore[arg-type]
        page = open_page()
        for number in range(5):
            sound(page.radio(f"try/words/{number}/pick").set_value(0).run())
        text = words(page).replace("brother = ?", "")
    store.close()
    assert "?" not in [word.strip("*") for word in text.split()]
    assert "96 of 1,715 different words, but **59%**" in text
    assert "32 of 320,000" in text
    assert "the average is right on 50%" in text
    assert text.count("You predicted it") + text.count(":material/lightbulb:") == 5
