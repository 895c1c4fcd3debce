"""The words of the pages: the format of their files, and what is filled in."""

import math
import re

import pytest

from rnnviz import lessons
from rnnviz.lessons import LessonError, Markup, escape, fill, parse, placeholders

GOOD = """+++
title = "Gates"
icon = ":material/fence:"
card = "What a gate lets through."
question = "Why gates?"
minutes = 20
+++
Watch the **gates**.

## Words
### hint
Drag {{unit}}.

### second hint
Two words.

## Look for
### heat map
Dark rows with {{units:d}} units.

## Try this
### Does it forget?
Set the bias to five.

- [ ] Yes, at once
- [x] Hardly

```toml
forget_bias = 5.0
review = "own"
```
> After {{steps:.1f}} steps,
> half is left.

### Which is larger?
- [ ] f
- [ ] i
- answer: {{larger}}

> The one.

## The maths
$$\\frac{a}{b} = {{ratio:.2f}}$$

## The code
```python
## Sources
x = {1: 2}
```

## Sources
- Gers 2000
"""


def test_every_part_is_found() -> None:
    lesson = parse("gates", GOOD)
    assert (lesson.title, lesson.icon, lesson.card) == ("Gates", ":material/fence:", "What a gate lets through.")
    assert lesson.purpose == "Watch the **gates**."
    assert dict(lesson.words) == {"hint": "Drag {{unit}}.", "second hint": "Two words."}
    assert dict(lesson.look) == {"heat map": "Dark rows with {{units:d}} units."}
    assert lesson.sources == "- Gers 2000"


def test_headings_in_code_are_code() -> None:
    assert parse("gates", GOOD).code == "```python\n## Sources\nx = {1: 2}\n```"


def test_an_experiment_has_a_question_answers_settings_and_a_reveal() -> None:
    first, second = parse("gates", GOOD).experiments
    assert first.question == "Does it forget?"
    assert first.setup == "Set the bias to five."
    assert first.options == ("Yes, at once", "Hardly")
    assert first.answer == 1
    assert first.choices == {"forget_bias": 5.0, "review": "own"}
    assert first.reveal == "After {{steps:.1f}} steps,\nhalf is left."
    assert second.answer == "larger"
    assert second.setup == ""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("+++\ntitle", "title", "front matter in TOML"),
        ('icon = ":material/fence:"\n', "", "needs the line icon"),
        ('question = "Why gates?"\n', "", "needs the line question"),
        ("minutes = 20\n", 'minutes = "long"\n', "needs the line minutes"),
        ('title = "Gates"', "title = 3", "needs the line title"),
        ('title = "Gates"', "title = Gates", "not TOML"),
        ("Watch the **gates**.", "", "purpose is missing"),
        ("## Sources\n- Gers", "## Literature\n- Gers", "not one of the sections"),
        ("- [x] Hardly", "- [ ] Hardly", "exactly one answer"),
        ("- [ ] Yes, at once", "- [x] Yes, at once", "exactly one answer"),
        ("- [ ] Yes, at once\n", "", "at least two answers"),
        ("- answer: {{larger}}", "", "exactly one answer"),
        ("> After {{steps:.1f}} steps,\n> half is left.", "", "reveal is missing"),
        ("forget_bias = 5.0", "forget_bias = five", "settings are not TOML"),
    ],
)
def test_a_mistake_is_named(old: str, new: str, sentence: str) -> None:
    assert old in GOOD
    with pytest.raises(LessonError, match=sentence) as caught:
        parse("gates", GOOD.replace(old, new, 1))
    assert "gates.md" in str(caught.value)


def test_a_page_without_text_says_which_file_to_write() -> None:
    with pytest.raises(LessonError, match=r"write assets/text/nowhere\.md"):
        lessons.load("nowhere")


def test_values_take_the_place_of_their_names_in_double_braces() -> None:
    text = r"\frac{a}{b} = {{ ratio : .2f }}, {{n}}, {{n:,}}, {single}"
    assert placeholders(text) == {"ratio", "n"}
    assert fill(text, {"ratio": 1 / 3, "n": 12000}) == r"\frac{a}{b} = 0.33, 12000, 12,000, {single}"


def test_what_is_not_known_or_infinite_is_said_so() -> None:
    assert fill("{{a}} {{b:.2f}} {{c:.1e}}", {"b": None, "c": math.inf}) == "? ? ∞"


def test_a_count_is_written_as_people_say_it() -> None:
    text = "**{{n:count}}** of the {{all}} {{n|run has|runs have}} ended"
    assert placeholders(text) == {"n", "all"}
    said = [fill(text, {"n": n, "all": 9}) for n in (0, 1, 2)]
    assert said == [
        "**none** of the 9 runs have ended", "**one** of the 9 run has ended", "**2** of the 9 runs have ended"
    ]  # fmt: skip
    assert fill("{{n:count}}", {"n": 1234}) == "1,234"


def test_a_text_that_ends_with_a_full_stop_does_not_end_its_sentence_with_two() -> None:
    assert fill("Set: {{a}}.", {"a": Markup("a dull film.")}) == "Set: a dull film."
    assert fill("Set: {{a}}. And {{a}} too", {"a": Markup("a film.")}) == "Set: a film. And a film. too"
    assert lessons.plain("{{a}}.", {"a": "good?"}) == "good?."


