"""The bars of a class: one for each answer in its order, also for those that nobody chose; the right one is marked in words."""

from rnnviz.figures.live.sheet import PLACES, VOTES, rows


def test_there_is_a_row_for_each_answer_in_its_order() -> None:
    found = rows(["up", "down", "x" * 100], [0, 3, 1])
    assert found[["label", "count", "kind"]].to_numpy().tolist() == [
        ["up", 0, "other"], ["down", 3, "other"], ["x" * 24 + "\n" + "x" * 24 + "\n" + "x" * 11 + "…", 1, "other"],
    ]  # fmt: skip
    assert found["place"].tolist() == [0, 1, 2]


def test_the_right_answer_is_marked_once_it_may_be_known() -> None:
    found = rows(["up", "down"], [1, 2], 1)
    assert found["label"].tolist() == ["up", "down ✓"]
    assert found["kind"].tolist() == ["other", "right"]


def test_the_bars_have_a_title_and_named_axes() -> None:
    for spec in (VOTES, PLACES):
        assert spec["title"]["text"]
        assert spec["encoding"]["x"]["title"]
        assert spec["encoding"]["y"]["title"]
        assert [each["name"] for layer in spec["layer"] for each in layer.get("params", ())] == ["zoom"]


def test_where_nobody_has_predicted_yet_the_bars_begin_at_the_left():
    """A scale of nothing but zeros would put them in the middle."""
    for spec in (VOTES, PLACES):
        assert spec["encoding"]["x"]["scale"]["domain"] == {"unionWith": [0, 1]}
