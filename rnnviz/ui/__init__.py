"""Everything that draws with Streamlit: the frame of a page, controls, charts and the token strip.

A page script starts with `page = ui.page("name")` and is 30-120 lines of widgets -> data -> figure. What belongs to one
page is imported by that page alone (`from rnnviz.ui import home`), so that no page waits for another's imports.

Belongs here: all that imports Streamlit; one folder per page, `cached` and `components` for all of them.
Does not: formulas, colours, paths, prose.
"""

from rnnviz.ui import controls
from rnnviz.ui.body import body, views
from rnnviz.ui.components import tokens
from rnnviz.ui.page import Page, page
from rnnviz.ui.part import part
from rnnviz.ui.show import badge_of, charted, dark, heading, show, warned
from rnnviz.ui.state import State

__all__ = [
    "Page",
    "State",
    "badge_of",
    "body",
    "charted",
    "controls",
    "dark",
    "heading",
    "page",
    "part",
    "show",
    "tokens",
    "views",
    "warned",
]
