"""A lesson from the teacher's form to the reveal: what learners find, what is held, what the sheet shows."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Markdown

from rnnviz.access.lessons import VisitorLessons
from rnnviz.access.rights import Rights, Visitor
from rnnviz.config.limits import FILE, read
from rnnviz.data.library import Library
from rnnviz.jobs.jobs import Jobs
from rnnviz.runs.store import SHIPPED, Store
from rnnviz.teaching import catalogue, files
from rnnviz.teaching.plan import Plan, make
from rnnviz.ui.backend import Backend
from tests.pages.conftest import ANN, BEN, TEACHER, stands_behind
from tests.pages.reading import APP, SECONDS, TERM, open_page, press, sound, words

pytestmark = pytest.mark.page
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


@pytest.fixture
def behind(tmp_path, monkeypatch) -> Iterator[Backend]:
    monkeypatch.setenv("RNNVIZ_HOSTED", "1")
    monkeypatch.setenv("RNNVIZ_TEACHER_KEY", KEY)
    store, library = Store(tmp_path, shipped=SHIPPED), Library(tmp_path / "data")
    with stands_behind(Backend(store, library, Jobs(store, library, connect=False, limits=read(FILE)))) as opened:
        yield opened
    store.close()


def book_of(behind: Backend) -> VisitorLessons:
    return VisitorLessons(behind.store.lessons, Rights(behind.store, Visitor("t", teacher=True)))


def opened(behind: Backend, plan: Plan = PLAN) -> str:
    """Return the id of a lesson that is open."""
    book = book_of(behind)
    lesson = book.begin(plan=plan)
    book.open(lesson, True)
    return lesson


@pytest.fixture
def lesson(behind) -> str:
    return opened(behind)


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


def test_a_lesson_shows_its_text_and_its_steps(come, lesson):
    page = come(ANN, "lesson", id=lesson)
    assert "About \\*gates\\*" in page.header[0].value
    said = words(page)
    assert r"\![x](https://example.org/x.png)" not in said  # a picture is a link
    assert r"!\[x](https://example.org/x.png)" in said
    assert "17 min · 3 steps · answers are shown to all together" in said
    assert "This was the last step" not in said  # a lesson is no page of the course
    assert not page.button


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("lesson", {}, "A lesson has a link of its own"),
        ("lesson", {"id": "00000000"}, "There is no open lesson at this link"),
        ("lesson", {"id": "<script>alert(1)</script>"}, "There is no open lesson at this link"),
        ("gates", {"lesson": "00000000", "step": "1"}, "This lesson is not here"),
        ("gates", {"lesson": True, "step": "9"}, "has no step 9 on this page"),
        ("gates", {"lesson": True, "step": "3"}, "has no step 3 on this page"),
        ("gates", {"lesson": True, "step": "-1"}, "has no step"),
        ("gates", {"lesson": True}, "has no step ? on this page"),
    ],
)
def test_a_bad_link_is_one_clear_sentence(come, lesson, name, parameters, said):
    parameters = {each: lesson if value is True else value for each, value in parameters.items()}
    found = come(ANN, name, **parameters)
    told = [each.value for each in (*found.info, *found.warning)]
    assert len(told) == 1
    assert said in told[0].replace("\\", "")


def test_fixed_settings_cannot_be_moved_and_hidden_ones_are_not_there(come, lesson):
    page = come(ANN, "gates", lesson=lesson, step=1, ga_w="1.2", ga_c0="5", ga_o="0.3", ga_view="gru")
    assert page.slider(key="ga_w").value == 0.5
    assert page.slider(key="ga_w").disabled
    assert page.segmented_control(key="ga_view").value == "hand"
    assert page.number_input(key="ga_c0").value == 5  # free, so the address says
    assert "ga_o" not in [each.key for each in page.text_input]
    assert "ga_o" not in page.query_params
    page.session_state["ga_w"] = 1.0  # as a browser that was tampered with would
    sound(page.run())
    assert page.slider(key="ga_w").value == 0.5
    sound(page.number_input(key="ga_c0").set_value(2.0).run())
    assert (page.number_input(key="ga_c0").value, page.slider(key="ga_w").value) == (2.0, 0.5)
    assert "Fixed in this lesson: View: Drive an LSTM; SimpleRNN's weight w: 0.5." in plain(page)
    press(page, "Leave the lesson")
    assert not page.slider(key="ga_w").disabled
    assert "lesson" not in page.query_params


@pytest.mark.parametrize(
    ("page", "address", "fixed", "said"),
    [
        ("gates", "/gates?ga_view=hand", ["f"], "Forget gate f"),
        ("clipping", "/clipping?cl_view=gradient", ["g1x"], "g₁, first"),
        ("clipping", "/clipping?cl_view=cliff", ["view", "w"], "Start w"),
        ("gradient_flow", "/gradient_flow?gf_view=matrix&gf_kind=pair", ["view", "kind", "rho"], "Spectral radius ρ"),
        ("unrolled", "/unrolled", ["U"], "Recurrent weights U"),
    ],
)
def test_what_a_hand_moves_in_a_figure_says_that_it_is_fixed(come, behind, page, address, fixed, said):
    steps = [{"title": "Look", "address": address, "fixed": fixed}]
    lesson = opened(behind, make({"title": "Fixed", "text": "", "steps": steps}))
    held, free = come(ANN, page, lesson=lesson, step=1), come(BEN, page)
    assert f"Fixed by your teacher in this lesson: {said}." in plain(held)
    assert "Fixed by your teacher" not in plain(free)
    sets = ("preset_", "zero_u", "draw_again")  # buttons that set several at once, those that are fixed among them
    shut = [each for each in held.button if (each.key or "").startswith(sets)]
    assert all(each.disabled for each in shut)
    assert all(
        "Fixed by your teacher in this lesson" in each.help for each in shut if page == "gates"
    )  # why, at the button
    assert not any(each.disabled for each in free.button if (each.key or "").startswith(sets))


def test_all_predict_then_the_teacher_reveals(come, lesson, behind):
    ann, ben = come(ANN, "gates", lesson=lesson, step=1), come(BEN, "gates", lesson=lesson, step=1)
    pick = f"lesson/{lesson}/1/pick"
    come(BEN, "gates")
    sound(ben.radio(key=pick).set_value(1).run())
    come(ANN, "gates")
    sound(ann.radio(key=pick).set_value(0).run())
    assert "Your prediction is in" in words(ann)
    assert ":orange[:material/lightbulb" not in words(ann)
    assert "So it **is**." not in words(ann)
    assert not [each for each in ann.button if each.label == "Reveal to all"]
    page = teach(come, sheet=lesson)
    assert "2 predictions; the question is open" in words(page)
    assert "2 visitors" in words(page)
    press(page, "Reveal to all")
    assert "2 predictions; the answer is on all screens" in words(page)
    come(ANN, "gates")
    sound(ann.run())
    assert ann.radio(key=pick).disabled
    said = words(ann)
    assert ":orange[:material/lightbulb: Not quite. The answer is: **down**]" in said
    assert "So it **is**." in said
    assert "- up: **1**\n- down: **1**" in said


def bar(page: AppTest) -> str:
    """Return the words of the bar at the top of a step."""
    below = next(number for number, each in enumerate(page.main) if each.type == "title")
    first = [each.value for each in list(page.main)[:below] if isinstance(each, Markdown)]
    return TERM.sub(r"\1", "\n".join(first))


def test_a_try_this_is_answered_in_the_bar_once_it_is_revealed(come, lesson, behind):
    """Nobody has to look for it: which one is right and why, to who was right, who was not, and who did not predict."""
    pick = f"lesson/{lesson}/2/pick"
    ann, ben, late = (come(who, "gates", lesson=lesson, step=2) for who in (ANN, BEN, "d" * 32))
    assert CARD in words(ann)
    for page, who, picked in ((ann, ANN, 1), (ben, BEN, 0)):
        come(who, "gates")
        sound(page.radio(key=pick).set_value(picked).run())
        assert "c ends at" not in words(page)
        assert not [each for each in page.button if each.label == "Show what happens"]
    book_of(behind).turn(lesson, 2, "revealed")
    right = "**c at 30, h just below 1**"
    for page, who, said in (
        (ann, ANN, ":green[:material/check_circle: **You predicted it.**]"),
        (ben, BEN, f":orange[:material/lightbulb: Not quite. The answer is: {right}]"),
        (late, "d" * 32, f":orange[:material/lightbulb: The answer is: {right}]"),
    ):
        come(who, "gates")
        sound(page.run())
        assert said in bar(page)
        assert "c ends at **30.00** and h = tanh(c) at **1.0000**" in bar(page)
        assert "The class, 2 predictions:" in bar(page)
        assert not [each for each in page.header if each.value == "Try this"]
    come(ANN, "gates")
    press(ann, "Show what happens")
    assert ann.text_input(key="ga_i").value == "1"
    assert "set this page" in words(ann)
    assert "You predicted it." in bar(ann)


def sheet(come, lesson: str, number: int) -> AppTest:
    """Open the sheet of a lesson at a question, as the teacher."""
    page = teach(come, sheet=lesson)
    return sound(page.selectbox(key=f"sheet/{lesson}").set_value(number).run())


def test_the_sheet_tells_the_answer_and_why(come, lesson, behind):
    page = sheet(come, lesson, 1)
    assert "So it **is**." not in words(page)
    press(page, "Reveal to all")
    assert ":orange[:material/lightbulb: The answer is: **down**]" in words(page)
    assert "So it **is**." in words(page)
    page = sheet(come, lesson, 2)
    assert "The answer is" not in words(page)
    press(page, "Reveal to all")
    assert ":orange[:material/lightbulb: The answer is: **c at 30, h just below 1**]" in words(page)
    assert "c ends at **30.00** and h = tanh(c) at **1.0000**" in words(page)
    assert "0 predictions; the answer is on all screens" in words(page)


def test_a_prediction_that_counts_is_told_to_the_browser_with_its_answer(come, behind):
    """A browser forgets what is picked in a list that one run of the page did not draw."""
    lesson = opened(behind, PLAN.model_copy(update={"reveals": "at once"}))
    page = come(ANN, "gates", lesson=lesson, step=1)
    pick = f"lesson/{lesson}/1/pick"
    sound(page.radio(key=pick).set_value(0).run())
    assert "Not quite. The answer is: **down**" in words(page)
    picked = page.radio(key=pick)
    assert (picked.disabled, picked.proto.set_value, picked.proto.raw_value) == (True, True, "up")


def test_who_stands_at_a_step_is_on_the_sheet_again_after_it_was_emptied(come, lesson, behind):
    ann = come(ANN, "gates", lesson=lesson, step=1)
    book = book_of(behind)
    assert book.places(lesson) == {1: 1}
    book.clear(lesson)
    sound(ann.run())
    assert book.places(lesson) == {1: 1}


def test_asking_again_removes_what_was_predicted_only_when_it_is_meant(come, lesson, behind):
    book = book_of(behind)
    behind.store.lessons.vote(lesson, 1, "ann", 0)
    book.turn(lesson, 1, "revealed")
    page = sheet(come, lesson, 1)
    assert "Ask again, from the beginning" not in [each.label for each in page.button]  # it opens a question first
    assert "Removes the predictions of all for this question" in words(page)
    assert book.counts(lesson, 1) == {0: 1}
    press(page, "Yes, ask again")
    assert book.counts(lesson, 1) == {}
    assert "0 predictions; the question is open" in words(page)
    assert "The answer is" not in words(page)


def test_the_form_makes_a_lesson(come, behind):
    page = press(teach(come), "Write a lesson")
    (kept,) = behind.store.lessons.all()
    form = f"form/{kept.id}"
    page.text_input(key=f"{form}/title").set_value("Mine").run()
    press(page, "Add a step")
    assert "A step needs a page" in plain(page)
    assert "Before it can be saved: Step 1: Title of the step, Address of the page" in plain(page)
    page.text_input(key=f"{form}/0/title").set_value("First").run()
    page.text_input(key=f"{form}/0/address").set_value("http://here/gates?ga_u=9").run()
    assert "'9' is not a number from" in plain(page)
    page.text_input(key=f"{form}/0/address").set_value("http://here/gates?ga_w=0.5").run()
    assert "Gates: SimpleRNN's weight w: 0.5." in plain(page)
    next(each for each in page.multiselect if each.label == "Fixed settings").select("w").run()
    page.segmented_control(key=f"{form}/0/asks").set_value("own").run()
    page.text_input(key=f"{form}/0/question").set_value("Why?").run()
    page.text_area(key=f"{form}/0/answers").set_value("because\nwhy not").run()
    next(each for each in page.selectbox if each.label == "Right answer").select("because").run()
    again = teach(come, edit=kept.id)  # a reload loses nothing
    assert again.text_input(key=f"{form}/0/question").value == "Why?"
    assert book_of(behind).get(kept.id) is None
    press(again, "Save")
    found = book_of(behind).get(kept.id)
    assert found
    assert (found.plan.title, found.opened) == ("Mine", False)
    assert found.plan.steps[0].model_dump() == {
        "title": "First", "address": "http://here/gates?ga_w=0.5", "minutes": 5, "text": "", "fixed": ("w",), "hidden": (),
        "card": "", "question": {"text": "Why?", "answers": ("because", "why not"), "right": "because", "explanation": ""},
    }  # fmt: skip
    press(again, "Add a step")
    press(again, "Give up the changes")
    assert [len(each.steps) for each in [files.kept(behind.store.lessons.all()[0].text)]] == [1]
    assert behind.store.lessons.all()[0].draft == ""


def test_too_long_a_text_is_said_at_its_field_and_kept(come, behind):
    page = press(teach(come), "Write a lesson")
    (kept,) = behind.store.lessons.all()
    form = f"form/{kept.id}"
    fields = {"title": 90, "text": 6100, "0/title": 81, "0/question": 161, "0/explanation": 2001}
    press(page, "Add a step")
    page.text_input(key=f"{form}/0/address").set_value("/gates").run()
    page.segmented_control(key=f"{form}/0/asks").set_value("own").run()
    for name, count in fields.items():
        (field,) = [each for each in (*page.text_input, *page.text_area) if each.key == f"{form}/{name}"]
        assert not field.proto.max_chars  # a browser throws a longer text away whole, without a word
        sound(field.set_value("x" * count).run())
    sound(page.text_area(key=f"{form}/0/answers").set_value("y" * 170 + "\nn").run())
    said = plain(page)
    for count, most in ((90, "80"), (6100, "6,000"), (81, "80"), (161, "160"), (2001, "2,000"), (170, "160")):
        assert f"{count:,} characters, where {most} fit" in said
    assert next(each for each in page.button if each.label == "Save").disabled
    again = teach(come, edit=kept.id)
    assert again.text_input(key=f"{form}/title").value == "x" * 90
    sound(again.text_input(key=f"{form}/title").set_value("x" * 80).run())
    assert "90 characters" not in plain(again)
    assert "Before it can be saved: Text at its beginning; Step 1: Title of the step, Question, Answers" in plain(again)


@pytest.mark.parametrize(
    ("address", "asks", "said"),
    [
        (
            "/gates?ga_f=99",
            "nothing",
            "Gates: Forget gate f: The number at time step 1 is 99; it must lie from 0 to 1.",
        ),
        ("/gates?ga_u=9", "nothing", "'9' is not a number from"),
        ("/gates", "own", "Write at least two answers, each in a line of its own."),
        ("/gates", "card", "Choose the Try this that is to be predicted."),
        ("/gates?run=0000000000000000", "nothing", "No run “0000000000000000” is in this library"),
    ],
)
def test_the_form_says_in_its_own_words_what_is_wrong(come, behind, address, asks, said):
    page = press(teach(come), "Write a lesson")
    (kept,) = behind.store.lessons.all()
    form = f"form/{kept.id}"
    page.text_input(key=f"{form}/title").set_value("Mine").run()
    assert "A lesson needs at least one step." in plain(page)
    press(page, "Add a step")
    page.text_input(key=f"{form}/0/title").set_value("First").run()
    page.text_input(key=f"{form}/0/address").set_value(address).run()
    if asks != "nothing":
        page.segmented_control(key=f"{form}/0/asks").set_value(asks).run()
    assert said in plain(page)
    assert "left out" not in plain(page)
    assert next(each for each in page.button if each.label == "Save").disabled == ("run=" not in address)


def test_a_ready_lesson_is_taken_opened_and_removed_on_ones_own_computer(behind, monkeypatch):
    monkeypatch.delenv("RNNVIZ_HOSTED")
    page = open_page("classroom")
    for plan in files.ready().values():
        name = next(each for each in page.selectbox if each.label == "Lesson")
        sound(name.select(f"{plan.title} ({plan.minutes} min)").run())
        goals = [line for line in plan.text.splitlines() if line.startswith("- ")]
        assert len(goals) > 2
        assert all(goal in words(page) for goal in goals)
    sound(next(each for each in page.selectbox if each.label == "Lesson").select_index(0).run())
    assert "docs/teaching" not in words(page)
    sound(next(each for each in page.button if each.key == "lessons/take_file").click().run())
    order = [each.type for each in page.main]
    assert page.error[0].value == "Choose a file first\\."
    assert order.index("error") > order.index("header")
    press(page, "Take it")
    (kept,) = behind.store.lessons.all()
    assert files.kept(kept.text) == next(iter(files.ready().values()))
    sound(page.toggle[0].set_value(True).run())
    assert behind.store.lessons.all()[0].opened
    assert [each.value for each in page.code if kept.id in each.value]
    press(page, "Edit")
    assert page.text_input(key=f"form/{kept.id}/title").value == files.kept(kept.text).title
    press(page, "All lessons")
    press(page, "Yes, remove it")
    assert behind.store.lessons.all() == []


def test_nobody_but_the_teacher_finds_the_tools(come, lesson):
    for asked in ({}, {"edit": lesson}, {"sheet": lesson}):
        page = come(BEN, "classroom", **asked)
        assert "Lessons" not in [each.value for each in page.header]
        assert not [each for each in page.button if each.label in ("Write a lesson", "Save", "Reveal to all")]


def test_the_end_of_the_lesson_clears_what_the_class_made(come, lesson, behind):
    behind.store.lessons.vote(lesson, 1, "ann", 0)
    text = behind.library.add_text(b"a text of somebody's own. " * 40, "mine.txt")
    series = behind.library.add_series(b"1\n2\n" * 60, "mine.csv")
    press(teach(come), "Yes, remove everything")
    assert behind.library.text("own", text.fingerprint) is None
    assert behind.library.own_series(series.fingerprint) is None
    assert behind.store.lessons.counts(lesson, 1) == {}
    kept = behind.store.lessons.get(lesson)
    assert kept.text
    assert not kept.opened  # it stays, for the next class


@pytest.mark.parametrize("name", [name for name in catalogue.PAGES if name != "home"])
def test_a_step_of_a_ready_lesson_opens_on_each_page(behind, come, name):
    plan, number = next(
        (plan, number) for plan in files.ready().values() for number, step in enumerate(plan.steps, 1)
        if catalogue.start(step.address).page == name
    )  # fmt: skip
    step, lesson = plan.steps[number - 1], opened(behind, plan)
    found = come(ANN, name, **catalogue.start(step.address).parameters, lesson=lesson, step=number)
    assert not found.warning
    assert not found.error
    assert f"**{step.title}**" in plain(found)
    assert ":red[" not in words(found)
    book_of(behind).turn(lesson, number, "revealed")
    (said, why) = answer(sound(found.run()))
    assert "?" not in why.replace("?*", "")
    assert answer(sheet(come, lesson, number)) == [said, why]


def answer(page: AppTest) -> list[str]:
    """Return which answer a page says is right, and why: the line after it."""
    lines = [each.value for each in page.markdown]
    at = next(k for k, line in enumerate(lines) if "The answer is" in line)
    return lines[at : at + 2]


def test_the_home_page_can_be_a_step(behind, monkeypatch):
    monkeypatch.delenv("RNNVIZ_HOSTED")
    plan = make({"title": "T", "steps": [{"title": "Home", "address": "/?review=negation", "fixed": ["review"]}]})
    page = AppTest.from_file(APP, default_timeout=SECONDS)
    for name, value in {"lesson": opened(behind, plan), "step": "1", "review": "falls"}.items():
        page.query_params[name] = value
    assert "step 1 of 1" in words(sound(page.run()))
