"""What the player of frontend/src/player/ animates: panels over a common timeline, packed as bytes for the browser.

Every number is computed beforehand; the browser only plays. Values of a panel with `log` are base-10 logarithms, and may
be -inf or beyond float32: the player shows them at a marked floor or ceiling.
"""

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import numpy as np

from rnnviz.figures import theme
from rnnviz.gradients.logscale import CEILING, FLOOR

Range = tuple[float, float]
_DIRECTIONS = {"grows": theme.POSITIVE, "shrinks": theme.NEGATIVE}


@dataclass(frozen=True)
class Entry:
    """One entry of a legend."""

    name: str
    color: str
    mark: Literal["line", "dot", "ring", "square", "arrow"] = "line"
    dash: str = "solid"


class Panel(Protocol):
    """A dataclass with all that one panel shows; `kind` names the function of frontend/src/panels/ that draws it."""

    @property
    def kind(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def legend(self) -> tuple[Entry, ...]: ...


@dataclass(frozen=True)
class Curve:
    """One line over the steps."""

    name: str
    values: np.ndarray  # (steps + 1,); NaN where there is none
    color: str
    dash: str = "solid"  # one of theme.DASHES
    width: float = 2.0
    played: bool = False  # drawn up to the current step, faint ahead of it
    scales: bool = False  # in a sweep, its value at step k moves by k * shift
    spoken: bool = True  # its value is written below the panels


@dataclass(frozen=True)
class Mark:
    """A vertical line with a word."""

    at: float
    text: str


@dataclass(frozen=True)
class Lines:
    """Curves over the steps."""

    title: str
    label: str  # what is seen, for those who do not see it
    x: str
    y: str
    series: tuple[Curve, ...]
    range: Range
    sweep_range: Range
    log: bool = True
    marks: tuple[Mark, ...] = ()
    limits: dict[str, float] = field(default_factory=lambda: {"floor": FLOOR, "ceiling": CEILING})
    zero: float | None = None  # where exact zeros (-inf) are drawn; None for the floor
    whole: bool = True  # the horizontal axis counts
    named: bool = True  # has a legend
    kind: str = "lines"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """An entry per curve."""
        if not self.named:
            return ()
        return tuple(Entry(curve.name, curve.color, dash=curve.dash) for curve in self.series)


@dataclass(frozen=True)
class Stems:
    """The size of each component at the current step, against its size at step 0. Logarithmic."""

    title: str
    label: str
    x: str
    y: str
    values: np.ndarray  # (steps + 1, count) log10
    count: int
    range: Range
    sweep_range: Range
    log: bool = True
    whole: bool = True
    colors: dict[str, str] = field(default_factory=lambda: _DIRECTIONS)
    kind: str = "stems"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """The two directions and the edge."""
        grows, shrinks = self.colors["grows"], self.colors["shrinks"]
        return Entry("grown", grows, "dot"), Entry("shrunk", shrinks, "square"), Entry("below", shrinks, "arrow")


@dataclass(frozen=True)
class Plane:
    """Eigenvalues in the complex plane with the unit circle, and the way of their powers."""

    title: str
    label: str
    x: str
    points: np.ndarray  # (count, 2) real and imaginary part
    count: int
    limit: float  # half the width of the shown square
    sweep_limit: float
    colors: dict[str, str] = field(default_factory=lambda: _DIRECTIONS)
    kind: str = "plane"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """What the rings' colours mean."""
        return Entry("outside: grows", self.colors["grows"], "dot"), Entry(
            "inside: shrinks", self.colors["shrinks"], "dot"
        )


@dataclass(frozen=True)
class Ranked:
    """Values from the largest to the smallest."""

    name: str
    values: np.ndarray  # (count,)
    color: str
    mark: Literal["dot", "ring"]


@dataclass(frozen=True)
class Ranks:
    """Rows of ranked sizes, with a line at 1. In a sweep they are multiplied."""

    title: str
    label: str
    x: str
    y: str
    series: tuple[Ranked, ...]
    count: int
    range: Range
    sweep_range: Range
    log: bool = False
    whole: bool = True
    kind: str = "ranks"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """An entry per row."""
        return tuple(Entry(row.name, row.color, row.mark) for row in self.series)


@dataclass(frozen=True)
class Strip:
    """One number per unit and timestep as a shade, with a line that goes back in time with the steps."""

    title: str
    label: str
    x: str
    y: str
    name: str  # of the number, for the text below the panels
    values: np.ndarray  # (rows, columns); timestep t = 1 .. columns is column t - 1
    rows: int
    columns: int
    most: float  # the value of the last colour; 0 has the first
    shades: tuple[str, str, str]
    log: bool = False
    whole: bool = True
    counts: bool = True  # and so does the vertical one
    legend: tuple[Entry, ...] = ()
    kind: str = "strip"


@dataclass(frozen=True)
class Sweep:
    """The same timeline for a row of spectral radii: the matrix multiplied by rho / (its own radius)."""

    label: str
    rhos: np.ndarray  # (frames,)
    shifts: np.ndarray  # (frames,) log10 (rho / own radius); what a step adds to every log10 size


@dataclass(frozen=True)
class Handle:
    """A complex pair that can be dragged in the plane; the new place is sent to the server."""

    label: str
    radius: float
    angle: float  # degrees, from 0 to 180
    most: float  # largest radius


@dataclass(frozen=True)
class Scene:
    """Everything the player shows."""

    label: str
    symbol: str  # of the step: 'k' or 'n'
    steps: int
    panels: tuple[Panel, ...]
    sweep: Sweep | None = None
    handle: Handle | None = None
    compact: bool = False  # many small panels


def pack(scene: Scene) -> bytes:
    """Return the scene as bytes: the header's length (uint32), the header (JSON), padding, float32 arrays.

    In the header, an array is {"floats": [first, count]}. Little-endian throughout. `id` is a hash of the contents.
    """
    return packed(scene)


def packed(picture: Any) -> bytes:
    """Return a dataclass that a script in the browser reads as bytes, in the form of `pack`."""
    arrays: list[np.ndarray] = []
    header = _lower(picture, arrays)
    floats = b"".join(each.tobytes() for each in arrays)
    header["id"] = hashlib.sha256(json.dumps(header).encode() + floats).hexdigest()[:12]
    text = json.dumps(header, allow_nan=False).encode()
    return len(text).to_bytes(4, "little") + text + b"\0" * (-len(text) % 4) + floats


def _lower(value: Any, arrays: list[np.ndarray]) -> Any:
    """Turn dataclasses into dictionaries and arrays into references, collecting the arrays."""
    if isinstance(value, np.ndarray):
        first = sum(each.size for each in arrays)
        with np.errstate(over="ignore"):
            arrays.append(np.ascontiguousarray(value, dtype="<f4").ravel())
        return {"floats": [first, value.size]}
    if dataclasses.is_dataclass(value):
        names = [each.name for each in dataclasses.fields(value)]
        names += ["legend"] if hasattr(value, "legend") and "legend" not in names else []
        return {name: _lower(getattr(value, name), arrays) for name in names}
    if isinstance(value, tuple):
        return [_lower(each, arrays) for each in value]
    return value


def log_range(*logs: np.ndarray, lowest: float = FLOOR) -> Range:
    """Return the ends of a logarithmic axis for these log10 values: within float32's range, and at least two decades."""
    held = np.concatenate([np.clip(each.ravel(), max(FLOOR, lowest), CEILING) for each in logs])
    held = held[~np.isnan(held)]
    low, high = float(held.min()), float(held.max())
    pad = 0.04 * (high - low) + 0.15
    if high - low < 2:
        pad += (2 - (high - low)) / 2
    return low - pad, high + pad
