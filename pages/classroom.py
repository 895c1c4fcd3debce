"""Classroom: what the class has trained and shows, and how the class is doing, for its teacher."""

from collections.abc import Callable, Mapping

from rnnviz import lessons as texts
from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.config import limits
from rnnviz.ui import notices, run_picker
from rnnviz.ui.classroom import board, lessons, teaching
from rnnviz.ui.told import Value


def answers(name: str) -> Mapping[str, Value]:
    """The values that the answers of another page's Try this want; what computes them is loaded when one is asked for."""
    from rnnviz.ui import home
    from rnnviz.ui.cell_states import experiments
    from rnnviz.ui.clipping import numbers as clipping
    from rnnviz.ui.gates import numbers, trained
    from rnnviz.ui.generate import answers as generate
    from rnnviz.ui.gradient_flow import answers as gradient_flow
    from rnnviz.ui.memory import answers as memory
    from rnnviz.ui.train import lessons as train
    from rnnviz.ui.unrolled import answers as unrolled
    from rnnviz.ui.word_vectors import answers as words

    its = ui.Page(texts.load(name), ui.State(Fields()))
    pages: dict[str, Callable[[], Mapping[str, Value]]] = {
        "home": lambda: home.answers(its),
        "words": words.answers,
        "unrolled": unrolled.answers,
        "gates": lambda: {**numbers.answers(), **trained.answers(its)},
        "train": train.recorded,
        "cell_states": lambda: experiments.answers(its, run_picker.unseen()),
        "gradient_flow": gradient_flow.answers,
        "clipping": lambda: clipping.answers(its),
        "memory": memory.answers,
        "generate": generate.answers,
    }
    return pages[name]()


page = ui.page("classroom", also=lessons.PARAMETERS)
notices.draw()
if limits.hosted():
    teaching.draw_teacher(page, answers)
    if not teaching.at_work():
        board.draw_board(page)
    teaching.draw_door(page)
else:
    teaching.local(page, answers)
page.closing()
