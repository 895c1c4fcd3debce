"""What is still wrong with a lesson that is being written, by the fields of its form."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from rnnviz.teaching import catalogue
from rnnviz.teaching.plan import ADDRESS, ANSWERS, INTRO, LINE, TEXT, TITLE, PlanError, Problem, make, problems
from rnnviz.ui.classroom import drafts
from rnnviz.ui.classroom.drafts import CARD, Draft
from rnnviz.ui.words import of_page

_MOST: Final[Mapping[str, int]] = {
    "title": TITLE, "question": LINE, "answers": LINE, "address": ADDRESS, "explanation": TEXT, "text": TEXT,
}  # fmt: skip


class Fault(NamedTuple):
    """One thing that is wrong."""

    step: int | None  # position of the step; None for the lesson's own fields
    field: str  # of the draft
    said: str  # one sentence


def of(draft: Draft) -> list[Fault]:
    """Return all that keeps a draft from being saved, in the order of the form."""
    found = [_fault(each) for each in problems(drafts.values(draft))]
    for at, step in enumerate(draft["steps"]):
        if not any(each.step == at and each.field == "address" for each in found):
            found += [Fault(at, field, said) for field, said in _of_step(step)]
    return sorted(found, key=lambda each: -1 if each.step is None else each.step)


def _fault(problem: Problem) -> Fault:
    where, step = list(problem.where), None
    if where[:1] == ["steps"] and len(where) > 1:
        step, where = int(where[1]), where[2:]
    field = str(where[0]) if where else "title"
    if field == "question":  # of the teacher's own: in the form its text, its answers and the rest are fields
        part = str(where[1]) if len(where) > 1 else "answers"
        field = "question" if part == "text" else part
    return Fault(step, field, _said(problem, field, INTRO if step is None and field == "text" else _MOST.get(field, 0)))


def _said(problem: Problem, field: str, most: int) -> str:
    if problem.kind == "string_too_long":
        return _word("long", {"count": len(str(problem.value)), "most": most})
    if field in ("answers", "steps") and problem.kind == "too_short":
        return _word(f"few {field}")
    if field == "answers" and problem.kind == "too_long":
        return _word("many answers", {"most": ANSWERS})
    if field == "answers":
        return _word("answer twice")
    return _word("empty") if problem.said == "is empty" else f"This {problem.said}."


def _of_step(step: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what the app does not have of what a step names: by field, in one sentence."""
    if not step["address"].strip():
        yield "address", _word("no address")
        return
    try:
        begin = catalogue.read_address(step["address"])
    except PlanError as error:
        yield "address", str(error)
        return
    if step["asks"] != CARD:
        return
    if not step["card"]:
        yield "card", _word("no card")
        return
    one = {"title": "-", "address": step["address"], "card": step["card"]}
    try:
        held = {"fixed": step["fixed"], "hidden": step["hidden"]}
        catalogue.check_card(make({"title": "-", "steps": [one | held]}).steps[0], begin)
    except PlanError as error:
        yield "card", str(error)


def _word(name: str, values: Mapping[str, Any] | None = None) -> str:
    return of_page("classroom", f"problem {name}", values)
