"""One review inside a network: the running prediction, all units over all words, all signals of one unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme

MARGIN: Final = {"t": 36, "b": 44, "l": 56, "r": 16}
NAMES: Final = {
    "cell": "cell state c",
    "hidden": "hidden state h",
    "forget": "forget gate f",
    "input": "input gate i",
    "output": "output gate o",
    "update": "update gate z",
    "reset": "reset gate r",
    "candidate": "candidate",
}
UP, DOWN = "▲", "▼"
_WORDS_SHOWN = 45  # up to so many words stand at the axis; more are numbered
_ROWS_NAMED = 32
_LABELS = 8  # words that have room beside each other on a phone
_PADS_SHOWN = 12  # of the padding in front that is skipped, as nothing happens there


@dataclass(frozen=True)
class Steps:
    """What the figures need to know of a review."""

    tokens: Sequence[str]  # (maxlen,) a word, '[start]' or '' for a pad
    real: np.ndarray  # (maxlen,) bool; False at padding
    skipped: bool  # the network skips the padding
    chosen: tuple[int, int]  # timesteps of the selection, first and last

    @property
    def shown(self) -> list[str]:
        """What a hover says of each token."""
        return [token or ("padding, skipped" if self.skipped else "padding, read") for token in self.tokens]


def prediction(
    values: np.ndarray, steps: Steps, before: float, marks: Mapping[int, str], *, probe: bool = False
) -> go.Figure:
    """Return the running prediction over the words, with the words that moved it most marked.

    Args:
        values: (maxlen,) probability after each token; NaN where there is none yet.
        steps: the review.
        before: the probability before the first word.
        marks: UP or DOWN by timestep.
        probe: the network reads in both directions, so that this is no prediction of the text so far.
    """
    name = "running prediction p" + (" (a probe)" if probe else "")
    figure = go.Figure()
    figure.add_scatter(
        x=np.arange(len(values)),
        y=values,
        customdata=steps.shown,
        mode="lines",
        line={"color": theme.MUTED, "width": 2, "shape": "hv"},
        name=name,
        hovertemplate="%{customdata}: p = %{y:.3f}<extra></extra>",
    )
    named = _apart(values, marks, before, shown=len(values) - _start(steps))
    for mark, colour, symbol in ((UP, theme.POSITIVE, "triangle-up"), (DOWN, theme.NEGATIVE, "triangle-down")):
        at = [step for step, each in marks.items() if each == mark]
        figure.add_scatter(
            x=at,
            y=values[at],
            mode="markers+text",
            text=[(steps.tokens[step] or "padding") if step in named else "" for step in at],
            textposition="top center" if mark == UP else "bottom center",
            cliponaxis=False,
            marker={"color": colour, "size": 11, "symbol": symbol},
            name="raised most" if mark == UP else "lowered most",
            hoverinfo="skip",
        )
    figure.add_hline(0.5, line={"color": theme.MUTED, "dash": "dot", "width": 1})
    figure.add_hline(before, line={"color": theme.MUTED, "dash": "dash", "width": 1})
    _frame(figure, steps, words=False)
    figure.update_yaxes(title="p (positive)", range=[-0.12, 1.12], tickvals=[0, 0.5, 1])
    return figure.update_layout(height=200, margin={**MARGIN, "t": 16}, showlegend=False, hovermode="x")


def _apart(values: np.ndarray, marks: Mapping[int, str], before: float, *, shown: int) -> set[int]:
    """Return the marked steps that have room for their word among those shown: the larger change goes first."""
    change = np.abs(np.diff(np.nan_to_num(values, nan=before), prepend=before))
    taken: set[int] = set()
    for step in sorted(marks, key=lambda each: -change[each]):
        near = max(1, shown // _LABELS)
        if all(abs(step - other) > near or marks[step] != marks[other] for other in taken):
            taken.add(step)
    return taken


def heatmap(
    values: np.ndarray, steps: Steps, *, quantity: str, order: np.ndarray, unit: int, signed: bool, dark: bool = False
) -> go.Figure:
    """Return every unit (row) at every word (column).

    Args:
        values: (maxlen, units); NaN where a step is skipped or not complete.
        steps: the review.
        quantity: what they are, as the colour bar calls it.
        order: (units,) the units from top to bottom.
        unit: the one to frame.
        signed: values around zero; otherwise from 0 to 1.
        dark: whether the page is dark.
    """
    limit = (float(np.nanmax(np.abs(values), initial=0.0)) or 1.0) if signed else 1.0
    units = len(order)
    figure = go.Figure(
        go.Heatmap(
            z=values.T[order].astype(np.float32),
            x=np.arange(len(values)),
            y=np.arange(units),
            customdata=np.broadcast_to(np.array(steps.shown, object), (units, len(values))),
            text=np.broadcast_to(order[:, None].astype(str), (units, len(values))),
            colorscale=theme.diverging(dark) if signed else theme.sequential(dark),
            zmin=-limit if signed else 0.0,
            zmax=limit,
            colorbar={"title": {"text": quantity, "side": "right"}, "thickness": 12},
            hovertemplate="unit %{text}, %{customdata}<br>" + quantity + " = %{z:.3f}<extra></extra>",
        )
    )
    _frame(figure, steps, words=True)
    row = int(np.flatnonzero(order == unit)[0])
    line = {"color": theme.ink(dark), "width": 2}
    figure.add_shape(type="rect", x0=-0.5, x1=len(values) - 0.5, y0=row - 0.5, y1=row + 0.5, line=line)
    every = -(-units // _ROWS_NAMED)
    ticks = [k for k in range(units) if k % every == 0 and (k == row or abs(k - row) >= every)] + [row]
    figure.update_yaxes(
        title="unit", tickvals=ticks, ticktext=[str(order[k]) for k in ticks], autorange="reversed", showgrid=False
    )
    return figure.update_layout(height=int(np.clip(120 + 18 * units, 260, 720)), margin=MARGIN)


def unit_signals(signals: Mapping[str, np.ndarray], steps: Steps) -> go.Figure:
    """Return all signals of one unit over the words, on one axis.

    Args:
        signals: (maxlen,) each, by name: 'hidden', 'cell', gates, 'candidate'.
        steps: the review.
    """
    figure = go.Figure()
    for name, values in signals.items():
        gate = name not in ("cell", "hidden", "candidate")
        figure.add_scatter(
            x=np.arange(len(values)),
            y=values,
            customdata=steps.shown,
            mode="lines",
            name=NAMES[name],
            line={
                "color": theme.GATES[name],
                "width": 3 if name in ("cell", "hidden") else 1.8,
                "dash": "dot" if gate else "dash" if name == "candidate" else "solid",
            },
            hovertemplate="%{y:.3f}",
        )
    figure.add_hline(0, line={"color": theme.MUTED, "width": 1})
    _frame(figure, steps, words=True)
    figure.update_yaxes(title="value")
    legend = {"orientation": "h", "y": 1.06, "yanchor": "bottom", "x": 0}
    return figure.update_layout(height=400, margin={**MARGIN, "t": 60}, legend=legend, hovermode="x unified")


def _frame(figure: go.Figure, steps: Steps, *, words: bool) -> None:
    """Label the time axis, shade the padding and mark the selection."""
    time = len(steps.tokens)
    real = np.flatnonzero(steps.real)
    inside = len(real) <= _WORDS_SHOWN and words
    at = real.tolist() if inside else list(range(0, time, 10 if time <= 150 else 50))
    labels = [steps.tokens[k] for k in at] if inside else [str(k) for k in at]
    title = "token" if inside else "timestep t"
    figure.update_xaxes(
        title=title,
        tickvals=at,
        ticktext=labels,
        tickangle=-60 if inside else 0,
        showgrid=False,
        zeroline=False,
        range=[_start(steps) - 0.5, time - 0.5],
    )
    pads = np.flatnonzero(~steps.real)
    if len(pads):
        said = "padding, skipped" if steps.skipped else "padding, read like words"
        figure.add_vrect(
            pads[0] - 0.5,
            pads[-1] + 0.5,
            fillcolor=theme.faded(theme.MUTED, 0.14),
            line={"width": 0},
            annotation={"text": said if len(pads) > _PADS_SHOWN else "", "font": {"size": 11}},
            annotation_position=("top" if words else "bottom") + (" right" if steps.skipped else " left"),
        )
    first, last = steps.chosen
    # On a heatmap the chosen words need a frame; beside a line a frame would cross the words that stand at its points.
    line = {"color": theme.MUTED, "width": 1.5 if words else 0, "dash": "dot"}
    fill = theme.faded(theme.MUTED, 0.2 if words else 0.32)
    figure.add_vrect(first - 0.5, last + 0.5, fillcolor=fill, line=line, layer="above" if words else "below")


def _start(steps: Steps) -> int:
    """Return the first timestep to show: padding that is skipped is shortened, padding that is read is not."""
    first = int(np.argmax(steps.real))
    return max(0, first - _PADS_SHOWN) if steps.skipped else 0
