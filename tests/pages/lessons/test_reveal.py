"""From the prediction to the answer: what learners are told in the bar, and the teacher on the sheet."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Markdown

from rnnviz.teaching import catalogue, files
from tests.figures.html.tables import Tables
from tests.pages.conftest import ANN, BEN
from tests.pages.lessons.helpers import CARD, PLAN, book_of, opened, plain, sheet, teach
from tests.pages.reading import TERM, press, sound, words

pytestmark = pytest.mark.page


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


def tables(page: AppTest) -> list[list[tuple[str, str]]]:
    """Return name and count of the rows of each list on the sheet."""
    found = [Tables(item.proto.body).rows for item in page.get("html") if "rnn-scales" in item.proto.body]
    return [[(row[0], row[2]) for row in rows[1:-1]] for rows in found]


def test_the_sheet_counts_each_answer_and_each_step_and_marks_the_right_one(come, lesson, behind):
    come(ANN, "gates", lesson=lesson, step=2)
    behind.store.lessons.vote(lesson, 1, "ann", 0)
    page = sheet(come, lesson, 1)
    steps = [("the text", "0"), ("1 · Your own weights", "0"), ("2 · Counting", "1"), ("3 · Unrolled", "0")]
    assert tables(page) == [[("up", "1"), ("down", "0")], steps]
    press(page, "Reveal to all")
    assert tables(page) == [[("up", "1"), ("down\N{NO-BREAK SPACE}✓ (right)", "0")], steps]


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
