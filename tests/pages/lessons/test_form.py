"""The teacher's tools: the form, ready lessons, the end of a lesson; who finds them."""

import pytest

from rnnviz.teaching import files
from tests.pages.conftest import BEN
from tests.pages.lessons.helpers import book_of, plain, teach
from tests.pages.reading import open_page, press, sound, words

pytestmark = pytest.mark.page


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
