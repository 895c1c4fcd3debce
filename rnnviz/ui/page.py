"""The frame of every page: title, navigation, choices, words, Try this, and what stands at the end."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz import __version__, lessons
from rnnviz.choices.fields import Fields
from rnnviz.glossary import PAGE, linked
from rnnviz.ui import (
    backend,
    chosen_run,
    cookies,
    experiments,
    in_lesson,
    lesson_bar,
    navigation,
    notices,
    scheme,
    seats,
    shown,
    visitor,
    way_back,
)
from rnnviz.ui.show import dark, opened
from rnnviz.ui.state import Check, State, follow_url
from rnnviz.ui.told import Value
from rnnviz.ui.words import plain

_STYLE, _PRINT_DARK = (Path(__file__).with_name(f"{name}.css") for name in ("page", "print_dark"))
_ICON = lessons.ROOT / "assets" / "icon.svg"
_NONE = Fields()
CLOSING = "closing_"  # in front of the keys of the expanders at the end
PARTS = {
    "maths": ("the maths", ":material/function:"),
    "code": ("the code", ":material/code:"),
    "sources": ("sources", ":material/menu_book:"),
}


@dataclass(frozen=True)
class Page:
    """One page in one run of its script."""

    lesson: lessons.Lesson
    state: State
    here: in_lesson.Here | None = None  # where in a teacher's lesson; None for a page that nobody looks at
    parameters: frozenset[str] = frozenset()  # of the URL, that the page reads itself
    kept: tuple[str, ...] = ()  # keys of session state that hold more of what can be set

    @property
    def scope(self) -> way_back.Scope:
        """All of the page that an experiment may set."""
        return way_back.Scope(self.lesson.name, self.state, self.parameters, self.kept)

    @property
    def in_lesson(self) -> bool:
        """Whether it is shown as a step of a teacher's lesson."""
        return self.here is not None and self.here.place is not None

    def words(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        """Return a passage of the section Words as Markdown, with values filled in."""
        return lessons.fill(self.lesson.words[key], values or {})

    def told(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        """Return a passage like `words`, in which the first place of each term leads to its meaning."""
        return lessons.fill(linked(self.lesson.words[key]), values or {})

    def plain(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        """Return a passage of Words as one line of plain text: for labels, and for what a figure shows (`alt`)."""
        return lessons.plain(self.lesson.words[key], values or {})

    def code(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        """Return a passage of Words that is a program, with values filled in as Python writes them."""
        return lessons.program(self.lesson.words[key], values or {})

    def look(self, figure: str, values: Mapping[str, Any] | None = None) -> str:
        """Return the sentence on what to look for in a figure, with values filled in."""
        return lessons.fill(linked(self.lesson.look[figure]), values or {})

    def try_this(
        self,
        values: Mapping[str, Value] | None = None,
        apply: Callable[[Mapping[str, Any]], None] | None = None,
    ) -> None:
        """Draw the experiments: the learner predicts, the experiment is set, the answer shows.

        On a step of a teacher's lesson there is only the one that the step asks, in the bar at the top.

        Args:
            values: what the answers' texts want, plain or as a function of all the page's choices in the experiment;
                only those of answered questions are computed. A function may raise lessons.NotReadyError.
            apply: sets an experiment's choices, all of them; by default they become the page's choices.
        """
        if self.here and self.in_lesson:
            lesson_bar.tell(self.here, self.scope, values or {}, apply or self.state.set)
        else:
            experiments.draw_experiments(self.lesson, self.scope, values or {}, apply or self.state.set)

    def closing(
        self, maths: Mapping[str, Any] | None = None, code: str = "", needed: Callable[[], None] = lambda: None
    ) -> None:
        """Draw the last part: an expander each for the maths, the code and the sources, and the next step of the course.

        Args:
            maths: the current numbers for the formulas.
            code: runnable code for exactly what is shown.
            needed: draws what the code needs, below it.
        """
        if self.lesson.maths and (part := _part("maths")):
            part.markdown(lessons.fill(linked(self.lesson.maths), maths or {}))
        if (self.lesson.code or code) and (part := _part("code")):
            if self.lesson.code:
                part.markdown(lessons.fill(self.lesson.code, maths or {}))
            if code:
                part.code(code, language="python")
            with part:
                needed()
        if self.lesson.sources and (part := _part("sources")):
            part.markdown(self.lesson.sources)
        if not lesson_bar.draw_end(self.here):
            navigation.next_step(self.lesson.name)
        scheme.follow()
        cookies.keep({visitor.COOKIE: visitor.name(), **chosen_run.kept()})
        self.state.finish()
        shown.finish()


def _part(name: str) -> DeltaGenerator | None:
    """Draw an expander of the last part; return it where it is open. Formulas and code take time to draw unseen."""
    key, icon = PARTS[name]
    return opened(plain(key), key=CLOSING + name, icon=icon)


def page(
    name: str,
    choices: Fields | None = None,
    *,
    prefix: str = "",
    check: Check | None = None,
    also: Iterable[str] = (),
    kept: Iterable[str] = (),
) -> Page:
    """Start a page: the first call of its script.

    Args:
        name: of the text in assets/text and of the script in pages/.
        choices: the page's choices, if it has any; they are remembered and stand in the URL.
        prefix: put in front of their names in the URL.
        check: returns one sentence by name for choices that do not fit together.
        also: URL parameters that the page reads itself.
        kept: keys of session state that hold more of what can be set, such as a text that is too long for the URL.
    """
    lesson = lessons.load(name)
    title = lesson.title if name == lessons.HOME else f"{lesson.title} · RNN explorer"
    st.set_page_config(
        page_title=title,
        page_icon=str(_ICON),
        layout="wide",
        menu_items={"About": plain("about", {"version": __version__})},
    )
    st.html(_STYLE)
    if dark():
        st.html(_PRINT_DARK)
    backend.check_limits()
    seats.enter(name)
    backend.begin()
    state = State(_NONE if choices is None else choices, prefix, check)
    here, also = in_lesson.Here(name, state), frozenset(also)
    left_out = follow_url(name, (state,), also | {*in_lesson.PARAMETERS}, settle=here.enter)
    notices.begin()
    navigation.draw_links(name)
    lesson_bar.draw(here)
    st.title(lesson.title, anchor="top")
    st.markdown(linked(lesson.purpose) if name != PAGE else lesson.purpose)
    if left_out:
        st.markdown(f":orange[:material/info: {lessons.escape(left_out)}]")
    begun = Page(lesson, state, here, also, tuple(kept))
    way_back.draw(begun.scope)
    return begun
