"""The network writes: its text, what else could have come, and a unit that is held."""

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.figures.charts import language as figures
from rnnviz.figures.html.coloured import coloured
from rnnviz.figures.scenes import next_token
from rnnviz.language.model import Forced
from rnnviz.language.writing import How, Written
from rnnviz.lessons import Markup
from rnnviz.ui.cached import language
from rnnviz.ui.components import vectors
from rnnviz.ui.generate.run import Picked, unknown_in
from rnnviz.ui.page import Page


def how(state: ui.State) -> How:
    """Return how tokens are drawn."""
    return How(state["temperature"], state["top_k"], state["draw"])


def forced(state: ui.State) -> Forced | None:
    """Return the unit that is held, if one is."""
    return Forced(state["force_unit"], state["force_value"]) if state["force"] else None


def draw_writing(page: Page, picked: Picked) -> None:
    """Draw the controls and everything about one writing."""
    state = page.state
    ui.controls.choice(state, "prompt")
    ui.controls.choices(state, ("temperature", "length", "top_k", "draw"), columns=4)
    ui.controls.choices(state, ("force", "force_unit", "force_value"), columns=3)
    if missing := unknown_in(state["prompt"], picked.vocabulary):
        st.markdown(f":orange[:material/info: {page.words('unknown', {'missing': Markup(missing)})}]")
    found = language.written(picked.snapshot, state["prompt"], state["length"], how(state), forced(state))
    _text(page, picked, found)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _bars(page, picked, found)
    with right:
        _scene(page, picked, found)


def _text(page: Page, picked: Picked, found: Written) -> None:
    known = picked.vocabulary
    tokens = [known.tokens[k] for k in (*found.prompt, *found.ids)]
    if known.token == "word":
        tokens = [f"{token} " for token in tokens]
    surprise = np.concatenate([np.zeros(len(found.prompt)), 1 - found.chosen])
    ui.heading(ui.badge_of(picked.run), page.look("text"))
    with st.container(border=True, key="written"):
        st.html(coloured(tokens, surprise, label=page.plain("alt text"), written_from=len(found.prompt)))
    bits = float(-np.log2(np.maximum(found.chosen, 1e-12)).mean())
    st.caption(page.words("written", {"count": len(found.ids), "bits": bits, "sure": float(found.chosen.mean())}))
    if page.state["force"]:
        free = language.written(picked.snapshot, page.state["prompt"], page.state["length"], how(page.state))
        same = int(np.argmax([*(free.ids != found.ids), True]))
        told = {"unit": page.state["force_unit"], "same": same + 1}
        st.markdown(page.words("forced" if same < len(found.ids) else "forced in vain", told))


def _bars(page: Page, picked: Picked, found: Written) -> None:
    ui.controls.choice(page.state, "position")
    at = min(page.state["position"], len(found.ids)) - 1
    known, shown = picked.vocabulary, found.likeliest[at]
    drawn = np.flatnonzero(shown == found.ids[at])
    place = int(drawn[0]) if len(drawn) else -1
    values = {"position": at + 1, "token": known.shown(int(found.ids[at])), "chance": float(found.chosen[at])}
    figure = figures.next_tokens([known.shown(int(k)) for k in shown], found.probabilities[at], drawn=place)
    ui.show(
        figure,
        badge=ui.badge_of(picked.run),
        look=page.look("bars", values),
        key="next_tokens",
        alt=page.plain("alt bars", values),
    )


def _scene(page: Page, picked: Picked, found: Written) -> None:
    """Play the distributions from the chosen position on."""
    known = picked.vocabulary
    first = max(0, min(page.state["position"] - 1, len(found.ids) - next_token.COLUMNS))
    some = slice(first, first + next_token.COLUMNS)
    likely, chances, ids = found.likeliest[some], found.probabilities[some], found.ids[some]
    total = np.zeros(len(known))
    np.add.at(total, likely, chances)
    total[ids] += 1  # those that were written have a row first of all
    rows = np.argsort(-total, kind="stable")[: next_token.ROWS]
    place = {int(k): row for row, k in enumerate(rows)}
    values = np.zeros((len(ids), len(rows)), np.float32)
    for column in range(len(ids)):
        for token, chance in zip(likely[column], chances[column], strict=True):
            if int(token) in place:
                values[column, place[int(token)]] = chance
    drawn = [place.get(int(k), -1) for k in ids]
    names = [known.shown(int(k)) for k in rows]
    scene = next_token.distribution([known.shown(int(k)) for k in ids], names, values, drawn, dark=ui.dark())
    vectors.play(scene, badge=ui.badge_of(picked.run), look=page.look("distribution"), key="distribution")
