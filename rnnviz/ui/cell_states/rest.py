"""When nothing more is said: does the state keep what the review said, and where does it come to rest?"""

from typing import Final

import numpy as np
import streamlit as st

from rnnviz import digits, ui
from rnnviz.data.encoding import PAD, UNKNOWN
from rnnviz.figures.chart import Chart, drawn
from rnnviz.figures.charts import rest as figures
from rnnviz.gradients.linear_flow import half_life
from rnnviz.lessons import Markup
from rnnviz.probes.rest import MOVING, gaps
from rnnviz.probes.space import principal_plane
from rnnviz.ui import controls
from rnnviz.ui.cached import rests
from rnnviz.ui.cached.rests import Rested
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.page import Page
from rnnviz.ui.show import charted, opened

KEY: Final = "cell_states/rest"  # of the part, which is closed at first
_TOKENS: Final = {"unknown": UNKNOWN, "pad": PAD}
_FEW: Final = 4  # places that are counted out; more are many
_GAP: Final = 0.1  # of the median predictions: with less there is nothing to keep


def draw_rest(page: Page, subject: Subject) -> None:
    """Draw the part; what is in it is read once it is open."""
    part = opened(page.plain("rest title"), key=KEY, icon=":material/hourglass_bottom:")
    if part is None:
        return
    with part, ui.warned():
        controls.choices(page.state, ("silence",))
        if len(subject.trace.top) > 1 or len(subject.trace.spans) != len(subject.ids):
            st.info(page.words("rest one way"), icon=":material/info:")
            return
        if subject.config.model.readout != "last":
            st.info(page.words("rest pooled"), icon=":material/info:")
            return
        if page.state["silence"] == "pad" and subject.weights.skips_padding:
            st.info(page.words("rest masked"), icon=":material/info:")
            return
        found = rests.rested(subject.snapshot, _TOKENS[page.state["silence"]])
        st.markdown(
            page.words("rest told", {"told": _told(page, found), "reviews": len(found.labels), "steps": rests.STEPS})
        )
        left, right = st.columns(2, gap="large")
        with left:
            _draw(
                page,
                subject,
                "rest_p",
                figures.predictions(found.found.prediction, found.labels, found.half, label=_said(page, found)),
            )
        with right:
            _draw(page, subject, "rest_plane", _plane(page, found))


def _draw(page: Page, subject: Subject, name: str, figure: Chart) -> None:
    charted(drawn(figure), badge=subject.badge, look=page.look(name), key=name)


def _plane(page: Page, found: Rested) -> Chart:
    """Return where the states are, in the plane in which they differ most at the ends of the reviews."""
    before, after = found.found.before, found.found.after
    flat = principal_plane(before)
    label = page.plain("alt rest plane", {"places": found.found.places})
    return figures.plane(flat.project(before), flat.project(after), found.labels, label=label)


def _told(page: Page, found: Rested) -> Markup:
    """Say where they rest, how long the verdict lasts, and what the Jacobian says of the place with most of them."""
    rest, gap = found.found, abs(float(gaps(found.found.prediction, found.labels)[0]))
    kind = _kind(rest.place, rest.places, keeps=found.half is None and gap > _GAP)
    facts: dict[str, object] = {
        "moving": int((rest.place == MOVING).sum()),
        "places": rest.places,
        "steps": rests.STEPS,
    }
    facts |= {"reviews": len(rest.place), "resting": int((rest.place != MOVING).sum()), "half": found.half, "gap": gap}
    said = [page.words(f"rest {kind}", facts | {"where": Markup(_where(page, rest.place, rest.prediction[:, -1]))})]
    lasting = "rest no gap" if gap <= _GAP else "rest kept" if found.half is None else "rest half"
    said.append(page.words(lasting, facts))
    if kind in ("one", "few", "many"):
        said.append(page.words("rest factor", {"factor": rest.factor, "half_life": half_life(rest.factor)}))
    return Markup(" ".join(" ".join(each.split()) for each in said))


def _kind(place: np.ndarray, places: int, *, keeps: bool) -> str:
    """Return which of the sentences fits: `keeps`, whether the verdicts are still apart."""
    if 2 * int((place == MOVING).sum()) > len(place):
        return "moving"
    if places == 1:
        return "one"
    if not keeps:  # they creep: what looks like places is not where they end
        return "creeping"
    return "few" if places <= _FEW else "many"


def _where(page: Page, place: np.ndarray, prediction: np.ndarray) -> str:
    """Say how many rest at each place, and what the network would answer there."""
    told = [
        page.plain("rest place", {"count": int((place == k).sum()), "p": float(np.median(prediction[place == k]))})
        for k in range(min(_FEW, int(place.max(initial=MOVING)) + 1))
    ]
    return ", ".join(told)


def _said(page: Page, found: Rested) -> str:
    """Return what the first chart shows, in words."""
    medians = {
        name: np.median(found.found.prediction[found.labels == label], axis=0)
        for label, name in enumerate(("negative", "positive"))
    }
    facts = {
        f"{name}_{when}": digits.written(curve[at], ".2f")
        for name, curve in medians.items()
        for when, at in (("first", 0), ("last", -1))
    }
    return page.plain("alt rest p", facts | {"steps": rests.STEPS})
