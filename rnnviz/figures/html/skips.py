"""The memory of an LSTM over time beside the skip connections of a residual network over depth, drawn alike."""

from rnnviz.figures import theme
from rnnviz.figures.html.cell_pictures import Drawing

_SIZE = (640, 266)
_STARTS = (120, 290, 460)


def picture(*, dark: bool = False) -> str:
    """Return both as SVG: above the cell state through three steps, below a residual network through three layers."""
    draw = Drawing(dark, None)
    gate, memory, block = theme.GATES["input"], theme.GATES["cell"], theme.GATES["hidden"]
    _row(draw, 60, ("c", "LSTM, over time"), "f = 1", "i · c̃", memory, gate)
    _row(draw, 185, ("y", "residual network, over depth"), "1", "F(y)", block, theme.GATES["candidate"])
    return draw.svg(_SIZE)


def _row(draw: Drawing, y: float, names: tuple[str, str], factor: str, added: str, line: str, color: str) -> None:
    symbol, title = names
    draw.text(20, y - 36, title, anchor="start", bold=True)
    draw.line((50, y), (600, y), color=line)
    draw.text(30, y + 5, f"{symbol}₀")
    draw.text(618, y + 5, f"{symbol}₃")
    for x in _STARTS:
        draw.text(x - 20, y - 8, f"× {factor}", size=11)
        draw.line((x + 40, y + 34), (x + 40, y + 16))
        draw.node(x + 40, y, "+", color=line)
        draw.box(x + 40, y + 52, added, "", "", color)
