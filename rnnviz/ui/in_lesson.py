"""Whether a page is shown as a step of a teacher's lesson, which stands in its address: `?lesson=3f2a91c4&step=2`.

Then some of its choices are held (`State.hold`), whatever else the address or the browser says, and a bar leads through the
lesson (`lesson_bar`): there alone is what the step asks, with its answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz import lessons
from rnnviz.ui import address
from rnnviz.ui.state import State
from rnnviz.ui.words import plain

if TYPE_CHECKING:
    from rnnviz.access.lessons import Shown
    from rnnviz.teaching.plan import Step

LESSON, STEP = "lesson", "step"  # parameters of every page
PARAMETERS: Final = (LESSON, STEP)


@dataclass(frozen=True)
class Place:
    """A step of a lesson, shown."""

    shown: "Shown"
    number: int  # of the step, from 1

    @property
    def step(self) -> "Step":
        """The step itself."""
        return self.shown.plan.steps[self.number - 1]

    @property
    def known(self) -> bool:
        """Whether the answer to its question may be known."""
        return self.number in self.shown.answered


class Here:
    """Where in a lesson this run of a page is, once its address has been read."""

    def __init__(self, page: str, state: State) -> None:
        self._page, self._state = page, state
        self.place: Place | None = None
        self.answer: DeltaGenerator | None = (
            None  # where in the bar the answer of a Try this stands, once it may be known
        )
        self.problem = ""

    def enter(self, told: Mapping[str, str]) -> None:
        """Find the step that the address names, and hold its choices; what is wrong with it is one sentence."""
        if not (lesson := told.get(LESSON, "")):
            return
        from rnnviz.teaching import catalogue

        found = look_up(lesson)
        number = told.get(STEP, "")
        step = found.step(int(number)) if found and number.isdecimal() and len(number) < 4 else None
        if found is None:
            self.problem = plain("lesson gone")
        elif step is None or catalogue.start(step.address).page != self._page:
            self.problem = plain("lesson no step", {"lesson": found.plan.title, "step": number[:10] or "?"})
        else:
            self.place = Place(found, int(number))
            self._state.hold(catalogue.held(step), step.hidden)
            arrive(found, int(number))


def look_up(lesson: str) -> "Shown | None":
    """Return a lesson that the visitor may see; None where there is none, or none that this version can read."""
    from rnnviz.teaching.plan import PlanError
    from rnnviz.ui.backend import class_lessons
    from rnnviz.ui.readable import or_end

    try:
        found: Shown | None = or_end(class_lessons().get, lesson)
    except PlanError:
        return None
    return found


def arrive(shown: "Shown", number: int) -> None:
    """Let the teacher know where the visitor is; 0 is the lesson's own page."""
    if not shown.opened or shown.at == number:
        return
    from rnnviz.ui.backend import class_lessons
    from rnnviz.ui.readable import or_end

    or_end(class_lessons().arrive, shown.id, number)


def leave() -> None:
    """Let the pages be themselves again: their addresses name no lesson any more."""
    address.drop(PARAMETERS)


def link(shown: "Shown", number: int, label: str, icon: str | None = None) -> None:
    """Draw a link to a step, as its teacher set it."""
    from rnnviz.teaching import catalogue

    begin = catalogue.start(shown.plan.steps[number - 1].address)
    script = "app.py" if begin.page == lessons.HOME else f"pages/{begin.page}.py"
    parameters = {**begin.parameters, LESSON: shown.id, STEP: str(number)}
    st.page_link(script, label=label, icon=icon, query_params=parameters)


def link_to(lesson: str, label: str, icon: str | None = None) -> None:
    """Draw a link to a lesson's own page."""
    st.page_link("pages/lesson.py", label=label, icon=icon, query_params={"id": lesson})
