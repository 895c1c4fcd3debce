"""A cell as a drawing: memory, gates and operations, with the numbers that are known so far."""

from collections.abc import Mapping
from html import escape

from rnnviz.digits import written
from rnnviz.figures import theme

_SIZE = (640, 236)
_WIDE, _HIGH = 38, 18  # half the size of a gate
_FONT = "font-family='sans-serif'"


class Drawing:
    """An SVG in the making, in the colours of one theme."""

    def __init__(self, dark: bool, numbers: Mapping[str, float] | None, *, back: bool = False) -> None:
        """Begin with nothing.

        Args:
            dark: whether the page is dark.
            numbers: those that are known, by symbol; None draws no numbers at all, otherwise '?' stands for the others.
            back: arrows point the way that gradients go, against the way of the numbers.
        """
        self.tip = "marker-start" if back else "marker-end"
        self.ink, self.page = theme.ink(dark), theme.halo(dark)
        self.numbers = numbers
        self.parts: list[str] = []

    def line(self, *points: tuple[float, float], color: str = "", dash: bool = False, tip: bool = True) -> None:
        """Draw a line through points, with an arrow at its end, or at its beginning where it is gone back."""
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        dashed = " stroke-dasharray='5 4'" if dash else ""
        head = f" {self.tip}='url(#tip)'" if tip else ""
        self.parts.append(
            f"<polyline points='{path}' fill='none' stroke='{color or self.ink}' stroke-width='1.8'{dashed}{head}/>"
        )

    def node(
        self, x: float, y: float, sign: str, symbol: str = "", *, color: str = "", at: tuple[float, float] = (0, -22)
    ) -> None:
        """Draw an operation as a circle, with what comes out of it beside."""
        self.parts.append(
            f"<circle cx='{x}' cy='{y}' r='14' fill='{self.page}' stroke='{color or self.ink}' stroke-width='2'/>"
        )
        self.text(x, y + 5, sign, size=16 if len(sign) == 1 else 10)
        if symbol:
            self.value(x + at[0], y + at[1], symbol)

    def box(self, x: float, y: float, sign: str, name: str, symbol: str, color: str) -> None:
        """Draw a gate: its function, its name, its number above, beside the line that leads out."""
        self.parts.append(
            f"<rect x='{x - _WIDE}' y='{y - _HIGH}' width='{2 * _WIDE}' height='{2 * _HIGH}' rx='6' fill='{self.page}'/>"
            f"<rect x='{x - _WIDE}' y='{y - _HIGH}' width='{2 * _WIDE}' height='{2 * _HIGH}' rx='6' fill='{color}' "
            f"fill-opacity='.25' stroke='{color}' stroke-width='2'/>"
        )
        self.text(x, y - 1 if name else y + 5, sign, size=13)
        if name:
            self.text(x, y + 13, name, size=11)
        if symbol:
            self.value(x + 7, y - _HIGH - 6, symbol, anchor="start")

    def value(self, x: float, y: float, symbol: str, *, anchor: str = "middle") -> None:
        """Write the number of a symbol, where numbers are drawn."""
        if self.numbers is not None:
            known = self.numbers.get(symbol)
            self.text(x, y, "?" if known is None else written(known, ".2f"), size=12, bold=True, anchor=anchor)

    def text(
        self, x: float, y: float, text: str, *, size: int = 13, bold: bool = False, anchor: str = "middle"
    ) -> None:
        """Write a word."""
        weight = " font-weight='700'" if bold else ""
        self.parts.append(
            f"<text x='{x:g}' y='{y:g}' font-size='{size}' {_FONT} fill='{self.ink}' text-anchor='{anchor}'{weight}>"
            f"{escape(text)}</text>"
        )

    def svg(self, size: tuple[int, int] = _SIZE) -> str:
        """Return the whole drawing."""
        tip = (
            "<defs><marker id='tip' viewBox='0 0 8 8' refX='7' refY='4' markerWidth='7' markerHeight='7' "
            f"orient='auto-start-reverse'><path d='M0 0L8 4L0 8z' fill='{self.ink}'/></marker></defs>"
        )
        return (
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size[0]} {size[1]}' width='{size[0]}' "
            f"height='{size[1]}'>{tip}{''.join(self.parts)}</svg>"
        )


