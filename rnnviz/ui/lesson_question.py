"""The question of a step: predicted by each, one vote a visitor, and answered when the teacher reveals it to the room."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rnnviz.ui import acts, address, in_lesson, lesson_answer, notices, progress
from rnnviz.ui.in_lesson import Place
from rnnviz.ui.ticking import ticking, whole_page
from rnnviz.ui.words import common, plain

if TYPE_CHECKING:
    from rnnviz.access.lessons import Shown

TICK_S: Final = 2.0  # between two looks whether the teacher has revealed the answer, where few look
SETTLED_S: Final = 5.0  # once it is revealed: the teacher may ask again
_ICONS: Final = {"open": ":material/lock_open:", "closed": ":material/lock:", "revealed": ":material/visibility:"}


def draw(place: Place) -> DeltaGenerator | None:
    """Draw what is to be predicted, if anything is; it looks by itself whether the answer may be known.

    Returns:
        Where the answer of a Try this is to be drawn, as soon as the page knows it; None where there is none to be told.
    """
    if not place.step.asks:
        return None
    if place.number in place.shown.mine:
        progress.note_step(place.shown.id, place.number)
    settled = place.shown.states.get(place.number) == "revealed"
    (_settled if settled else _waiting)(place.shown.id, place.number, place.known)
    told = lesson_answer.draw(place) if place.known else None
    if place.known:
        _class(place.shown.id, place.number)
    return told


@ticking(TICK_S)
def _waiting(lesson: str, number: int, known: bool) -> None:
    _question(lesson, number, known)


@ticking(SETTLED_S)
def _settled(lesson: str, number: int, known: bool) -> None:
    _question(lesson, number, known)


def _question(lesson: str, number: int, known: bool) -> None:
    """Draw the question as it is now; when its answer can be known that was not, the page is drawn again."""
    shown = in_lesson.look_up(lesson)
    step = shown.step(number) if shown else None
    if shown is None or step is None:
        whole_page(f"no {lesson} {number}")
        return
    # The sheet was emptied, and who stands here is of the next class; of two tabs the last one counts.
    if shown.at is None:
        in_lesson.arrive(shown, number)
    from rnnviz.teaching import catalogue
    from rnnviz.teaching.plan import markdown

    notices.draw()
    card = catalogue.card_of(step)
    st.markdown(f"**{card[1].question if card else markdown(step.question.text if step.question else '')}**")
    if card and card[1].setup:
        st.markdown(card[1].setup)
    options = [option if card else markdown(option) for option in catalogue.options(step)]
    if options:
        _pick(shown, number, options)
    if (number in shown.answered) != known:  # not before: a browser forgets what is picked in a list that is not drawn
        _follow(shown, number)
    if not (known and number in shown.answered):
        said = {True: "lesson voted", False: "lesson vote"}[number in shown.mine]
        st.caption(common("lesson closed" if shown.states.get(number) == "closed" else said))
    if _is_teacher():
        draw_turns(shown, number)


def _follow(shown: "Shown", number: int) -> None:
    """Draw the whole page again: at once where one's own prediction shows the answer, in turn where the teacher does."""
    if number in shown.answered and number not in shown.states:
        address.rerun()
    whole_page(f"{shown.id} {number} {shown.states.get(number)}")


def _pick(shown: "Shown", number: int, options: Sequence[str]) -> None:
    key, mine = f"lesson/{shown.id}/{number}/pick", shown.mine.get(number)
    settled = number in shown.answered or number in shown.states
    if settled or key not in st.session_state or st.session_state[key] != mine:
        st.session_state[key] = mine  # told to the browser, which may have forgotten it when the page was drawn again
    st.radio(
        plain("prediction"),
        range(len(options)),
        format_func=options.__getitem__,
        index=None,
        key=key,
        disabled=settled,
        on_change=_vote,
        args=(shown.id, number, key),
    )


def _vote(lesson: str, number: int, key: str) -> None:
    from rnnviz.ui.backend import class_lessons

    if (picked := st.session_state[key]) is not None:
        acts.attempt(class_lessons().vote, lesson, number, picked)


@ticking(SETTLED_S)
def _class(lesson: str, number: int) -> None:
    """Draw how the class predicted."""
    shown = in_lesson.look_up(lesson)
    step = shown.step(number) if shown and number in shown.answered else None
    if step is None:
        return  # the question, which looks as well, draws the page again
    from rnnviz.teaching import catalogue
    from rnnviz.teaching.plan import markdown

    counts = _counts(lesson, number)
    if total := sum(counts.values()):
        rows = [
            f"- {option if step.card else markdown(option)}: **{counts.get(k, 0)}**"
            for k, option in enumerate(catalogue.options(step))
        ]
        st.markdown("\n".join([common("lesson class", {"count": total}), "", *rows]))


def draw_turns(shown: "Shown", number: int) -> None:
    """Draw the teacher's buttons of a question: close, reveal, ask again."""
    state = shown.states.get(number, "open")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(common("lesson so many", {"count": sum(_counts(shown.id, number).values())}))
        if state == "revealed":  # what all have predicted is lost then, so it is asked
            with st.popover(plain("lesson ask again"), icon=_ICONS["open"], key=f"lesson/again_box/{number}"):
                st.markdown(common("lesson ask again told"))
                _turn(shown, number, "open", plain("lesson ask again yes"))
            return
        for turn in ("open" if state == "closed" else "closed", "revealed"):
            _turn(shown, number, turn, plain(f"lesson turn {turn}"), _ICONS[turn])


def _turn(shown: "Shown", number: int, turn: str, label: str, icon: str | None = None) -> None:
    from rnnviz.ui.backend import class_lessons

    st.button(
        label, key=f"lesson/{shown.id}/{number}/{turn}", icon=icon,
        on_click=acts.attempt, args=(class_lessons().turn, shown.id, number, turn),
    )  # fmt: skip


def _counts(lesson: str, number: int) -> dict[int, int]:
    from rnnviz.ui.backend import class_lessons
    from rnnviz.ui.readable import or_end

    found: dict[int, int] = or_end(class_lessons().counts, lesson, number)
    return found


def _is_teacher() -> bool:
    from rnnviz.ui.backend import class_lessons

    return class_lessons().teacher
