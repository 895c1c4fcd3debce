"""Glossary: every term of these pages in one sentence, and the notation."""

import streamlit as st

from rnnviz import glossary, ui
from rnnviz.lessons import Markup

page = ui.page(glossary.PAGE)
st.markdown(page.words("_letters", {"letters": Markup(glossary.letters())}))
st.header(page.plain("_notation title"), anchor="notation")
st.markdown(page.words("_notation told"))
st.markdown(page.words("_notation"))
# One element, which the browser draws sooner than one for each term; Streamlit names the headings' places as `slug` does.
st.markdown("\n\n".join(f"### {term}\n{sentence}" for term, sentence in glossary.terms().items()))
page.closing()
