"""One browser tab without a browser: Streamlit's protocol over a web socket, as its frontend speaks it."""

import re
import time
from typing import Final

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Common_pb2 import StringArray
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

STEP: Final = re.compile(r"step ([\d,]+) of")
OVER: Final = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
LABELLED: Final = ("button", "number_input", "selectbox", "text_input")


class Learner:
    """Who looks at a page."""

    def __init__(self, socket: WebSocketClientConnection, query: str, page: str) -> None:
        self.socket, self.query, self.page = socket, query, page
        self.ids: dict[str, str] = {}  # of buttons and inputs by what stands on them
        self.widgets: set[str] = set()  # the ids of all that can be moved or pressed
        self.held: dict[str, WidgetState] = {}  # what is chosen: a browser sends it with every question
        self.script = ""  # the page's hash: it sends that, too
        self.ticks: dict[str, float] = {}  # seconds between two by the fragment
        self.bytes = 0
        self.step = 0  # that the run had reached when it was last said
        self.said = ""  # titles and warnings of the last run of the page
        self.errors = 0  # exceptions that were shown

    def state(self, fragment: str = "", **widget: object) -> ClientState:
        """Return what the browser tells when it asks for a run of the page, with a widget that was changed."""
        changed = [WidgetState(**widget)] if widget else []  # type: ignore[arg-type]
        return ClientState(
            query_string=self.query,
            page_name="" if self.script else self.page,
            page_script_hash=self.script,
            widget_states=WidgetStates(widgets=[*self.held.values(), *changed]),
            fragment_id=fragment,
            is_auto_rerun=bool(fragment),
        )

    async def send(self, message: BackMsg) -> None:
        """Send without waiting for what comes of it."""
        await self.socket.write_message(message.SerializeToString(), binary=True)

    async def ask(self, fragment: str = "", **widget: object) -> float:
        """Let the page run, or one of its fragments, with a widget that was changed; return the milliseconds."""
        if not fragment:
            self.ticks.clear()
            self.said = ""
        began = time.perf_counter()
        await self.send(BackMsg(rerun_script=self.state(fragment, **widget)))
        while not await self._over():
            pass
        return 1000 * (time.perf_counter() - began)

    async def go(self, page: str, query: str = "") -> float:
        """Open another page; return the milliseconds."""
        self.page, self.query, self.script = page, query, ""
        self.ids.clear()
        self.widgets.clear()
        self.held.clear()
        return await self.ask()

    async def close(self) -> None:
        """Close the tab, and wait until the app has heard it."""
        self.socket.close()
        while await self.socket.read_message() is not None:
            pass

    async def _over(self) -> bool:
        """Take the next message; return whether it says that the script has finished."""
        data = await self.socket.read_message()
        if not isinstance(data, bytes):
            raise ConnectionError("the app has hung up")
        self.bytes += len(data)
        message = ForwardMsg.FromString(data)
        kind = message.WhichOneof("type")
        if kind == "delta":
            self._take(message)
        elif kind == "auto_rerun":
            self.ticks[message.auto_rerun.fragment_id] = message.auto_rerun.interval
        elif kind == "navigation":
            self.script = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            self.ticks.clear()  # the app itself asks for the whole page, whose fragments are new
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            raise RuntimeError("the page does not compile")
        return kind == "script_finished" and message.script_finished in OVER

    def _take(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        drawn = element.WhichOneof("type")
        if drawn and (name := getattr(getattr(element, drawn), "id", "")):
            self.widgets.add(name)
        if drawn in LABELLED:
            widget = getattr(element, drawn)
            self.ids[widget.label] = widget.id
        elif drawn == "button_group":
            group = element.button_group
            chosen = list(group.raw_values) or [group.options[k].content for k in group.default]
            self.held[group.id] = WidgetState(id=group.id, string_array_value=StringArray(data=chosen))
        elif drawn == "progress" and (reached := STEP.search(element.progress.text)):
            self.step = int(reached[1].replace(",", ""))
        elif drawn in ("heading", "alert"):
            self.said += getattr(element, drawn).body + "\n"
        elif drawn == "exception":
            self.errors += 1
            self.said += element.exception.message + "\n"


async def arrive(url: str, query: str = "", page: str = "train", *, asks: bool = True, **headers: str) -> Learner:
    """Open a page.

    Args:
        url: of the app, or of the proxy in front of it.
        query: of the address.
        page: its name.
        asks: whether the page's script runs; else only the web socket is open.
        **headers: of the connection, such as Cookie.
    """
    request = HTTPRequest(url.replace("http", "ws", 1) + "/_stcore/stream", headers=headers)
    learner = Learner(await websocket_connect(request, subprotocols=["streamlit"]), query, page)
    if asks:
        await learner.ask()
    return learner
