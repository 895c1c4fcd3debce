"""Glossary: every term of these pages in one sentence, and the notation."""

import streamlit as st

from rnnviz import glossary, ui

page = ui.page(glossary.PAGE)
st.header(page.plain("_notation title"), anchor="notation")
st.markdown(page.words("_notation told"))
st.markdown(page.words("_notation"))
for term, sentence in glossary.terms().items():
    with st.container(gap="xxsmall"):
        st.subheader(term, anchor=glossary.slug(term))
        st.markdown(sentence)
page.closing()
