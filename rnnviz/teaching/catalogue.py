"""What a lesson may name: the pages, their settings as they stand in an address, and their Try this.

A page's script declares its choices (`ui.page`); here they stand once more, because a lesson is checked before any page is
drawn. `tests/teaching/test_catalogue.py` holds this table to the scripts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from rnnviz import lessons
from rnnviz.choices.cell_states import CellStatesChoices
from rnnviz.choices.cell_views import CellViewsChoices
from rnnviz.choices.clipping import ClippingChoices
from rnnviz.choices.fields import LEFT_OUT, Fields
from rnnviz.choices.gates import GatesChoices
from rnnviz.choices.generate import GenerateChoices
from rnnviz.choices.gradient_flow import GradientFlowChoices
from rnnviz.choices.home import HomeChoices
from rnnviz.choices.memory import MemoryChoices
from rnnviz.choices.unrolled import UnrolledChoices
from rnnviz.choices.words import WordsChoices
from rnnviz.config.language import LanguageConfig
from rnnviz.config.limits import narrowed
from rnnviz.config.run import FIELDS
from rnnviz.config.sequences import SequencesConfig
from rnnviz.lessons import Experiment
from rnnviz.teaching.plan import Plan, PlanError, Step

PLACE: Final = ("lesson", "step")  # where in a lesson a page is: every page reads these from its address
_LONGEST: Final = 2000  # characters of a parameter that a page reads itself
_MOST: Final = 200  # parameters of an address


class PageChoices(NamedTuple):
    """What an address of a page may say."""

    fields: Fields
    prefix: str = ""
    also: tuple[str, ...] = ()  # parameters that the page reads itself


PAGES: Final[Mapping[str, PageChoices]] = {
    lessons.HOME: PageChoices(Fields(HomeChoices)),
    "words": PageChoices(Fields(WordsChoices), "wo_", ("run", "epoch")),
    "unrolled": PageChoices(Fields(UnrolledChoices), "un_"),
    "gates": PageChoices(Fields(GatesChoices), "ga_", ("run",)),
    "train": PageChoices(FIELDS, "", ("run", "compare", "part")),
    "cell_states": PageChoices(Fields(CellStatesChoices, CellViewsChoices), "cs_", ("run", "epoch", "text", "at")),
    "gradient_flow": PageChoices(Fields(GradientFlowChoices), "gf_", ("run",)),
    "clipping": PageChoices(Fields(ClippingChoices), "cl_"),
    "memory": PageChoices(
        Fields(MemoryChoices, *SequencesConfig.sections().values()), "me_", ("run", "epoch", "compare")
    ),
    "generate": PageChoices(
        Fields(GenerateChoices, *LanguageConfig.sections().values()), "ge_", ("run", "epoch", "compare")
    ),
}


@dataclass(frozen=True)
class Start:
    """A page as it stands at an address."""

    page: str
    settings: Mapping[str, Any]  # those that the address names, by the names of the choices
    parameters: Mapping[str, str]  # of the address

    @property
    def address(self) -> str:
        """The address inside the app."""
        path = "/" if self.page == lessons.HOME else f"/{self.page}"
        return path + (f"?{urlencode(self.parameters)}" if self.parameters else "")

    def value(self, name: str) -> Any:
        """Return what a choice of the page is set to."""
        return self.settings.get(name, fields_of(self.page).defaults()[name])


def fields_of(page: str) -> Fields:
    """Return the choices of a page, as this server allows them."""
    return narrowed(PAGES[page].fields)


def read_address(address: str) -> Start:
    """Read an address of the app, whole as a browser shows it or from the path on.

    Raises:
        PlanError: it is none, or says what its page does not have; in one sentence.
    """
    try:
        parts = urlsplit(address.strip())
        told = dict(parse_qsl(parts.query, keep_blank_values=True, max_num_fields=_MOST))
    except ValueError:
        raise PlanError("This is no address of the app.") from None
    page = parts.path.strip("/").rpartition("/")[2] or lessons.HOME
    if page not in PAGES:
        raise PlanError(f"There is no page called '{page[:40]}' that a lesson could lead to.")
    fields, prefix, also = PAGES[page]
    told = {name: value for name, value in told.items() if name not in PLACE}
    own = {
        name.removeprefix(prefix): value
        for name, value in told.items()
        if name.startswith(prefix) and name.removeprefix(prefix) in fields
    }
    for name, value in told.items():
        if name.removeprefix(prefix) in own and name.startswith(prefix):
            continue
        if name not in also:
            raise PlanError(f"The page {title(page)} has no setting called '{name[:40]}'.")
        if len(value) > _LONGEST or not value.isprintable():
            raise PlanError(f"What the address says for '{name}' is too long, or cannot be read.")
    settings, refused = fields_of(page).admit(own)
    if refused:
        said = next(iter(refused.values())).removesuffix(LEFT_OUT).removesuffix(".")  # here all of it is refused
        raise PlanError(f"{title(page)}: {said}.")
    return Start(page, settings, told)


def title(page: str) -> str:
    """Return what a page is called."""
    return lessons.load(page).title


@lru_cache(maxsize=512)
def start(address: str) -> Start:
    """Return `read_address`, kept: for the addresses of a lesson, which are read at every run of a page."""
    return read_address(address)


def held(step: Step) -> dict[str, Any]:
    """Return what the choices that learners cannot move are held at, by name; those that the page does not have are left out."""
    begin = start(step.address)
    return {name: begin.value(name) for name in step.held if name in fields_of(begin.page)}


def card_of(step: Step) -> tuple[int, Experiment] | None:
    """Return the Try this that a step names, with its position on the page; None where there is none."""
    if not step.card:
        return None
    found = enumerate(lessons.load(start(step.address).page).experiments)
    return next(((number, card) for number, card in found if plainly(card.question) == plainly(step.card)), None)


def options(step: Step) -> tuple[str, ...]:
    """Return the answers that one can choose from, as Markdown; none where nothing is asked."""
    if step.question:
        return step.question.answers
    card = card_of(step)
    return card[1].options if card else ()


def plainly(text: str) -> str:
    """Return a question without marks and letters' size: what it is found by."""
    return re.sub(r"\W+", " ", text).strip().casefold()


