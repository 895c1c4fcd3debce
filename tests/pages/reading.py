"""Opening a page of the app as a script, and reading what it shows."""

import base64
import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from streamlit.testing.v1 import AppTest

from rnnviz.ui import below
from rnnviz.ui.page import CLOSING, PARTS

APP = Path(__file__).parents[2] / "app.py"
# First of the choices that few learners want, as they stand in an address: the parts that hold them are closed at first.
_FEW = "cut activation class_weight me_activation ge_held_out ge_activation ge_clipping cl_g1x cl_w ga_i ga_z"
CLOSED = (
    *(f"more/{first}" for first in _FEW.split()),
    "train/published",
    "train/take",
    "memory/lengths",
    "cell_states/rest",
)
TERM = re.compile(r"\[([^\]]+)\]\(glossary#[^)]*\)")  # a term that leads to its meaning
SECONDS = 60  # far more than any page takes: the machine may be busy


def open_page(name: str, /, **parameters: object) -> AppTest:
    """Open a page with these parameters in its address, all of it to its end; there must be no exception."""
    page = AppTest.from_file(APP, default_timeout=SECONDS).switch_page(f"pages/{name}.py")
    open_parts(page)
    for parameter, value in parameters.items():
        page.query_params[parameter] = str(value)
    return sound(page.run())


def open_parts(page: AppTest) -> None:
    """Open what is closed on a page at first and filled only when it is open, and come near to what stands below."""
    for key in (*CLOSED, below.ALL, *(CLOSING + part for part in PARTS)):
        page.session_state[key] = True


def sound(page: AppTest) -> AppTest:
    """Return the page; it must not show an exception."""
    assert not page.exception, page.exception[0].value
    return page


def press(page: AppTest, label: str) -> AppTest:
    """Press the button that says this, and return the page as it is then."""
    return sound(next(button for button in page.button if button.label == label).click().run())


def words(page: AppTest) -> str:
    """All text of the page, but for what stands in figures and in HTML."""
    kinds = (page.markdown, page.info, page.warning, page.caption)
    return TERM.sub(r"\1", "\n".join(each.value for kind in kinds for each in kind))


def figures(page: AppTest) -> list[dict[str, Any]]:
    """Return the figures of Plotly on a page, as the browser reads them."""
    plots = (each.proto for each in page.get("bidi_component") if each.proto.component_name == "rnnviz_figure")
    return [json.loads(proto.bytes)["figure"] for proto in plots]


def charts(page: AppTest) -> list[dict[str, Any]]:
    """Return the charts on a page, without their numbers."""
    packed = (each.proto.bytes for each in page.get("bidi_component") if each.proto.component_name == "rnnviz_chart")
    return [json.loads(data[4 : 4 + int.from_bytes(data[:4], "little")]) for data in packed]


def given(page: AppTest) -> list[dict[str, Any]]:
    """What the components on a page were given, but for those that get bytes."""
    return [json.loads(each.proto.json)[0] for each in page.get("bidi_component") if each.proto.json]


def output(code: str) -> str:
    """Run the code that a page shows and return what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    return printed.getvalue()


def points(values: Any) -> int:
    """Return how many finite numbers there are in an array of a figure, which may be packed."""
    if isinstance(values, dict):
        raw = np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"])
        return int(np.isfinite(raw).sum())
    if isinstance(values, (list, tuple)):
        return sum(points(each) for each in values)
    return int(isinstance(values, (int, float)) and np.isfinite(values))
