"""What a state is: a static map against a system, one set of weights for all times, and a memory that loses."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.figures.html.listed import shares
from rnnviz.figures.scenes import responses
from rnnviz.nn import recall
from rnnviz.nn.toy import forward
from rnnviz.ui import controls
from rnnviz.ui.components.player import play
from rnnviz.ui.page import Page
from rnnviz.ui.show import listed
from rnnviz.ui.unrolled import numbers

_SAME: Final = 10  # steps with the same input
_ROOM: Final = 6  # zeros around the pattern
Choices = Mapping[str, Any]


def draw_static(page: Page) -> None:
    """Draw what a static map and a system answer to the same input again and again."""
    said, network = numbers.sequence(page.state), numbers.network(page.state)
    x = np.repeat(said.x[:1], _SAME, axis=0)
    static, system = recall.static(network, x), forward(network, x).h
    st.subheader(page.plain("static or system"), anchor=False)
    st.markdown(page.told("static"))
    play(responses.static_and_system(static, system), badge="illustration", look=page.look("static"), key="static")
    values = {"steps": _SAME, "static": static[-1, 0], "first": system[0, 0], "last": system[-1, 0]}
    st.markdown(page.words("static now", values))


def moved(choices: Choices) -> tuple[dict[str, tuple[np.ndarray, np.ndarray]], list[float]]:
    """Return the states for a pattern now and later, with one set of weights and with many, and how far both are apart."""
    said, network = numbers.sequence(choices), numbers.network(choices)
    by, length = choices["shift"], len(said.x) + _ROOM
    now, later = (recall.placed(said.x, at, length) for at in (0, by))
    one = forward(network, now).h, forward(network, later).h
    draws = [numbers.network({**choices, "seed": choices["seed"] + 1 + t, "W": "", "U": ""}) for t in range(length)]
    many = recall.unshared(draws, now), recall.unshared(draws, later)
    apart = [float(np.abs(first[: length - by] - second[by:]).max()) for first, second in (one, many)]
    return {"one": one, "many": many}, apart


def draw_shift(page: Page) -> None:
    """Draw what becomes of a pattern that comes later."""
    st.subheader(page.plain("shared weights"), anchor=False)
    st.markdown(page.words("shared"))
    controls.choice(page.state, "shift")
    pairs, (one, many) = moved(page.state)
    values = {"by": page.state["shift"], "one": one, "many": many}
    scene = responses.shifted(
        {page.plain(f"weights {name}"): pair for name, pair in pairs.items()}, page.state["shift"]
    )
    play(scene, badge="illustration", look=page.look("shift"), key="shift")
    st.markdown(page.words("shift now", values))


def kept(choices: Choices) -> np.ndarray:
    """Return what the last state still has of each input, the newest first, (times,)."""
    times = len(numbers.sequence(choices).x)
    return recall.recalled(numbers.network(choices), numbers.many(choices, recall.SEQUENCES, times))


def draw_recall(page: Page) -> None:
    """Draw how much of each earlier input the last state still has."""
    left, said = kept(page.state), numbers.sequence(page.state)
    units, count = page.state["units"], said.x.size
    values = {"units": units, "numbers": count, "newest": left[0], "oldest": left[-1], "back": len(left) - 1}
    st.subheader(page.plain("lossy"), anchor=False)
    st.markdown(page.words("lossy memory", values))
    rows = {page.plain("steps ago", {"k": k}): float(share) for k, share in enumerate(left)}
    scale = page.plain("read back")
    listed(shares(rows, axis=scale), badge="measured", look=page.look("recall"), key="recall")
