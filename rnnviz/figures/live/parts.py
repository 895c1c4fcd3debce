"""The rows of a chart, taken apart into what is drawn of them."""

from typing import TYPE_CHECKING

import numpy as np

from rnnviz.figures.chart import Note

if TYPE_CHECKING:
    import pandas as pd


class Parts:
    """Rows with a column `part`, which says what is drawn of them, and others for where and under which name."""

    def __init__(self, rows: "pd.DataFrame", *, x: str = "epoch", by: str = "series") -> None:
        """Take rows.

        Args:
            rows: with the columns part and value, and those named below; `note` and `side` where they have words.
            x: the column of the horizontal axis.
            by: the column of the names in the legend.
        """
        self._columns = {name: rows[name].to_numpy() for name in rows}
        self._x, self._by = x, by

    def at(self, part: str, name: str = "") -> np.ndarray:
        """Return which rows are of a part, and of a name if there is one, as positions."""
        found = self._columns["part"] == part
        return np.flatnonzero(found & (self._columns[self._by] == name) if name else found)

    def line(self, part: str, name: str = "") -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of a Curve, (points,) each: those of a part, and of a name if there is one."""
        at = self.at(part, name)
        return self._columns[self._x][at], self._columns["value"][at]

    def area(self, part: str, name: str, low: str, high: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return x, y and the other edge of a Curve, (points,) each: the columns `low` and `high` of a part and a name."""
        at = self.at(part, name)
        return self._columns[self._x][at], self._columns[low][at], self._columns[high][at]

    def notes(self, *parts: str, below: bool = False) -> tuple[Note, ...]:
        """Return the words beside the points of some parts.

        Args:
            *parts: which ones.
            below: whether they stand below their points, where these tend to be the highest of all.
        """
        each = self._columns
        return tuple(
            Note(float(each[self._x][k]), float(each["value"][k]), each["note"][k], each["side"][k], below)
            for part in parts
            for k in self.at(part)
        )

    def names(self) -> set[str]:
        """Return the names that there are."""
        return {name for name in self._columns[self._by] if isinstance(name, str)}
