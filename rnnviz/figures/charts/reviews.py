"""What reviews are like, before anything is learned from them: their lengths, and the words that tell the labels apart."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import plotly.graph_objects as go

from rnnviz.figures import theme

_BINS: Final = 40
_MARGIN: Final = {"t": 30, "b": 50, "r": 20}


def lengths(tokens: np.ndarray, maxlen: int) -> go.Figure:
    """Return a histogram of the reviews' lengths with the chosen maximum: what lies to its right is cut.

    Args:
        tokens: of each review, shape (reviews,).
        maxlen: tokens that the network reads.
    """
    highest = max(int(np.quantile(tokens, 0.99)), maxlen) + 1  # the few longest would squeeze all others
    width = max(1, -(-highest // _BINS))
    edges = np.arange(0, highest + width, width)
    counts, _ = np.histogram(np.minimum(tokens, edges[-1] - 1), edges)
    whole = edges[:-1] + width <= maxlen + 1
    figure = go.Figure()
    for name, shown, colour, pattern in (
        ("read whole", whole, theme.TRAIN, ""),
        ("cut", ~whole, theme.VALIDATION, "/"),
    ):
        figure.add_bar(
            x=(edges[:-1] + width / 2)[shown],
            y=counts[shown],
            width=width,
            name=name,
            marker={"color": colour, "line": {"width": 0}, "pattern": {"shape": pattern}},
            customdata=np.stack([edges[:-1], edges[1:] - 1], axis=1)[shown],
            hovertemplate="%{customdata[0]} to %{customdata[1]} tokens: %{y} reviews<extra></extra>",
        )
    figure.add_vline(x=maxlen, line={"color": theme.MUTED, "dash": "dash", "width": 2})
    figure.add_annotation(
        x=maxlen, y=1, yref="paper", yanchor="bottom", text=f"chosen length {maxlen}", showarrow=False
    )
    figure.update_xaxes(title="tokens in the review", range=[0, edges[-1]])
    figure.update_yaxes(title="reviews")
    return figure.update_layout(height=300, margin=_MARGIN, bargap=0, barmode="overlay")


def telling(words: Sequence[str], scores: np.ndarray, counts: np.ndarray) -> go.Figure:
    """Return the words that tell the labels apart as bars: to the left for 'negative', to the right for 'positive'.

    Args:
        words: to be shown, from bottom to top.
        scores: z-score of each, shape (words,).
        counts: how often each stands in negative and in positive reviews, shape (words, 2).
    """
    signs = scores > 0
    figure = go.Figure(
        go.Bar(
            x=scores,
            y=list(range(len(words))),
            orientation="h",
            marker={
                "color": np.where(signs, theme.POSITIVE, theme.NEGATIVE),
                "pattern": {"shape": np.where(signs, "", "/")},
            },
            customdata=np.column_stack([np.array(words, object), counts]),
            hovertemplate="%{customdata[0]}: %{customdata[1]} times in negative, %{customdata[2]} in positive reviews"
            "<extra></extra>",
        )
    )
    figure.update_yaxes(tickvals=list(range(len(words))), ticktext=list(words), showgrid=False)
    figure.update_xaxes(title="standard deviations from saying nothing (− negative, + positive)", zeroline=True)
    return figure.update_layout(height=80 + 22 * len(words), margin={**_MARGIN, "t": 10}, showlegend=False)
