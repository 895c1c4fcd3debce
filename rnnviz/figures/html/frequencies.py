"""How often words are used, as columns over their rank, and below them what share of the text a vocabulary knows.

HTML and not Plotly: it is the first figure of the page on which the course begins, and Plotly's program alone takes a browser
longer than the rest of that page. Words are text here, never markup: everything is escaped.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final

import numpy as np

from rnnviz.figures import theme
from rnnviz.probes.vocabulary import coverage

_COLUMNS: Final = 72
_BEGINS: Final = -0.32  # log10 of where the axis begins: a little before the column of rank 1
_APART: Final = 2.4  # percent of the width between two names
_WIDER: Final = 6.5  # and on a phone
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
STYLE: Final = f"""
.rnn-ranks {{ margin: 1rem 0 0 3.6rem; font-size: .8125rem; line-height: 1.2 }}
.rnn-ranks .rnn-panel {{ position: relative; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  margin-bottom: .9rem }}
.rnn-ranks :is(i, b, span) {{ position: absolute; font-weight: 400; font-style: normal }}
.rnn-ranks i {{ left: var(--x); bottom: 0; width: calc(var(--w) - 1px); height: var(--h); background: {theme.SERIES[0]};
  opacity: .55 }}
.rnn-ranks i:hover {{ opacity: 1 }}
.rnn-ranks .rnn-up {{ left: 0; right: 0; bottom: var(--y);
  border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent) }}
.rnn-ranks .rnn-up span {{ right: 100%; padding-right: .4rem; transform: translateY(-50%); white-space: nowrap }}
.rnn-ranks .rnn-size {{ left: var(--x); top: 0; bottom: 0; border-left: 2px dotted {theme.MUTED} }}
.rnn-ranks .rnn-size span {{ top: .3rem; right: 1px; writing-mode: vertical-rl; transform: rotate(180deg);
  white-space: nowrap }}
.rnn-ranks .rnn-word {{ left: var(--x); bottom: calc(var(--h) - 4px); width: 9px; height: 9px; margin-left: -4px;
  transform: rotate(45deg);
  background: {theme.SERIES[1]} }}
.rnn-ranks .rnn-name {{ left: var(--x); bottom: calc(var(--h) + 9px); transform: translateX(-50%) rotate(180deg);
  writing-mode: vertical-rl;
  white-space: nowrap; max-height: 8rem; overflow: hidden }}
.rnn-ranks .rnn-title {{ left: -3.4rem; top: 50%; writing-mode: vertical-rl; transform: translateY(-50%) rotate(180deg);
  white-space: nowrap }}
.rnn-ranks .rnn-across {{ position: relative; height: 2.4rem; margin-top: -.7rem }}
.rnn-ranks .rnn-across span {{ left: var(--x); transform: translateX(-50%) }}
.rnn-ranks .rnn-across b {{ left: 50%; top: 1.15rem; transform: translateX(-50%); white-space: nowrap }}
@media (max-width: 40rem) {{ .rnn-ranks .rnn-near {{ display: none }} }}
"""


def frequencies(times: np.ndarray, marked: Mapping[str, int], sizes: Sequence[int], *, label: str) -> str:
    """Return the words' occurrences over their rank, and below it the share of the text that a vocabulary knows.

    Args:
        times: (words,) occurrences, the commonest word first.
        marked: rank by word, of words to name.
        sizes: vocabularies to mark, in ids.
        label: what the figure shows, for those who do not see it.
    """
    top = float(np.log10(max([len(times), *sizes]))) + 0.05
    high = float(np.log10(max(int(times.max(initial=1)), 10))) + 1.1  # room for the names
    edges = np.unique(np.geomspace(1, len(times) + 1, _COLUMNS + 1).round().astype(int))
    places = _across(edges - 0.5, top)
    known = coverage(times, edges + 4)
    first = zip(edges[:-1].tolist(), places[:-1], np.diff(places), times[edges[:-1] - 1], known[:-1], strict=True)
    above, below = [], []
    for rank, x, wide, count, share in first:
        height = 100 * np.log10(max(count, 1)) / high
        above.append(_column(x, wide, height, f"rank {rank:,}: {count:,} times"))
        below.append(_column(x, wide, 100 * share, f"the {rank:,} commonest words: {share:.1%}"))
    powers = [(100 * k / high, f"10{str(k).translate(_RAISED)}") for k in range(int(high) + 1)]
    shares = [(float(k), f"{k}%") for k in (0, 25, 50, 75, 100)]
    ranks = "".join(
        f"<span style='--x: {_across(10**k, top):.2f}%'>10{str(k).translate(_RAISED)}</span>"
        for k in range(int(top) + 1)
    )
    return (
        f'<style>{STYLE}</style><div class="rnn-ranks" role="img" aria-label="{escape(label)}">'
        + _panel("15rem", "times in the reviews (log)", powers, [*above, *_names(times, marked, top, high)])
        + _panel("11rem", "share known", shares, [*below, *_sizes(times, sizes, top)])
        + f'<div class="rnn-across">{ranks}<b>rank of the word: 1 is the commonest (log)</b></div></div>'
    )


def _across(rank: Any, top: float) -> Any:
    """Return the place of a rank, or of several, from the left in percent; the axis ends at 10 to the power of `top`."""
    return 100 * (np.log10(rank) - _BEGINS) / (top - _BEGINS)


def _panel(tall: str, title: str, lines: Sequence[tuple[float, str]], inside: Sequence[str]) -> str:
    rules = "".join(f'<b class="rnn-up" style="--y: {y:.2f}%"><span>{name}</span></b>' for y, name in lines)
    return (
        f'<div class="rnn-panel" style="height: {tall}">{rules}{"".join(inside)}<b class="rnn-title">{title}</b></div>'
    )


def _column(x: float, wide: float, height: float, hint: str) -> str:
    return f'<i style="--x: {x:.2f}%; --w: {wide:.2f}%; --h: {height:.2f}%" title="{hint}"></i>'


def _names(times: np.ndarray, marked: Mapping[str, int], top: float, high: float) -> list[str]:
    """Return a mark per word, and its name where there is room for it."""
    found, free, wider = [], -_APART, -_WIDER
    for word, rank in sorted(marked.items(), key=lambda item: item[1]):
        if not (0 < rank <= len(times) and times[rank - 1]):
            continue
        x, height = _across(rank, top), 100 * np.log10(times[rank - 1]) / high
        place, name = f"--x: {x:.2f}%; --h: {height:.2f}%", escape(word)
        hint = f"{name}: rank {rank:,}, id {rank + 3:,}, {times[rank - 1]:,} times"
        found.append(f'<b class="rnn-word" style="{place}" title="{hint}"></b>')
        if x - free >= _APART:
            near = " rnn-near" if x - wider < _WIDER else ""
            found.append(f'<b class="rnn-name{near}" style="{place}">{name}</b>')
            free, wider = x, wider if near else x
    return found


def _sizes(times: np.ndarray, sizes: Sequence[int], top: float) -> list[str]:
    return [
        f'<b class="rnn-size" style="--x: {_across(size - 4, top):.2f}%">'
        f"<span>{size:,} ids: {coverage(times, np.array([size]))[0]:.0%}</span></b>"
        for size in sizes
        if size > 4
    ]
