"""Word vectors: a word's neighbours, and where every word lies on a direction."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go

from rnnviz.digits import written
from rnnviz.figures import theme
from rnnviz.figures.charts.leaning import members, sides
from rnnviz.figures.charts.reach import safe
from rnnviz.probes.embedding import Neighbour

_LEGEND = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0}


def neighbours(title: str, found: Sequence[Neighbour], leaning: np.ndarray) -> go.Figure:
    """Return words with their cosines as points on lines from 0, the nearest on top.

    Args:
        title: what they are near to, or when.
        found: the nearest first.
        leaning: (neighbours,) from -1 to 1, NaN where it is not known.
    """
    place, marks = np.arange(len(found)), sides(leaning)
    cosines = np.array([each.cosine for each in found])
    points = go.Scatter(
        x=cosines, y=place, mode="markers",
        error_x={"type": "data", "array": np.maximum(-cosines, 0), "arrayminus": np.maximum(cosines, 0), "symmetric": False,
                 "color": theme.MUTED, "thickness": 1, "width": 0},
        marker={"size": 11, "color": [m.color for m in marks], "symbol": [m.symbol for m in marks]},
        customdata=[f"{safe(each.word)} ({mark.name})" for each, mark in zip(found, marks, strict=True)],
        hovertemplate="%{customdata}: cosine %{x:.3f}<extra></extra>",
    )  # fmt: skip
    words = [f"{safe(each.word)}  {written(each.cosine, '.3f')}" for each in found]
    rows = {
        "tickvals": place,
        "ticktext": words,
        "range": (len(found) - 0.4, -0.6),
        "showgrid": False,
        "zeroline": False,
    }
    low = min(0.0, float(cosines.min(initial=0)) - 0.05)
    return go.Figure(
        points,
        {
            "title": {"text": " ".join(safe(word) for word in title.split()), "font": {"size": 15}, "x": 0.5},
            "xaxis": {"title": "cosine", "range": (low, 1.06), "nticks": 5},
            "yaxis": rows,
            "height": 130 + 26 * len(found),
            "margin": {"t": 44, "b": 50},
            "showlegend": False,
        },
    )


def direction(
    places: np.ndarray,
    reviews: np.ndarray,
    leaning: np.ndarray,
    words: Sequence[str],
    *,
    ends: tuple[str, str],
    named: Sequence[str],
) -> go.Figure:
    """Return every word as a point: along a direction between two words, and by how many reviews it stands in.

    Args:
        places: (words,) -1 at the first of the ends, +1 at the second.
        reviews: (words,) that hold the word; words in none are left out.
        leaning: (words,) from -1 to 1.
        words: (words,).
        ends: the two words.
        named: words to name besides.
    """
    figure = go.Figure()
    used = reviews > 0
    for side, at in members(leaning):
        at = at[used[at]]
        figure.add_scattergl(
            x=places[at], y=reviews[at], mode="markers", name=f"{side.name} ({len(at):,})",
            marker={"color": side.color, "symbol": side.symbol, "size": 7 if side.name != "neutral" else 5, "opacity": 0.8},
            customdata=[safe(words[k]) for k in at.tolist()],
            hovertemplate="%{customdata}: %{x:.2f}, in %{y:,} reviews<extra></extra>",
        )  # fmt: skip
    row = {word: k for k, word in enumerate(words)}
    places_of = [(word, row[word]) for word in dict.fromkeys([*ends, *named]) if word in row and used[row[word]]]
    lines = [
        {"type": "line", "x0": end, "x1": end, "y0": 0, "y1": 1, "yref": "paper",
         "line": {"color": theme.MUTED, "dash": dash, "width": 1}}
        for end, dash in ((-1, "dot"), (0, "dash"), (1, "dot"))
    ]  # fmt: skip
    title = f"place between “{safe(ends[0])}” (−1) and “{safe(ends[1])}” (+1)"
    return figure.update_layout(
        height=440,
        margin={"t": 40, "b": 50},
        legend=_LEGEND,
        shapes=lines,
        annotations=[
            {"x": places[k], "y": np.log10(reviews[k]), "text": f"<b>{safe(word)}</b>", "arrowcolor": theme.MUTED,
             "arrowhead": 2, "ax": 0, "ay": -28 - 14 * (number % 3)}
            for number, (word, k) in enumerate(places_of)
        ],
        xaxis={"title": title, "zeroline": False},
        yaxis={"title": "reviews that hold the word (log)", "type": "log", "dtick": 1},
    )  # fmt: skip


def pairs(answers: Sequence[tuple[str, np.ndarray, np.ndarray]]) -> go.Figure:
    """Return each network's answers to pairs of sentences of the same words as points.

    Args:
        answers: (name, p of the praise (pairs,), p of the blame (pairs,)) of each network.
    """
    figure = go.Figure()
    corner = {"fillcolor": theme.faded(theme.SERIES[2], 0.14), "line": {"width": 0}, "layer": "below"}
    figure.add_shape(type="rect", x0=0.5, x1=1, y0=0, y1=0.5, **corner)
    note = {"showarrow": False, "font": {"size": 11}}
    figure.add_annotation(x=0.98, y=0.03, text="both right", xanchor="right", yanchor="bottom", **note)
    figure.add_annotation(x=0.02, y=0.97, text="both wrong", xanchor="left", yanchor="top", **note)
    line = {"color": theme.MUTED, "dash": "dash", "width": 1.5}
    figure.add_scatter(x=[0, 1], y=[0, 1], mode="lines", line=line, name="the same answer to both", hoverinfo="skip")
    symbols = ("circle", "square", "diamond", "x")
    for k, (name, praise, blame) in enumerate(answers):
        figure.add_scatter(
            x=praise, y=blame, mode="markers", name=safe(name),
            marker={"color": theme.SERIES[k % 8], "symbol": symbols[k % 4], "size": 8, "opacity": 0.75},
            hovertemplate="praise p = %{x:.3f}, blame p = %{y:.3f}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(title="p for the sentence that is praise", range=(-0.02, 1.02), zeroline=False)
    figure.update_yaxes(title="p for the same words as blame", range=(-0.02, 1.02), zeroline=False)
    return figure.update_layout(height=430, margin={"t": 60, "b": 50}, legend=_LEGEND)
