"""What declared choices know of themselves."""

from typing import Annotated, Literal

import pytest
from pydantic import Field

from rnnviz.choices import Choices, Control
from rnnviz.choices.fields import Fields
from rnnviz.config import run


class Toy(Choices):
    kind: Annotated[Literal["a", "b"], Control("Kind", "Which.", names={"a": "the A", "b": "the B"})] = "a"
    size: Annotated[int, Field(ge=1, le=9), Control("Size", "How large.", when={"kind": ("b",)})] = 3
    rate: Annotated[float, Field(gt=0.0, le=2.0), Control("Rate", "How fast.", when={"size": (3, 4)})] = 0.5
    share: Annotated[float, Field(ge=0.0, lt=1.0), Control("Share", "How much.")] = 0.0
    on: Annotated[bool, Control("On", "Whether.")] = False
    note: Annotated[str, Field(max_length=5), Control("Note", "Anything.")] = ""


TOY = Fields(Toy)


def test_fields_are_a_mapping_in_the_order_of_declaration() -> None:
    assert list(TOY) == ["kind", "size", "rate", "share", "on", "note"]
    assert TOY.defaults() == {"kind": "a", "size": 3, "rate": 0.5, "share": 0.0, "on": False, "note": ""}
    assert TOY.bounds("size") == (1, 9)
    assert TOY.bounds("rate") == (None, 2.0)
    assert TOY.bounds("share") == (0.0, None)
    assert (TOY.longest("note"), TOY.longest("size")) == (5, None)
    assert (
        "this text has 1,200 characters, where 5 fit, so it was left out." in TOY.admit({"note": "x" * 1200})[1]["note"]
    )


def test_a_choice_matters_only_where_all_that_it_hangs_on_does() -> None:
    values = TOY.defaults()
    assert not TOY.matters("size", values)
    assert not TOY.matters("rate", values)  # size has the right value, but no effect itself
    values["kind"] = "b"
    assert TOY.matters("size", values)
    assert TOY.matters("rate", values)


@pytest.mark.parametrize("name", list(run.FIELDS))
def test_no_raw_value_of_any_choice_does_more_than_be_refused(name: str) -> None:
    for raw in ("9" * 10_000, "<script>", "\x00", "😀" * 50, "[]", "1; DROP TABLE", "-1e400", " "):
        valid, sentences = run.FIELDS.admit({name: raw})
        assert len(valid) + len(sentences) == 1
        assert all(len(sentence) < 300 for sentence in sentences.values())


def test_few_whole_numbers_are_those_that_fit_side_by_side() -> None:
    class Layered(Choices):
        layers: Annotated[int, Field(ge=1, le=4), Control("Layers", "How many.")] = 1
        steps: Annotated[int, Field(ge=1, le=5), Control("Steps", "How many.")] = 1
        slid: Annotated[int, Field(ge=1, le=4), Control("Slid", "How many.", slider=True)] = 1
        least: Annotated[int, Field(ge=1), Control("Least", "How many.")] = 1

    fields = Fields(Layered)
    assert [fields.few(name) for name in fields] == [range(1, 5), None, None, None]
    assert [TOY.few(name) for name in TOY] == [None] * len(TOY)
