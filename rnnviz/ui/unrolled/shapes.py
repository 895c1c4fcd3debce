"""Shapes: what goes in and comes out of recurrent layers, for each kind of task, with counts and both programs."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import streamlit as st

from rnnviz.export import shapes
from rnnviz.export.shapes import Shaped
from rnnviz.figures.html import tasks
from rnnviz.ui import controls, tables
from rnnviz.ui.page import Page
from rnnviz.ui.show import dark, heading


def asked_for(choices: Mapping[str, Any]) -> Shaped:
    """Return the network that is chosen; what has no effect for its task is left at its default."""
    whole = choices["task"] in ("many_to_one", "tagging")
    one_out = choices["task"] == "many_to_one"
    hands_out = one_out and not (choices["stateful"] and choices["bidirectional"])  # Keras 3 cannot build that
    return Shaped(
        choices["task"], choices["samples"], choices["time_steps"], choices["input_features"], choices["layer_units"],
        layers=choices["layers"] if whole else 1, sequences=choices["sequences"] and one_out,
        state=choices["with_state"] and hands_out, stateful=choices["stateful"] and whole,
        bidirectional=choices["bidirectional"] and whole,
        cell="simple_rnn" if choices["task"] == "one_to_one" else choices["cell"],
    )  # fmt: skip


def draw_shapes(page: Page) -> None:
    """Draw the task, its network's shapes and counts, and what the switches mean."""
    state = page.state
    controls.choice(state, "task")
    asked = asked_for(state)
    picture, about = st.columns(2, vertical_alignment="center")
    with picture, st.container(key="figure_task", gap="xsmall"):
        heading("illustration", page.look("task"))
        st.image(
            tasks.task(asked.task, both_ways=asked.bidirectional, dark=dark()),
            width=460,
            alt=page.plain(f"alt {asked.task}"),
        )
    with about:
        st.markdown(page.told(f"about {asked.task}"))
    controls.choice(state, "cell")
    controls.choices(state, ("samples", "time_steps", "input_features", "layer_units"), columns=4)
    controls.choices(state, ("layers", "sequences", "with_state", "stateful", "bidirectional"), columns=5)
    _draw_table(page, asked)
    for name in ("sequences", "with_state", "stateful", "bidirectional"):
        if state.matters(name):
            st.markdown(page.told(f"about {name}"))
    if asked.task == "many_to_one" and asked.stateful and asked.bidirectional:
        st.markdown(page.words("no state"))
    if asked.layers > 1:
        st.markdown(page.words("about layers"))
    _draw_programs(page, asked)


def _draw_table(page: Page, asked: Shaped) -> None:
    import pandas as pd

    every = shapes.lines(asked)
    with st.container(key="figure_shapes", gap="xsmall"):
        heading("illustration", page.look("shapes"))
        rows = [
            [
                line.code,
                _shapes(asked, line.before, line.starts),
                _shapes(asked, line.after, line.states),
                f"{line.parameters:,}",
                line.formula,
            ]
            for line in every
        ]
        table = pd.DataFrame(
            rows, columns=[page.plain(f"shape {name}") for name in ("layer", "in", "out", "count", "formula")]
        )
        values = {"layers": len(every), "total": shapes.total(asked), "last": _shape(asked, every[-1].after)}
        tables.draw(table, alt=page.plain("alt shapes", values))
    batch = _shape(asked, shapes.input_shape(asked))
    st.markdown(page.words("shapes now", {"batch": batch, "total": shapes.total(asked)}))
    if asked.task != "one_to_one":
        st.markdown(page.words(f"count {asked.cell}", {"steps": asked.steps}))
    if asked.sequences:
        wide = every[-2].after[0]
        st.markdown(page.words("joined", {"steps": asked.steps, "wide": wide // asked.steps, "joined": wide}))


def _draw_programs(page: Page, asked: Shaped) -> None:
    left, right = st.columns(2)
    with left:
        st.subheader(page.plain("sequential"), anchor=False)
        program = shapes.sequential(asked)
        if program is None:
            st.info(page.words("only functional"), icon=":material/info:")
        else:
            st.code(program, language="python", wrap_lines=True)
    with right:
        st.subheader(page.plain("functional"), anchor=False)
        st.code(shapes.functional(asked), language="python", wrap_lines=True)


def _shape(asked: Shaped, shape: tuple[int, ...]) -> str:
    return f"({', '.join(str(size) for size in (asked.samples, *shape))})"


def _shapes(asked: Shaped, shape: tuple[int, ...], states: tuple[str, ...]) -> str:
    """Return a shape, and behind it those of the states that come or go beside it."""
    count = Counter(name[0] for name in states)  # h_forward and h_backward are 2 × h
    state = _shape(asked, (asked.units,))
    beside = [f"{'2 × ' if number > 1 else ''}{name} {state}" for name, number in count.items()]
    return ", ".join([_shape(asked, shape), *beside])
