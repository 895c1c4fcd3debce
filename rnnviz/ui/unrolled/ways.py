"""The same network three ways: the cell that is drawn, a loop in NumPy, and a Keras layer."""

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from rnnviz.digits import written
from rnnviz.lessons import Markup
from rnnviz.nn.loop import SimpleLoop
from rnnviz.nn.toy import forward
from rnnviz.ui import tables
from rnnviz.ui.page import Page
from rnnviz.ui.show import heading
from rnnviz.ui.unrolled import numbers

if TYPE_CHECKING:
    import pandas as pd


def draw_ways(page: Page) -> None:
    """Draw the outputs of drawing and loop side by side, and the code of loop and layer."""
    said, network = numbers.sequence(page.state), numbers.network(page.state)
    drawn = forward(network, said.x).h
    outputs, joined = SimpleLoop(network.W, network.U, network.b).forward(said.x)
    values = {
        "steps": len(drawn), "units": network.units, "joined": len(joined),
        "apart": float(np.abs(drawn - np.stack(outputs)).max()),
    }  # fmt: skip
    with st.container(key="figure_ways", gap="xsmall"):
        heading("measured", page.look("ways"))
        tables.draw(_table(page, drawn, outputs, said.names), alt=page.plain("alt ways", values))
    st.markdown(page.words("ways agree", values))
    code = programs(page)
    left, right = st.columns(2)
    for column, name in ((left, "loop"), (right, "keras")):
        with column:
            st.subheader(page.plain(f"as {name}"), anchor=False)
            st.code(code[name], language="python", wrap_lines=True)
    st.markdown(page.words("why run it"))


def _table(page: Page, drawn: np.ndarray, outputs: list[np.ndarray], names: tuple[str, ...]) -> "pd.DataFrame":
    import pandas as pd

    rows = {page.plain("column step"): [f"{t} {name}".strip() for t, name in enumerate(names, 1)]}
    for j in range(drawn.shape[1]):
        rows[page.plain("column drawing", {"unit": j + 1})] = [written(value, ".4f") for value in drawn[:, j]]
        rows[page.plain("column loop", {"unit": j + 1})] = [written(h[j], ".4f") for h in outputs]
    return pd.DataFrame(rows)


def programs(page: Page) -> dict[str, str]:
    """Return the code of the loop and of the layer, with the current weights."""
    values = literals(page.state)
    source = {"source": Markup(inspect.getsource(SimpleLoop).rstrip())}
    return {name: page.code(f"code {name}", {**values, **source}) for name in ("loop", "keras")}


def literals(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return the sequence and the weights as Python's own notation."""
    said, network = numbers.sequence(choices), numbers.network(choices)
    values = {
        "x": said.x,
        **{name: getattr(network, name) for name in "WUbVc"},
        "targets": said.targets,
        "counted": said.counted,
    }
    text = {
        name: Markup(np.array2string(value, separator=", ", threshold=10_000, max_line_width=76))
        for name, value in values.items()
    }
    return {**text, "units": network.units, "rate": choices["rate"], "segment": choices["segment"]}
