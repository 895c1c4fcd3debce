"""What is kept between runs of the page scripts, for all sessions together: shared, frozen, and limited in number."""

import streamlit as st

from rnnviz import reading
from rnnviz.lessons import ROOT


@st.cache_resource(max_entries=1, show_spinner=False)
def reader() -> reading.Reader | None:
    """Return the small trained network that reads on the home page: the shipped run that brings its words along."""
    for about in sorted((ROOT / "assets" / "runs").glob("*/words.json")):
        return reading.load(about.parent)
    return None


@st.cache_data(max_entries=100, show_spinner=False)
def reads(text: str) -> reading.Reading:
    """Return what that network thinks while it reads a text.

    Raises:
        ValueError: the text cannot be read, in one sentence.
    """
    network = reader()
    if network is None:
        raise ValueError("The small network that reads here is missing from this copy of the app.")
    return reading.read(network, text)
