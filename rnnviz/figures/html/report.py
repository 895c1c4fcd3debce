"""A report in one HTML file: what was trained and what came of it, to print or to send; it needs no network to be read.

Plotly's own script is in the file, and a policy in its head forbids it to load anything: what is read offline is all there is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

import plotly.graph_objects as go
import plotly.io
from plotly.offline import get_plotlyjs

POLICY: Final = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
STYLE: Final = """
:root { --line: color-mix(in srgb, currentColor 20%, transparent); color-scheme: light }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1, h2 { line-height: 1.2 }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem }
table { border-collapse: collapse }
th, td { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top }
th { font-weight: 400; opacity: .75 }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); font-size: .8125rem }
figure { margin: 1rem 0 }
@media print {
  body { max-width: none; margin: 0; font-size: 10pt }
  h2 { break-after: avoid }
  figure, tr { break-inside: avoid }
  pre { white-space: pre-wrap; font-size: 7.5pt }
  .modebar { display: none }
}
"""


@dataclass(frozen=True)
class Section:
    """A part of a report, from top to bottom."""

    title: str
    said: Sequence[str] = ()  # sentences; **bold** is the only markup
    rows: Sequence[tuple[str, str]] = ()  # of a table: what, and its value
    html: str = ""  # made by a figure of this package
    figures: Sequence[tuple[str, go.Figure]] = ()  # what to look for, and the figure
    code: str = ""


def report(title: str, subtitle: str, sections: Sequence[Section]) -> str:
    """Return the file's text.

    Args:
        title: what the report is about; like all texts it is escaped.
        subtitle: one line below it.
        sections: in their order.
    """
    body = "".join(_section(each) for each in sections)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style><script>{get_plotlyjs()}</script></head>"
        f"<body><h1>{escape(title)}</h1><p>{_inline(subtitle)}</p>{body}</body></html>"
    )


def _section(section: Section) -> str:
    parts = [f"<h2>{escape(section.title)}</h2>", *(f"<p>{_inline(each)}</p>" for each in section.said)]
    if section.rows:
        rows = "".join(
            f"<tr><th scope='row'>{escape(what)}</th><td>{escape(value)}</td></tr>" for what, value in section.rows
        )
        parts.append(f"<table>{rows}</table>")
    parts.append(section.html)
    parts += [_figure(look, figure) for look, figure in section.figures]
    if section.code:
        parts.append(f"<pre><code>{escape(section.code)}</code></pre>")
    return f"<section>{''.join(parts)}</section>"


def _figure(look: str, figure: go.Figure) -> str:
    """A figure on white, whatever the page's scheme was, with its sentence above it."""
    shown = go.Figure(figure).update_layout(template="plotly_white")
    # Without the last one a button of each figure sends its numbers to Plotly's servers.
    config = {"displaylogo": False, "responsive": True, "showSendToCloud": False}
    drawn = plotly.io.to_html(shown, full_html=False, include_plotlyjs=False, config=config, default_height="auto")
    return f"<figure><figcaption>{_inline(look)}</figcaption>{drawn}</figure>"


def _inline(text: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(" ".join(text.split())))
