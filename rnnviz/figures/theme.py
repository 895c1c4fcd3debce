"""Every colour of the app, and the meaning it keeps on every page.

The hues are colour-blind safe (after Okabe and Ito) and darkened where needed, so that each has a contrast of at least
3:1 on the white and on the dark page. Blue is negative and orange positive wherever a value has a sign.
"""

from typing import Final

NEGATIVE: Final = "#0072B2"
POSITIVE: Final = "#D55E00"

GATES: Final = {
    "forget": "#CC79A7",
    "input": "#009E73",
    "output": "#B87A00",
    "candidate": "#2F8FCB",
    "cell": "#D55E00",
    "hidden": "#0072B2",
    "update": "#CC79A7",  # the GRU's z decides what is kept, as the forget gate does
    "reset": "#009E73",
    "gradient": "#8C6BB1",
}

ARCHITECTURES: Final = {
    "feed_forward": "#888888",
    "simple_rnn": "#B87A00",
    "lstm": "#0072B2",
    "gru": "#009E73",
    "cnn": "#CC79A7",
    "cnn_lstm": "#D55E00",
}

TRAIN: Final = "#0072B2"
BATCH: Final = "#2F8FCB"  # training, before it is smoothed
VALIDATION: Final = "#D55E00"
BEFORE: Final = "#D55E00"  # a gradient before clipping
AFTER: Final = "#0072B2"  # and after
MUTED: Final = "#888888"
SERIES: Final = ("#0072B2", "#D55E00", "#009E73", "#B87A00", "#CC79A7", "#8C6BB1", "#2F8FCB", "#888888")
DASHES: Final = ("solid", "dash", "dot", "dashdot")  # so that lines differ in more than colour


def neutral(dark: bool) -> str:
    """Return the colour of zero: white on the light page, near the background on the dark one."""
    return "#2B303B" if dark else "#F7F7F7"


def diverging(dark: bool) -> list[tuple[float, str]]:
    """Return Plotly's colour scale for signed values: blue below zero, neutral at zero, orange above."""
    return [
        (0.0, "#0072B2"),
        (0.25, "#3E7396" if dark else "#7FB8D8"),
        (0.5, neutral(dark)),
        (0.75, "#A85A26" if dark else "#EBAF80"),
        (1.0, "#D55E00"),
    ]


def sequential(dark: bool) -> list[tuple[float, str]]:
    """Return Plotly's colour scale for values from zero up: neutral to blue."""
    return [(0.0, neutral(dark)), (0.5, "#2F6F9B" if dark else "#7FB8D8"), (1.0, "#56B4E9" if dark else "#0072B2")]


def ground(dark: bool) -> list[tuple[float, str]]:
    """Return a paler sequential scale for maps that lines are drawn on."""
    return [(0.0, neutral(dark)), (1.0, "#43799F" if dark else "#8FBFDC")]


def halo(dark: bool) -> str:
    """Return the colour around a line that has to stand out from a map."""
    return "#14171D" if dark else "#FFFFFF"


def ink(dark: bool) -> str:
    """Return the colour of a frame around something chosen, on any colour of a map."""
    return halo(not dark)


def at(scale: list[tuple[float, str]], share: float) -> str:
    """Return the colour of a scale at a share from 0 to 1."""
    share = min(max(share, 0.0), 1.0)
    above = next(k for k, (stop, _) in enumerate(scale) if stop >= share)
    if above == 0:
        return scale[0][1]
    (low, first), (high, last) = scale[above - 1], scale[above]
    return mixed(first, last, (share - low) / (high - low))


def ink_on(color: str) -> str:
    """Return black or white: the ink with the higher contrast (WCAG 2) on a colour; at least 4.5:1 on any."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _shares(color)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if (luminance + 0.05) ** 2 > 0.05 * 1.05 else "#FFFFFF"


def faded(color: str, share: float) -> str:
    """Return a colour of the theme with this opacity, for bands behind lines."""
    red, green, blue = _parts(color)
    return f"rgba({red},{green},{blue},{share:g})"


def mixed(first: str, last: str, share: float) -> str:
    """Return the colour that lies this share of the way from the first to the last."""
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(_parts(first), _parts(last), strict=True))


def _shares(color: str) -> list[float]:
    return [part / 255 for part in _parts(color)]


def _parts(color: str) -> tuple[int, ...]:
    """'#RRGGBB' -> red, green and blue from 0 to 255."""
    return tuple(int(color[k : k + 2], 16) for k in (1, 3, 5))
