"""What stands beside a button that trains: what it would train, how long that takes and what to change where that is long; or
that the run is there, or that this server does not allow it.
"""

from functools import partial
from typing import Final

import streamlit as st

from rnnviz.config import estimate, limits
from rnnviz.config.run import RunConfig
from rnnviz.config.task import TaskConfig
from rnnviz.data import imdb
from rnnviz.data.library import IMDB
from rnnviz.lessons import escape
from rnnviz.ui import already, duration
from rnnviz.ui.backend import backend
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.words import common, plain

_TICK_S: Final = 5.0


def refusal(config: TaskConfig) -> str:
    """Return why this server does not allow a run, if it is shared; '' where it does."""
    allowed = limits.current()
    return allowed.refusal(config, backend().jobs.step_seconds) if allowed else ""


def draw(config: TaskConfig, what: str, *, shown: str = "") -> None:
    """Say it.

    Args:
        config: of the choices.
        what: Markdown that says what would be trained.
        shown: the id of the run that is to be seen on the page as it is now; '' for none.
    """
    if refused := refusal(config):
        st.markdown(f":red[:material/error: {escape(refused)}] {_what_fits(config)}", width="content")
        return
    (_ticking if duration.ahead()[0] else _announce)(config, what, shown)
    if not already.there(config):
        _warn_if_slow(config)


def _announce(config: TaskConfig, what: str, shown: str) -> None:
    if run := already.there(config):
        st.caption(already.said(run, shown=run.id == shown), width="content")
        return
    seconds, (before, wait) = duration.announced(config), duration.ahead()
    parts = [what]
    if _has_to_be_fetched(config):
        parts.append(common("training fetches"))
    if seconds is not None:
        facts = {"duration": estimate.in_words(seconds), "before": before, "wait": estimate.in_words(wait)}
        parts.append(common("training waits" if before else "training takes", facts))
    st.caption(", ".join(parts), width="content")


@ticking(_TICK_S)
def _ticking(config: TaskConfig, what: str, shown: str) -> None:
    if not duration.ahead()[0]:
        whole_page("nothing trains")  # nothing ticks any more
    _announce(config, what, shown)


def _has_to_be_fetched(config: TaskConfig) -> bool:
    """Return whether IMDB comes first: it is neither in the library nor in files on this machine."""
    wanted = isinstance(config, RunConfig) and config.data.source == IMDB
    return wanted and backend().library.imdb() is None and imdb.locate() is None


def _what_fits(config: TaskConfig) -> str:
    """Say which changes would make a run that takes too long for this server one that it allows."""
    allowed, step = limits.current(), backend().jobs.step_seconds
    if not allowed or not step:
        return ""
    changes = estimate.fitting(config, partial(estimate.seconds, step_seconds=step), 60 * allowed.estimated_minutes)
    if not changes:
        return ""
    said = [f"{config.fields().control(change.name).label} {change.value:,}" for change in changes]
    return common("fits", {"changes": ", ".join(said), "duration": estimate.in_words(changes[-1].seconds)})


def _warn_if_slow(config: TaskConfig) -> None:
    """Say what to change in a run that takes longer than anybody waits."""
    takes = duration.now()
    changes = estimate.lighter(config, takes) if takes else []
    if takes and changes:
        said = [plain("lighter", _told(config, change)) for change in changes]
        facts = {"duration": estimate.in_words(takes(config)), "changes": "; ".join(said)}
        st.markdown(f":material/hourglass_top: {common('slow', facts)}", width="content")


def _told(config: TaskConfig, change: estimate.Change) -> dict[str, object]:
    label = config.fields().control(change.name).label
    return {"label": label, "value": change.value, "duration": estimate.in_words(change.seconds)}
