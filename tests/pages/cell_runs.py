"""Small runs for the tests of the Cell states page, and a text that they read."""

from typing import Any

from streamlit.testing.v1 import AppTest

from rnnviz.data import sample_reviews
from rnnviz.ui.backend import Backend
from tests.pages import reading
from tests.pages.conftest import Kept, keep_run

TEXT = "this film was good and the acting was wonderful but the story is not bad"
REVIEWS = sample_reviews.generate(400)
CHOICES: dict[str, Any] = {"subset": 100, "test_subset": 60, "maxlen": 40, "units": 4, "embedding": 3, "batch_size": 20}


def trained(behind: Backend, seed: int = 0, **choices: Any) -> Kept:
    return keep_run(behind, seed, **{**CHOICES, **choices})


def open_page(run_id: str, view: str, **parameters: object) -> AppTest:
    given = {"run": run_id, "cs_view": view, "cs_review": "own", "text": TEXT, **parameters}
    return reading.open_page("cell_states", **given)
