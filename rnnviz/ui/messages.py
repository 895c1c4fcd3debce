"""What a browser may say to a server that is shared: what a page of this app says, not too much of it, and not too often.

Streamlit's protocol also has messages for whoever develops an app. On a shared server any stranger could send them: "clear
the cache" would open the library a second time, with another cluster, for everybody, and let the tries at the teacher's key be
counted from none again; "git information" tells the names of files.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Final

from google.protobuf.message import DecodeError
from starlette.types import Message, Receive
from streamlit.proto.BackMsg_pb2 import BackMsg

KINDS: Final = ("rerun_script", "stop_script", "app_heartbeat", "file_urls_request", "backend_operation_request")
OPERATIONS: Final = ("deferred_file", "dataframe_chunk")  # of the last kind
MOST_BYTES: Final = 1_000_000  # of a message: files come by another way, and nobody types so much
TOO_LARGE: Final = {"type": "websocket.disconnect", "code": 1009}
AT_ONCE, A_SECOND = 100, 40  # messages: a key that is held down sends some 30 a second
log = logging.getLogger(__name__)


def listening(receive: Receive, now: Callable[[], float] = time.monotonic) -> Receive:
    """Return a function that receives what may pass: other messages are left out, and who sends too many waits.

    Args:
        receive: of a web socket.
        now: seconds on a clock that only goes forward.
    """
    left, at = float(AT_ONCE), now()

    async def heard() -> Message:
        nonlocal left, at
        while True:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            left, at = min(AT_ONCE, left + A_SECOND * (now() - at)) - 1, now()
            if left < 0:
                await asyncio.sleep(-left / A_SECOND)
            data = message.get("bytes") or b""
            if len(data) > MOST_BYTES:
                log.info("a message of %d bytes ends its web socket", len(data))
                return dict(TOO_LARGE)
            if may_pass(data):
                return message

    return heard


def may_pass(data: bytes) -> bool:
    """Return whether a message is of those that this app's pages send; what cannot be read Streamlit refuses itself."""
    try:
        message = BackMsg.FromString(data)
    except DecodeError:
        return True
    kind = message.WhichOneof("type")
    if kind == "backend_operation_request":
        fields = {field.name for field, _ in message.backend_operation_request.ListFields()}
        return fields <= {"request_id", "session_id", *OPERATIONS}
    return kind in KINDS
