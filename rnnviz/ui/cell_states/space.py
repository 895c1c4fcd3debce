"""State space: the review's path, word by word, through the plane in which the states of other reviews differ most."""

import numpy as np
import streamlit as st

from rnnviz.data.encoding import on_screen
from rnnviz.figures.scenes import state_space
from rnnviz.figures.scenes.scene import Scene, pack
from rnnviz.probes.space import principal_plane
from rnnviz.ui import controls
from rnnviz.ui.cached import readings
from rnnviz.ui.cell_states import slices
from rnnviz.ui.cell_states.subject import Subject
from rnnviz.ui.components.bundle import bundled
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading
from rnnviz.ui.words import plain

POINTS = 1500  # of the cloud
_PAD = "[pad]"

_component = bundled("space")


def choose_state(page: Page, subject: Subject) -> str:
    """Let the learner choose a state, 'hidden' or 'cell', where the cell has both."""
    if "cell" in subject.at.signals:
        controls.choices(page.state, ("state",), columns=3)
    return slices.state(page, subject)


def draw_path(page: Page, subject: Subject, name: str) -> None:
    """Play the path through the plane of a state."""
    played, share = scene(subject, name)
    with st.container(key="figure_space", gap="xsmall"):
        heading(subject.badge, page.look("space", {"share": share}))
        _component(key="space", data=pack(played))
    if len(subject.trace.top) > 1:
        st.caption(page.words("space two ways" if subject.config.model.readout == "last" else "probe pooled"))


def scene(subject: Subject, name: str) -> tuple[Scene, float]:
    """Return the path over the cloud, and the share of the variance that the plane holds."""
    steps = slices.steps(subject)
    where = np.flatnonzero(steps.real.ravel())
    where = np.random.default_rng(0).choice(where, min(POINTS, len(where)), replace=False)
    states = slices.states(subject, name)
    cloud = states.reshape(-1, states.shape[-1])[where]
    told = readings.running(subject.snapshot).ravel()[where]
    plane = principal_plane(cloud)
    order = _order(subject)
    signal = subject.at.signal(name)
    path = np.vstack([subject.at.previous(name)[order[:1]], signal[order]])
    if not np.isfinite(path).all():
        raise ValueError(plain("overflow path"))
    last = subject.trace.spans[:, 1] - 1
    prediction = subject.prediction[last]
    words = [on_screen(subject.tokens[t]) or _PAD for t in last[order]]
    begin = subject.before if not subject.at.backward else prediction[order[0]]
    running = np.concatenate([[begin], prediction[order]])
    played = state_space.scene(plane, cloud, told, path, running, words, state=slices.SYMBOLS[name])
    return played, float(plane.share.sum())


def _order(subject: Subject) -> np.ndarray:
    """The layer's steps in the order of reading: from the first word on, skipped steps left out."""
    real = subject.real[subject.trace.spans[:, 1] - 1]
    steps = np.flatnonzero(subject.at.mask)
    if not real[steps].any():
        raise ValueError(plain("reads no word"))
    if subject.at.backward:
        steps = steps[::-1]
    return steps[int(np.argmax(real[steps])) :]
