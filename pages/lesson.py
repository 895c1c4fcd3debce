"""Lesson: what a teacher has put together, step by step through the pages."""

from rnnviz import ui
from rnnviz.ui.lesson import overview

page = ui.page("lesson", also=(overview.PARAMETER,))
if found := overview.find(page):
    overview.draw(page, found)
page.closing()
