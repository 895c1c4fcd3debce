"""The part of a form for one step: the page as it stands at an address, its settings, and what is asked."""

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz import lessons
from rnnviz.config import limits
from rnnviz.lessons import escape
from rnnviz.teaching import catalogue
from rnnviz.teaching.catalogue import Start
from rnnviz.teaching.plan import ANSWERS, PlanError
from rnnviz.ui import shared
from rnnviz.ui.backend import backend
from rnnviz.ui.classroom.drafts import CARD, NOTHING, OWN, Draft
from rnnviz.ui.page import Page
from rnnviz.ui.state import address_of
from rnnviz.ui.words import plain


class Form:
    """Widgets over a draft: each shows a value of it, and writes it back."""

    def __init__(self, key: str, values: Draft) -> None:
        self._key, self._values = key, values
        self._below: dict[str, DeltaGenerator] = {}

    def say(self, name: str, problem: str) -> None:
        """Say at a field what is wrong there; where it is not drawn nothing is said."""
        if name in self._below:
            self._below[name].markdown(f":orange[:material/edit_note: {escape(problem)}]")

    def below(self, name: str) -> None:
        """Keep the place here for what is to be said of a field."""
        self._below[name] = st.empty()

    def text(self, name: str, label: str, told: str | None = None) -> None:
        """Draw a line of text, of any length: a browser that bounds it throws a longer one away whole."""
        self._values[name] = st.text_input(label, key=self._shown(name), help=told) or ""
        self.below(name)

    def area(self, name: str, label: str, told: str | None = None) -> None:
        """Draw a text of several lines, of any length."""
        self._values[name] = st.text_area(label, key=self._shown(name), help=told, height=120) or ""
        self.below(name)

    def number(self, name: str, label: str, low: int, high: int) -> None:
        """Draw a whole number."""
        found = st.number_input(label, low, high, value=None, step=1, key=self._shown(name))
        self._values[name] = self._values[name] if found is None else found

    def options(self, name: str, label: str, options: Mapping[str, str], told: str | None = None) -> None:
        """Draw some options, of which one is chosen."""
        self._values[name] = st.segmented_control(
            label,
            list(options),
            format_func=options.__getitem__,
            key=self._shown(name),
            help=told,
            required=True,
            wrap=True,
        )

    def one_of(self, name: str, label: str, among: Sequence[str], blank: str) -> None:
        """Draw a list of which one, or none, is chosen."""
        if self._values[name] not in among:
            self._values[name] = None
        self._values[name] = st.selectbox(label, among, index=None, placeholder=blank, key=self._shown(name, among))
        self.below(name)

    def several(self, name: str, label: str, among: Mapping[str, str], told: str) -> None:
        """Draw a list of which some are chosen."""
        self._values[name] = [each for each in self._values[name] if each in among]
        self._values[name] = st.multiselect(
            label, list(among), format_func=among.__getitem__, key=self._shown(name, list(among)), help=told
        )

    def _shown(self, name: str, among: Sequence[str] = ()) -> str:
        """Return the widget's key, after making sure that it begins with what the draft has; for each list a widget."""
        key = f"{self._key}/{name}" + (f"/{crc32('|'.join(among).encode()):x}" if among else "")
        if key not in st.session_state:
            st.session_state[key] = self._values[name]
        return key


def draw(page: Page, key: str, step: Draft) -> Form:
    """Draw the form of a step, and return it.

    Args:
        page: its words.
        key: of its widgets.
        step: a step of a draft, which is changed.
    """
    form = Form(key, step)
    left, right = st.columns([4, 1])
    with left:
        form.text("title", page.plain("step title"))
    with right:
        form.number("minutes", page.plain("step minutes"), 1, 90)
    form.area("text", page.plain("step text"), page.plain("form text help"))
    _where(page, form, key, step)
    begin = _begin(page, step)
    if begin is None:
        return form
    fields = catalogue.fields_of(begin.page)
    among = {name: f"{fields.control(name).label} ({name})" for name in fields}
    form.several("fixed", page.plain("step fixed"), among, page.plain("step fixed help"))
    rest = {name: label for name, label in among.items() if name not in step["fixed"]}
    form.several("hidden", page.plain("step hidden"), rest, page.plain("step hidden help"))
    _asked(page, form, begin, step)
    return form


def _where(page: Page, form: Form, key: str, step: Draft) -> None:
    """Draw the address, and the pages that this tab has been on: one is taken as it stands there."""
    form.text("address", page.plain("step address"), page.plain("step address help"))
    picked = f"{key}/take"
    st.selectbox(
        page.plain("step take"), list(catalogue.PAGES), index=None, key=picked, format_func=catalogue.title,
        placeholder=page.plain("step take none"), help=page.plain("step take help"), on_change=_take, args=(key, step, picked),
    )  # fmt: skip


def _take(key: str, step: Draft, picked: str) -> None:
    name = st.session_state[picked]
    if name is None:
        return
    fields, prefix, also = catalogue.PAGES[name]
    known = {*also, *(prefix + field for field in fields)}
    told = {parameter: value for parameter, value in address_of(name).items() if parameter in known}
    step["address"] = st.session_state[f"{key}/address"] = Start(name, {}, told).address
    st.session_state[picked] = None


def _begin(page: Page, step: Draft) -> Start | None:
    """Return what the address says, after a line about it; None where it says nothing that can be used yet."""
    try:
        begin = catalogue.read_address(step["address"]) if step["address"].strip() else None
    except PlanError:
        begin = None  # said below the address, with all else that is wrong
    if begin is None:
        return None
    fields = catalogue.fields_of(begin.page)
    said = []
    for name, value in begin.settings.items():
        control = fields.control(name)
        said.append(f"{control.label}: {(control.names or {}).get(value, value)}")
    if run_id := begin.parameters.get("run"):
        run = backend().store.get(run_id)
        said.append(f"{plain('parameter run')}: {run.label if run else page.plain('step no run')}")
    settings = "; ".join(said) or page.plain("step as it begins")
    st.caption(page.words("step settings", {"page": catalogue.title(begin.page), "settings": settings}))
    if run_id and (problem := _not_for_all(page, run_id)):
        st.markdown(f":orange[:material/edit_note: {problem}]")
    return begin


def _not_for_all(page: Page, run_id: str) -> str:
    """Return why learners do not find a run that an address names; '' where they do."""
    run = backend().store.get(run_id)
    if run is None:
        return page.words("step run unknown", {"run": run_id[:40]})
    if run.shipped or not limits.hosted() or shared.desk().shown(run):
        return ""
    return page.words("step run unseen")


def _asked(page: Page, form: Form, begin: Start, step: Draft) -> None:
    kinds = {kind: page.plain(f"asks {kind}") for kind in (NOTHING, OWN, CARD)}
    form.options("asks", page.plain("step asks"), kinds, page.plain("step asks help"))
    if step["asks"] == CARD:
        cards = [card.question for card in lessons.load(begin.page).experiments]
        form.one_of("card", page.plain("step card"), cards, page.plain("step card none"))
    if step["asks"] == OWN:
        form.text("question", page.plain("step question"))
        form.area("answers", page.plain("step answers"), page.plain("step answers help", {"most": ANSWERS}))
        answers: list[Any] = [line.strip() for line in step["answers"].splitlines() if line.strip()]
        form.one_of("right", page.plain("step right"), answers, page.plain("step right none"))
        step["right"] = step["right"] or ""
        form.area("explanation", page.plain("step explanation"), page.plain("form text help"))
