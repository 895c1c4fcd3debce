"""A trained network on sequences of other lengths than its own: does it know the rule of the puzzle?"""

import numpy as np
import streamlit as st

from rnnviz import digits, ui
from rnnviz.config.sequences import SequencesConfig
from rnnviz.figures.chart import drawn
from rnnviz.figures.charts import memory as figures
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
    """Say what it reaches at its own length and at the other ones nearest to two thirds and to one and a half of it."""
    own = config.data.length
    trained, others = int(np.searchsorted(found.lengths, own)), np.flatnonzero(found.lengths != own)
    shorter, longer = (others[np.abs(found.lengths[others] - times * own).argmin()] for times in (2 / 3, 3 / 2))
    facts: dict[str, object] = {"sequences": found.sequences, "trained": own, "share": runs.scale_of(config).accuracy}
    for name, at in (("right", trained), ("right_shorter", shorter), ("right_longer", longer)):
        facts[name] = float(found.accuracy[at]) if np.isfinite(found.accuracy[at]) else None
    st.markdown(page.words("lengths", facts | {"shorter": found.lengths[shorter], "longer": found.lengths[longer]}))
    if (broken := found.lengths[np.isnan(found.loss)]).size:
        st.markdown(page.words("lengths overflow", {"lengths": ", ".join(map(str, broken))}))
    elif config.data.task == "adding":
        ends = {"first": found.answer[0], "last": found.answer[-1]}
        st.markdown(page.words("lengths drift", ends | {"shortest": found.lengths[0], "longest": found.lengths[-1]}))


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
