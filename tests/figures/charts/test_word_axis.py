import pytest

from rnnviz.figures.charts.word_axis import LABELS, axis, escaped, safe


@pytest.mark.parametrize("count", [0, 1, 2, LABELS, LABELS + 1, 75, 400])
def test_the_last_word_is_always_written_and_no_more_than_have_room(count: int) -> None:
    words = [f"w{k}" for k in range(count)]
    found = axis(words)
    assert len(found["tickvals"]) == len(found["ticktext"]) <= LABELS
    assert list(found["ticktext"][-1:]) == words[-1:]
    assert [words[k] for k in found["tickvals"]] == found["ticktext"]
    if count <= LABELS:
        assert found["ticktext"] == words


def test_a_word_is_text_and_not_too_long() -> None:
    assert safe("<b>&") == escaped("<b>&") == "&lt;b&gt;&amp;"
    assert safe("a" * 30) == "a" * 17 + "…"
