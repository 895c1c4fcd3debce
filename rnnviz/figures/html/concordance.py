"""Passages one under the other, aligned at what they share, as an HTML table: a concordance (keyword in context).

Words are text here, never markup: everything is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

import numpy as np

from rnnviz.digits import written
from rnnviz.figures import theme

NEAR: Final = 2  # words beside the focus that a narrow screen has room for
STYLE: Final = f"""
.rnn-kwic {{ overflow-x: auto; border-radius: .5rem }}
.rnn-kwic table {{ border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.7; margin: 0 }}
.rnn-kwic.rnn-kwic :is(td, th) {{ border: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  padding: .2rem .35rem; white-space: nowrap; vertical-align: baseline; font-weight: 400; text-align: start }}
.rnn-kwic.rnn-kwic thead th {{ font-size: .8125rem; font-weight: 600; border-bottom-width: 2px }}
.rnn-kwic.rnn-kwic .rnn-left {{ text-align: end; width: 38% }}
.rnn-kwic.rnn-kwic .rnn-right {{ width: 38% }}
.rnn-kwic.rnn-kwic .rnn-focus {{ text-align: center; font-weight: 600; border-inline: 2px solid
  color-mix(in srgb, currentColor 45%, transparent) }}
.rnn-kwic .rnn-own {{ background: color-mix(in srgb, currentColor 7%, transparent) }}
.rnn-kwic .rnn-word {{ position: relative; display: inline-block; padding: 0 4px 2px; border-radius: 4px;
  background: color-mix(in srgb, var(--hue, transparent) calc(var(--v, 0) * 55%), transparent) }}
.rnn-kwic .rnn-word::after {{ content: ""; position: absolute; bottom: 0; height: 3px; border-radius: 2px; left: 50%;
  width: calc(var(--v, 0) * 46%); background: color-mix(in srgb, var(--hue, transparent) 75%, currentColor) }}
.rnn-kwic .rnn-minus {{ --hue: {theme.NEGATIVE} }} .rnn-kwic .rnn-minus::after {{ left: auto; right: 50% }}
.rnn-kwic .rnn-plus {{ --hue: {theme.POSITIVE} }}
.rnn-kwic .rnn-unread {{ opacity: .75 }}
@media (max-width: 40rem) {{
  .rnn-kwic .rnn-far {{ display: none }}
  .rnn-kwic table {{ font-size: .875rem }}
}}
"""


@dataclass(frozen=True)
class Passage:
    """Some words of a review, with a value each."""

    words: tuple[str, ...]
    first: int  # of the words in focus
    last: int
    values: np.ndarray  # (words,) what colours them; NaN where there is nothing
    notes: tuple[str, ...]  # one per further column
    own: bool = False  # the learner's own passage, set apart


def concordance(passages: Sequence[Passage], *, columns: Sequence[str], label: str, limit: float) -> str:
    """Return the passages as an HTML table, their words in focus one under the other.

    Args:
        passages: from the first row to the last.
        columns: headings of the notes.
        label: what the table shows.
        limit: the value of full colour.
    """
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in ("before", "here", "after", *columns))
    head = head.replace("<th", '<th class="rnn-left"', 1)
    rows = "".join(_row(passage, limit) for passage in passages)
    return (
        f'<style>{STYLE}</style><div class="rnn-kwic" role="region" tabindex="0" aria-label="{escape(label)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(passage: Passage, limit: float) -> str:
    first, last = passage.first, passage.last + 1
    spans = [
        _word(word, value, limit, far=not first - NEAR <= place < last + NEAR)
        for place, (word, value) in enumerate(zip(passage.words, passage.values, strict=True))
    ]
    cells = (("rnn-left", spans[:first]), ("rnn-focus", spans[first:last]), ("rnn-right", spans[last:]))
    written = "".join(f'<td class="{name}">{" ".join(part)}</td>' for name, part in cells)
    notes = "".join(f"<td>{escape(note)}</td>" for note in passage.notes)
    mark = ' class="rnn-own"' if passage.own else ""
    return f"<tr{mark}>{written}{notes}</tr>"


def _word(word: str, value: float, limit: float, *, far: bool) -> str:
    away = " rnn-far" if far else ""
    if not np.isfinite(value):
        return f'<span class="rnn-word rnn-unread{away}">{escape(word)}</span>'
    side = "rnn-plus" if value >= 0 else "rnn-minus"
    share = min(abs(float(value)) / limit, 1.0) if limit > 0 else 0.0
    number = written(value, "+.3f")
    return f'<span class="rnn-word {side}{away}" style="--v: {share:.2f}" title="{number}">{escape(word)}</span>'
