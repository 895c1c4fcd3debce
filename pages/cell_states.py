"""Cell states: what each unit of a trained network keeps, word by word, on any review."""

from rnnviz import ui
from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.choices.fields import Fields
from rnnviz.ui import cell_states

page = ui.page("cell_states", Fields(CellStatesChoices, CellViewsChoices), prefix="cs_", also=cell_states.PARAMETERS)
picked, subject = cell_states.choose(page)
if subject is not None:
    cell_states.view(page, subject)
cell_states.close(page, picked, subject)
