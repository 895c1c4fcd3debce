"""A report is one file that loads nothing, with every text escaped and every figure in it."""

import re

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from rnnviz.figures.html.report import POLICY, Section, report

EVIL = '<img src="https://example.org/x" onerror=alert(1)>'


def text(*sections: Section, title: str = "A run") -> str:
    """The file without Plotly's own script."""
    return report(title, "finished", sections).replace(get_plotlyjs(), "")


def test_texts_are_escaped_wherever_they_stand() -> None:
    found = text(Section(EVIL, [EVIL], [(EVIL, EVIL)], code=EVIL, figures=[(EVIL, go.Figure())]), title=EVIL)
    assert "<img" not in found
    assert found.count("&lt;img") == 8  # title and heading, then each of the section's


def test_a_file_names_no_host_and_forbids_to_load_any() -> None:
    found = text(Section("Curves", figures=[("Look", go.Figure(go.Scatter(x=[1, 2], y=[3, 4])))]))
    assert not re.search(r"https?:|//[a-z]", found)
    assert f'content="{POLICY}"' in found
    assert POLICY.startswith("default-src 'none'")
    assert get_plotlyjs() in report("A run", "", [])


def test_no_button_of_a_figure_sends_it_anywhere() -> None:
    found = text(Section("Curves", figures=[("Look", go.Figure(go.Scatter(x=[1, 2], y=[3, 4])))]))
    assert '"showSendToCloud":false' in re.sub(r"\s", "", found)


def test_the_numbers_of_a_figure_are_in_the_file_and_the_figure_stays_as_it_was() -> None:
    figure = go.Figure(go.Scatter(x=[1, 2], y=[0.25, 0.125]))
    before = figure.to_json()
    assert '"y":[0.25,0.125]' in text(Section("Curves", figures=[("Look", figure)]))
    assert figure.to_json() == before


def test_bold_is_the_only_markup() -> None:
    assert "<p><b>Loss.</b> It *falls*.</p>" in text(Section("Curves", ["**Loss.** It *falls*."]))