def test_players_begin_by_themselves_so_no_text_asks_for_a_first_press() -> None:
    texts = [path.read_text(encoding="utf-8") for path in lessons.TEXTS.glob("*.md")]
    assert not [text for text in texts if re.search(r"[Pp]ress \**Play", text)]


def test_a_learners_words_never_become_markup() -> None:
    nasty = "<b>x</b> ![p](http://e/x.png) :red[y] $z$ `c`\n# h"
    filled = fill("said {{what}}", {"what": nasty})
    assert filled == "said " + escape(nasty)
    for sign in "<>[]()!$`#:":
        assert all(filled[k - 1] == "\\" for k, letter in enumerate(filled) if letter == sign)
    assert "\n" not in filled
    assert fill("{{m}}", {"m": Markup("$x^2$")}) == "$x^2$"


def test_a_text_in_a_formula_stands_as_it_is_but_cannot_end_it() -> None:
    number = r"1.5 \times 10^{-3}"
    assert fill("$a = {{n}}$: {{n}}", {"n": number}) == f"$a = {number}$: {escape(number)}"
    assert fill("$$\n\\frac{ {{n}} }{b}\n$$", {"n": number}) == f"$$\n\\frac{{ {number} }}{{b}}\n$$"
    assert fill("$a = {{n}}$", {"n": "1$ `<b>`\n\n# h"}) == "$a = 1 <b> # h$"
    for text in ("`$HOME` {{n}} `$HOME`", r"\$5 {{n}} \$6", "$a$ {{n}} $b$", "$$a$$ {{n}} $$b$$", "$5\n\n{{n}} $6"):
        assert fill(text, {"n": "<b>"}) == text.replace("{{n}}", escape("<b>")), text


@pytest.mark.parametrize("name", ["home", *lessons.shipped()])
def test_the_text_of_every_page_has_all_its_parts(name: str) -> None:
    lesson = lessons.load(name)
    assert lesson.purpose.count("\n\n") == 0
    assert lesson.card.endswith(".")
    assert 3 <= len(lesson.experiments) <= 5
    assert lesson.look
    assert lesson.maths
    assert lesson.sources
    for experiment in lesson.experiments:
        assert len(set(experiment.options)) == len(experiment.options)


@pytest.mark.parametrize("name", lessons.shipped())
def test_every_page_has_a_picture(name: str) -> None:
    picture = (lessons.ROOT / "assets" / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "script" not in picture
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")


def test_pages_are_listed_in_the_order_of_learning_and_only_if_they_exist() -> None:
    shipped = lessons.shipped()
    assert [name for name in lessons.PAGES if name in shipped] == list(shipped)
    beside = {"glossary", "classroom", "lesson"}  # no steps of the course
    assert {path.stem for path in (lessons.ROOT / "pages").glob("*.py")} == {*shipped, *beside}


def test_every_page_belongs_to_one_part_of_the_course() -> None:
    every = [name for names in lessons.PARTS.values() for name in names]
    assert every[0] == lessons.HOME
    assert len(set(every)) == len(every)
    assert all(lessons.PARTS.values())
    assert set(every) >= {lessons.HOME, *lessons.shipped()}
    assert [name for names in lessons.parts().values() for name in names] == ["home", *lessons.shipped()]


def test_the_course_leads_through_all_pages_and_home_again() -> None:
    place, seen = lessons.HOME, []
    while (place := lessons.after(place)) != lessons.HOME:
        seen.append(place)
    assert tuple(seen) == lessons.shipped()
    assert lessons.after("nowhere") == lessons.HOME


def test_numbers_are_written_for_where_they_stand() -> None:
    """For readers with a minus sign; in a formula LaTeX sets it; code is Python."""
    assert fill("{{n:.2f}} $x = {{n:.2f}}$ `f({{n:.2f}})`", {"n": -0.5}) == "−0.50 $x = -0.50$ `f(-0.50)`"
    assert fill("{{n:.2f}}, {{e:.0e}}, $e = {{e:.0e}}$", {"n": -0.0, "e": 1e-16}) == (
        r"0.00, 1 × 10⁻¹⁶, $e = 1\cdot10^{-16}$"
    )
    assert lessons.program("x = {{n}}\ny = {{e:.0e}}  # {{s}}", {"n": -0.5, "e": 1e-16, "s": "a_b"}) == (
        "x = -0.5\ny = 1e-16  # a_b"
    )
    with pytest.raises(LessonError, match="'y'"):
        lessons.program("{{y}}", {})


HYPHEN = re.compile(r"(?<![\w.)\]}`/-])-\d")


@pytest.mark.parametrize("name", sorted(path.stem for path in lessons.TEXTS.glob("*.md")))
def test_no_hyphen_stands_for_a_minus(name: str) -> None:
    """In what is read; programs, settings, formulas and addresses keep it."""
    text = (lessons.TEXTS / f"{name}.md").read_text(encoding="utf-8")
    prose = re.sub(r"```.*?```|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$|\]\([^)]*\)", "", text, flags=re.DOTALL)
    prose = re.sub(r"^### code.*?(?=^###? |\Z)", "", prose, flags=re.DOTALL | re.MULTILINE)
    assert [line for line in prose.splitlines() if HYPHEN.search(line)] == []
