"""The maths with the current numbers, and the code of the view that is shown."""

from typing import Any

import numpy as np

from rnnviz.export import shapes
from rnnviz.lessons import Markup
from rnnviz.ui.page import Page
from rnnviz.ui.unrolled import backward
from rnnviz.ui.unrolled.shapes import asked_for
from rnnviz.ui.unrolled.ways import literals, programs


def maths(page: Page) -> dict[str, Any]:
    """Return the numbers for the formulas."""
    found = backward.there_and_back(page.state)
    said, network, seen = found.said, found.network, found.seen
    n, d, k, t = network.units, len(said.inputs), len(said.classes), len(said.x)
    total = float(network.W[0] @ said.x[-1] + network.U[0] @ seen.before[-1] + network.b[0])
    return {
        "n": n, "d": d, "k": k, "T": t, "count": n * (n + d + 1), "out": k * (n + 1), "before": t - 1,
        "input": float(network.W[0] @ said.x[-1]), "state": float(network.U[0] @ seen.before[-1]), "b": float(network.b[0]),
        "total": total, "h": float(np.tanh(total)), "loss": found.loss, "delta": float(found.back.deltas[-1, 0]),
        "norm": float(np.linalg.norm(found.back.gradient("U"))),
    }  # fmt: skip


def code(page: Page) -> str:
    """Return code to run for the view."""
    view = page.state["view"]
    if view == "shapes":
        asked = asked_for(page.state)
        programs_of = [program for program in (shapes.sequential(asked), shapes.functional(asked)) if program]
        return page.code("code shapes", {"programs": Markup("\nmodel.summary()\n\n".join(programs_of))})
    if view in ("backward", "truncated", "train"):
        return page.code("code backward", literals(page.state))
    return "\n\n\n".join(programs(page).values())
