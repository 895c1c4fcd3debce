"""What a lesson is: a text and steps, each a page of the app as its teacher set it, with a question to predict at most.

A plan is read from files that others wrote, so every text has a bound, is free of control characters, and is Markdown that can
load nothing (`markdown`). What a plan says of pages, settings and Try this is held to the app by `catalogue`.
"""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated, Final, Literal, NamedTuple, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

STEPS: Final = 30
ANSWERS: Final = 6
TITLE, LINE, TEXT, INTRO, ADDRESS = 80, 160, 2000, 6000, 4000  # characters


class PlanError(ValueError):
    """A lesson cannot be used as it is; the message is for the teacher."""


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _lines(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "".join(c if c.isprintable() or c == "\n" else " " for c in plain).strip()


def _name(text: str) -> str:
    if not text:
        raise ValueError("is empty")
    return text


Line = Annotated[str, Field(max_length=LINE), AfterValidator(_line)]
Title = Annotated[str, Field(max_length=TITLE), AfterValidator(_line), AfterValidator(_name)]
Text = Annotated[str, Field(max_length=TEXT), AfterValidator(_lines)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Question(_Part):
    """A question of the teacher's: predicted by all, then answered."""

    text: Annotated[Line, AfterValidator(_name)]
    answers: Annotated[tuple[Annotated[Line, AfterValidator(_name)], ...], Field(min_length=2, max_length=ANSWERS)]
    right: Line = ""  # one of the answers; '' where none is right
    explanation: Text = ""  # shown with the answer

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if len(set(self.answers)) < len(self.answers):
            raise ValueError("has an answer twice")
        if self.right and self.right not in self.answers:
            raise ValueError("has a right answer that is none of its answers")
        return self


class Step(_Part):
    """A page of the app as it stands at an address, and what learners do there."""

    title: Title
    address: Annotated[str, Field(max_length=ADDRESS), AfterValidator(_line)]  # as in '/gates?ga_view=hand'
    minutes: Annotated[int, Field(ge=1, le=90)] = 5
    text: Text = ""
    fixed: tuple[str, ...] = ()  # names of choices that are shown and cannot be moved
    hidden: tuple[str, ...] = ()  # names of choices that are not shown and stay as they are
    card: Line = ""  # the question of a Try this of the page, in place of an own one
    question: Question | None = None

    @property
    def held(self) -> tuple[str, ...]:
        """The names of the choices that learners cannot move."""
        return (*self.fixed, *self.hidden)

    @property
    def asks(self) -> bool:
        """Whether there is something to predict."""
        return bool(self.card or self.question)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.card and self.question:
            raise ValueError("has a question of its own and a Try this: one is enough")
        if len(set(self.held)) < len(self.held):
            raise ValueError("names a setting twice among those that are fixed or hidden")
        return self


class Plan(_Part):
    """A whole lesson."""

    title: Title
    text: Annotated[str, Field(max_length=INTRO), AfterValidator(_lines)] = ""
    reveals: Literal["together", "at once"] = "together"  # by the teacher for the room; to each after the prediction
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=STEPS)]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(step.minutes for step in self.steps)

    def without_answers(self, told: Collection[int]) -> "Plan":
        """Return what may be known before the answers: right answers and explanations are gone.

        Args:
            told: the numbers of the steps, from 1, whose answers are known; these stay.
        """
        blank = {"right": "", "explanation": ""}
        steps = tuple(
            step if number in told or step.question is None
            else step.model_copy(update={"question": step.question.model_copy(update=blank)})
            for number, step in enumerate(self.steps, 1)
        )  # fmt: skip
        return self.model_copy(update={"steps": steps})


class Problem(NamedTuple):
    """What is wrong with one value of a plan."""

    where: tuple[str | int, ...]  # ("steps", 1, "question", "text"): of the second step
    kind: str  # as pydantic calls it: 'string_too_long'
    said: str  # the rest of a sentence: 'is longer than 80 characters'
    value: object  # that is wrong


def problems(values: object) -> list[Problem]:
    """Return all that is wrong with raw values, as a file or a form has them; nothing where they are a plan."""
    try:
        Plan.model_validate(values)
    except ValidationError as error:
        return [_problem(each) for each in error.errors(include_url=False) if not _follows(each)]
    return []


def _follows(error: "ErrorDetails") -> bool:
    """Return whether a list is called too short only because one of its entries is wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def make(values: object) -> Plan:
    """Return the plan of raw values, as a file or a form has them.

    Raises:
        PlanError: they are none, in one sentence.
    """
    try:
        return Plan.model_validate(values)
    except ValidationError as error:
        raise PlanError(_sentence(_problem(error.errors(include_url=False)[0]))) from None


def _problem(error: "ErrorDetails") -> Problem:
    told = error.get("ctx", {})
    said = str(told.get("error") or _OTHER.get(error["type"]) or error["msg"].lower())
    return Problem(error["loc"], error["type"], said.format(**told), error["input"])


def _sentence(problem: Problem) -> str:
    """Say what is wrong, in the words of a file: 'Step 2, 'question': has an answer twice.'"""
    parts = list(problem.where)
    where = "The lesson"
    if parts[:1] == ["steps"] and len(parts) > 1:
        where, parts = f"Step {int(parts[1]) + 1}", parts[2:]
    where = ", ".join([where, *(f"{part + 1}" if isinstance(part, int) else f"'{part}'" for part in parts)])
    return f"{where}: {problem.said}."


_OTHER: Final = {
    "missing": "is missing",
    "extra_forbidden": "is nothing that a lesson has",
    "string_too_long": "is longer than {max_length} characters",
    "too_long": "has more than {max_length} entries",
    "too_short": "has fewer than {min_length} entries",
    "string_type": "has to be a text",
}
# Code first: nothing in it is a tag or a heading. A line that begins with a tag, which ends Markdown up to the next empty line;
# a heading that would be larger than the lesson's own.
_TAMED: Final = re.compile(
    r"(`+)(?:(?!\n\s*\n).)+?\1|^ {0,3}<(?=[a-z/!?])(?!https?:)|^ {0,3}#{1,3}(?=\s)",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


def markdown(text: str) -> str:
    """Return a teacher's Markdown so that it loads nothing and stays in its place.

    A picture is a link, HTML is text, and headings are small ones.
    """
    # Also in code: where that ends depends on escapes, indents, formulas, and on who reads it. A picture must not.
    return _TAMED.sub(_tamed, text).replace("![", "! [")


def _tamed(match: re.Match[str]) -> str:
    found = match[0]
    if match[1]:
        return found
    return found.replace("<", r"\<") if "<" in found else "####"
