"""Every view that looks into a run, with every kind of run: it works, or says in a sentence why it does not apply."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from rnnviz.data import sample_reviews, sample_shipped
from rnnviz.data.corpus import Corpus
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import Store
from rnnviz.ui.backend import Backend
from tests.figures.scenes.test_scene import unpack
from tests.pages import reading
from tests.pages.conftest import Shelf, keep_run
from tests.pages.kinds import BAD, KINDS, TEXT, VIEWS, Kind, keep
from tests.pages.reading import charts, figures, points, words

pytestmark = pytest.mark.page

REVIEWS = sample_reviews.generate(320)


@pytest.fixture
def reviews(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Sample reviews, with what is known about their words."""
    monkeypatch.setattr(sample_shipped, "read_truth", lambda: (REVIEWS.train_truth, REVIEWS.test_truth))
    return REVIEWS.corpus


@pytest.fixture
def jobs(store: Store, reviews: Corpus) -> Iterator[Jobs]:
    """Nothing trains, but the Train page has whom to ask."""
    opened = Jobs(store, Shelf(reviews), connect=False)  # type: ignore[arg-type]
    yield opened
    opened.close()


def sound(page: AppTest) -> None:
    """Check what stands on a page: no figure without a point, nothing that is no number."""
    assert not page.exception, page.exception[0].value
    for figure in figures(page):
        drawn = sum(points(trace[name]) for trace in figure["data"] for name in ("x", "y", "z") if name in trace)
        assert drawn > 0, figure["layout"].get("title", figure["data"][:1])
    assert all(drawn_on_canvases(page))
    assert all(each["label"] and each["x"]["title"] and each["y"]["title"] for each in charts(page))
    text = words(page).replace(r"\(NaN\)", "")  # a sentence may say that something is no number
    text += "".join(f"{each.label} {each.value} {each.delta}\n" for each in page.metric)
    text += "".join(json.dumps(figure["layout"]) for figure in figures(page))
    assert not (found := BAD.search(text)), text[max(0, found.start() - 80) : found.end() + 40]


def drawn_on_canvases(page: AppTest) -> Iterator[int]:
    """Count the numbers in each picture on a canvas."""
    for each in page.get("bidi_component"):
        if each.proto.component_name.endswith(("readings", "heatmap", "chart")):
            yield int(np.isfinite(unpack(each.proto.bytes)[1]).sum())


def opened(name: str, kind: Kind, **parameters: object) -> AppTest:
    """Open a page; where the kind says that it does not apply, the sentence must stand there."""
    page = reading.open_page(name, **parameters)
    sound(page)
    if said := kind.says.get(name):
        assert said in words(page).replace("\\", "")
    return page


@pytest.mark.parametrize("name", KINDS)
def test_every_view_works_with_every_kind_of_run(behind: Backend, name: str) -> None:
    kind = KINDS[name]
    keep_run(behind)  # another one, that could be opened instead
    run = keep(behind.store, REVIEWS.corpus, kind)
    for review in ({"cs_review": "own", "text": TEXT}, {"cs_review": "positive"}):
        page = opened("cell_states", kind, run=run, **review)
        for view in VIEWS if "cell_states" not in kind.says else ():
            page.segmented_control(key="cs_view").set_value(view).run()
            sound(page)
    opened("gradient_flow", kind, gf_view="run", run=run)
    opened("gates", kind, ga_view="trained", run=run)
    opened("clipping", kind, cl_view="threshold", cl_run=run)
    opened("words", kind, wo_view="trained", run=run)
    for part in ("run", "results"):
        opened("train", kind, run=run, source="sample", subset=60, part=part)


@pytest.mark.parametrize("name", ["diverged at once", "answers that are no numbers"])
def test_a_run_without_usable_answers_has_no_scores(behind: Backend, name: str) -> None:
    other, run = keep_run(behind).id, keep(behind.store, REVIEWS.corpus, KINDS[name])
    page = reading.open_page("train", run=run, source="sample", subset=60)
    assert "no scores" in words(page)
    assert not page.metric
    page = reading.open_page("train", run=run, compare=other, source="sample", subset=60, part="compared")
    assert "not both have scores" in words(page)
    row = page.dataframe[0].value.iloc[0]
    assert (row["test accuracy"], row["95 % interval"]) == ("–", "–")
    page = reading.open_page("cell_states", run=run, cs_view="heatmap")
    said = "before training" if name == "diverged at once" else "This run diverged"
    assert any(said in each.value for each in page.warning)
