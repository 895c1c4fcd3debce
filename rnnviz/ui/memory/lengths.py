"""A trained network on sequences of other lengths than its own: does it know the rule of the puzzle?"""

import numpy as np
import streamlit as st

from rnnviz import digits, ui
from rnnviz.config.sequences import SequencesConfig
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import memory as figures
from rnnviz.lessons import Markup
from rnnviz.runs.records import Run
from rnnviz.ui.cached import sequences
from rnnviz.ui.cached.sequences import Lengths
from rnnviz.ui.memory import run as runs
from rnnviz.ui.page import Page
from rnnviz.ui.show import chart, heading, opened

KEY = "memory/lengths"  # of the part, which is closed at first
_MEASURES: tuple[figures.Measure, ...] = ("accuracy", "loss")


def draw_lengths(page: Page, run: Run, config: SequencesConfig, epoch: int) -> None:
    """Draw the part; what is in it is measured once it is open, with the weights of the chosen epoch."""
    part = opened(page.plain("lengths title"), key=KEY, icon=":material/straighten:")
    if part is None:
        return
    with part, ui.warned():
        found = sequences.at_lengths(run.at(epoch))
        _say(page, config, found)
        with st.container(key="figure_lengths", gap="xsmall"):
            heading("measured", page.look("lengths"))
            for measure, column in zip(_MEASURES, st.columns(2, gap="large"), strict=True):
                with column:
                    _draw(page, run, config, found, measure)


def _say(page: Page, config: SequencesConfig, found: Lengths) -> None:
    """Say what it reaches at its own length, and at a shorter and a longer one."""
    trained = config.data.length
    own = int(np.searchsorted(found.lengths, trained))
    shorter, longer = (
        _nearest(found.lengths[:own], 2 / 3 * trained),
        _nearest(found.lengths[own + 1 :], 3 / 2 * trained),
    )
    told = [page.words("lengths other", _reached(found, length)).strip() for length in (shorter, longer) if length]
    facts = _reached(found, trained) | {"sequences": found.sequences, "others": Markup(", ".join(told))}
    st.markdown(page.words("lengths", facts | {"share": runs.scale_of(config).accuracy}))
    if (broken := found.lengths[np.isnan(found.loss)]).size:
        st.markdown(page.words("lengths overflow", {"lengths": ", ".join(map(str, broken))}))
    elif config.data.task == "adding":
        ends = {"first": found.answer[0], "first_true": found.truth[0], "shortest": found.lengths[0]}
        ends |= {"last": found.answer[-1], "last_true": found.truth[-1], "longest": found.lengths[-1]}
        st.markdown(page.words("lengths drift", ends))


def _nearest(lengths: np.ndarray, wanted: float) -> int | None:
    """Return that of some lengths which is nearest to one; None where there is none."""
    return int(lengths[np.abs(lengths - wanted).argmin()]) if len(lengths) else None


def _reached(found: Lengths, length: int) -> dict[str, object]:
    """Return a length and the share of right answers at it; no share where its numbers overflow."""
    share = float(found.accuracy[np.searchsorted(found.lengths, length)])
    return {"length": length, "right": None if np.isnan(share) else share}


def _draw(page: Page, run: Run, config: SequencesConfig, found: Lengths, measure: figures.Measure) -> None:
    """Draw accuracy or loss by length."""
    scale, values = runs.scale_of(config), getattr(found, measure)
    form = ".1%" if measure == "accuracy" else ".4f"
    told = ", ".join(
        f"{length} {digits.written(value, form)}" for length, value in zip(found.lengths, values, strict=True)
    )
    facts = {"values": told, "trained": config.data.length, "chance": getattr(scale, measure)}
    label = page.plain(f"alt lengths {measure}", facts)
    figure = figures.over_lengths(
        found.lengths,
        values,
        measure,
        task=config.data.task,
        trained=config.data.length,
        chance=getattr(scale, measure),
        label=label,
    )
    chart(drawn(figure), key=f"lengths_{measure}", of=run.id)
