"""The cliff as a scene of the player: a map, the surface, and the curves of loss and gradient norm over the updates.

The browser only plays: every number that it shows is computed here or in rnnviz/gradients/cliff.py.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.figures.scenes import relief_image as image
from rnnviz.figures.scenes.scene import Curve, Entry, Lines, Range, Scene, log_range
from rnnviz.gradients import cliff
from rnnviz.gradients.cliff import Map, Path, Surface, Unit

LEVELS: Final = 32
MESH: Final = 64  # quads along each side of the surface
FAR: Final = 3.0  # a point off the map is drawn at most so many widths of the map away, in its direction
FACES: Final = {"error": "error E", "gradient": "length of the gradient"}
RANGES: Final = {"error": (0.0, 0.75), "gradient": (-3.0, 0.5)}  # of |sigmoid(x_T) - target|, and of log10 |gradient|
ENDS: Final = {"error": ("0", "0.56"), "gradient": ("0.001", "3 and more")}  # the same in words


@dataclass(frozen=True)
class Walk:
    """One path, ready to be drawn. After a walk that broke off, its last row is repeated."""

    name: str
    color: str
    dash: str
    mark: str  # the shape of the moving point
    drawn: np.ndarray  # (steps + 1, 2) where it is drawn
    outside: np.ndarray  # (steps + 1,) 1 where it is off the map
    position: np.ndarray  # (steps + 1, 2) w and b
    loss: np.ndarray  # (steps + 1,)
    norm: np.ndarray  # (steps + 1,)
    clipped_norm: np.ndarray  # (steps + 1,)
    left_at: int | None
    diverged_at: int | None
    rows: int  # that were really walked


@dataclass(frozen=True)
class Start:
    """Where the walks begin: can be dragged, clicked or moved with the arrow keys, unless it is fixed."""

    w: float
    b: float
    fixed: bool = False


@dataclass(frozen=True)
class Ground:
    """The error over the plane of the weights, seen from above, with the walks."""

    title: str
    label: str
    w: Range
    b: Range
    image: str  # data: URL, first row is the largest b
    key: tuple[str, ...]  # colours from low to high
    key_text: tuple[str, str, str]  # quantity, low end, high end
    wall: np.ndarray  # (points, 2)
    folds: tuple[np.ndarray, np.ndarray]  # (points, 2) each
    start: Start
    walks: tuple[Walk, ...]
    halo: str
    x: str = "recurrent weight w"
    y: str = "bias b"
    log: bool = False
    kind: str = "ground"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """The walks and the lines."""
        walks = tuple(Entry(walk.name, walk.color, dash=walk.dash) for walk in self.walks)
        return *walks, Entry("the wall", theme.MUTED, dash="dash"), Entry("folds", theme.MUTED, dash="dot")


@dataclass(frozen=True)
class Relief:
    """The same as a surface to turn."""

    title: str
    label: str
    w: Range
    b: Range
    size: int  # points along each side
    top: float  # the error at height 1
    heights: np.ndarray  # (size * size,) shares of `top`; rows of equal b, from the smallest
    bands: np.ndarray  # (size * size,) positions in `colors`
    colors: tuple[str, ...]
    walks: tuple[Walk, ...]
    halo: str
    x: str = "w"
    y: str = "b"
    z: str = "E"
    kind: str = "relief"

    @property
    def legend(self) -> tuple[Entry, ...]:
        """The walks."""
        return tuple(Entry(walk.name, walk.color, dash=walk.dash) for walk in self.walks)


def scene(
    surface: Surface,
    free: Path,
    held: Path,
    unit: Unit,
    area: Map,
    *,
    threshold: float,
    rule: str,
    face: str = "error",
    dark: bool = False,
    fixed: bool = False,
) -> Scene:
    """Return the scene of two walks from one start.

    Args:
        surface: the error over the map.
        free: the walk without clipping.
        held: the walk with clipping.
        unit: the network.
        area: the map.
        threshold: of the clipping.
        rule: the clipping in words.
        face: what the map's colours mean: "error" or "gradient".
        dark: colours for the dark theme.
        fixed: whether the start cannot be moved.
    """
    steps = max(free.updates, held.updates)
    walks = (
        _walk("no clipping", free, area, steps, (theme.BEFORE, "solid", "circle")),
        _walk(rule, held, area, steps, (theme.AFTER, "dash", "square")),
    )
    position = walks[0].position
    start = Start(float(position[0, 0]), float(position[0, 1]), fixed)
    panels = (
        _ground(surface, unit, area, walks, start, face, dark),
        _relief(surface, area, walks, dark),
        _norms(walks, threshold),
        _losses(walks),
    )
    return Scene("Gradient descent on the cliff", "update", steps, panels)


def _ground(
    surface: Surface, unit: Unit, area: Map, walks: tuple[Walk, ...], start: Start, face: str, dark: bool
) -> Ground:
    with np.errstate(divide="ignore"):
        values = np.sqrt(surface.error) if face == "error" else np.log10(surface.norm)
    low, high = RANGES[face]
    colours = image.palette(theme.ground(dark), LEVELS)
    lower, upper = cliff.folds(surface.w)
    return Ground(
        title="The map",
        label=f"Map of the {FACES[face]} over w and b, with the walk without clipping and the walk with it.",
        w=area.w,
        b=area.b,
        image=image.data_url(image.level(values, low, high, LEVELS)[::-1], colours),
        key=image.names(colours[:: LEVELS // 8]),
        key_text=(FACES[face], *ENDS[face]),
        wall=_line(surface.w, cliff.wall(surface.w, unit), area),
        folds=(_line(surface.w, lower, area), _line(surface.w, upper, area)),
        start=start,
        walks=walks,
        halo=theme.halo(dark),
    )


def _line(w: np.ndarray, b: np.ndarray, area: Map) -> np.ndarray:
    return np.column_stack([w, b])[(b >= area.b[0]) & (b <= area.b[1])]


def _relief(surface: Surface, area: Map, walks: tuple[Walk, ...], dark: bool) -> Relief:
    rows = np.linspace(0, len(surface.b) - 1, MESH + 1).round().astype(int)
    columns = np.linspace(0, len(surface.w) - 1, MESH + 1).round().astype(int)
    top = float(np.nanmax(surface.error)) or 1.0
    heights = surface.error[np.ix_(rows, columns)].ravel() / top
    return Relief(
        title="The surface",
        label="The error as a height over w and b. Drag, or use the arrow keys, to turn it.",
        w=area.w,
        b=area.b,
        size=MESH + 1,
        top=top,
        heights=heights,
        bands=image.level(np.sqrt(heights), 0.0, 1.0, LEVELS),
        colors=image.names(image.palette(theme.ground(dark) if dark else theme.sequential(dark), LEVELS)),
        walks=walks,
        halo=theme.halo(dark),
    )


def _walk(name: str, path: Path, area: Map, steps: int, look: tuple[str, str, str]) -> Walk:
    rows = np.minimum(np.arange(steps + 1), path.updates)
    color, dash, mark = look
    return Walk(
        name=name,
        color=color,
        dash=dash,
        mark=mark,
        drawn=within_reach(path.position, area)[rows],
        outside=np.array([not area.holds(w, b) for w, b in path.position], dtype=np.float64)[rows],
        position=path.position[rows],
        loss=path.loss[rows],
        norm=path.norm[rows],
        clipped_norm=path.clipped_norm[rows],
        left_at=path.left_at,
        diverged_at=path.diverged_at,
        rows=path.updates + 1,
    )


def within_reach(position: np.ndarray, area: Map) -> np.ndarray:
    """Return points (rows, 2) of which those far off the map come near enough to be drawn, on the same side of it.

    A point that is not finite stays where the one before it is.
    """
    low, span = np.array([area.w[0], area.b[0]]), np.array([np.ptp(area.w), np.ptp(area.b)])
    drawn = np.empty_like(position)
    here = low + span / 2
    for k, point in enumerate(position):
        if np.isfinite(point).all():
            jump = (point - here) / span  # in widths of the map
            reach = FAR / max(float(np.abs((point - low) / span - 0.5).max()), FAR)
            here = np.clip(here + jump * span * reach, low - FAR * span, low + (1 + FAR) * span)
        drawn[k] = here
    return drawn


def _norms(walks: tuple[Walk, ...], threshold: float) -> Lines:
    free, held = walks
    with np.errstate(divide="ignore"):
        before, own, after = (np.log10(norm) for norm in (free.norm, held.norm, held.clipped_norm))
    limit = np.full(len(before), np.log10(threshold))
    ends = log_range(*(np.nan_to_num(each, nan=0.0, neginf=-6.0) for each in (before, own, after, limit)), lowest=-6)
    curves = (
        Curve("no clipping", before, free.color, played=True),
        Curve("with clipping: before", own, held.color, "dot", 1.5, played=True),
        Curve("after", after, held.color, "dash", played=True),
        Curve("threshold", limit, theme.MUTED, "dashdot", 1.5, spoken=False),
    )
    label = "Length of the gradient at each update, before and after clipping, on a logarithmic axis."
    return Lines("Length of the gradient", label, "update", "|g|", curves, ends, ends)


def _losses(walks: tuple[Walk, ...]) -> Lines:
    curves = tuple(Curve(walk.name, walk.loss, walk.color, walk.dash, played=True) for walk in walks)
    top = max(0.1, float(np.nanmax([walk.loss for walk in walks])) * 1.05)
    return Lines(
        "Loss", "The error at each update of both walks.", "update", "E", curves, (0.0, top), (0.0, top), log=False
    )
