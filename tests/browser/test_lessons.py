"""A lesson on a shared server in three browsers: two predict, the teacher reveals, and their pages show it by themselves."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from rnnviz.runs.store import Store
from rnnviz.teaching import files
from rnnviz.teaching.plan import make
from tests.browser.conftest import PATIENCE_MS
from tests.browser.looking import PHONE, barriers, complaints, errors_on, overflow, ready, visit
from tests.browser.server import ROOT, serve

pytestmark = pytest.mark.browser
KEY = "correct horse battery"
PLAN = make(
    {
        "title": "About gates",
        "text": "Look, then think.",
        "steps": [
            {
                "title": "By hand", "address": "/gates?ga_w=0.5", "fixed": ["w"], "text": "Play.",
                "question": {"text": "Which way?", "answers": ["up", "down"], "right": "down"},
            },
            {"title": "A GRU", "address": "/gates?ga_view=gru", "fixed": ["view"]},
        ],
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str, str]]:
    """The address of a shared server, and lessons there that are open: for a room, to be done at home, and for another room."""
    home = tmp_path_factory.mktemp("class")
    store = Store(home)
    plans = (PLAN, PLAN.model_copy(update={"reveals": "at once"}), PLAN)
    made, homework, another = (store.lessons.begin("", files.written(plan)) for plan in plans)
    for each in (made, homework, another):
        store.lessons.open(each, True)
    store.close()
    with serve(home, script=ROOT / "hosted.py", RNNVIZ_HOSTED="1", RNNVIZ_TEACHER_KEY=KEY) as running:
        yield running.url, made, homework, another


@pytest.fixture
def lesson(server: tuple[str, str, str, str]) -> tuple[str, str]:
    return server[:2]


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A tab of another browser, which is another visitor."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(PATIENCE_MS)
        yield context.new_page()


def test_two_predict_and_the_teacher_reveals(page: Page, visitor: Page, browser: Browser, lesson) -> None:
    url, made = lesson
    said = complaints(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    visit(page, f"{url}/lesson?id={made}")
    assert overflow(page) <= 0
    assert barriers(page) == []
    page.get_by_role("link", name="Begin: By hand").click()
    expect(page.get_by_text("up", exact=True)).to_be_visible()
    ready(page).get_by_text("up", exact=True).click()
    expect(page.get_by_text("Your prediction is in")).to_be_visible()
    expect(page.get_by_role("slider", name="SimpleRNN's weight w")).to_be_disabled()
    assert overflow(page) <= 0
    assert barriers(page, within=".st-key-lesson_bar") == []
    visit(visitor, f"{url}/gates?ga_w=0.5&lesson={made}&step=1")
    visitor.get_by_text("down", exact=True).click()
    expect(visitor.get_by_text("Your prediction is in")).to_be_visible()
    with browser.new_context() as own:
        own.set_default_timeout(PATIENCE_MS)
        teacher = own.new_page()
        open_sheet(teacher, url, made)
        expect(teacher.get_by_text("2 predictions; the question is open")).to_be_visible()
        expect(teacher.get_by_text("2 visitors, each")).to_be_visible()
        expect(teacher.get_by_role("table", name="What the class predicts")).to_be_visible()
        expect(page.get_by_text("The class, 2 predictions")).to_have_count(0)
        teacher.get_by_role("button", name="Reveal to all").click()
        expect(teacher.get_by_text("the answer is on all screens")).to_be_visible()
        expect(teacher.get_by_role("button", name="Reveal to all")).to_have_count(0)
        assert errors_on(teacher) == []
    for tab in (page, visitor):
        expect(tab.get_by_text("The class, 2 predictions")).to_be_visible()  # nobody touched it
    expect(visitor.get_by_text("You predicted it.")).to_be_visible()
    expect(page.get_by_text("Not quite. The answer is: down")).to_be_visible()
    assert barriers(page, within=".st-key-lesson_bar") == []  # what was predicted is readable still
    ready(page).get_by_role("link", name="Next: A GRU").first.click()
    expect(page.get_by_text("step 2 of 2")).to_be_visible()
    expect(page).to_have_url(f"{url}/gates?lesson={made}&step=2&ga_view=gru")
    page.reload()
    expect(page.get_by_text("step 2 of 2")).to_be_visible()
    ready(page).get_by_role("link", name="The lesson").first.click()
    expect(page.get_by_text("✓ done")).to_have_count(2)
    assert errors_on(page) == []
    assert said == []


def test_the_sheet_counts_by_itself_and_is_cleared_once(
    page: Page, visitor: Page, browser: Browser, server: tuple[str, str, str, str]
) -> None:
    url, _, _, made = server
    step = f"{url}/gates?ga_w=0.5&lesson={made}&step=1"
    with browser.new_context() as own:
        own.set_default_timeout(PATIENCE_MS)
        teacher = own.new_page()
        open_sheet(teacher, url, made)
        expect(teacher.get_by_text("0 predictions; the question is open")).to_be_visible()
        predict(visitor, step, "down")
        expect(teacher.get_by_text("1 prediction; the question is open")).to_be_visible()  # nobody touched it
        teacher.get_by_text("Empty the sheet").click()
        teacher.get_by_role("button", name="Yes, empty it").click()
        expect(teacher.get_by_text("0 predictions; the question is open")).to_be_visible()
        predict(page, step, "up")
        expect(teacher.get_by_text("1 prediction; the question is open")).to_be_visible()
        predict(visitor, step, "down")
        expect(teacher.get_by_text("2 predictions; the question is open")).to_be_visible()  # the first is still there
        assert errors_on(teacher) == []


def open_sheet(teacher: Page, url: str, lesson: str) -> None:
    visit(teacher, f"{url}/classroom?sheet={lesson}")
    teacher.get_by_text("For the teacher").click()
    key = teacher.get_by_role("textbox", name="Teacher's key")
    key.fill(KEY)
    key.press("Enter")


def predict(learner: Page, step: str, answer: str) -> None:
    visit(learner, step)
    learner.get_by_text(answer, exact=True).click()
    expect(learner.get_by_text("Your prediction is in")).to_be_visible()


def test_at_home_the_prediction_is_seen_beside_its_answer(page: Page, server: tuple[str, str, str, str]) -> None:
    url, _, homework, _ = server
    visit(page, f"{url}/gates?ga_w=0.5&lesson={homework}&step=1")
    page.get_by_text("up", exact=True).click()
    expect(page.get_by_text("Not quite. The answer is: down")).to_be_visible()
    expect(page.get_by_role("radio", name="up", exact=True)).to_be_checked()


def test_a_choice_that_is_moved_stays_in_the_lesson(visitor: Page, lesson: tuple[str, str]) -> None:
    url, made = lesson
    visit(visitor, f"{url}/gates?ga_view=gru&lesson={made}&step=2")
    slider = visitor.get_by_role("slider").first
    slider.focus()
    visitor.keyboard.press("ArrowRight")
    visitor.wait_for_function("() => /[?&]ga_(?!view)/.test(location.search)")
    ready(visitor)
    assert f"lesson={made}&step=2" in visitor.url
    expect(visitor.locator(".st-key-lesson_bar")).to_be_visible()
    assert "ga_view=gru" in visitor.url
