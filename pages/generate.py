"""Generate: language models write, by character or by word, and some of their units count."""

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.generate import GenerateChoices
from rnnviz.config.language import LanguageConfig
from rnnviz.ui.generate import answers, cells, closing, compare, context, learning, run, truncated, tutorial, writing

FIELDS = Fields(GenerateChoices, *LanguageConfig.sections().values())
page = ui.page("generate", FIELDS, prefix="ge_", check=learning.check, also=("run", "epoch", "compare"))


def write() -> None:
    """What it writes, and what else could have come."""
    if picked := run.pick(page):
        writing.draw_writing(page, picked)


def look_into() -> None:
    """Units that follow quotes, parentheses, the line, capitals."""
    if picked := run.pick(page):
        cells.draw_cells(page, picked)


def learn() -> None:
    """The choices of a run, the run, and what it wrote after each epoch."""
    learning.draw_learning(page)


def next_word() -> None:
    """The tutorial's table and network, and its mistakes."""
    tutorial.draw_tutorial(page)


def how_far_back() -> None:
    """How much of its context a trained network uses; the window of truncated backpropagation, and the carried state."""
    context.draw_context(page)
    truncated.draw_truncated(page)


def side_by_side() -> None:
    """Several language models: bits, a table, and what each writes."""
    compare.draw_comparison(page)


VIEWS = {
    "write": write,
    "cells": look_into,
    "learn": learn,
    "tutorial": next_word,
    "truncated": how_far_back,
    "compared": side_by_side,
}

ui.views(page, VIEWS)
page.try_this(answers.answers())
page.closing(closing.maths(page), closing.code(page))
