"""The words of every page: assets/text/<page>.md, parsed and checked. docs/adding-a-page.md describes the format."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from numbers import Real
from pathlib import Path
from typing import Any

from rnnviz import digits
from rnnviz.changes import changed_at

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "assets" / "text"

# The course: its parts, and their pages in the order of learning; those without a script in pages/ are not there yet.
HOME = "home"
PARTS: Mapping[str, tuple[str, ...]] = {
    "Begin": (HOME, "words", "unrolled", "gates"),
    "Train": ("train",),
    "Look inside": ("cell_states", "gradient_flow", "clipping"),
    "Remember": ("memory", "generate"),
}
PAGES = tuple(name for names in PARTS.values() for name in names if name != HOME)

SECTIONS = ("Words", "Look for", "Try this", "The maths", "The code", "Sources")
_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*(?::([^{}|]*)|\|([^{}|]*)\|([^{}|]*))?\}\}")
_COUNT = "count"  # a format: none, one, 2, 3 ...
# Code first: a dollar in it begins no formula.
_FORMULA = re.compile(r"(`+)(?:(?!\n\s*\n).)+?\1|(?<!\\)(\$\$?)(?!\$)(?:(?!\n\s*\n).)+?\2", re.DOTALL)


class LessonError(ValueError):
    """A text file is not in the format; the message says where and what is expected."""


class NotReadyError(Exception):
    """Raised by a value that cannot be computed yet; the message says what the learner has to do first."""


class Markup(str):
    """A value that is already Markdown or LaTeX, so that it is not escaped when it is filled in."""

    __slots__ = ()


@dataclass(frozen=True)
class Experiment:
    """One of the Try-this questions: predicted first, then set, then answered."""

    question: str
    setup: str
    options: tuple[str, ...]
    answer: int | str  # position in `options`, or the name of the value that holds it
    choices: Mapping[str, Any]  # what is set once the learner has answered
    reveal: str


@dataclass(frozen=True)
class Lesson:
    """All words of one page."""

    name: str
    title: str
    icon: str  # a Material symbol, as in ':material/school:'
    card: str  # one sentence for the card on the home page
    question: str  # what the page answers
    minutes: int  # that it takes
    picture: str  # what the card's picture shows, for those who do not see it
    purpose: str
    words: Mapping[str, str]  # by key: any other passage of the page
    look: Mapping[str, str]  # by figure: what to look for
    experiments: tuple[Experiment, ...]
    maths: str
    code: str
    sources: str


def shipped() -> tuple[str, ...]:
    """Return the names of the pages that exist, in the order of learning."""
    return tuple(name for name in PAGES if (ROOT / "pages" / f"{name}.py").is_file())


def parts() -> dict[str, tuple[str, ...]]:
    """Return the parts of the course with those of their pages that exist, the home page included."""
    there = {HOME, *shipped()}
    found = {part: tuple(name for name in names if name in there) for part, names in PARTS.items()}
    return {part: names for part, names in found.items() if names}


def after(name: str) -> str:
    """Return the page that the course goes on with; after the last one it is the home page again."""
    order = (HOME, *shipped())
    return order[(order.index(name) + 1) % len(order)] if name in order else HOME


def load(name: str) -> Lesson:
    """Return the words of a page; a file that was changed is read again a moment later.

    Raises:
        LessonError: there is no such text, or it is not in the format.
    """
    path = TEXTS / f"{name}.md"
    try:
        return _load(name, path, changed_at(path))
    except OSError as error:
        raise LessonError(f"There is no text for the page '{name}': write assets/text/{name}.md.") from error


@lru_cache(maxsize=32)
def _load(name: str, path: Path, at: int | None) -> Lesson:
    return parse(name, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Lesson:
    """Build a Lesson from the text of its file.

    Raises:
        LessonError: the text is not in the format.
    """
    about, body = _front_matter(name, text)
    purpose, sections = _split(body, "## ")
    for heading in sections:
        if heading not in SECTIONS:
            raise LessonError(f"{name}.md: '## {heading}' is not one of the sections {', '.join(SECTIONS)}.")
    if not purpose:
        raise LessonError(f"{name}.md: the sentence of purpose is missing under the front matter.")
    _, words = _split(sections.get("Words", ""), "### ")
    _, look = _split(sections.get("Look for", ""), "### ")
    _, questions = _split(sections.get("Try this", ""), "### ")
    return Lesson(
        name=name,
        title=about["title"],
        icon=about["icon"],
        card=about["card"],
        question=about["question"],
        minutes=about["minutes"],
        picture=about.get("picture", ""),
        purpose=purpose,
        words=words,
        look=look,
        experiments=tuple(_experiment(name, question, part) for question, part in questions.items()),
        maths=sections.get("The maths", ""),
        code=sections.get("The code", ""),
        sources=sections.get("Sources", ""),
    )


def placeholders(text: str) -> frozenset[str]:
    """Return the names of the values that `text` wants, written as {{name}} or {{name:.2f}}."""
    return frozenset(match[1] for match in _PLACEHOLDER.finditer(text))


def common() -> Mapping[str, str]:
    """Return the passages of assets/text/common.md by key: what several pages say."""
    path = TEXTS / "common.md"
    return _common(path, changed_at(path))


@lru_cache(maxsize=2)
def _common(path: Path, at: int | None) -> Mapping[str, str]:
    _, sections = _split(path.read_text(encoding="utf-8"), "## ")
    return _split(sections["Words"], "### ")[1]


def fill(text: str, values: Mapping[str, Any]) -> str:
    """Put values in the place of {{name}} and {{name:.2f}}; a value of None or one that is missing becomes a question mark.

    Numbers are written as `digits` does; {{n:count}} writes none and one as words, and {{n|run|runs}} is the first form where n
    is 1, else the second. Texts are escaped, so that a learner's words never become Markdown or HTML; Markup is not. In a
    formula nothing is Markdown: there a text stands as it is, only that it cannot end the formula. In code a number stands as
    Python writes it.
    """
    spans = [(*match.span(), match[0][0]) for match in _FORMULA.finditer(text)]

    def written(match: re.Match[str]) -> str:
        value, form = values.get(match[1]), (match[2] or "").strip()
        around = next((mark for start, end, mark in spans if start < match.start() < end), "")
        if value is None:
            return "?"
        if match[3] is not None:
            return match[3] if value == 1 else match[4]
        if isinstance(value, str) and text.startswith(".", match.end()):  # one full stop is enough
            value = type(value)(value.removesuffix("."))
        if isinstance(value, Markup):
            return value
        if isinstance(value, str):
            return re.sub(r"[$`\s]+", " ", value) if around == "$" else escape(value)
        if form == _COUNT:
            return {0: "none", 1: "one"}.get(value) or digits.written(value, ",")
        if around == "`" or not isinstance(value, Real):
            return format(value, form)
        return digits.in_formula(value, form) if around else digits.written(value, form)

    return _PLACEHOLDER.sub(written, text)


def program(text: str, values: Mapping[str, Any]) -> str:
    """Fill in code: numbers and texts as Python writes them; what is missing is a LessonError.

    Raises:
        LessonError: there is no value of a name.
    """

    def literal(match: re.Match[str]) -> str:
        if values.get(match[1]) is None:
            raise LessonError(f"This code wants a value for '{match[1]}'.")
        return format(values[match[1]], (match[2] or "").strip())

    return _PLACEHOLDER.sub(literal, text)


def plain(text: str, values: Mapping[str, Any]) -> str:
    """Fill in a text that is not read as Markdown: a label, or what a figure shows. One line; nothing is escaped."""
    named = {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
    return " ".join(fill(text, named).split())


def plural(count: int, one: str) -> str:
    """Return '1 run' or '1,234 runs'."""
    return f"{count:,} {one}" + ("" if count == 1 else "s")


def escape(text: str) -> str:
    """Return text that Markdown shows as it is: no links, pictures, HTML, maths or emphasis."""
    flat = re.sub(r"\s+", " ", text)
    return re.sub(r"([\\`*_{}\[\]()<>#+\-.!|$~:&^=@/\"'])", r"\\\1", flat)


def _front_matter(name: str, text: str) -> tuple[dict[str, Any], str]:
    parts = re.split(r"^\+\+\+[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3 or parts[0].strip():
        raise LessonError(f"{name}.md: begin with front matter in TOML between two lines of +++.")
    try:
        about = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        raise LessonError(f"{name}.md: the front matter is not TOML: {error}.") from None
    for key in ("title", "icon", "card", "question"):
        if not isinstance(about.get(key), str) or not about[key]:
            raise LessonError(f'{name}.md: the front matter needs the line {key} = "...".')
    if type(about.get("minutes")) is not int or about["minutes"] < 1:
        raise LessonError(f"{name}.md: the front matter needs the line minutes = 10, a whole number.")
    return about, parts[2]


def _split(text: str, mark: str) -> tuple[str, dict[str, str]]:
    """Split text at the headings that start with `mark`, but not inside fenced code: (before, text by heading)."""
    lead: list[str] = []
    parts: dict[str, list[str]] = {}
    current, fenced = lead, False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if line.startswith(mark) and not fenced:
            current = parts.setdefault(line.removeprefix(mark).strip(), [])
        else:
            current.append(line)
    return "\n".join(lead).strip(), {heading: "\n".join(lines).strip() for heading, lines in parts.items()}


_OPTION = re.compile(r"^- \[([ x])\] (.+)$", re.MULTILINE)
_ANSWER = re.compile(r"^- answer: \{\{(\w+)\}\}$", re.MULTILINE)
_SETTINGS = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REVEAL = re.compile(r"^> ?(.*)$", re.MULTILINE)


def _experiment(name: str, question: str, text: str) -> Experiment:
    where = f"{name}.md, '{question}'"
    options = _OPTION.findall(text)
    if len(options) < 2:
        raise LessonError(f"{where}: give at least two answers to choose from, as '- [ ] answer'.")
    right = [k for k, (mark, _) in enumerate(options) if mark == "x"]
    named = _ANSWER.search(text)
    if len(right) + (named is not None) != 1:
        raise LessonError(f"{where}: mark exactly one answer with [x], or write '- answer: {{{{name}}}}'.")
    reveal = "\n".join(_REVEAL.findall(text)).strip()
    if not reveal:
        raise LessonError(f"{where}: the reveal is missing: lines that begin with '> '.")
    settings = _SETTINGS.search(text)
    try:
        choices = tomllib.loads(settings[1]) if settings else {}
    except tomllib.TOMLDecodeError as error:
        raise LessonError(f"{where}: the settings are not TOML: {error}.") from None
    setup = text
    for part in (_SETTINGS, _OPTION, _ANSWER, _REVEAL):
        setup = part.sub("", setup)
    return Experiment(
        question=question,
        setup=setup.strip(),
        options=tuple(label for _, label in options),
        answer=named[1] if named else right[0],
        choices=choices,
        reveal=reveal,
    )
