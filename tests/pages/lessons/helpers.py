"""A lesson, and how a teacher comes to it."""

from streamlit.testing.v1 import AppTest

from rnnviz.access.lessons import VisitorLessons
from rnnviz.access.rights import Rights, Visitor
from rnnviz.teaching.plan import Plan, make
from rnnviz.ui.backend import Backend
from tests.pages.conftest import TEACHER
from tests.pages.reading import press, sound, words

KEY = "correct horse battery"
CARD = "Add 1 at every one of 30 steps, keep everything. Where do c and h end?"
PLAN = make(
    {
        "title": "About *gates*",
        "text": "Look, <b>then</b> ![x](https://example.org/x.png) think.",
        "steps": [
            {
                "title": "Your own weights", "address": "/gates?ga_view=hand&ga_w=0.5&ga_c0=3", "minutes": 7,
                "fixed": ["view", "w"], "hidden": ["o"],
                "question": {"text": "Which way?", "answers": ["up", "down"], "right": "down", "explanation": "So it **is**."},
            },
            {"title": "Counting", "address": "/gates", "card": CARD},
            {"title": "Unrolled", "address": "/unrolled"},
        ],
    }
)  # fmt: skip


def book_of(behind: Backend) -> VisitorLessons:
    return VisitorLessons(behind.store.lessons, Rights(behind.store, Visitor("t", teacher=True)))


def opened(behind: Backend, plan: Plan = PLAN) -> str:
    """Return the id of a lesson that is open."""
    book = book_of(behind)
    lesson = book.begin(plan=plan)
    book.open(lesson, True)
    return lesson


def plain(page: AppTest) -> str:
    """Return the words of a page without the backslashes that escape them."""
    return words(page).replace("\\", "")


def teach(come, **parameters: object) -> AppTest:
    """Open the classroom as the teacher."""
    page = come(TEACHER, "classroom", **parameters)
    if any(each.key == "classroom/key" for each in page.text_input):
        page.text_input(key="classroom/key").set_value(KEY)
        press(page, "Enter")
    return page


def sheet(come, lesson: str, number: int) -> AppTest:
    """Open the sheet of a lesson at a question, as the teacher."""
    page = teach(come, sheet=lesson)
    return sound(page.selectbox(key=f"sheet/{lesson}").set_value(number).run())
