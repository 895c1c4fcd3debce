"""Cell states: what each unit of a trained network keeps, word by word, on any review."""

from rnnviz import ui
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.choices.cells import CellStatesChoices
from rnnviz.fields import Fields
from rnnviz.ui import cells

page = ui.page("cell_states", Fields(CellStatesChoices, CellViewsChoices), prefix="cs_", also=cells.PARAMETERS)
picked, subject = cells.choose(page)
if subject is not None:
    cells.view(page, subject)
cells.close(page, picked, subject)
