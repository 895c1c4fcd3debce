"""What the Cell states page says of a network by what its verdict hears, and of which network it speaks."""

from typing import Any

import pytest

from rnnviz.data.corpus import Corpus
from rnnviz.ui.backend import Backend
from tests.pages import reading
from tests.pages.cell_runs import REVIEWS, TEXT, open_page, trained
from tests.pages.reading import words

pytestmark = pytest.mark.page


@pytest.fixture
def reviews() -> Corpus:
    return REVIEWS.corpus


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"architecture": "lstm"}, "the pads in front have changed in number (2 before, 1 now)"),
        ({"architecture": "lstm", "readout": "max", "masking": True}, "the pads in front have changed in number"),
        ({"architecture": "lstm", "bidirectional": True}, "a layer of this network reads from the end"),
        ({"architecture": "lstm", "bidirectional": True, "layer": "lstm_1/forward"}, "the pads in front have changed"),
        (
            {"architecture": "lstm", "bidirectional": True, "layers": 2, "layer": "lstm_2/forward"},
            "a layer of this network",
        ),
        ({"architecture": "lstm", "masking": True}, ""),
    ],
)
def test_why_two_readings_part_before_the_edit_is_said(behind: Backend, choices: dict[str, Any], said: str) -> None:
    """An edit is nothing that a network knows of before it has come to it."""
    choices = dict(choices)
    layer = choices.pop("layer", "lstm_1/backward" if "bidirectional" in choices else "lstm_1")
    run_id, _, _ = trained(behind, **{"masking": False, "maxlen": 18, **choices})  # two pads, the start, 15 words
    page = open_page(run_id, "counterfactual", cs_edit="negate", at=17, cs_layer=layer)
    told = words(page).replace("\\", "")
    assert "part" in told
    assert ("That is before the edit" in told) == bool(said)
    assert said in told


@pytest.mark.parametrize("readout", ["last", "mean", "max"])
def test_what_the_verdict_hears_is_said(behind: Backend, readout: str) -> None:
    run_id, _, _ = trained(behind, architecture="gru", readout=readout)
    told = words(open_page(run_id, "far_back"))
    assert ("hears **every** state" in told) == (readout == "mean")
    assert ("the state in which it was **largest**" in told) == (readout == "max")
    said = {
        "last": "the verdict comes from the last state",
        "mean": "the mean of all states",
        "max": "the largest of its states",
    }
    assert {name for name, each in said.items() if each in told} == {readout}


@pytest.mark.parametrize("readout", ["mean", "max"])
def test_where_the_verdict_hears_all_states_none_keeps_it(behind: Backend, readout: str) -> None:
    run_id, _, _ = trained(behind, architecture="gru", readout=readout, masking=True)
    page = reading.open_page("cell_states", run=run_id, cs_view="space", cs_review="own", text=TEXT)
    assert "wherever the state goes" in words(page)


def test_of_runs_of_one_name_the_chosen_one_stays(behind: Backend) -> None:
    """A box knows its entries by what is written on them."""
    runs = [trained(behind, architecture="lstm", forget_bias=bias).id for bias in (0.0, 1.0, 2.0)]
    for run_id in runs:
        page = open_page(run_id, "heatmap")
        (box,) = (each for each in page.selectbox if each.label == "Run")
        assert len(set(box.options)) == len(box.options) == 3
        assert box.value == run_id
        assert page.query_params["run"] in (run_id, [run_id])


def test_what_the_line_of_both_directions_is(behind: Backend) -> None:
    both, one = (trained(behind, architecture="gru", bidirectional=each).id for each in (True, False))
    assert "what the network would say if the review ended there" not in words(open_page(both, "heatmap")).replace(
        "\n", " "
    )
    assert "what the network would say if the review ended there" in words(open_page(one, "heatmap")).replace("\n", " ")


def test_a_network_that_answers_from_other_states_is_a_rival(behind: Backend) -> None:
    last, _, _ = trained(behind, architecture="gru")
    trained(behind, seed=5, architecture="gru", readout="mean")
    trained(behind, seed=6, architecture="gru")  # nothing but another seed
    table = open_page(last, "far_back").dataframe[0].value
    assert table["network"].tolist() == ["gru 0 · 100 sample reviews", "before training", "gru 5 · 100 sample reviews"]
