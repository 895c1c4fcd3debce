"""The table of pages is what their scripts say; addresses are read as pages read them, or refused in a sentence."""

import ast
from typing import Any

import pytest

from rnnviz import lessons
from rnnviz.teaching import catalogue
from rnnviz.teaching.catalogue import PAGES, PageChoices, check_step, held, options, read_address
from rnnviz.teaching.plan import PlanError, Step
from rnnviz.ui import in_lesson
from tests.sources import ROOT

CARD = lessons.load("gates").experiments[0].question


def declared(page: str) -> PageChoices:
    """Return what the call of `ui.page` in a page's script says, with the names that the script has there."""
    script = ROOT / ("app.py" if page == lessons.HOME else f"pages/{page}.py")
    tree = ast.parse(script.read_text(encoding="utf-8"))
    at, call = next(
        (at, line.value) for at, line in enumerate(tree.body)
        if isinstance(line, ast.Assign) and isinstance(line.value, ast.Call) and ast.unparse(line.value.func) == "ui.page"
    )  # fmt: skip
    names: dict[str, object] = {}
    before: list[ast.stmt] = [
        line for line in tree.body[:at] if isinstance(line, ast.Import | ast.ImportFrom | ast.Assign)
    ]
    exec(compile(ast.Module(before, []), str(script), "exec"), names)

    def value(part: ast.expr) -> Any:
        return eval(compile(ast.Expression(part), str(script), "eval"), names)

    said = {keyword.arg: value(keyword.value) for keyword in call.keywords if keyword.arg in ("prefix", "also")}
    assert value(call.args[0]) == page
    return PageChoices(value(call.args[1]), said.get("prefix", ""), tuple(said.get("also", ())))


def test_every_page_of_the_course_can_be_a_step():
    assert set(PAGES) == {lessons.HOME, *lessons.shipped()}
    assert catalogue.PLACE == in_lesson.PARAMETERS
    for page in PAGES.values():
        assert not {*catalogue.PLACE} & {*page.also, *(page.prefix + name for name in page.fields)}


@pytest.mark.parametrize("page", list(PAGES))
def test_the_table_is_what_the_scripts_say(page):
    said = declared(page)
    assert said.fields.models == PAGES[page].fields.models
    assert (said.prefix, set(said.also)) == (PAGES[page].prefix, set(PAGES[page].also))


@pytest.mark.parametrize(
    "address",
    ["/gates?ga_view=gru&ga_u=0.5", "gates?ga_view=gru&ga_u=0.5", "https://c.example.org/app/gates/?ga_view=gru&ga_u=0.5#top",
     "/gates?ga_view=gru&ga_u=0.5&lesson=0a0a0a0a&step=3"],
)  # fmt: skip
def test_an_address_is_read_whole_or_from_its_path_on(address):
    begin = read_address(address)
    assert (begin.page, begin.settings) == ("gates", {"view": "gru", "u": 0.5})
    assert begin.address == "/gates?ga_view=gru&ga_u=0.5"
    assert (begin.value("u"), begin.value("z")) == (0.5, PAGES["gates"].fields.defaults()["z"])


def test_the_home_page_has_an_address_and_pages_their_own_parameters():
    assert read_address("http://localhost:8501/").page == lessons.HOME
    begin = read_address("/cell_states?run=0305b770ae4c8cc6&text=not%20bad&cs_view=unit")
    assert (begin.settings, begin.parameters["text"]) == ({"view": "unit"}, "not bad")
    assert read_address(begin.address) == begin


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/classroom", "There is no page called 'classroom' that a lesson could lead to."),
        ("/../../etc/passwd", "There is no page called 'passwd'"),
        ("/gates?view=gru", "The page Gates has no setting called 'view'."),
        ("/gates?ga_u=9", "Gates: Recurrent weight u: '9' is not a number from"),
        ("/gates?run=" + "x" * 3000, "What the address says for 'run' is too long"),
        ("http://[", "This is no address of the app."),
        ("/gates?" + "&".join(f"a{k}=1" for k in range(300)), "This is no address of the app."),
    ],
)
def test_what_an_address_may_not_say_is_one_sentence(address, said):
    with pytest.raises(PlanError) as refused:
        read_address(address)
    assert said in str(refused.value)
    assert "left out" not in str(refused.value)  # all of it is refused


def test_a_step_holds_what_its_address_has_and_defaults():
    step = Step(title="S", address="/gates?ga_u=0.5", fixed=("u",), hidden=("w", "gone"))
    assert held(step) == {"u": 0.5, "w": 0.9}
    with pytest.raises(PlanError, match="no setting called 'gone'"):
        check_step(step)


def test_a_try_this_is_found_by_its_words_and_must_not_be_held_off():
    step = Step(title="S", address="/gates", card=CARD.upper().replace(".", ""))
    assert options(step) == lessons.load("gates").experiments[0].options
    check_step(step)
    with pytest.raises(PlanError, match=r"no Try this called 'Why\?'"):
        check_step(Step(title="S", address="/gates", card="Why?"))
    with pytest.raises(PlanError, match="The Try this sets 'Input gate i' to 1, so it cannot be held at"):
        check_step(Step(title="S", address="/gates", card=CARD, fixed=("i",)))
    check_step(Step(title="S", address="/gates?ga_i=1", card=CARD, fixed=("i", "w")))
