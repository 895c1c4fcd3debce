"""The run library, the reviews and the training jobs of this server: one of each, shared by all sessions.

They open in a thread of their own as soon as the first page is asked for, so that the worker warms up while the learner
is still reading, and no page waits for it.
"""

import gc
import logging
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import streamlit as st

from rnnviz.ui.readable import Readable, or_end

if TYPE_CHECKING:
    from rnnviz.data.library import Library
    from rnnviz.jobs.jobs import Jobs
    from rnnviz.runs.store import Store

_SOON = 2.5  # seconds: what the first page needs has been read and sent by then
_begun = threading.Event()
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Backend:
    """What stands behind the pages."""

    store: "Store"
    library: "Library"
    jobs: "Jobs"


def backend() -> Backend:
    """Return the server's backend; the first call opens it. Where the library cannot be read, the page ends."""
    opened: Backend = or_end(_opened)  # Streamlit lets one session open it and all others wait
    return replace(opened, store=cast("Store", Readable(opened.store)))


def begin() -> None:
    """Open the backend behind the page's back, the first time, and soon after: the page itself comes first."""
    if not _begun.is_set():
        _begun.set()
        soon = threading.Timer(_SOON, _open_early)
        soon.daemon = True
        soon.start()


def _open_early() -> None:
    try:
        _opened()
    except Exception as error:  # the page that needs it tries again, and says so
        log.error("the run library cannot be opened: %s", error)


@st.cache_resource(show_spinner=False)
def _opened() -> Backend:
    from rnnviz.data.library import Library
    from rnnviz.jobs.jobs import Jobs, external_scheduler
    from rnnviz.logs import set_up
    from rnnviz.runs.store import Store, home

    set_up()
    store = Store(home(), cluster=external_scheduler() or "")
    library = Library(store.data_folder, room=lambda: store.holdings().check())
    opened = Backend(store, library, Jobs(store, library))
    library.sample()  # written now, so that the first page that wants it need not wait
    gc.collect()
    gc.freeze()  # what was imported stays; later collections need not look at it
    return opened
