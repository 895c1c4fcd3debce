"""Lessons as files: read as they were written, and refused where they are none; the ready ones fit the app."""

import pytest

from rnnviz import lessons
from rnnviz.teaching import catalogue, files
from rnnviz.teaching.plan import PlanError
from tests.sources import ROOT

READY = files.ready()
TEACHING = (ROOT / "docs/teaching.md").read_text(encoding="utf-8")


def test_there_are_six_for_twenty_to_forty_five_minutes():
    assert len(READY) == 6
    assert all(20 <= plan.minutes <= 45 for plan in READY.values())
    asked = [catalogue.start(step.address).page for plan in READY.values() for step in plan.steps]
    assert {*asked} == {*lessons.shipped()}


@pytest.mark.parametrize("name", list(READY))
def test_a_ready_lesson_fits_the_app(name):
    for step in READY[name].steps:
        catalogue.check_step(step)
        assert step.asks
        assert bool(catalogue.card_of(step)) == bool(step.card)
        assert catalogue.read_address(step.address).address == step.address


@pytest.mark.parametrize("name", list(READY))
def test_the_guide_for_teachers_tells_what_the_file_has(name):
    plan = READY[name]
    part = TEACHING.split(f". {plan.title}\n")[1].split("\n### ")[0]
    assert part.startswith(f"{plan.minutes} minutes;")
    assert "**What students get wrong**" in part
    for step in plan.steps:
        asked = step.card or (step.question.text if step.question else "")
        assert f"| {step.minutes} | **{step.title}**: {asked} | `{step.address}` |" in part
    for goal in [line for line in plan.text.splitlines() if line.startswith("- ")]:
        assert goal in part


def test_the_example_in_the_guide_is_a_lesson():
    example = TEACHING.split("```toml\n")[1].split("```")[0]
    asked = files.read(example.encode()).steps[1].question
    assert asked
    assert asked.right == "An LSTM that was trained"


@pytest.mark.parametrize("name", list(READY))
def test_what_is_written_is_read_again(name):
    assert files.read(files.written(READY[name]).encode()) == READY[name]
    assert files.kept(files.written(READY[name])) == READY[name]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe\x00", "not a text in UTF-8"),
        (b"title = ", "This file is not TOML"),
        (b"x = " + b"[" * 5000, "nested too deeply"),
        (b"#" * (files.LARGEST + 1), "more than 200,000 bytes"),
        (b"title = 'T'\n[[steps]]\ntitle = 'S'\naddress = '/nowhere'", "Step 1: There is no page called 'nowhere'"),
        (b"", "'title': is missing"),
    ],
)  # fmt: skip
def test_what_is_no_lesson_is_one_sentence(data, said):
    with pytest.raises(PlanError) as refused:
        files.read(data)
    assert said in str(refused.value)
