"""The home page as a script: the review that is read, the words of the learner, and the course."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from rnnviz import lessons
from rnnviz.ui import backend, below
from rnnviz.ui.page import CLOSING, PARTS
from tests.pages import reading

pytestmark = pytest.mark.page

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture(autouse=True)
def _without_a_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Need no runs, no reviews and no worker, as this page promises."""
    monkeypatch.setattr(backend, "begin", lambda: None)
    monkeypatch.setattr(backend, "_opened", lambda: pytest.fail("the home page opened the backend"))


def home(**parameters: str) -> AppTest:
    test = AppTest.from_file(APP, default_timeout=30)
    test.session_state[below.ALL] = True
    for name, value in parameters.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def played(test: AppTest) -> list[dict]:
    """What the token strips on the page were given."""
    return [data for data in reading.given(test) if "text" in data]


def said(test: AppTest) -> str:
    return "\n".join(item.value for item in [*test.markdown, *test.info])


def test_a_review_is_played_at_first_sight() -> None:
    (strip,) = played(home())
    assert strip["reading"]
    assert strip["text"][-1] == "waste"
    assert strip["before"] == pytest.approx(0.5, abs=0.02)
    values = strip["signals"][0]["values"]
    assert len(values) == len(strip["text"])
    assert values[-1] < 0.25
    assert max(values[k] for k in strip["order"]) > 0.85


def test_a_teacher_finds_the_lessons_before_anything_else() -> None:
    links = [each.proto for each in home().get("page_link")]
    course = next(k for k, link in enumerate(links) if link.page == "words" and "**" in link.label)
    (teachers,) = [k for k, link in enumerate(links) if link.page == "classroom"]
    assert "For teachers" in links[teachers].label
    assert teachers < course


def test_every_review_of_the_page_can_be_chosen_by_its_address() -> None:
    lesson = lessons.load("home")
    for name in ("falls", "wins", "negation"):
        (strip,) = played(home(review=name))
        assert strip["text"][-1] == lesson.words[name].rstrip(".").split()[-1]


def test_a_learners_own_words_are_read_and_kept_as_text() -> None:
    test = home(review="own")
    assert played(test) == []
    assert "Write a few words" in said(test)
    test.text_area(key="text").set_value("<b>Terrible</b> film, <script>alert(1)</script>").run()
    assert not test.exception
    (strip,) = played(test)
    assert strip["text"][-4:] == ["terrible", "film", "alert", "1"]
    assert "<script>" not in said(test)


def test_words_from_the_address_are_read() -> None:
    (strip,) = played(home(review="own", text="a wonderful film"))
    assert strip["text"][-3:] == ["a", "wonderful", "film"]


def test_a_text_without_words_gets_a_sentence() -> None:
    test = home(review="own", text="...")
    assert played(test) == []
    assert "no words" in said(test)


def test_a_text_from_the_address_that_is_too_long_is_refused_in_one_sentence() -> None:
    test = home(review="own", text="good " * 3000)
    assert sum(":material/error:" in item.value for item in test.markdown) == 1


def test_the_course_has_a_card_for_every_page_with_its_question_and_picture() -> None:
    test = home()
    words = said(test)
    for number, name in enumerate(lessons.shipped(), 1):
        lesson = lessons.load(name)
        assert lesson.card in words
        assert lesson.question in words
        assert f"{lesson.minutes} min · {len(lesson.experiments)} predictions" in words
        assert f"**{number} · " in words
    assert len(test.get("image")) == len(lessons.shipped())


def test_the_questions_are_answered_with_what_the_network_says() -> None:
    test = home()
    test.radio[0].set_value(0).run()
    assert not test.exception
    (strip,) = played(test)
    assert strip["text"][-1] == "either"
    bad = strip["text"].index("bad")
    values = strip["signals"][0]["values"]
    assert f"From {values[bad - 1]:.2f} to {values[bad]:.2f}." in said(test)
    assert "85.0% of 25,000 reviews" in said(test)


def test_a_prediction_is_remembered_in_the_course() -> None:
    test = home()
    assert "predictions**" not in said(test)
    test.session_state["progress"] = {"clipping": [0, 2]}
    test.run()
    assert "2 of 5 predicted" in said(test)
    assert f"**2 of {sum(len(lessons.load(name).experiments) for name in lessons.shipped())} predictions**" in said(
        test
    )


def test_the_page_ends_with_the_next_step() -> None:
    first = lessons.load(lessons.after("home"))
    assert first.question in said(home()).split("The maths")[-1]


def test_the_words_that_it_knows_are_counted_without_the_four_ids_that_are_no_words() -> None:
    test = AppTest.from_file(APP, default_timeout=30)
    for part in PARTS:
        test.session_state[CLOSING + part] = True
    assert "knows 5,996 words" in said(test.run()).replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("zxqv blorp", "knows none of these words"),
        ("Очень хороший фильм", "written in another script"),
        ("👍👍🎉", "only signs"),
    ],
)
def test_a_text_without_one_known_word_says_so(text: str, sentence: str) -> None:
    assert sentence in said(home(review="own", text=text))
    assert "says nothing about" not in said(home(review="own", text=f"{text} great"))