def check(plan: Plan) -> None:
    """Do nothing where the app has all that a lesson names.

    Raises:
        PlanError: it has not, in one sentence.
    """
    for number, step in enumerate(plan.steps, 1):
        try:
            check_step(step)
        except PlanError as error:
            raise PlanError(f"Step {number}: {error}") from None


def check_step(step: Step) -> None:
    """Do nothing where the app has all that a step names.

    Raises:
        PlanError: it has not, in one sentence.
    """
    begin = read_address(step.address)
    fields = fields_of(begin.page)
    if unknown := [name for name in step.held if name not in fields]:
        raise PlanError(f"The page {title(begin.page)} has no setting called '{unknown[0][:40]}'.")
    check_card(step, begin)


def check_card(step: Step, begin: Start) -> None:
    """Do nothing where the page of a step has the Try this that it names, and no setting is held off it.

    Args:
        step: of a lesson.
        begin: what its address says.

    Raises:
        PlanError: it has not, in one sentence.
    """
    if not step.card:
        return
    fields = fields_of(begin.page)
    if (card := card_of(step)) is None:
        raise PlanError(f"The page {title(begin.page)} has no Try this called '{step.card[:80]}'.")
    sets = {**fields.defaults(), **fields.admit(card[1].choices)[0]} if card[1].choices else {}
    for name in step.held:
        if name in sets and sets[name] != begin.value(name):
            label = fields.control(name).label
            raise PlanError(
                f"The Try this sets '{label}' to {sets[name]}, so it cannot be held at {begin.value(name)}."
            )
