"""Lessons as one visitor has them: learners see what is opened and not yet its answers, the teacher makes and reveals."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from rnnviz.access.rights import NotYoursError, Rights
from rnnviz.runs.lessons import Kept, Lessons, State
from rnnviz.teaching import catalogue, files
from rnnviz.teaching.plan import Plan, PlanError, Step

T = TypeVar("T")
ONCE: Final = "at once"  # how a plan reveals to each by itself


@dataclass(frozen=True)
class Shown:
    """A lesson as a visitor may know it."""

    id: str
    plan: Plan  # without the answers that the visitor may not know yet
    opened: bool  # to learners
    states: dict[int, State]  # of the questions, by step from 1; those that are open are left out
    mine: dict[int, int]  # what the visitor predicted, by step: a position among the answers
    answered: frozenset[int]  # steps whose answers the visitor may know
    at: int | None = (
        None  # the step that the visitor is noted at; None where the sheet has been emptied since, or never
    )

    def step(self, number: int) -> Step | None:
        """Return a step by its number, from 1."""
        return self.plan.steps[number - 1] if 1 <= number <= len(self.plan.steps) else None


class VisitorLessons:
    """What a page may ask of the lessons. On one's own computer one is the teacher."""

    def __init__(self, lessons: Lessons, rights: Rights) -> None:
        self._lessons, self._me, self.teacher = lessons, rights.visitor.session, rights.visitor.teacher

    def get(self, lesson: str) -> Shown | None:
        """Return a lesson that the visitor may see.

        Raises:
            PlanError: this app does not have what it names any more.
        """
        kept = self._lessons.get(lesson)
        if kept is None or not kept.text or not (kept.opened or self.teacher):
            return None
        plan = files.usable(kept.text)
        states, mine = self._lessons.states(lesson), self._lessons.votes_of(lesson, self._me)
        told = {step for step, state in states.items() if state == "revealed"}
        told |= set(mine) if plan.reveals == ONCE else set()
        known = plan if self.teacher else plan.without_answers(told)
        at = self._lessons.place_of(lesson, self._me)
        return Shown(lesson, known, kept.opened, states, mine, frozenset(told), at)

    def vote(self, lesson: str, step: int, answer: int) -> None:
        """Predict, or predict something else.

        Raises:
            NotYoursError: there is no such lesson.
            ValueError: there is no such question or answer, or it is closed.
        """
        found = self._need(lesson)
        asked = found.step(step)
        if asked is None or not 0 <= answer < len(catalogue.options(asked)):
            raise PlanError("This question does not have this answer, so nothing was done.")
        self._lessons.vote(lesson, step, self._me, answer, once=found.plan.reveals == ONCE)

    def counts(self, lesson: str, step: int) -> dict[int, int]:
        """Return how many predicted an answer, by its position.

        Raises:
            NotYoursError: there is no such lesson, or its answer is not to be known yet.
        """
        if not self.teacher and step not in self._need(lesson).answered:
            raise NotYoursError("What the others predict is shown with the answer.")
        return self._lessons.counts(lesson, step)

    def arrive(self, lesson: str, step: int) -> None:
        """Let the teacher know at which step one is, 0 for the lesson's own page; the teacher does not count."""
        if not self.teacher and self.get(lesson):
            self._lessons.arrive(lesson, step, self._me)

    def all(self) -> list[Kept]:
        """Return all lessons, the newest first."""
        return self._as_teacher(self._lessons.all)

    def kept(self, lesson: str) -> Kept | None:
        """Return a lesson with its draft."""
        return self._as_teacher(lambda: self._lessons.get(lesson))

    def begin(self, draft: str = "", plan: Plan | None = None) -> str:
        """Make a lesson, from a plan where there is one; return its id."""
        return self._as_teacher(lambda: self._lessons.begin(draft, files.written(plan) if plan else ""))

    def keep_draft(self, lesson: str, draft: str) -> None:
        """Keep what is being written."""
        self._as_teacher(lambda: self._lessons.keep_draft(lesson, draft))

    def save(self, lesson: str, plan: Plan) -> None:
        """Make this the lesson.

        Raises:
            PlanError: the app does not have what it names.
        """
        catalogue.check(plan)
        self._as_teacher(lambda: self._lessons.save(lesson, files.written(plan)))

    def open(self, lesson: str, opened: bool) -> None:
        """Let learners see a lesson, or not any more."""
        self._as_teacher(lambda: self._lessons.open(lesson, opened))

    def remove(self, lesson: str) -> None:
        """Remove a lesson for good."""
        self._as_teacher(lambda: self._lessons.remove(lesson))

    def turn(self, lesson: str, step: int, state: State) -> None:
        """Open, close or reveal a question for the room."""
        self._as_teacher(lambda: self._lessons.turn(lesson, step, state))

    def clear(self, lesson: str) -> None:
        """Empty the sheet for another class."""
        self._as_teacher(lambda: self._lessons.clear(lesson))

    def places(self, lesson: str) -> dict[int, int]:
        """Return how many are at a step, by its number."""
        return self._as_teacher(lambda: self._lessons.places(lesson))

    def _as_teacher(self, act: Callable[[], T]) -> T:
        if not self.teacher:
            raise NotYoursError("Only the teacher may do this, so nothing was done.")
        return act()

    def _need(self, lesson: str) -> Shown:
        found = self.get(lesson)
        if found is None:
            raise NotYoursError("There is no such lesson here, so nothing was done.")
        return found
