"""Numbers on one scale, as an HTML table: a row each with its name, its place on the scale, and the number itself.

A table is there at once, where a Plotly figure is made anew at each change of its data; it is read out as it stands, and it
fits a phone. Names are text here, never markup: everything is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, Literal

from rnnviz.figures import theme

_LETTER: Final = 0.56  # rem: a wide one, on an average
_SMALL: Final = 0.87  # how much smaller those of a head are
_ROOM: Final = 12  # letters of all ticks together that stand beside each other on a phone
Mark = Literal["dot", "ring", "square", "diamond", "bar"]  # a bar is a line that is filled, with no mark on it
STYLE: Final = f"""
.rnn-scales {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .5rem 2rem }}
.rnn-scales > div {{ container-type: inline-size }}
.rnn-scales table {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0; font-size: .9375rem;
  line-height: 1.3 }}
.rnn-scales.rnn-scales caption {{ font-weight: 600; text-align: start; padding: .3rem 0; overflow-wrap: anywhere;
  color: inherit }}
.rnn-scales.rnn-scales :is(td, th) {{ border: 0; padding: .15rem .3rem; font-weight: 400; vertical-align: middle;
  text-align: start }}
.rnn-scales.rnn-scales thead th {{ font-size: .8125rem; opacity: .85 }}
.rnn-scales.rnn-scales .rnn-name {{ width: var(--name); text-align: end; overflow-wrap: anywhere }}
.rnn-scales.rnn-scales .rnn-number {{ width: var(--number); text-align: end; font-variant-numeric: tabular-nums }}
.rnn-scales.rnn-scales .rnn-place {{ padding-block: 0 }}
.rnn-scales tbody .rnn-place {{ position: relative; height: 1.7rem }}
.rnn-scales tr:has(small) .rnn-place {{ height: 2.9rem }}
.rnn-scales small {{ display: block; font-size: .75rem; opacity: .85; white-space: nowrap }}
.rnn-scales .rnn-track {{ position: relative; margin: 0 .5rem }}
.rnn-scales tbody .rnn-track {{ position: absolute; inset: 0 .3rem }} /* as tall as the row, whose name may have many lines */
.rnn-scales .rnn-track i {{ position: absolute; left: var(--x) }}
.rnn-scales .rnn-rule {{ top: 0; bottom: 0; border-left: 1px solid color-mix(in srgb, currentColor 16%, transparent) }}
.rnn-scales .rnn-level {{ top: 0; bottom: 0; border-left: 2px dotted {theme.MUTED} }}
.rnn-scales .rnn-line {{ top: calc(50% - 1px); height: 2px; width: var(--w); background: {theme.MUTED} }}
.rnn-scales .rnn-bar {{ top: calc(50% - .55rem); height: 1.1rem; width: var(--w); border-radius: 0 3px 3px 0;
  background: var(--hue) }}
.rnn-scales .rnn-mark {{ top: calc(50% - 5.5px); width: 11px; height: 11px; margin-left: -5.5px; box-sizing: border-box;
  background: var(--hue) }}
.rnn-scales :is(.rnn-dot, .rnn-ring) {{ border-radius: 50% }}
.rnn-scales .rnn-ring {{ background: light-dark({theme.halo(False)}, {theme.halo(True)}); border: 2px solid var(--hue) }}
.rnn-scales .rnn-diamond {{ transform: rotate(45deg) }}
.rnn-scales .rnn-axis {{ height: 2.4rem; font-size: .8125rem; opacity: .85 }}
.rnn-scales .rnn-axis span {{ position: absolute; left: var(--x); transform: translateX(-50%); white-space: nowrap }}
.rnn-scales .rnn-axis b {{ position: absolute; left: 50%; top: 1.2rem; transform: translateX(-50%); font-weight: 400;
  white-space: nowrap }}
