"""The view of the Cell states page that leaves each word out: through the page, and what it keeps."""

import re
from typing import Any

import numpy as np
import pytest

from rnnviz.data import sample_reviews, subsets
from rnnviz.data.corpus import Corpus
from rnnviz.data.encoding import Encoding, encode_text
from rnnviz.nn import forward
from rnnviz.nn.backward import backpropagate, slope_of_probability
from rnnviz.ui.backend import Backend
from rnnviz.ui.cell_states import without
from tests.pages.conftest import Kept, keep_run
from tests.pages.reading import figures, open_page, words

pytestmark = pytest.mark.page

TEXT = "this film was good and the acting was wonderful but the story is not bad"
REVIEWS = sample_reviews.generate(400)


@pytest.fixture
def reviews() -> Corpus:
    """More of them."""
    return REVIEWS.corpus


def trained(behind: Backend, **choices: Any) -> Kept:
    small = {
        "subset": 100,
        "test_subset": 60,
        "maxlen": 40,
        "units": 4,
        "embedding": 3,
        "batch_size": 20,
        "masking": True,
    }
    return keep_run(behind, 0, **{**small, "architecture": "gru", **choices})


def p_of(run: Kept, text: str) -> float:
    ids = encode_text(text, REVIEWS.corpus.words, Encoding.of(run.config.data))[0]
    return float(forward.trace(run.weights, ids).probability)


def expected(run: Kept) -> tuple[np.ndarray, np.ndarray]:
    """Return p without each word of the text, as if it had been typed so, and the gradient at each."""
    every = TEXT.split()
    left = [p_of(run, " ".join(every[:k] + every[k + 1 :])) for k in range(len(every))]
    ids = encode_text(TEXT, REVIEWS.corpus.words, Encoding.of(run.config.data))[0]
    read = forward.trace(run.weights, ids)
    gradient = backpropagate(run.weights, read, slope_of_probability(run.weights, read)).tokens[ids > 1]
    return np.array(left), np.linalg.norm(gradient, axis=-1)


@pytest.mark.parametrize(
    "choices",
    [
        {},
        {"pad": "back", "masking": False},
        {"architecture": "lstm", "bidirectional": True},
        {"architecture": "simple_rnn", "units": 3},  # its first word speaks against the verdict
    ],
)
def test_each_word_is_left_out_as_if_the_review_had_been_written_without_it(
    behind: Backend, choices: dict[str, Any]
) -> None:
    run = trained(behind, **choices)
    page = open_page("cell_states", run=run.id, cs_view="left_out", cs_review="own", text=TEXT)
    left, slope = expected(run)
    whole, every = p_of(run, TEXT), TEXT.split()
    (figure,) = figures(page)
    first, steep = int(np.abs(whole - left).argmax()), int(slope.argmax())
    assert [note["text"] for note in figure["layout"]["annotations"]] == [every[first], every[steep]]
    said = words(page).replace("\n", " ")
    assert (
        f"**“{every[first]}”** (word {first + 1}): without it p is **{left[first]:.3f}** instead of {whole:.3f}" in said
    )
    if first != steep:
        assert f"**“{every[steep]}”** (word {steep + 1}): without that one p is **{left[steep]:.3f}**" in said
    turns = int(((left > 0.5) != (whole > 0.5)).sum())
    assert f"Of 15 words, **{['none', 'one'][turns] if turns < 2 else turns}**" in said
    towards = (whole - left) * (1 if whole > 0.5 else -1)
    loudest = int(towards.argmax())
    assert ("speaks against the verdict" in said) == (first != loudest)
    if first != loudest and towards[loudest] > 1e-6:
        assert f"**“{every[loudest]}”** (word {loudest + 1}): without it p is **{left[loudest]:.3f}**" in said


def test_of_a_review_too_long_for_a_network_the_words_around_the_chosen_one_are_left_out(
    behind: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trained(behind)
    monkeypatch.setattr(without, "_NUMBERS", 5 * 16 * 4)  # five words of 16 steps and 4 units each
    page = open_page("cell_states", run=run.id, cs_view="left_out", cs_review="own", text=TEXT, at=25 + 3)
    assert "the 5 words around the chosen one, of 15" in words(page)
    assert figures(page)[0]["layout"]["xaxis2"]["ticktext"] == ["film", "was", "good", "and", "the"]
    named = re.search(r"(?:Leaving words out names|Both name) [^(]*\(word (\d+)\)", words(page))
    assert named
    left, _ = expected(run)
    assert int(named[1]) == 2 + int(np.abs(p_of(run, TEXT) - left)[1:6].argmax())


def test_over_the_test_reviews_it_is_counted_how_often_they_name_another_word(
    behind: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = trained(behind)
    rows = subsets.build(REVIEWS.corpus, run.config.data, run.config.training.seed).test.ids[:7]
    cost = int(((rows > 0).sum(axis=1) * (rows > 1).sum(axis=1)).sum()) * 4
    monkeypatch.setattr(without, "_MANY", cost)
    found = without.many_reviews(_snapshot(behind, run))
    assert len(found.other) == 7
    for k, ids in enumerate(rows):
        read = forward.trace(run.weights, ids)
        slope = np.linalg.norm(
            backpropagate(run.weights, read, slope_of_probability(run.weights, read)).tokens, axis=-1
        )[ids > 1]
        skipped = [np.where(np.arange(40) == step, 0, ids) for step in np.flatnonzero(ids > 1)]
        sizes = np.abs(float(read.probability) - forward.predict(run.weights, np.array(skipped)))
        assert found.other[k] == (sizes.argmax() != slope.argmax())
        assert found.best[k] == pytest.approx(sizes.max(), abs=1e-6)
        assert found.steepest[k] == pytest.approx(sizes[slope.argmax()], abs=1e-6)
        assert found.usual[k] == pytest.approx(sizes.mean(), abs=1e-6)
    assert found.other.any()


def _snapshot(behind: Backend, run: Kept):
    kept = behind.store.get(run.id)
    assert kept
    return kept.at(3)
