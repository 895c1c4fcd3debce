"""Classroom: what the class has trained and shows, and how the class is doing, for its teacher."""

from collections.abc import Mapping

from rnnviz import lessons as texts
from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.config import limits
from rnnviz.ui import acts, run_picker
from rnnviz.ui.classroom import board, lessons, teaching
from rnnviz.ui.told import Value


def answers(name: str) -> Mapping[str, Value]:
    """The values that the answers of another page's Try this want; what computes them is loaded when it is asked for."""
    its = ui.Page(texts.load(name), ui.State(Fields()))
    match name:
        case "words":
            from rnnviz.ui.word_vectors.answers import answers as words

            return words()
        case "unrolled":
            from rnnviz.ui.unrolled.answers import answers as unrolled

            return unrolled()
        case "gates":
            from rnnviz.ui.gates import numbers, trained

            return {**numbers.answers(), **trained.answers(its)}
        case "train":
            from rnnviz.ui.train.lessons import recorded

            return recorded()
        case "cell_states":
            from rnnviz.ui.cell_states import experiments

            return experiments.answers(its, run_picker.unseen())
        case _:
            return other_answers(its)


def other_answers(its: ui.Page) -> Mapping[str, Value]:
    """The same for the other half of the pages."""
    match its.lesson.name:
        case "gradient_flow":
            from rnnviz.ui.gradient_flow.answers import answers as flow

            return flow()
        case "clipping":
            from rnnviz.ui.clipping.numbers import answers as clipping

            return clipping(its)
        case "memory":
            from rnnviz.ui.memory.answers import answers as memory

            return memory()
        case "generate":
            from rnnviz.ui.generate.answers import answers as generate

            return generate()
        case _:
            from rnnviz.ui import home

            return home.answers(its)


page = ui.page("classroom", also=lessons.PARAMETERS)
acts.problem()
if limits.hosted():
    teaching.draw_teacher(page, answers)
    if not teaching.at_work():
        board.draw_board(page)
    teaching.draw_door(page)
else:
    teaching.local(page, answers)
page.closing()