.rnn-scales .rnn-over {{ height: 1.2rem }}
@media (max-width: 40rem) {{ .rnn-scales .rnn-many span:nth-child(even) {{ display: none }} }}
.rnn-unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
"""


@dataclass(frozen=True)
class Row:
    """One number."""

    name: str
    value: float
    written: str
    color: str
    mark: Mark
    line: tuple[float, float]  # ends of the line through the mark: from 0, or an interval
    said: str = ""  # what colour and mark mean, for those who do not see them
    note: str = ""  # small, below the number


@dataclass(frozen=True)
class Scale:
    """What the places mean."""

    title: str  # of the axis
    ends: tuple[float, float]
    ticks: tuple[tuple[float, str], ...]  # values with their names
    levels: tuple[tuple[str, float], ...] = ()  # vertical lines with a name; '' for none

    def at(self, value: float) -> float:
        """Return the place of a value from the left, in percent; what lies beyond an end stands there."""
        low, high = self.ends
        return 100 * (min(max(value, low), high) - low) / (high - low)


@dataclass(frozen=True)
class Listed:
    """One table: its title, and its rows from the top."""

    title: str
    rows: Sequence[Row]


def tables(listed: Sequence[Listed], scale: Scale, *, heads: tuple[str, str]) -> str:
    """Return tables on one scale, beside each other where there is room.

    Args:
        listed: the tables.
        scale: what all of them share.
        heads: of the column with the names, and of that with the numbers.
    """
    rows = [row for each in listed for row in each.rows]
    least = [_SMALL * len(head) for head in heads]
    name = max([least[0], *(len(row.name) for row in rows)]) * _LETTER + 1
    number = max([least[1], *(max(len(row.written), 0.75 * len(row.note)) for row in rows)]) * _LETTER + 1
    inside = "".join(_table(each, scale, heads) for each in listed)
    # Percent of the table within min() would count as no width at all, so it is percent of what the table stands in.
    widths = f"--name: min(40cqi, {name:.1f}rem); --number: {number:.1f}rem"
    return f'<style>{STYLE}</style><div class="rnn-scales" style="{widths}">{inside}</div>'


def _table(listed: Listed, scale: Scale, heads: tuple[str, str]) -> str:
    over = "".join(f"<span style='--x: {scale.at(at):.2f}%'>{escape(name)}</span>" for name, at in scale.levels if name)
    ticks = "".join(f"<span style='--x: {scale.at(at):.2f}%'>{escape(name)}</span>" for at, name in scale.ticks)
    names = f'<th scope="col" class="rnn-name">{escape(heads[0])}</th>'
    place = f'<th class="rnn-place" aria-hidden="true"><div class="rnn-track rnn-axis rnn-over">{over}</div></th>'
    head = f'<tr>{names}{place}<th scope="col" class="rnn-number">{escape(heads[1])}</th></tr>'
    many = " rnn-many" if sum(len(name) for _, name in scale.ticks) > _ROOM else ""
    axis = f'<div class="rnn-track rnn-axis{many}">{ticks}<b>{escape(scale.title)}</b></div>'
    foot = f'<tr aria-hidden="true"><td></td><td class="rnn-place">{axis}</td><td></td></tr>'
    caption, label = (
        (f"<caption>{escape(listed.title)}</caption>", "")
        if listed.title
        else ("", f' aria-label="{escape(scale.title)}"')
    )
    rows = "".join(_row(row, scale) for row in listed.rows)
    return f"<div><table{label}>{caption}<thead>{head}</thead><tbody>{rows}</tbody><tfoot>{foot}</tfoot></table></div>"


def _row(row: Row, scale: Scale) -> str:
    rules = "".join(f"<i class='rnn-rule' style='--x: {scale.at(at):.2f}%'></i>" for at, _ in scale.ticks)
    levels = "".join(f"<i class='rnn-level' style='--x: {scale.at(at):.2f}%'></i>" for _, at in scale.levels)
    low, high = (scale.at(end) for end in row.line)
    ends = f"--x: {low:.2f}%; --w: {high - low:.2f}%"
    if row.mark == "bar":
        drawn = f"<i class='rnn-bar' style='{ends}; --hue: {row.color}'></i>"
    else:
        at = f"--x: {scale.at(row.value):.2f}%; --hue: {row.color}"
        drawn = f"<i class='rnn-line' style='{ends}'></i><i class='rnn-mark rnn-{row.mark}' style='{at}'></i>"
    said = f' <span class="rnn-unseen">{escape(row.said)}</span>' if row.said else ""
    note = f"<small>{escape(row.note)}</small>" if row.note else ""
    return (
        f'<tr><th scope="row" class="rnn-name">{escape(row.name)}{said}</th>'
        f'<td class="rnn-place" aria-hidden="true"><div class="rnn-track">{rules}{levels}{drawn}</div></td>'
        f'<td class="rnn-number">{escape(row.written)}{note}</td></tr>'
    )
