"""The network writes: its text, what else could have come, and a unit that is held."""

from typing import Final

import numpy as np
import streamlit as st

from rnnviz import ui
from rnnviz.figures.html.coloured import coloured
from rnnviz.figures.scenes import next_token
from rnnviz.language.model import Forced
from rnnviz.language.writing import How, Written
from rnnviz.lessons import Markup, escape
from rnnviz.ui.cached import language
from rnnviz.ui.components import vectors
from rnnviz.ui.generate.run import Picked, prompt_of, unknown_in
from rnnviz.ui.page import Page

_NAMED: Final = 12  # unknown tokens of a prompt


def how(state: ui.State) -> How:
    """Return how tokens are drawn."""
    return How(state["temperature"], state["top_k"], state["draw"])


def forced(state: ui.State) -> Forced | None:
    """Return the unit that is held, if one is."""
    return Forced(state["force_unit"], state["force_value"]) if state["force"] else None


def draw_writing(page: Page, picked: Picked) -> None:
    """Draw the controls and everything about one writing."""
    state = page.state
    ui.controls.choice(state, "prompt", empty=prompt_of(picked.run, ""))
    ui.controls.choices(state, ("temperature", "length", "top_k", "draw"), columns=4)
    ui.controls.choices(state, ("force", "force_unit", "force_value"), columns=3)
    prompt = prompt_of(picked.run, state["prompt"])
    if missing := unknown_in(prompt, picked.vocabulary):
        named = Markup(escape(" ".join(missing[:_NAMED])))
        st.markdown(f":orange[:material/info: {page.words('unknown', {'missing': named, 'count': len(missing)})}]")
    found = language.written(picked.snapshot, prompt, state["length"], how(state), forced(state))
    _text(page, picked, prompt, found)
    _positions(page, picked, found)


def _text(page: Page, picked: Picked, prompt: str, found: Written) -> None:
    pieces = picked.vocabulary.pieces(np.concatenate([found.prompt, found.ids]))
    surprise = np.concatenate([np.zeros(len(found.prompt)), 1 - found.chosen])
    ui.heading(ui.badge_of(picked.run), page.look("text"))
    with st.container(border=True, key="written"):
        st.html(coloured(pieces, surprise, label=page.plain("alt text"), written_from=len(found.prompt)))
    bits = float(-np.log2(np.maximum(found.chosen, 1e-12)).mean())
    st.caption(page.words("written", {"count": len(found.ids), "bits": bits, "sure": float(found.chosen.mean())}))
    if page.state["force"]:
        free = language.written(picked.snapshot, prompt, page.state["length"], how(page.state))
        same = int(np.argmax([*(free.ids != found.ids), True]))
        told = {"unit": page.state["force_unit"], "same": same + 1}
        st.markdown(page.words("forced" if same < len(found.ids) else "forced in vain", told))


def _positions(page: Page, picked: Picked, found: Written) -> None:
    """Play what else could have come, from the chosen position on."""
    with st.columns(4)[0]:
        ui.controls.choice(page.state, "position")
    first = max(0, min(page.state["position"] - 1, len(found.ids) - next_token.COLUMNS))
    scene = next_token.scene(draws(picked, found, first), dark=ui.dark())
    look = page.look("distribution", {"first": first + 1})
    vectors.play(scene, badge=ui.badge_of(picked.run), look=look, key="distribution")


def draws(picked: Picked, found: Written, first: int) -> next_token.Draws:
    """Return the tokens from a position (from 0) on that fit beside one another, and from what they were drawn."""
    known, some = picked.vocabulary, slice(first, first + next_token.COLUMNS)
    pieces = known.pieces(np.concatenate([found.prompt, found.ids]))
    before = len(found.prompt) + first
    ids = found.ids[some]
    return next_token.Draws(
        read="".join(pieces[max(0, before - next_token.READ) : before]),
        written=tuple(pieces[before : before + len(ids)]),
        labels=tuple(known.shown(int(k)) for k in ids),
        likeliest=tuple(tuple(known.shown(int(k)) for k in row) for row in found.likeliest[some]),
        chances=found.probabilities[some],
        chosen=found.chosen[some],
    )
