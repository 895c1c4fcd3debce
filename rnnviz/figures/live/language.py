"""The live curve of a language model in bits per token, over what counting reaches on the same text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.live.training import COLUMNS, curves_spec
from rnnviz.figures.live.vega import INK, Spec, axis, part, stack

if TYPE_CHECKING:
    import pandas as pd

TITLE: Final = "bits per token"
_PLACES: Final = (
    "level top",
    "level right",
    "level left",
)  # where a level's words stand: the first one's below its line


class Level(NamedTuple):
    """What a baseline reaches."""

    name: str
    bits: float  # per token


def bits(losses: "pd.DataFrame", levels: Sequence[Level]) -> "pd.DataFrame":
    """Return the rows of the spec BITS.

    Args:
        losses: the rows of the loss in nats, as `training.curves` has them.
        levels: baselines; none where nothing is held out.
    """
    import pandas as pd

    nats = np.float32(np.log(2))
    own = losses.assign(value=losses["value"] / nats, other=losses["other"] / nats)
    drawn = pd.DataFrame(
        {
            "part": [_PLACES[1 + (k + 1) % 2 if k else 0] for k in range(len(levels))],  # beside one another, not over
            "series": [level.name for level in levels],
            "value": [level.bits for level in levels],
            "note": [f"{level.name}: {level.bits:.2f} bits, perplexity {2**level.bits:.1f}" for level in levels],
        }
    )
    return stack([own, drawn], COLUMNS)


def _level_layers() -> list[Spec]:
    y = axis("value", TITLE)
    line: Spec = {
        "transform": part(*_PLACES),
        "mark": {"type": "rule", "strokeWidth": 1.5, "strokeDash": [2, 3], "color": theme.MUTED, "clip": True},
        "encoding": {"y": y},
    }
    halo = {"stroke": {"expr": "background"}, "strokeWidth": 4, "strokeOpacity": 0.8, "strokeJoin": "round"}
    right: Spec = {"align": "right", "x": {"expr": "width - 6"}}
    left: Spec = {"align": "left", "x": {"expr": "0.3 * width"}}
    texts: list[Spec] = [
        {
            "transform": part(name),
            "mark": {"type": "text", "dy": dy, "fontSize": 12} | place | look,
            "encoding": {"y": y, "text": {"field": "note"}},
        }
        for look in (halo, {"color": INK})
        for name, place, dy in zip(_PLACES, (right, right, left), (9, -7, -7), strict=True)
    ]
    return [line, *texts]


def _spec() -> Spec:
    spec = curves_spec("loss", TITLE)
    return spec | {"height": 340, "layer": [*_level_layers(), *spec["layer"]]}


BITS: Final[Spec] = _spec()
