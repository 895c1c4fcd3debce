"""A grid of values as a small picture in a URL: what lies under a drawing made of lines."""

import base64
import io

import numpy as np
from PIL import Image


def palette(stops: list[tuple[float, str]], levels: int) -> np.ndarray:
    """Return `levels` colours along a Plotly colour scale, shape (levels, 3) uint8."""
    at = [position for position, _ in stops]
    channels = np.array([[int(colour[k : k + 2], 16) for k in (1, 3, 5)] for _, colour in stops])
    along = np.linspace(0, 1, levels)
    mixed = np.stack([np.interp(along, at, channels[:, c]) for c in range(3)], axis=1)
    return np.round(mixed).astype(np.uint8)


def names(colours: np.ndarray) -> tuple[str, ...]:
    """Return colours (levels, 3) as '#rrggbb'."""
    return tuple(f"#{r:02x}{g:02x}{b:02x}" for r, g, b in colours)


def level(values: np.ndarray, low: float, high: float, levels: int) -> np.ndarray:
    """Return which of `levels` equal bands of [low, high] each value is in, uint8; what is outside is in the end bands."""
    share = (np.nan_to_num(values, nan=high, posinf=high, neginf=low) - low) / (high - low)
    return np.clip(np.floor(share * levels), 0, levels - 1).astype(np.uint8)


def data_url(levels: np.ndarray, colours: np.ndarray) -> str:
    """Return a PNG of the levels (rows from the top, columns) in the colours (levels, 3), as a data: URL."""
    image = Image.fromarray(levels)
    image.putpalette(colours.tobytes())
    file = io.BytesIO()
    image.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()
