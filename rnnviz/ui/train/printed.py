"""Which leads of printed figures are real: among a source's experiments, and of one's own run over what was printed of it."""

import streamlit as st

from rnnviz.config.presets import Preset, groups
from rnnviz.reproduce.printed import Shares, leads, two_shares
from rnnviz.runs.evaluations import Evaluation
from rnnviz.ui.page import Page

REAL = 0.05  # p below which a lead is called real


def draw_leads(page: Page, preset: Preset) -> None:
    """Draw a line for each experiment of its group that an experiment's printed test accuracy can be compared with."""
    lines = []
    for lead in leads(groups()[preset.group]):
        if preset in (lead.one, lead.two):
            names = {"one": lead.one.title, "two": lead.two.title, "p": lead.adjusted}
            key = "printed lead" if lead.adjusted < REAL else "printed no lead"
            lines.append(page.words(key, _told(lead.shares) | names))
    if lines:
        reviews = preset.config.data.test_subset
        st.markdown(page.told("printed leads", {"reviews": reviews, "pairs": len(leads(groups()[preset.group]))}))
        st.markdown("\n".join(f"- {' '.join(line.split())}" for line in lines))


def draw_own(page: Page, preset: Preset, evaluation: Evaluation) -> None:
    """Say whether one's own run differs by more than chance from what was printed of the same experiment."""
    printed, scores = preset.published.test_accuracy, evaluation.scores
    if printed is None:
        return
    theirs = preset.config.data.test_subset
    shares = two_shares(scores.tp + scores.tn, scores.total, round(printed * theirs), theirs)
    told = _told(shares) | {"p": shares.p, "ours": scores.total, "theirs": theirs}
    st.markdown(page.words("printed own" if shares.p < REAL else "printed own chance", told))


def _told(shares: Shares) -> dict[str, float]:
    return {
        "first": shares.first,
        "second": shares.second,
        "points": 100 * shares.difference,
        "low": 100 * shares.low,
        "high": 100 * shares.high,
    }
