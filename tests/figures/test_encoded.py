"""A figure as the browser reads it: whole, without colours of a page, and with what is said of it."""

import json

import numpy as np
import plotly.graph_objects as go
import plotly.io
import pytest

from rnnviz.figures.encoded import encoded


def test_a_figure_comes_with_its_label_and_the_name_of_its_picture() -> None:
    figure = go.Figure().add_scatter(x=np.arange(3.0), y=[1.0, np.nan, 2.0])
    told = json.loads(encoded(figure, label='It says "no" </script>', name="norms"))
    assert (told["label"], told["name"]) == ('It says "no" </script>', "norms")
    assert told["figure"]["data"][0]["type"] == "scatter"
    assert told["figure"]["data"][0]["y"] == [1.0, None, 2.0]


def test_a_figure_has_no_template_before_the_browser_draws_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plotly.io.templates, "default", "plotly_dark")
    told = json.loads(encoded(go.Figure(), label="", name=""))
    assert "template" not in told["figure"]["layout"]
