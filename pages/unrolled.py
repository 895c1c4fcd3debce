"""Unrolled: a small network forward and backward through time, with every number in sight."""

from functools import partial

from rnnviz import ui
from rnnviz.choices.fields import Fields
from rnnviz.choices.unrolled import UnrolledChoices
from rnnviz.ui.unrolled import answers, backward, closing, forward, memory, shapes, training, ways

page = ui.page("unrolled", Fields(UnrolledChoices), prefix="un_")


def forward_pass() -> None:
    """The network, folded or unrolled, and its matrices: played, pointed at, edited."""
    forward.choose_network(page)
    forward.draw_forward(page)


def three_ways() -> None:
    """The same numbers by the drawing, by a loop and by a Keras layer."""
    forward.choose_network(page)
    ways.draw_ways(page)


def a_state() -> None:
    """State-space form; what a state is good for, why its weights are shared, and what it loses."""
    forward.choose_network(page)
    memory.draw_static(page)
    ui.part(page.state, partial(memory.draw_shift, page))
    memory.draw_recall(page)


def larger_shapes() -> None:
    """Shapes, switches, counts and programs of networks for each kind of task."""
    shapes.draw_shapes(page)


def way_back() -> None:
    """The loss, and its gradient added up step by step from the end."""
    forward.choose_network(page)
    backward.choose_loss(page)
    backward.tell_loss(page)
    ui.part(page.state, partial(backward.draw_back, page))
    backward.draw_three(page)
    forward.type_numbers(page)


def truncated() -> None:
    """What is lost where the gradient is cut between segments."""
    forward.choose_network(page)
    backward.choose_loss(page)
    backward.draw_truncated(page)
    forward.type_numbers(page)


def training_by_hand() -> None:
    """One step of descent, and a hundred."""
    forward.choose_network(page)
    backward.choose_loss(page)
    training.draw_step(page)
    training.draw_hundred(page)
    forward.type_numbers(page)


VIEWS = {
    "forward": forward_pass,
    "ways": three_ways,
    "state": a_state,
    "shapes": larger_shapes,
    "backward": way_back,
    "truncated": truncated,
    "train": training_by_hand,
}

ui.views(page, VIEWS)
page.try_this(answers.answers())
page.closing(closing.maths(page), closing.code(page))
