"""Which layer, reading direction and unit the page looks at."""

from collections.abc import Callable

import numpy as np
import streamlit as st

from rnnviz.nn.layers import Recurrent, paths
from rnnviz.nn.trace import LayerTrace, Trace
from rnnviz.nn.weights import Weights
from rnnviz.runs.records import Run
from rnnviz.ui import shown
from rnnviz.ui.cached import stored
from rnnviz.ui.state import State


def choose_layer(state: State, trace: Trace) -> LayerTrace:
    """Let the learner choose one of several layers or directions; the top one to begin with."""
    paths_here = [layer.path for layer in trace.layers][::-1]
    path = state["layer"] if state["layer"] in paths_here else trace.top[0].path
    if len(paths_here) > 1:
        shown.show(_key("layer"), path, tuple(paths_here))
        control = state.fields.control("layer")
        st.selectbox(
            control.label,
            paths_here,
            format_func=spoken,
            key=_key("layer"),
            on_change=_picks(state, "layer"),
            help=control.help,
            disabled=state.is_held("layer"),
        )
    return trace.layer(path)


def choose_unit(state: State, run: Run, layer: LayerTrace) -> int:
    """Let the learner choose a unit; to begin with, the one to which the trained network listens most."""
    usual = strongest(stored.weights(run.at(stored.epochs(run.key)[-1])), layer.path)
    unit = state["unit"] if 0 <= state["unit"] < layer.units else usual
    if layer.units > 1:
        shown.show(_key("unit"), unit, layer.units)
        control = state.fields.control("unit")
        st.slider(
            control.label,
            0,
            layer.units - 1,
            key=_key("unit"),
            on_change=_picks(state, "unit"),
            help=control.help,
            disabled=state.is_held("unit"),
        )
    return unit


def _key(name: str) -> str:
    """Return the key of a widget that is not the choice's own: what it shows at first is not yet a choice."""
    return f"cells/{name}"


def _picks(state: State, name: str) -> Callable[[], None]:
    return shown.picked(_key(name), lambda value: state.set({name: value}))


def spoken(path: str) -> str:
    """Return a layer's path in words: 'layer 1, from the end to the start (lstm_1/backward)'."""
    name, _, direction = path.partition("/")
    way = {"forward": ", from start to end", "backward": ", from end to start"}.get(direction, "")
    return f"layer {name.rpartition('_')[2]}{way} ({path})"


def strongest(weights: Weights, path: str) -> int:
    """Return the unit of a layer from which the largest weights lead to the layer above."""
    names = [layer.name for layer in weights.layers]
    name = path.split("/")[0]
    own = weights.layers[names.index(name)]
    assert isinstance(own, Recurrent)
    above = next(
        array
        for layer in weights.layers[names.index(name) + 1 :]
        for key, array in weights.arrays.items()
        if key.split("/")[0] == layer.name and key.endswith("/kernel")
    )
    first = paths(own).index(path) * own.units
    return int(np.argmax(np.linalg.norm(above[first : first + own.units], axis=1)))
