"""Home: what this is, a small trained network that reads while you watch, and the course through the pages."""

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.home import HomeChoices
from rnnviz.ui import home

page = ui.page("home", Fields(HomeChoices))
home.for_teachers(page)
reading = home.reading(page)
home.course(page)
page.try_this(home.answers(page))
page.closing(home.facts() | {"verdict": reading.verdict if reading else None})
