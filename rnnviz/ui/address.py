"""URL parameters that a page sets itself, next to those of its choices."""

import streamlit as st


def get(name: str) -> str:
    """Return a parameter, '' where there is none. What it holds is not checked."""
    return st.query_params.get(name, "")


def put(name: str, value: str) -> None:
    """Set a parameter, or remove it with ''; the page's choices in the address stay as they are."""
    remembered: dict[str, str] = st.session_state.setdefault("address", {})
    if value:
        st.query_params[name] = value
        remembered[name] = value
    else:
        remembered.pop(name, None)
        if name in st.query_params:
            del st.query_params[name]


def of(page: str, name: str) -> str:
    """Return a parameter that another page had when it was last shown in this session; '' where there was none."""
    return st.session_state.get("addresses", {}).get(page, {}).get(name, "")
