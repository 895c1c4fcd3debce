"""Without each word: what leaving out each word of the review does to the verdict, beside the gradient at the same words."""

from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.data.encoding import on_screen
from rnnviz.figures.charts import left_out as figures
from rnnviz.probes.left_out import NOTHING
from rnnviz.statistics import is_positive, wilson
from rnnviz.ui import below
from rnnviz.ui.cell_states import without
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading, show

_RANKED: Final = 5  # words: the order of fewer is soon the same by chance


def draw_words(page: Page, subject: Subject) -> None:
    """Draw what each word did, by both answers, and say which word each of them names."""
    review = without.one_review(subject)
    if review.of > len(review.tokens):
        st.caption(page.words("left out some", {"left": len(review.tokens), "words": review.of}))
    facts = _facts(subject, review)
    show(
        figures.by_word([on_screen(subject.view.text[k]) for k in review.tokens], review.found.change, review.found.slope),
        badge=subject.badge,
        look=page.look("left out"),
        key="left_out",
        alt=page.plain("alt left out", facts),
    )  # fmt: skip
    if not review.found.moves:
        st.markdown(page.words("left out nothing", facts))
        return
    same = facts["first_place"] == facts["steep_place"]
    parts = ["left out one" if same else "left out two"]
    if facts["for_place"] != facts["first_place"]:
        parts.append("left out against" if facts["speaks"] else "left out all against")
    parts.append("left out sides")
    if np.isfinite(review.found.agreement) and facts["words"] >= _RANKED:
        parts.append("left out ranks")
    st.markdown(" ".join(page.told(part, facts) for part in parts))
    if not same:
        st.markdown(page.told("left out why"))


def _facts(subject: Subject, review: without.OneReview) -> dict[str, Any]:
    """Return the numbers of what is said of the review."""
    found, whole = review.found, float(subject.trace.probability)
    positive = bool(is_positive(whole))
    named = {"first": found.first, "steep": found.steepest, "for": found.speaker(positive=positive)}
    facts: dict[str, Any] = {}
    for name, k in named.items():
        facts[name] = on_screen(subject.view.text[review.tokens[k]])
        facts |= {f"{name}_place": review.place + k + 1, f"{name}_p": float(review.without[k])}
    turned = is_positive(review.without) != positive
    return {
        **facts,
        "p": whole,
        "verdict": "positive" if positive else "negative",
        "speaks": bool(abs(found.change[named["for"]]) > NOTHING and (found.change[named["for"]] > 0) == positive),
        "rank": found.agreement,
        "turns": int(turned.sum()),
        "words": len(review.tokens),
    }


def draw_many(page: Page, subject: Subject) -> None:
    """Say how often the two answers name another word, over the run's test reviews, and how much that matters."""
    if place := below.near("cell_states/left_out", height=110, narrow=230):
        with place:
            many = without.many_reviews(subject.snapshot)
            reviews, other = len(many.other), int(many.other.sum())
            if not reviews:
                st.caption(page.words("left out none moves"))
                return
            low, high = wilson(other, reviews)
            facts = {"reviews": reviews, "other": other, "low": low, "high": high, "best": float(many.best.mean())}
            facts |= {"steepest": float(many.steepest.mean()), "usual": float(many.usual.mean())}
            heading(subject.badge, page.look("left out many"))
            st.markdown(page.told("left out many told", facts))
