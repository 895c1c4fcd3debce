"""What a learner brought, wherever it stands: reviews, texts and series are listed and removed in the same words."""

from typing import Final

import streamlit as st

from rnnviz.data.library import Kind, Upload
from rnnviz.lessons import plural
from rnnviz.runs.disk import MB
from rnnviz.ui import acts
from rnnviz.ui.backend import backend
from rnnviz.ui.cached import stored
from rnnviz.ui.words import common, plain

SMALL: Final = 100_000  # bytes: what is less is told in kB
_COUNTED: Final[dict[Kind, str]] = {"reviews": "review", "text": "character", "series": "number"}


def draw(upload: Upload, uses: tuple[int, int]) -> None:
    """Draw a row of a list.

    Args:
        upload: what was brought.
        uses: how many runs use it, and how many of those wait or train.
    """
    with st.container(horizontal=True, vertical_alignment="center", key=f"upload_{upload.fingerprint}"):
        facts = {
            "name": upload.name or plain("upload unreadable"),
            "amount": plural(upload.amount, _COUNTED[upload.kind]),
        }
        st.markdown(common("upload", facts | {"size": size(upload.bytes), "runs": plural(uses[0], "run")}))
        _offer(upload, uses)


def draw_chosen(fingerprint: str) -> None:
    """Offer to remove what is chosen on a page, where that is the visitor's and there."""
    if fingerprint and (upload := backend().library.brought(fingerprint)):
        _offer(upload, backend().store.uploads().get(fingerprint, (0, 0)))


def size(count: float) -> str:
    """Return how much a number of bytes is, in words."""
    if 0 < count < SMALL:
        return f"{max(1, round(count / 1_000)):,} kB"
    return f"{count / MB:,.1f} MB" if count < 100 * MB else f"{count / MB:,.0f} MB"


def _offer(upload: Upload, uses: tuple[int, int]) -> None:
    """Let it be removed, after a second question, unless a run waits for it or trains on it."""
    runs, busy = uses
    with st.popover(
        "Remove",
        key=f"holdings/{upload.fingerprint}",
        disabled=busy > 0,
        help=plain("upload busy" if busy else "upload remove help"),
    ):
        st.markdown(common(f"upload {upload.kind}" if runs else "upload unused", {"count": runs}))
        st.button(
            plain("upload remove"),
            key=f"holdings/remove_{upload.fingerprint}",
            on_click=acts.attempt,
            args=(_remove, upload.fingerprint),
        )


def _remove(fingerprint: str) -> str | None:
    told = backend().library.remove_upload(fingerprint)
    stored.forget_upload(fingerprint)
    return told
