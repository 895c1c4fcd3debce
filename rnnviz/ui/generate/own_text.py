"""The text to learn from: one that comes with the app, or the learner's own, pasted or uploaded."""

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from rnnviz import ui
from rnnviz.data.text import MAX_BYTES, Text
from rnnviz.ui import acts, bounds, uploads
from rnnviz.ui.backend import backend
from rnnviz.ui.page import Page
from rnnviz.ui.words import of_page

_PASTED: Final = "generate/paste"
_FILE: Final = "generate/file"
_LETTERS: Final = 200_000  # of a pasted text


def text_of(values: Mapping[str, Any]) -> Text | None:
    """Return the chosen text, or None where it is not at hand."""
    return backend().library.text(values["text"], values["own_text"])


def draw_own_text(page: Page) -> None:
    """Let the learner paste or upload a text, where that is chosen, and say which one is taken."""
    if page.state["text"] != "own":
        return
    if text := text_of(page.state):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(page.words("own text", {"name": text.name, "characters": len(text.content)}))
            uploads.draw_chosen(text.fingerprint)
    pasted = st.text_area(page.plain("paste"), key=_PASTED)
    if too_long := len(pasted) > _LETTERS:
        st.markdown(
            f":red[:material/error: {page.words('pasted too long', {'letters': len(pasted), 'most': _LETTERS})}]"
        )
    st.button(page.plain("use pasted"), disabled=too_long, on_click=_take_pasted, args=(page.state,))
    st.file_uploader(
        page.plain("upload"), type=["txt", "md"], key=_FILE,
        max_upload_size=bounds.upload_mb(MAX_BYTES // 1_000_000), on_change=_take_file, args=(page.state,),
    )  # fmt: skip


def _take_pasted(state: ui.State) -> None:
    _take(state, st.session_state.get(_PASTED, "")[:_LETTERS].encode(), of_page("generate", "pasted"))


def _take_file(state: ui.State) -> None:
    if (file := st.session_state.get(_FILE)) is not None:
        _take(state, file.getvalue(), file.name)


def _take(state: ui.State, data: bytes, name: str) -> None:
    acts.attempt(lambda: state.set({"own_text": backend().library.add_text(data, name).fingerprint}))
