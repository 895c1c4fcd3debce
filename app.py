"""Home: what this is, a small trained network that reads while you watch, and a card for every page."""

from rnnviz import ui
from rnnviz.choices.home import HomeChoices
from rnnviz.fields import Fields

page = ui.page("home", Fields(HomeChoices))
ui.home.reading(page)
ui.home.cards(page)
page.try_this()
page.closing()
