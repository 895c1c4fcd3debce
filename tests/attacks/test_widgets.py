"""Whatever a browser says of a page's widgets, also of those that are disabled or belong to the teacher: nothing breaks.

A browser may send any value of any kind for any widget of a page that it has been sent, and a press on a disabled button.
RNNVIZ_CASES says how many odd values each page is sent (12 if not said).
"""

import asyncio
import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import pytest
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks.learner import arrive
from tests.attacks.pages import PAGES
from tests.browser.server import ROOT, Server, serve

pytestmark = pytest.mark.slow
CASES: Final = int(os.environ.get("RNNVIZ_CASES", "12"))
TEXTS: Final = (
    "",
    "nan",
    "<b>x</b>",
    "{{x}}",
    "../../etc/passwd",
    "\u202e",
    "9" * 400,
    "[1e999]",
    '{"at": [[NaN, 1e999], [{}, null]], "rests": 1}',
)
NUMBERS: Final = (float("nan"), float("inf"), -1.0, 0.5, 1e308, 2.0**63)
WHOLE: Final = (-1, 0, 10**9, 2**62)


def odd(name: str, chance: random.Random) -> dict[str, Any]:
    """Return a value of any kind for a widget."""
    kinds: dict[str, Any] = {
        "trigger_value": True, "bool_value": True, "double_value": chance.choice(NUMBERS), "int_value": chance.choice(WHOLE),
        "string_value": chance.choice(TEXTS), "json_value": chance.choice(TEXTS), "json_trigger_value": chance.choice(TEXTS),
        "string_trigger_value": {"data": chance.choice(TEXTS)}, "string_array_value": StringArray(data=[chance.choice(TEXTS)]),
        "bytes_value": b"\xff\x00", "double_array_value": {"data": [chance.choice(NUMBERS)] * 2},
        "int_array_value": {"data": [chance.choice(WHOLE)]},
        "file_uploader_state_value": {"uploaded_file_info": [{"file_id": "7", "name": "x.csv", "size": 5}]},
    }  # fmt: skip
    known = [kind for kind in kinds if kind in WidgetState.DESCRIPTOR.fields_by_name]
    kind = chance.choice(known)
    return {"id": name, kind: kinds[kind]}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A shared server that trains nothing: no scheduler is where it looks for one."""
    home = tmp_path_factory.mktemp("forged")
    variables = {
        "RNNVIZ_HOSTED": "1",
        "RNNVIZ_SCHEDULER": "tcp://127.0.0.1:9",
        "RNNVIZ_TEACHER_KEY": "correct horse battery",
    }
    with serve(home, script=ROOT / "hosted.py", **variables) as running:
        yield running


async def forge(server: Server, page: str) -> None:
    chance, learner = random.Random(page), await arrive(server.url, page="" if page == "home" else page)
    for _ in range(CASES):
        assert learner.widgets
        await asyncio.wait_for(learner.ask(**odd(chance.choice(sorted(learner.widgets)), chance)), 60)
    await learner.go("" if page == "home" else page)  # the same visitor opens the page anew
    assert not learner.said.count("Traceback")
    await _sound(server, page)
    await learner.close()


async def _sound(server: Server, page: str) -> None:
    """Assert that somebody else sees the page as it is."""
    other = await arrive(server.url, page="" if page == "home" else page)
    assert not other.errors, other.said
    await other.close()


@pytest.mark.parametrize("page", PAGES)
def test_no_value_of_a_widget_breaks_a_page(server: Server, page: str) -> None:
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, forge(server, page)).result()
    assert server.tracebacks() == []
