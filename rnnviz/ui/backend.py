"""The run library, the reviews and the training jobs of this server: one of each, shared by all sessions.

They open in a thread of their own as soon as the first page is asked for, so that the worker warms up while the learner
is still reading, and no page waits for it.
"""

import gc
import logging
import threading
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, cast

import streamlit as st

from rnnviz import environment
from rnnviz.config import limits
from rnnviz.once import Once
from rnnviz.ui import visitor
from rnnviz.ui.readable import Readable, or_end
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    from rnnviz.access.data import VisitorData
    from rnnviz.access.jobs import VisitorJobs
    from rnnviz.access.lessons import VisitorLessons
    from rnnviz.access.runs import VisitorRuns
    from rnnviz.access.teacher import Teacher
    from rnnviz.data.library import Library
    from rnnviz.jobs.jobs import Jobs
    from rnnviz.runs.records import Run
    from rnnviz.runs.store import Store

_SOON = 2.5  # seconds: what the first page needs has been read and sent by then, with both cores of a laptop
_begun: Final[dict[str, float]] = {}  # when the first page was asked for
log = logging.getLogger(__name__)
_LIMITS: Final = Once(log)


@dataclass(frozen=True)
class Backend:
    """What stands behind the pages."""

    store: "Store"
    library: "Library"
    jobs: "Jobs"


@dataclass(frozen=True)
class Seen:
    """What a page has of it: all, or on a server that is shared what its visitor may see and do (`rnnviz.access`).

    A page works with both, and what it calls must be the same in both: that is what these types are for.
    """

    store: "Store | VisitorRuns"
    library: "Library | VisitorData"
    jobs: "Jobs | VisitorJobs"


def backend() -> Seen:
    """Return the server's backend as its visitor has it; the first call opens it.

    Where the library cannot be read, the page ends.
    """
    opened: Backend = or_end(_opened)  # Streamlit lets one session open it and all others wait
    allowed = limits.current()
    seen = Seen(opened.store, opened.library, opened.jobs) if allowed is None else _for_visitor(opened, allowed)
    return replace(seen, store=cast("Store | VisitorRuns", Readable(seen.store)))


def teacher() -> "Teacher":
    """Return the keeper of the teacher's key."""
    found: Teacher = _teacher()
    return found


def class_lessons() -> "VisitorLessons":
    """Return the teacher's lessons as this visitor has them; on one's own computer one is the teacher."""
    from rnnviz.access.lessons import VisitorLessons
    from rnnviz.access.rights import Rights, Visitor

    opened: Backend = or_end(_opened)
    session = visitor.session()
    is_teacher = not limits.hosted() or teacher().knows(session)
    return VisitorLessons(opened.store.lessons, Rights(opened.store, Visitor(session, teacher=is_teacher)))


def before_me() -> tuple["Store", list["Run"]]:
    """Return the runs that come before a new one of this visitor, and the library that knows how far they are.

    Whose they are: to be counted and timed, and not to be shown.
    """
    store = of_all()
    return store, store.before_new(visitor.session())


def of_all() -> "Store":
    """Return the library with the runs of all visitors: to be counted and timed, and not to be shown."""
    return cast("Store", Readable(or_end(_opened).store))


def may_read(source: str, fingerprint: str) -> bool:
    """Return whether this visitor may read data: to be asked before what is kept of them for all sessions."""
    if limits.current() is None:
        return True
    from rnnviz.access.data import VisitorData

    library = backend().library
    return isinstance(library, VisitorData) and library.reads(source, fingerprint)


def whole() -> Backend:
    """Return the backend of a server that is shared as the teacher has it, to look after it.

    Raises:
        PermissionError: this is not the teacher.
    """
    if not teacher().knows(visitor.session()):
        raise PermissionError(plain("for the teacher"))
    return cast(Backend, or_end(_opened))


def health() -> dict[str, object]:
    """Return how the server is, for whoever watches over it: outside of any session."""
    return _opened().jobs.health().told()


def _for_visitor(opened: Backend, allowed: limits.Limits) -> Seen:
    from rnnviz.access.data import VisitorData
    from rnnviz.access.jobs import VisitorJobs
    from rnnviz.access.rights import Rights, Visitor
    from rnnviz.access.runs import VisitorRuns

    session = visitor.session()
    rights = Rights(opened.store, Visitor(session, teacher=teacher().knows(session)))
    runs = VisitorRuns(opened.store, rights)
    library = VisitorData(opened.library, opened.store, rights, allowed)
    jobs = VisitorJobs(opened.jobs, runs, rights)
    return Seen(runs, library, jobs)


@st.cache_resource(show_spinner=False)
def _teacher() -> "Teacher":
    from rnnviz.access.teacher import from_environment

    return from_environment()


def check_limits() -> None:
    """End the page in one sentence where the limits of this server cannot be used: nobody shall work here with others."""
    try:
        limits.current()
    except (ValueError, OSError) as error:
        _LIMITS.begins(f"the limits of this server cannot be used: {error}")
        st.error(plain("no limits"), icon=":material/error:")
        st.stop()


def begin() -> None:
    """Open the backend behind the page's back, the first time, and soon after: the page itself comes first."""
    now = time.monotonic()
    if _begun.setdefault("at", now) == now:
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
    from rnnviz.runs.holders import Quota
    from rnnviz.runs.home import home
    from rnnviz.runs.store import Store

    set_up()
    environment.check()
    allowed = limits.current()
    quota = Quota(allowed.runs, allowed.runs_in_all, allowed.waiting) if allowed else None
    store = Store(home(), cluster=external_scheduler() or "", quota=quota)
    library = Library(store.data_folder, room=lambda: store.holdings().check())
    rest = _begun.get("at", 0.0) + _SOON - time.monotonic()  # where the first page wants the library at once
    opened = Backend(store, library, Jobs(store, library, after=max(rest, 0.0), limits=allowed))
    library.sample()  # written now, so that the first page that wants it need not wait
    gc.collect()
    gc.freeze()  # what was imported stays; later collections need not look at it
    return opened
