"""What goes in and what comes out of each kind of task, as a drawing of a few timesteps."""

from typing import Final

from rnnviz.figures import theme
from rnnviz.figures.html.cell_pictures import Drawing

_SIZE: Final = (460, 150)
# Steps of the network; at which of them something comes in, and something goes out.
_FORMS: Final[dict[str, tuple[int, tuple[int, ...], tuple[int, ...]]]] = {
    "one_to_one": (1, (0,), (0,)),
    "one_to_many": (4, (0,), (0, 1, 2, 3)),
    "many_to_one": (4, (0, 1, 2, 3), (3,)),
    "tagging": (4, (0, 1, 2, 3), (0, 1, 2, 3)),
    "translation": (6, (0, 1, 2), (3, 4, 5)),
    "video": (4, (0, 1, 2, 3), (3,)),
}


def task(name: str, *, both_ways: bool = False, dark: bool = False) -> str:
    """Return the drawing of a task as SVG.

    Args:
        name: one of rnnviz.choices.unrolled.TASKS.
        both_ways: with a second layer that reads from the end.
        dark: whether the page is dark.
    """
    steps, ins, outs = _FORMS[name]
    draw = Drawing(dark, None)
    left = (_SIZE[0] - 70 * (steps - 1)) / 2
    convnet = name == "video"
    for t in range(steps):
        x = left + 70 * t
        if t in ins:
            draw.line((x, 140 if convnet else 134), (x, 96), color=theme.GATES["input"])
            if convnet:
                draw.box(x, 122, "Conv", "", "", theme.GATES["input"])
            else:
                draw.text(x + 9, 130, "x", anchor="start")
        if t in outs:
            draw.line((x, 60), (x, 26), color=theme.GATES["output"])
            draw.text(x + 9, 34, "y", anchor="start")
        if t:
            draw.line((x - 54, 72), (x - 17, 72), color=theme.GATES["hidden"])
        if t and both_ways:
            draw.line((x - 17, 86), (x - 54, 86), color=theme.GATES["candidate"], dash=True)
        draw.node(x, 78, "h", color=theme.GATES["hidden"])
    return draw.svg(_SIZE)