def cell(kind: str, numbers: Mapping[str, float] | None = None, *, dark: bool = False, back: bool = False) -> str:
    """Return a cell as SVG.

    Args:
        kind: one of rnnviz.nn.cells.CELLS that has gates.
        numbers: of one step, by the symbols of rnnviz.nn.operations; None draws the cell alone.
        dark: whether the page is dark.
        back: arrows point the way that gradients go.
    """
    draw = Drawing(dark, numbers, back=back)
    if kind.startswith("gru"):
        _gru(draw)
    else:
        _lstm(draw, forget=kind != "lstm_1997", peepholes=kind == "lstm_peephole")
    return draw.svg()


def _lstm(draw: Drawing, *, forget: bool, peepholes: bool) -> None:
    """The cell state along the top; what enters it from below, what leaves it to the right."""
    memory = theme.GATES["cell"]
    _ends(draw, "c", memory)
    draw.line((40, 226), (440, 226), tip=False)
    draw.text(40, 219, "x(t), h(t−1)", size=11, anchor="start")
    for x, top in ((150, 160), (240, 206), (350, 206), (440, 160))[0 if forget else 1 :]:
        draw.line((x, 226), (x, top))
    if forget:
        draw.line((150, 124), (150, 66))
        draw.node(150, 50, "×", "kept", color=theme.GATES["forget"])
        draw.box(150, 142, "σ", "forget f", "f_t", theme.GATES["forget"])
    draw.line((240, 168), (240, 110), (279, 110))
    draw.line((350, 168), (350, 110), (311, 110))
    draw.line((295, 96), (295, 66))
    draw.box(240, 187, "σ", "input i", "i_t", theme.GATES["input"])
    draw.box(350, 187, "tanh", "candidate c̃", "c~_t", theme.GATES["candidate"])
    draw.node(295, 110, "×", "added", at=(0, 31))
    draw.node(295, 50, "+", color=memory)
    _way_out(draw, peepholes)


def _way_out(draw: Drawing, peepholes: bool) -> None:
    """From the memory through tanh and the output gate; with peepholes there is no tanh, and the gates see the memory."""
    draw.line((540, 50), (540, 126 if peepholes else 82))
    if not peepholes:
        draw.line((540, 112), (540, 126))
        draw.node(540, 98, "tanh", "s_t", at=(34, 4))
    draw.line((478, 142), (524, 142))
    draw.line((554, 142), (580, 142), color=theme.GATES["hidden"])
    draw.box(440, 142, "σ", "output o", "o_t", theme.GATES["output"])
    draw.node(540, 142, "×", color=theme.GATES["output"])
    draw.text(606, 138, "h(t)")
    draw.value(606, 160, "h_t")
    if peepholes:
        draw.line((90, 50), (90, 142), (110, 142), dash=True)
        draw.line((90, 142), (90, 187), (200, 187), dash=True)
        draw.line((440, 50), (440, 122), dash=True)


def _gru(draw: Drawing) -> None:
    """The hidden state along the top is kept by z and filled by 1 - z; r stands in front of what the candidate sees."""
    z = theme.GATES["update"]
    _ends(draw, "h", theme.GATES["hidden"])
    draw.text(40, 226, "x(t), h(t−1)", size=11, anchor="start")
    draw.line((190, 128), (190, 66))
    draw.line((190, 104), (374, 104), color=z)
    draw.node(190, 50, "×", "kept", color=z, at=(30, 30))
    draw.box(190, 142, "σ", "update z", "z_t", z)
    draw.node(390, 104, "1−z", "1 - z_t", at=(0, 31))
    draw.line((404, 104), (464, 104), color=z)
    draw.line((480, 168), (480, 120))
    draw.line((480, 90), (480, 66))
    draw.node(480, 104, "×", "added", at=(40, 4))
    draw.node(480, 50, "+", color=theme.GATES["hidden"])
    draw.box(480, 187, "tanh", "candidate h̃", "h~_t", theme.GATES["candidate"])
    draw.line((80, 50), (80, 187), (212, 187))
    draw.line((268, 187), (252, 187), tip=True)
    draw.box(306, 187, "σ", "reset r", "r_t", theme.GATES["reset"])
    draw.line((232, 201), (232, 226), (420, 226), (420, 196), (440, 196))
    draw.node(232, 187, "×", "remembered", color=theme.GATES["reset"], at=(-34, 22))


def _ends(draw: Drawing, symbol: str, color: str) -> None:
    """The memory's line with what comes in and what goes out."""
    draw.text(34, 46, f"{symbol}(t−1)")
    draw.value(34, 68, f"{symbol}_t-1")
    draw.line((66, 50), (576, 50), color=color)
    draw.text(606, 46, f"{symbol}(t)")
    draw.value(606, 68, f"{symbol}_t")
