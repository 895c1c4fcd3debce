"""Words: from a sentence to ids, from ids to vectors, and what training does to the vectors."""

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.words import WordsChoices
from rnnviz.ui import controls, run_picker
from rnnviz.ui.word_vectors import answers, closing, ids, lookup, order, trained

page = ui.page("words", Fields(WordsChoices), prefix="wo_", also=run_picker.PARAMETERS)
state = page.state

VIEWS = {"ids": ids.draw, "lookup": lookup.draw, "trained": trained.draw, "order": order.draw}

draw_view = controls.view(state, VIEWS)
with ui.warned():
    draw_view(page)
page.try_this(answers.answers(), answers.applied_to(state))
page.closing(closing.maths(state), closing.code(page))
