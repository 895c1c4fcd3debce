"""What the library takes on the disk, and how its owner makes room: old runs, deleted runs, uploads."""

import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Final

import streamlit as st

from rnnviz.data.library import Upload
from rnnviz.lessons import plural
from rnnviz.runs.disk import MB, Holdings
from rnnviz.ui import acts, boxes, uploads
from rnnviz.ui.backend import backend
from rnnviz.ui.page import Page
from rnnviz.ui.show import opened

AGES: Final = {"a day": 1, "a week": 7, "a month": 30, "a year": 365}  # in days
_DAY_S = 86_400
_UPLOADS_SHOWN = 20
_PURGE = "holdings/purge"


def held() -> Holdings:
    """Return what the library takes on the disk now."""
    return backend().store.holdings()


def draw_holdings(page: Page) -> None:
    """Draw what the library holds; measured only while it is open."""
    part = opened(page.plain("holdings title"), key="holdings", icon=":material/hard_drive:")
    if part is None:
        return
    with part:
        holdings, store = held(), backend().store
        _total(page, holdings)
        _old(page, holdings)
        _deleted(page, store.own(deleted=True), holdings)
        _uploads(page, backend().library.uploads(), store.uploads())


def _total(page: Page, holdings: Holdings) -> None:
    share = min(1.0, holdings.total / max(1, holdings.budget))
    st.progress(share, text=f"{uploads.size(holdings.total)} of {uploads.size(holdings.budget)}")
    sizes = {"runs": sum(holdings.runs.values()), "records": holdings.records, "reviews": holdings.reviews}
    st.markdown(page.words("holdings", {name: size / MB for name, size in sizes.items()}))


def _old(page: Page, holdings: Holdings) -> None:
    """Offer to delete runs that ended long ago; they can be restored."""
    age = st.selectbox(page.plain("holdings age"), list(AGES), index=1, key="holdings/age")
    old = backend().store.own(before=time.time() - AGES[age] * _DAY_S)
    st.button(
        page.plain("holdings delete", {"runs": plural(len(old), "run"), "size": _size(old, holdings)}),
        icon=":material/delete:",
        key="holdings/delete",
        disabled=not old,
        on_click=acts.attempt,
        args=(_each, "delete", old),
        help=page.words("holdings old"),
    )


def _deleted(page: Page, runs: Mapping[str, str], holdings: Holdings) -> None:
    """Offer to remove what was deleted for good, after a second question."""
    with boxes.box(
        page.plain("holdings remove", {"runs": plural(len(runs), "deleted run"), "size": _size(runs, holdings)}),
        icon=":material/delete_forever:",
        key=_PURGE,
        disabled=not runs,
    ):
        st.markdown(page.words("holdings purge", {"count": len(runs)}))
        removing = (_each, "purge", runs)
        st.button(page.plain("holdings remove them"), key="holdings/purge_yes", on_click=acts.attempt, args=removing)


def _uploads(page: Page, listed: Sequence[Upload], uses: Mapping[str, tuple[int, int]]) -> None:
    """List what was brought, the largest first."""
    for upload in listed[:_UPLOADS_SHOWN]:
        uploads.draw(upload, uses.get(upload.fingerprint, (0, 0)))
    if len(listed) > _UPLOADS_SHOWN:
        st.caption(
            page.words("holdings more uploads", {"uploads": plural(len(listed) - _UPLOADS_SHOWN, "smaller upload")})
        )


def _each(action: str, runs: Mapping[str, str]) -> None:
    """Delete or purge runs, attempts by id; what someone else changed meanwhile stays as it is."""
    store = backend().store
    act = {"delete": store.delete, "purge": store.purge}[action]
    for run_id, attempt in runs.items():
        with suppress(RuntimeError):
            act(run_id, attempt)
    boxes.shut(_PURGE)


def _size(ids: Iterable[str], holdings: Holdings) -> str:
    return uploads.size(sum(holdings.runs.get(run_id, 0) for run_id in ids))
