"""Words: from a sentence to ids, from ids to vectors, and what training does to the vectors."""

from functools import partial

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.words import WordsChoices
from rnnviz.ui import run_picker
from rnnviz.ui.word_vectors import answers, closing, ids, lookup, order, trained

page = ui.page("words", Fields(WordsChoices), prefix="wo_", also=run_picker.PARAMETERS)
state = page.state


def words_to_ids() -> None:
    """The row of ids that a network gets, how common its words are, and what fewer known words cost."""
    ui.part(state, partial(ids.write, page))
    if written := ids.written(page):
        corpus, typed = written
        ids.draw_frequencies(page, corpus, typed)
        picked = ids.choose_run(page)
        snapshot = ids.snapshot_on(picked, corpus)
        ids.draw_sizes(page, typed, snapshot)
        ids.draw_cost(page, picked, snapshot)


def ids_to_vectors() -> None:
    """Each id picks its row of a trained matrix; what that costs, and what one-hot rows would."""
    if chosen := lookup.choose_words(page):
        typed, matrix = chosen
        lookup.draw_rows(page, typed, matrix)
        ui.part(state, partial(lookup.draw_costs, page, typed))


def trained_vectors() -> None:
    """The map of the words epoch by epoch; the neighbours of one, a direction, an analogy."""
    if looked := trained.choose_vectors(page):
        trained.draw_map(page, looked)
        for draw in (trained.draw_neighbours, trained.draw_direction, trained.draw_analogy):
            ui.part(state, partial(draw, page, looked))
        trained.draw_download(looked)


def worth_of_order() -> None:
    """The average of the words against a network that reads: made pairs, own sentences, all networks, test reviews."""
    if rivals := order.choose_rivals(page):
        order.draw_pairs(page, rivals)
        ui.part(state, partial(order.draw_own, page, rivals))
        order.draw_networks(page, rivals)
        order.draw_reviews(page, rivals)


VIEWS = {"ids": words_to_ids, "lookup": ids_to_vectors, "trained": trained_vectors, "order": worth_of_order}

ui.views(page, VIEWS)
page.try_this(answers.answers(), answers.applied_to(state))
page.closing(closing.maths(state), closing.code(page))
