"""Home."""

from rnnviz import ui

page = ui.page("home")
page.try_this()
page.closing()
