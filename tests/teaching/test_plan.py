"""What a lesson may be, what is refused and how that is said, and what may be known before the answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rnnviz.teaching.plan import INTRO, STEPS, PlanError, make, markdown, problems

STEP = {"title": "One", "address": "/gates"}
ASKED = {"text": "Why?", "answers": ["a", "b"], "right": "b", "explanation": "Because."}


def plan(**values):
    return make({"title": "T", "steps": [STEP], **values})


def test_what_is_written_is_tidied_and_what_was_not_said_is_the_default():
    found = plan(title="  A \t lesson\n", text="one\r\n\ttwo\x00 \n")
    assert (found.title, found.text, found.reveals) == ("A lesson", "one\n    two", "together")
    assert (found.minutes, found.steps[0].held, found.steps[0].asks) == (5, (), False)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": " "}, "The lesson, 'title': is empty."),
        ({"text": "x" * (INTRO + 1)}, f"The lesson, 'text': is longer than {INTRO} characters."),
        ({"steps": []}, "The lesson, 'steps': has fewer than 1 entries."),
        ({"steps": [STEP] * (STEPS + 1)}, f"The lesson, 'steps': has more than {STEPS} entries."),
        ({"colour": "red"}, "The lesson, 'colour': is nothing that a lesson has."),
        ({"steps": [STEP, {"title": "x"}]}, "Step 2, 'address': is missing."),
        ({"steps": [STEP | {"fixed": ["i"], "hidden": ["i"]}]}, "names a setting twice"),
        ({"steps": [STEP | {"card": "x", "question": ASKED}]}, "one is enough"),
        ({"steps": [STEP | {"question": ASKED | {"answers": ["a"]}}]}, "'answers': has fewer than 2 entries."),
        ({"steps": [STEP | {"question": ASKED | {"right": "c"}}]}, "a right answer that is none of its answers"),
        ({"steps": [STEP | {"question": ASKED | {"answers": ["b", "b"]}}]}, "has an answer twice"),
        ({"steps": [STEP | {"title": 7}]}, "Step 1, 'title': has to be a text."),
        ({"reveals": "never"}, "The lesson, 'reveals': input should be 'together' or 'at once'."),
    ],
)
def test_what_does_not_fit_is_one_sentence(values, said):
    with pytest.raises(PlanError, match=r"^(The lesson|Step \d+)") as refused:
        plan(**values)
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")


def test_all_that_does_not_fit_is_told_with_its_place():
    found = problems({"title": "x" * 81, "steps": [STEP, STEP | {"title": "", "question": ASKED | {"answers": ["a"]}}]})
    assert [(each.where, each.said) for each in found] == [
        (("title",), "is longer than 80 characters"),
        (("steps", 1, "title"), "is empty"),
        (("steps", 1, "question", "answers"), "has fewer than 2 entries"),
    ]
    assert problems({"title": "T", "steps": [STEP]}) == []


@pytest.mark.slow
@given(
    st.recursive(
        st.none() | st.integers() | st.text() | st.booleans(), lambda of: st.lists(of) | st.dictionaries(st.text(), of)
    )
)
def test_whatever_it_is_it_is_a_lesson_or_a_sentence(values):
    with pytest.raises(PlanError):
        make(values)


def test_before_the_answers_there_is_no_right_one_and_no_explanation():
    found = plan(steps=[STEP | {"question": ASKED}, STEP, STEP | {"question": ASKED}])
    known = found.without_answers({3})
    assert [step.question and (step.question.right, step.question.explanation) for step in known.steps] == [
        ("", ""), None, ("b", "Because."),
    ]  # fmt: skip
    assert known.steps[0].question.answers == ("a", "b")
    assert "Because" not in known.steps[0].model_dump_json()


READER = MarkdownIt("commonmark", {"html": False})
PICTURE = "![a](http://evil.example/x.png)"
AROUND = st.lists(st.sampled_from(["`", "``", "\\", "\n\n", "    ", "~~~\n", "a", *"!<[]$>(-"]), max_size=6).map(
    "".join
)


def test_a_picture_is_a_link_and_code_can_be_read():
    assert markdown("![x](https://e.org/x.png) `![y]`") == "! [x](https://e.org/x.png) `! [y]`"
    assert markdown("![x][1]\n\n[1]: https://e.org") == "! [x][1]\n\n[1]: https://e.org"
    assert markdown("a *b* $c!$ [d](e) `x[0] != y`") == "a *b* $c!$ [d](e) `x[0] != y`"
    assert READER.render(markdown(PICTURE)) == '<p>! <a href="http://evil.example/x.png">a</a></p>\n'


@pytest.mark.parametrize(
    "text",
    [
        PICTURE,
        rf"\`{PICTURE}\`",
        f"`` {PICTURE} `",
        f"a\n\n    `\n\n{PICTURE} `",
        f"~~~\n`\n~~~\n{PICTURE}`",
        f"[![a](x)](y) ``{PICTURE}",
        f"!{PICTURE}",
    ],
)
def test_a_picture_beside_what_looks_like_code_is_none(text):
    assert "<img" in READER.render(text)
    assert "<img" not in READER.render(markdown(text))


@given(st.lists(AROUND, min_size=2, max_size=4).map(PICTURE.join))
def test_whatever_stands_around_a_picture_it_is_none(text):
    assert "<img" not in READER.render(markdown(text))


def test_a_tag_at_the_beginning_of_a_line_is_text_and_the_line_stays_markdown():
    assert markdown("<b>a *b* ![p](x)\n\n  <script>") == "\\<b>a *b* ! [p](x)\n\n  \\<script>"
    assert markdown("`<b>` 1 < 2\n<https://e.org>") == "`<b>` 1 < 2\n<https://e.org>"


def test_a_heading_is_smaller_than_the_title_of_the_lesson():
    assert markdown("# A\n## B\n#### C\n#d\n```\n# e\n```") == "#### A\n#### B\n#### C\n#d\n```\n# e\n```"
