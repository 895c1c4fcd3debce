"""How a word that leans to one side is drawn everywhere: colour and shape together."""

from typing import Final, Literal, NamedTuple

import numpy as np

from rnnviz.figures import theme

CLEAR: Final = 1 / 3  # from here on a word counts as leaning


class Side(NamedTuple):
    """One of the three groups."""

    name: str
    color: str
    symbol: str  # Plotly's name
    mark: Literal["dot", "ring", "square"]  # the player's name


SIDES: Final = (
    Side("negative", theme.NEGATIVE, "square", "square"),
    Side("neutral", theme.MUTED, "circle-open", "ring"),
    Side("positive", theme.POSITIVE, "circle", "dot"),
)


def group(leaning: np.ndarray) -> np.ndarray:
    """Return the position in SIDES of each leaning from -1 to 1, same shape, int; what is not known is neutral."""
    known = np.nan_to_num(np.asarray(leaning, np.float64))
    return 1 + (known >= CLEAR).astype(int) - (known <= -CLEAR).astype(int)


def sides(leaning: np.ndarray) -> list[Side]:
    """Return the side of each word."""
    return [SIDES[k] for k in group(leaning)]
