"""One step of training by hand, and a hundred on a toy task."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import streamlit as st

from rnnviz.figures.scenes import responses
from rnnviz.nn import toy
from rnnviz.nn.toy import Network
from rnnviz.ui import controls
from rnnviz.ui.components.player import play
from rnnviz.ui.page import Page
from rnnviz.ui.unrolled import numbers
from rnnviz.ui.unrolled.backward import stepped

UPDATES: Final = 100


def draw_step(page: Page) -> None:
    """Say what one step does to the loss of the learner's sequence, and let it be taken."""
    before, after, _ = stepped(page.state)
    controls.choice(page.state, "rate")
    st.markdown(
        page.words("one step", {"before": before, "after": after, "change": after - before, "rate": page.state["rate"]})
    )
    with st.container(horizontal=True):
        st.button(page.plain("take it"), key="one_step", type="primary", on_click=_take_step, args=(page,))
        st.button(
            page.plain("start again"), key="start_again", on_click=page.state.set, args=(dict.fromkeys("WUbVc", ""),)
        )


def draw_hundred(page: Page) -> None:
    """Draw what a hundred updates on the toy task do from here, and let them be taken."""
    state = page.state
    found = numbers.trained(state, UPDATES)
    seen = measured(found.network, state)
    values = {
        "updates": UPDATES, "before": found.loss[0], "after": found.loss[-1], "right_before": found.right[0],
        "right": found.right[-1], "fresh": seen, "sequences": numbers.BATCH, "lag": state["lag"],
    }  # fmt: skip
    st.subheader(page.plain("hundred"), anchor=False)
    st.markdown(page.words(f"toy {state['source']}", values))
    chance = float(np.log(len(numbers.sequence(state).classes)))
    scene = responses.training(found.loss, found.right, chance)
    play(scene, badge="measured", look=page.look("history"), key="history")
    st.markdown(page.words(f"trained {state['source']}", values))
    st.button(page.plain("take all"), key="take_all", type="primary", on_click=_take_hundred, args=(page,))


def measured(network: Network, choices: Mapping[str, Any]) -> float:
    """Return the share of right answers on sequences that were not trained on; of words, on the sentence itself."""
    x, targets = numbers.batch(choices, fresh=True)
    return toy.mean_gradients(network, x, targets, numbers.sequence(choices).counted)[2]


def _take_step(page: Page) -> None:
    """Take the step from the weights that stand there now: one may have been typed since the button was drawn."""
    page.state.take()
    _take(page, stepped(page.state)[2])


def _take_hundred(page: Page) -> None:
    page.state.take()
    _take(page, numbers.trained(page.state, UPDATES).network)


def _take(page: Page, network: Network) -> None:
    """Make weights the page's; those beyond what may be typed are refused with a sentence and the old ones stay."""
    page.state.set(numbers.texts(numbers.sequence(page.state), network))
