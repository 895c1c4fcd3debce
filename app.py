"""Home: what this is, a small trained network that reads while you watch, and a card for every page."""

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.home import HomeChoices
from rnnviz.ui import home

page = ui.page("home", Fields(HomeChoices))
reading = home.reading(page)
home.cards(page)
page.try_this(home.answers(page))
page.closing(home.facts() | {"verdict": reading.verdict if reading else None})
